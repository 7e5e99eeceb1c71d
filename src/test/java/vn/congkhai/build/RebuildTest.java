package vn.congkhai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.cache.BuildCache;
import vn.congkhai.hash.Sha256;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Severity;

/** Whatever changes, a build that makes only what changed leaves what a build of everything would. */
class RebuildTest {

    private static final int STEPS = Integer.getInteger("congkhai.rebuild.steps", 14);

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsRebuiltIsWhatACleanBuildMakes(long seed) throws IOException {
        ChangingSite site = new ChangingSite(project(), seed);
        BuildCache kept = BuildCache.in(temp.resolve("cache"));
        assertThat(build(site, "site", kept).problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        int published = 0;
        for (int step = 0; step < STEPS; step++) {
            String what = "seed " + seed + ", step " + step + ": " + site.step();
            // every second time another process goes on from the folder
            BuildCache cache = step % 2 == 0 ? BuildCache.in(temp.resolve("cache")) : kept;
            kept = cache;
            Map<String, FileTime> times = times("site");
            Map<String, String> before = bytes("site");

            BuildReport rebuilt = build(site, "site", cache);
            BuildReport clean = build(site, "clean-" + step, BuildCache.inMemory());

            assertThat(rebuilt.problems()).as(what).isEqualTo(clean.problems());
            assertThat(rebuilt.changes().isPresent())
                    .as(what)
                    .isEqualTo(clean.changes().isPresent());
            if (clean.failed()) {
                site.undo();
            } else {
                published++;
                Map<String, String> wanted = bytes("clean-" + step);
                Map<String, String> made = bytes("site");
                // pieces of older indexes stay for two publications
                made.keySet().removeIf(path -> path.startsWith("search/") && !wanted.containsKey(path));
                assertThat(made).as(what).isEqualTo(wanted);
                Map<String, FileTime> now = times("site");
                before.forEach((path, hash) -> {
                    if (hash.equals(wanted.get(path))) {
                        assertThat(now.get(path)).as(what + ": " + path).isEqualTo(times.get(path));
                    }
                });
            }
        }
        assertThat(published).isGreaterThan(STEPS / 2);
    }

    @Test
    void aDamagedCacheIsAsGoodAsNone() throws IOException {
        ChangingSite site = new ChangingSite(project(), 4);
        build(site, "site", BuildCache.in(temp.resolve("cache")));
        Path file = temp.resolve("cache/build.bin");
        byte[] whole = Files.readAllBytes(file);
        Map<String, String> wanted = bytes("site");
        for (int damage = 0; damage < 3; damage++) {
            byte[] bytes = damage == 0 ? new byte[0] : java.util.Arrays.copyOf(whole, whole.length / damage);
            if (damage == 1) {
                bytes[bytes.length / 2] ^= 1;
            }
            Files.write(file, bytes);

            build(site, "site", BuildCache.in(temp.resolve("cache")));

            assertThat(bytes("site")).isEqualTo(wanted);
        }
    }

    @Test
    void oneEditTouchesFewFiles() throws IOException {
        ChangingSite site = new ChangingSite(project(), 5);
        BuildCache cache = BuildCache.in(temp.resolve("cache"));
        build(site, "site", cache);
        build(site, "site", cache);
        Path notice;
        try (Stream<Path> walk = Files.walk(project().resolve("content"))) {
            notice = walk.filter(f -> f.toString().endsWith("-tb-ubnd.md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(notice, Files.readString(notice) + "\nThêm một câu.\n");

        BuildReport report = build(site, "site", cache);

        assertThat(report.changes().orElseThrow().changed()
                        + report.changes().orElseThrow().added())
                .isLessThan(report.changes().orElseThrow().unchanged() / 2);
    }

    @Test
    void anEditOfATextBringsBackWhatSomebodyTookAwayOrOverwrote() throws IOException {
        ChangingSite site = new ChangingSite(project(), 6);
        build(site, "site", BuildCache.in(temp.resolve("cache")));
        List<Path> notices;
        try (Stream<Path> walk = Files.walk(project().resolve("content"))) {
            notices = walk.filter(f -> f.toString().endsWith("-tb-ubnd.md"))
                    .sorted()
                    .toList();
        }
        List<String> damages = List.of(
                ".*-tb-ubnd\\.html",
                ".*-tb-ubnd\\.json",
                "data/notices-.*\\.zip",
                "data/notices-.*\\.csv",
                "data/notices-.*\\.json",
                "data/notices\\.json",
                "data/schema\\.json",
                "search/docs-.*",
                "search/i/.*",
                "search/t/.*",
                "index\\.html",
                "gioi-thieu\\.html");
        for (int i = 0; i < damages.size(); i++) {
            Path notice = notices.get(i % 2);
            Files.writeString(notice, Files.readString(notice) + "\nThêm câu thứ " + i + ".\n");
            String damage = damages.get(i);
            List<String> damaged = bytes("site").keySet().stream()
                    .filter(path -> path.matches(damage))
                    .toList();
            assertThat(damaged).as(damage).isNotEmpty();
            for (String path : damaged) {
                if (path.hashCode() % 2 == 0) {
                    Files.writeString(temp.resolve("site").resolve(path), "x");
                } else {
                    Files.delete(temp.resolve("site").resolve(path));
                }
            }

            build(site, "site", BuildCache.in(temp.resolve("cache")));

            build(site, "clean-" + i, BuildCache.inMemory());
            Map<String, String> wanted = bytes("clean-" + i);
            Map<String, String> made = bytes("site");
            made.keySet().removeIf(path -> path.startsWith("search/") && !wanted.containsKey(path));
            assertThat(made).as(damage).isEqualTo(wanted);
        }
    }

    @Test
    void aPictureOfAnotherSizeInTheSameFileIsShownInThatSize() throws IOException {
        ChangingSite site = new ChangingSite(project(), 8);
        Path page = project().resolve("content/ban-do.md");
        Files.writeString(page, "---\ntitle: Bản đồ\n---\n\n![Ranh giới](ban-do.png)\n");
        BuildCache cache = BuildCache.in(temp.resolve("cache"));
        for (int width : new int[] {30, 41, 41}) {
            ImageIO.write(
                    new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB),
                    "png",
                    project().resolve("content/ban-do.png").toFile());

            build(site, "site", cache);

            assertThat(temp.resolve("site/ban-do.html"))
                    .content()
                    .contains("<img src=\"ban-do.png\" alt=\"Ranh giới\" width=\"" + width + "\" height=\"20\"");
        }
    }

    /** Every page leads to a few plain pages and to the list of all: what only the list shows is on no other page. */
    @Test
    void amongManyPlainPagesOneThatChangesConcernsItselfAndTheList() throws IOException {
        ChangingSite site = new ChangingSite(project(), 9);
        for (int i = 0; i < 40; i++) {
            plainPage("trang-" + i, "Trang " + i, "");
        }
        plainPage("cam-on", "Cảm ơn", "Xem [các trang](cac-trang/).");
        BuildCache cache = BuildCache.in(temp.resolve("cache"));
        build(site, "site", cache);
        build(site, "site", cache);

        plainPage("trang-7", "Ổn định giá", "");
        assertThat(rebuilt(site, "renamed")).containsExactly("cac-trang/index.html", "manifest.json", "trang-7.html");

        plainPage("an-toan", "An toàn", "");
        assertThat(rebuilt(site, "added"))
                .containsExactly("an-toan.html", "cac-trang/index.html", "manifest.json", "sitemap.xml");

        plainPage("huong-dan", "Hướng dẫn", "");
        assertThat(rebuilt(site, "in the foot")).contains("trang-7.html", "index.html", "cac-trang/index.html");

        for (int i = 0; i < 40; i++) {
            Files.delete(project().resolve("content/trang-" + i + ".md"));
        }
        Map<String, String> before = bytes("site");
        assertThat(build(site, "site", BuildCache.in(temp.resolve("cache"))).problems())
                .as("a link to a list that there is no longer")
                .extracting(problem -> problem.place().file())
                .contains("content/cam-on.md");
        assertThat(bytes("site")).isEqualTo(before);

        plainPage("cam-on", "Cảm ơn", "");
        assertThat(rebuilt(site, "few")).contains("cac-trang/index.html", "cam-on.html", "an-toan.html");
        assertThat(temp.resolve("site/cac-trang")).doesNotExist();
    }

    private void plainPage(String name, String title, String text) throws IOException {
        Files.writeString(
                project().resolve("content/" + name + ".md"), "---\ntitle: " + title + "\n---\n\n" + text + "\n");
    }

    /** The files that a build changed, added or removed, as a clean build has them. */
    private List<String> rebuilt(ChangingSite site, String what) throws IOException {
        Map<String, String> before = bytes("site");
        build(site, "site", BuildCache.in(temp.resolve("cache")));
        build(site, "clean " + what, BuildCache.inMemory());
        Map<String, String> after = bytes("site");
        assertThat(after).as(what).isEqualTo(bytes("clean " + what));
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void aTemplateThatNoPageNeededIsReadWhenOneDoes() throws IOException {
        ChangingSite site = new ChangingSite(project(), 7);
        Files.writeString(project().resolve("templates/moved.ftlh"), "<#if>");
        BuildCache cache = BuildCache.in(temp.resolve("cache"));
        assertThat(build(site, "site", cache).failed()).isFalse();
        Map<String, String> before = bytes("site");
        Path notice;
        try (Stream<Path> walk = Files.walk(project().resolve("content"))) {
            notice = walk.filter(f -> f.toString().endsWith("-tb-ubnd.md"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(notice, Files.readString(notice).replaceFirst("---\n", "---\naliases: [cu/1.html]\n"));

        BuildReport report = build(site, "site", BuildCache.in(temp.resolve("cache")));

        assertThat(report.problems())
                .filteredOn(problem -> problem.fault() == Fault.TEMPLATE_SYNTAX)
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().file()).isEqualTo("templates/moved.ftlh"));
        assertThat(bytes("site")).isEqualTo(before);
    }

    private Path project() {
        return temp.resolve("project");
    }

    private BuildReport build(ChangingSite site, String output, BuildCache cache) throws IOException {
        return SiteBuild.run(new BuildRequest(
                project(),
                Optional.of(temp.resolve(output)),
                Clock.fixed(site.now(), ZoneOffset.UTC),
                false,
                2,
                false,
                cache));
    }

    private Map<String, String> bytes(String output) throws IOException {
        return files(output)
                .collect(Collectors.toMap(f -> path(output, f), RebuildTest::hash, (a, b) -> a, TreeMap::new));
    }

    private Map<String, FileTime> times(String output) throws IOException {
        return files(output).collect(Collectors.toMap(f -> path(output, f), RebuildTest::time));
    }

    private Stream<Path> files(String output) throws IOException {
        try (Stream<Path> walk = Files.walk(temp.resolve(output))) {
            return walk
                    .filter(Files::isRegularFile)
                    .filter(f -> !path(output, f).startsWith("."))
                    .toList()
                    .stream();
        }
    }

    private String path(String output, Path file) {
        return temp.resolve(output).relativize(file).toString().replace('\\', '/');
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
