package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.congkhai.BuiltSite;
import vn.congkhai.ShippedSite;

/** A committee that makes the shipped portal its own, to the letter of {@code docs/bat-dau.md}. */
class FirstDayTest {

    private static final String REMOVE = "git rm -r -q ";

    @TempDir
    private Path temp;

    private String guide;
    private Path project;
    private Path site;

    @BeforeEach
    void thePortalAsItIsShipped() throws IOException {
        guide = Files.readString(Path.of("docs", "bat-dau.md"));
        project = ShippedSite.copyTo(temp.resolve("project"));
        site = temp.resolve("site");
    }

    @Test
    void thePortalIsItsOwnAndEmptyUntilItsFirstNotice() throws IOException {
        follow();

        Sites.Outcome empty = Sites.run(project, "build", "--strict", "--output", site.toString());
        assertThat(empty.problems()).isEmpty();
        assertThat(empty.code()).isZero();
        BuiltSite portal = new BuiltSite(site, "/");
        assertThat(portal.deadLinks()).isEmpty();
        assertThat(portal.page("index.html").select("main").text())
                .contains("Cổng công khai xã Yên Phú", "Chưa có văn bản nào.", "Xã Yên Phú");
        assertThat(Files.exists(site.resolve("son-duong"))).isFalse();

        Files.createDirectories(project.resolve("content/yen-phu/2026/01"));
        Files.writeString(project.resolve("content/yen-phu/2026/01/01-tb-ubnd.md"), """
                ---
                title: Kết luận phiên họp tháng 01/2026
                type: ket-luan
                number: 01/TB-UBND
                district: yen-phu
                date: 2026-01-15
                signer: Nguyễn Văn An
                ---

                Nội dung kết luận.
                """);
        Sites.Outcome first = Sites.run(project, "build", "--strict", "--output", site.toString());
        assertThat(first.problems()).isEmpty();
        assertThat(new BuiltSite(site, "/").page("index.html").select("main").text())
                .contains("Kết luận phiên họp tháng 01/2026")
                .doesNotContain("Chưa có văn bản nào.");
    }

    @Test
    void theSampleNoticesAreAllNamed() throws IOException {
        try (Stream<Path> shipped = Files.list(project.resolve("content"))) {
            assertThat(removed())
                    .containsExactlyInAnyOrderElementsOf(shipped.filter(Files::isDirectory)
                            .map(folder -> "content/" + folder.getFileName())
                            .toList());
        }
    }

    @Test
    void everyKeyOfTheRegisterIsExplained() {
        List<?> register = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(block("yaml"));
        TreeSet<Object> used = register.stream()
                .flatMap(district -> ((Map<?, ?>) district).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> explained = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                .matcher(guide)
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(explained).containsExactlyInAnyOrder(used.toArray(String[]::new));
    }

    private void follow() throws IOException {
        for (String folder : removed()) {
            delete(project.resolve(folder));
        }
        Files.writeString(project.resolve("content/districts.yml"), block("yaml"));
        Files.writeString(project.resolve("content/gioi-thieu.md"), block("markdown"));
        Path file = project.resolve("jbake.properties");
        String settings = Files.readString(file);
        for (String line : block("properties").lines().toList()) {
            String key = line.substring(0, line.indexOf('=') + 1);
            Matcher shipped =
                    Pattern.compile("(?m)^" + Pattern.quote(key) + ".*$").matcher(settings);
            assertThat(shipped.find()).as(key).isTrue();
            settings = shipped.replaceFirst(Matcher.quoteReplacement(line));
        }
        Files.writeString(file, settings);
    }

    private List<String> removed() {
        String command = guide.lines()
                .filter(line -> line.startsWith(REMOVE))
                .findFirst()
                .orElseThrow();
        return Arrays.asList(command.substring(REMOVE.length()).split(" "));
    }

    /** What stands in the guide between the first fences of a language. */
    private String block(String language) {
        int start = guide.indexOf("```" + language + "\n") + language.length() + 4;
        return guide.substring(start, guide.indexOf("```", start));
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
