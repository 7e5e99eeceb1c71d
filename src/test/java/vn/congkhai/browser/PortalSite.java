package vn.congkhai.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congkhai.ShippedSite;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;
import vn.congkhai.cache.BuildCache;

/** The portal that the project ships, with more notices, so that every kind of page and of notice occurs. */
final class PortalSite {

    /** Where the site stands on its host. */
    static final String PREFIX = "/thong-bao/";

    static final String HOME = "https://congkhai.example.gov.vn" + PREFIX;
    static final String NOTICE = "son-duong/2023/09/187-tb-ubnd.html";
    static final String FULL = "cam-thuy/2024/02/52-tb-ubnd.html";

    static final String LONG = "song-lo/2022/12/" + LongPaper.SLUG + ".html";
    static final String PICTURES = "tan-yen/2024/05/" + PicturedPaper.SLUG + ".html";
    static final String DRAFT = "tan-yen/2026/02/ke-hoach-phong-chong-han.html";
    static final String SHORT = "luc-nam/2022/01/giao-ban-lan-1.html";

    /** The address that a notice had before. */
    static final String MOVED = "tin-tuc/thong-bao-52.html";

    /** One address of every kind of page, and of every state a notice can be in. */
    static final List<String> KINDS = List.of(
            "index.html",
            "luc-nam/index.html",
            "muong-lat/index.html",
            "luc-nam/2022/index.html",
            "luc-nam/2020/05/index.html",
            "thang/index.html",
            "thang/2023/index.html",
            "thang/2023/09/index.html",
            "loai/index.html",
            "loai/ket-luan/index.html",
            "nguoi-ky/index.html",
            "nhat-ky/index.html",
            "nguoi-ky/vu-van-thu/index.html",
            NOTICE,
            FULL,
            LONG,
            SHORT,
            PICTURES,
            "cam-thuy/2024/01/07-tb-ubnd.html",
            "cam-thuy/2024/01/09-tb-ubnd.html",
            "son-duong/2023/10/196-tb-ubnd.html",
            "tan-yen/2023/11/94-bc-ubnd.html",
            "song-lo/2024/03/ke-hoach-tiep-dan.html",
            "gioi-thieu.html",
            "huong-dan.html",
            "du-lieu-mo.html",
            "theo-doi.html",
            "tiep-can.html",
            "tim-kiem.html",
            "404.html",
            MOVED);

    private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");
    private static final int MONTHS = 12;

    /** A body that works on and has published nothing yet. */
    private static final String EMPTY_DISTRICT = """

            - id: muong-lat
              name: Mường Lát
              kind: huyện
              province: Thanh Hóa
              committee: Ủy ban nhân dân huyện Mường Lát
            """;

    private PortalSite() {}

    /** Builds the site in a folder and tells where it stands. */
    static Path buildIn(Path folder) throws IOException {
        return buildIn(folder, false, "");
    }

    /** Builds the site with the setting that lets it be read without a network. */
    static Path offlineIn(Path folder) throws IOException {
        return buildIn(folder, false, "\nportal.offline=true\n");
    }

    /** Builds the site as staff see it before its drafts are published. */
    static Path previewIn(Path folder) throws IOException {
        return buildIn(folder, true, "");
    }

    private static Path buildIn(Path folder, boolean drafts, String more) throws IOException {
        Path project = ShippedSite.copyTo(folder.resolve("project"));
        Path settings = project.resolve("jbake.properties");
        Files.writeString(
                settings,
                Files.readString(settings)
                                .replace("portal.base-path=", "portal.base-path=/thong-bao")
                                .replaceAll("(?m)^(?=portal.offline)", more.isEmpty() ? "" : "# ")
                        + more);
        addSamples(project);
        addMany(project);
        LongPaper.addTo(project.resolve("content/song-lo/2022/12"));
        PicturedPaper.addTo(project.resolve("content/tan-yen/2024/05"));
        Files.writeString(project.resolve("content/districts.yml"), EMPTY_DISTRICT, StandardOpenOption.APPEND);
        Path site = folder.resolve("site");
        BuildReport report = SiteBuild.run(new BuildRequest(
                project, Optional.of(site), Clock.fixed(NOW, ZoneOffset.UTC), false, 2, drafts, BuildCache.inMemory()));
        if (report.failed()) {
            throw new AssertionError(report.problems());
        }
        return site;
    }

    private static void addSamples(Path project) throws IOException {
        Path samples = Path.of("src/test/resources/sites/portal").toAbsolutePath();
        try (Stream<Path> walk = Files.walk(samples)) {
            for (Path from : walk.filter(Files::isRegularFile).toList()) {
                Path to = project.resolve(samples.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
        }
    }

    /** Notices by the dozen, for lists as long as they get in a year. */
    private static void addMany(Path project) throws IOException {
        for (int i = 0; i < MONTHS; i++) {
            String month = "2022-%02d".formatted(i + 1);
            Path folder = project.resolve("content/luc-nam").resolve(month.replace('-', '/'));
            Files.createDirectories(folder);
            for (int nth = 1; nth <= i % 4 + 1; nth++) {
                Files.writeString(
                        folder.resolve("giao-ban-lan-" + nth + ".md"), """
                        ---
                        title: Kết luận hội nghị giao ban lần %d tháng %d/2022
                        type: ket-luan
                        district: luc-nam
                        date: %s-%02d
                        signer: Đỗ Thị Hạnh
                        ---

                        Giao các phòng, ban thực hiện.
                        """.formatted(nth, i + 1, month, 7 * nth));
            }
        }
    }
}
