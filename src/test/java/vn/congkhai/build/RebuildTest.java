package vn.congkhai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congkhai.cache.BuildCache;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Severity;

/** Whatever changes, a build that makes only what changed leaves what a build of everything would. */
class RebuildTest {

    private static final int STEPS = Integer.getInteger("congkhai.rebuild.steps", 14);

    private static final int SEEDS = Integer.getInteger("congkhai.rebuild.seeds", 3);

    @TempDir
    Path temp;

    private Rebuilds sites;

    @BeforeEach
    void prepare() {
        sites = new Rebuilds(temp);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsRebuiltIsWhatACleanBuildMakes(long seed) throws IOException {
        ChangingSite site = new ChangingSite(sites.project(), seed);
        BuildCache kept = BuildCache.in(temp.resolve("cache"));
        assertThat(sites.build(site, "site", kept).problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        int published = 0;
        for (int step = 0; step < STEPS; step++) {
            String what = "seed " + seed + ", step " + step + ": " + site.step();
            // every second time another process goes on from the folder
            BuildCache cache = step % 2 == 0 ? BuildCache.in(temp.resolve("cache")) : kept;
            kept = cache;
            Map<String, FileTime> times = sites.times("site");
            Map<String, String> before = sites.bytes("site");

            BuildReport rebuilt = sites.build(site, "site", cache);
            BuildReport clean = sites.build(site, "clean-" + step, BuildCache.inMemory());

            assertThat(rebuilt.problems()).as(what).isEqualTo(clean.problems());
            assertThat(rebuilt.changes().isPresent())
                    .as(what)
                    .isEqualTo(clean.changes().isPresent());
            if (clean.failed()) {
                site.undo();
            } else {
                published++;
                Map<String, String> wanted = sites.bytes("clean-" + step);
                Map<String, String> made = sites.bytes("site");
                // pieces of older indexes stay for two publications
                made.keySet().removeIf(path -> path.startsWith("search/") && !wanted.containsKey(path));
                assertThat(made).as(what).isEqualTo(wanted);
                Map<String, FileTime> now = sites.times("site");
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
        ChangingSite site = new ChangingSite(sites.project(), 4);
        sites.build(site, "site", BuildCache.in(temp.resolve("cache")));
        Path file = temp.resolve("cache/build.bin");
        byte[] whole = Files.readAllBytes(file);
        Map<String, String> wanted = sites.bytes("site");
        for (int damage = 0; damage < 3; damage++) {
            byte[] bytes = damage == 0 ? new byte[0] : java.util.Arrays.copyOf(whole, whole.length / damage);
            if (damage == 1) {
                bytes[bytes.length / 2] ^= 1;
            }
            Files.write(file, bytes);

            sites.build(site, "site", BuildCache.in(temp.resolve("cache")));

            assertThat(sites.bytes("site")).isEqualTo(wanted);
        }
    }

    @Test
    void oneEditTouchesFewFiles() throws IOException {
        ChangingSite site = new ChangingSite(sites.project(), 5);
        BuildCache cache = BuildCache.in(temp.resolve("cache"));
        sites.build(site, "site", cache);
        sites.build(site, "site", cache);
        Path notice;
        try (Stream<Path> walk = Files.walk(sites.project().resolve("content"))) {
            notice = walk.filter(f -> f.toString().endsWith("-tb-ubnd.md"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(notice, Files.readString(notice) + "\nThêm một câu.\n");

        BuildReport report = sites.build(site, "site", cache);

        assertThat(report.changes().orElseThrow().changed()
                        + report.changes().orElseThrow().added())
                .isLessThan(report.changes().orElseThrow().unchanged() / 2);
    }

    @Test
    void anEditOfATextBringsBackWhatSomebodyTookAwayOrOverwrote() throws IOException {
        ChangingSite site = new ChangingSite(sites.project(), 6);
        sites.build(site, "site", BuildCache.in(temp.resolve("cache")));
        List<Path> notices;
        try (Stream<Path> walk = Files.walk(sites.project().resolve("content"))) {
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
            List<String> damaged = sites.bytes("site").keySet().stream()
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

            sites.build(site, "site", BuildCache.in(temp.resolve("cache")));

            sites.build(site, "clean-" + i, BuildCache.inMemory());
            Map<String, String> wanted = sites.bytes("clean-" + i);
            Map<String, String> made = sites.bytes("site");
            made.keySet().removeIf(path -> path.startsWith("search/") && !wanted.containsKey(path));
            assertThat(made).as(damage).isEqualTo(wanted);
        }
    }

    @Test
    void aPictureOfAnotherSizeInTheSameFileIsShownInThatSize() throws IOException {
        ChangingSite site = new ChangingSite(sites.project(), 8);
        Path page = sites.project().resolve("content/ban-do.md");
        Files.writeString(page, "---\ntitle: Bản đồ\n---\n\n![Ranh giới](ban-do.png)\n");
        BuildCache cache = BuildCache.in(temp.resolve("cache"));
        for (int width : new int[] {30, 41, 41}) {
            ImageIO.write(
                    new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB),
                    "png",
                    sites.project().resolve("content/ban-do.png").toFile());

            sites.build(site, "site", cache);

            assertThat(temp.resolve("site/ban-do.html"))
                    .content(StandardCharsets.UTF_8)
                    .contains("<img src=\"ban-do.png\" alt=\"Ranh giới\" width=\"" + width + "\" height=\"20\"");
        }
    }

    @Test
    void aTemplateThatNoPageNeededIsReadWhenOneDoes() throws IOException {
        ChangingSite site = new ChangingSite(sites.project(), 7);
        Files.writeString(sites.project().resolve("templates/moved.ftlh"), "<#if>");
        BuildCache cache = BuildCache.in(temp.resolve("cache"));
        assertThat(sites.build(site, "site", cache).failed()).isFalse();
        Map<String, String> before = sites.bytes("site");
        Path notice;
        try (Stream<Path> walk = Files.walk(sites.project().resolve("content"))) {
            notice = walk.filter(f -> f.toString().endsWith("-tb-ubnd.md"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(notice, Files.readString(notice).replaceFirst("---\n", "---\naliases: [cu/1.html]\n"));

        BuildReport report = sites.build(site, "site", BuildCache.in(temp.resolve("cache")));

        assertThat(report.problems())
                .filteredOn(problem -> problem.fault() == Fault.TEMPLATE_SYNTAX)
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().file()).isEqualTo("templates/moved.ftlh"));
        assertThat(sites.bytes("site")).isEqualTo(before);
    }
}
