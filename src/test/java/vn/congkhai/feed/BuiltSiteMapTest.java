package vn.congkhai.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.ShippedSite;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;

/** The site map against the site as it is written. */
class BuiltSiteMapTest {

    private static final String HOME = "https://congkhai.example.vn/thong-bao/";

    @TempDir
    private Path folder;

    @Test
    void namesEveryPageButThoseThatHaveNothingToFind() throws Exception {
        Path project = folder.resolve("project");
        copy(Path.of("templates"), project.resolve("templates"));
        copy(Path.of("assets"), project.resolve("assets"));
        SampleSite.in(project)
                .file("jbake.properties", settings())
                .file("content/gioi-thieu.md", "---\ntitle: Giới thiệu\n---\n\nXin chào.\n")
                .notice("son-duong/2023/09/a", "number: 187/TB-UBND")
                .notice("luc-nam/2022/05/b", "type: bao-cao\nsigner: Nguyễn Tiến Dũng\naliases: [tin-tuc/b.html]");
        Path output = folder.resolve("site");
        Clock clock = Clock.fixed(Instant.parse("2024-01-15T01:00:00Z"), ZoneOffset.UTC);
        assertThat(SiteBuild.run(new BuildRequest(project, Optional.of(output), clock, false, 2))
                        .failed())
                .isFalse();

        List<String> named = AtomRules.children(
                        AtomRules.parse(Files.readAllBytes(output.resolve("sitemap.xml")))
                                .getDocumentElement(),
                        "url")
                .stream()
                .map(url -> AtomRules.text(url, "loc"))
                .toList();

        Set<String> nothingToFind = Set.of("404.html", "tim-kiem.html", "tin-tuc/b.html");
        List<String> pages = files(output).stream()
                .filter(f -> f.endsWith(".html") && !nothingToFind.contains(f))
                .map(f -> HOME + f.replaceAll("(^|/)index\\.html$", "$1"))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(pages);
    }

    private static String settings() throws IOException {
        return Files.readString(ShippedSite.SETTINGS)
                .lines()
                .map(line -> line.startsWith("site.host=") ? "site.host=https://congkhai.example.vn" : line)
                .map(line -> line.startsWith("portal.base-path=") ? "portal.base-path=/thong-bao" : line)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String file : files(from)) {
            Files.createDirectories(to.resolve(file).getParent());
            Files.copy(from.resolve(file), to.resolve(file));
        }
    }
}
