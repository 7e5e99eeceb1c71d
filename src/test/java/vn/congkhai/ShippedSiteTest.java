package vn.congkhai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;

/** The portal that the project ships: its five notices, at their addresses, within reach. */
class ShippedSiteTest {

    private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");

    private static final List<String> NOTICES = List.of(
            "cam-thuy/2023/03/ket-luan-phien-hop-thuong-ky-thang-3.html",
            "luc-nam/2020/05/ket-luan-hoi-nghi-giao-ban-thang-5.html",
            "son-duong/2023/09/187-tb-ubnd.html",
            "song-lo/2021/08/phien-hop-hanh-chinh-thang-8.html",
            "tan-yen/2023/12/bao-cao-cong-tac-ubnd-huyen-nam-2023.html");

    @TempDir
    static Path folder;

    private static Path project;
    private static Path output;
    private static BuildReport report;
    private static BuiltSite site;

    @BeforeAll
    static void build() throws IOException {
        project = ShippedSite.copyTo(folder.resolve("cổng huyện"));
        output = folder.resolve("site");
        report = build(project, output, 2);
        site = new BuiltSite(output, "/");
    }

    @Test
    void fiveNoticesStandAtTheirAddresses() {
        assertThat(report.failed()).isFalse();
        assertThat(report.notices()).isEqualTo(5);
        assertThat(site.pages()).containsKeys(NOTICES.toArray(String[]::new));
    }

    @Test
    void everyNoticeIsAtMostThreeClicksFromTheHomePage() {
        Map<String, Integer> clicks = site.clicksFromHome();
        assertThat(NOTICES).allSatisfy(n -> assertThat(clicks.get(n)).as(n).isBetween(1, 3));
    }

    @Test
    void everyNoticeIsListedByDistrictAndByMonth() {
        for (String notice : NOTICES) {
            String[] parts = notice.split("/");
            String byDistrict = parts[0] + "/" + parts[1] + "/" + parts[2] + "/index.html";
            String byMonth = "thang/" + parts[1] + "/" + parts[2] + "/index.html";
            for (String list : List.of(byDistrict, byMonth)) {
                assertThat(site.links(list)).as(list).anyMatch(l -> l.file().equals(notice));
            }
            Map<String, Integer> clicks = site.clicksFromHome();
            assertThat(clicks.get(byDistrict)).as(byDistrict).isLessThanOrEqualTo(2);
            assertThat(clicks.get(byMonth)).as(byMonth).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void noPageLinksToSomethingThatDoesNotExist() {
        assertThat(site.deadLinks()).isEmpty();
    }

    @Test
    void everyPageCanBeReached() {
        assertThat(site.clicksFromHome().keySet())
                .containsAll(site.pages().keySet().stream()
                        .filter(p -> !p.equals("404.html"))
                        .toList());
    }

    @Test
    void linksAreRelativeSoThatTheSiteStandsInAnyFolderAndOpensFromADisk() {
        site.pages().forEach((file, page) -> {
            if (!file.equals("404.html")) {
                assertThat(page.select("a[href^=/], link[href^=/], script[src^=/], img[src^=/], form[action^=/]"))
                        .as(file)
                        .isEmpty();
                assertThat(site.links(file)).as(file).noneMatch(l -> l.typed().endsWith("/"));
            }
        });
    }

    @Test
    void underABasePathThePageForWrongAddressesFindsTheSite() throws IOException {
        Path inFolder = ShippedSite.copyTo(folder.resolve("sub"));
        Path settings = inFolder.resolve("jbake.properties");
        Files.writeString(
                settings, Files.readString(settings).replace("portal.base-path=", "portal.base-path=/thong-bao"));
        Path out = folder.resolve("sub-site");
        build(inFolder, out, 2);
        BuiltSite below = new BuiltSite(out, "/thong-bao/");
        assertThat(below.deadLinks()).isEmpty();
        assertThat(below.page("404.html").select("a.brand").attr("href")).isEqualTo("/thong-bao/index.html");
        assertThat(below.page(NOTICES.get(2)).select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://congkhai.example.gov.vn/thong-bao/" + NOTICES.get(2));
    }

    @Test
    void twoBuildsGiveTheSameBytesWhateverTheMachine() throws IOException, InterruptedException {
        Path elsewhere = ShippedSite.copyTo(folder.resolve("khác"));
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        inAnotherProcess(project, first, 1, Map.of("LANG", "C", "LC_ALL", "C", "TZ", "UTC"));
        inAnotherProcess(
                elsewhere,
                second,
                3,
                Map.of("LANG", "tr_TR.UTF-8", "LC_ALL", "tr_TR.UTF-8", "TZ", "Pacific/Kiritimati"));
        assertThat(contents(second)).isEqualTo(contents(first));
    }

    @Test
    void buildingAgainTouchesNothing() throws IOException {
        Path again = folder.resolve("again");
        build(project, again, 2);
        Map<String, Long> times = new HashMap<>();
        for (String file : BuiltSite.files(again)) {
            times.put(file, Files.getLastModifiedTime(again.resolve(file)).toMillis());
        }
        BuildReport second = build(project, again, 2);
        assertThat(second.changes().orElseThrow().added()).isZero();
        assertThat(second.changes().orElseThrow().changed()).isZero();
        for (String file : BuiltSite.files(again)) {
            assertThat(Files.getLastModifiedTime(again.resolve(file)).toMillis())
                    .as(file)
                    .isEqualTo(times.get(file));
        }
    }

    /** A build by a Java process of its own: locale and zone of a process are settled when it starts. */
    private static void inAnotherProcess(Path project, Path output, int threads, Map<String, String> environment)
            throws IOException, InterruptedException {
        boolean turkish = environment.get("LANG").startsWith("tr");
        String classPath = ShippedSite.classPath(Files.createTempDirectory(folder, "classes"));
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + (turkish ? "tr" : "en"),
                "-Duser.country=" + (turkish ? "TR" : ""),
                "-cp",
                classPath,
                "vn.congkhai.cli.Main",
                "build",
                "--now",
                NOW.toString(),
                "--threads",
                Integer.toString(threads),
                "--output",
                output.toString());
        process.directory(project.toFile()).environment().putAll(environment);
        Path log = Files.createTempFile(folder, "build", ".log");
        int code = process.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(log)).isZero();
    }

    private static Map<String, String> contents(Path site) throws IOException {
        Map<String, String> contents = new HashMap<>();
        for (String file : BuiltSite.files(site)) {
            contents.put(file, java.util.HexFormat.of().formatHex(Files.readAllBytes(site.resolve(file))));
        }
        return contents;
    }

    private static BuildReport build(Path project, Path output, int threads) throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return SiteBuild.run(new BuildRequest(project, Optional.of(output), clock, false, threads));
    }
}
