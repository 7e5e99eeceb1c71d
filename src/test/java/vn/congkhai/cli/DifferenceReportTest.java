package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people and programs are told of a site that differs from its manifest. */
class DifferenceReportTest {

    private static final String NOTICE = PublishedPortal.NOTICE;

    private final PublishedPortal portal;

    DifferenceReportTest(@TempDir Path temp) throws IOException {
        portal = PublishedPortal.in(temp);
    }

    @Test
    void programsGetOneObjectAndGitHubAnnotations() throws IOException {
        Files.delete(portal.site().resolve("thang/index.html"));
        for (int n = 10; n < 40; n++) {
            Files.writeString(portal.site().resolve("la-" + n + ".html"), "Lạ", StandardCharsets.UTF_8);
        }
        Path notice = portal.notice();
        Files.writeString(notice, Files.readString(notice).replace("type: ket-luan", "type: khong-co"));

        Sites.Outcome data = portal.verify(
                "--source", portal.root().toString(), "--format", "json", "--lang", "en", "--now", Sites.NOW);
        assertThat(data.code()).isEqualTo(1);
        assertThat(data.out())
                .startsWith("{\"problems\":[")
                .contains(
                        "\"file\":\"content/" + NOTICE + ".md\"",
                        "{\"severity\":\"error\",\"id\":\"verify-missing\",\"file\":\"thang/index.html\","
                                + "\"message\":\"missing: thang/index.html\",\"mend\":\"\"}",
                        "\"file\":\"la-39.html\"")
                .endsWith("\"errors\":33,\"warnings\":0}\n");

        assertThat(portal.verify("--format", "github", "--lang", "en").out().lines())
                .hasSize(1 + 20 + 1)
                .startsWith("::error title=verify-missing::missing: thang/index.html")
                .endsWith("::notice title=verify-unlisted::… and 10 more files of this kind; --all shows them");
    }

    @Test
    void programsGetAnObjectAlsoOfASiteThatIsFineAndOfNone() throws IOException {
        assertThat(portal.verify("--format", "json").out())
                .isEqualToIgnoringWhitespace("{\"problems\":[],\"errors\":0,\"warnings\":0}");
        Files.delete(portal.site().resolve("manifest.json"));
        Sites.Outcome none = portal.verify("--format", "json");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).contains("\"id\":\"verify-no-manifest\"", "\"errors\":1,\"warnings\":0}");
    }

    @Test
    void ofThousandsOfDifferencesEachKindIsToldAndTheRestCounted() throws IOException {
        Files.delete(portal.site().resolve("thang/index.html"));
        Path strangers = Files.createDirectories(portal.site().resolve("la"));
        for (int n = 1000; n < 3000; n++) {
            Files.writeString(strangers.resolve(n + ".html"), "Lạ", StandardCharsets.UTF_8);
        }

        Sites.Outcome brief = portal.verify("--lang", "en");
        assertThat(brief.code()).isEqualTo(1);
        assertThat(brief.out().lines())
                .hasSize(1 + 20 + 1)
                .startsWith("missing: thang/index.html", "not in the manifest: la/1000.html")
                .endsWith("not in the manifest: la/1019.html", "… and 1980 more files of this kind; --all shows them");
        assertThat(brief.err()).startsWith("2001 differences; the manifest has ");

        assertThat(portal.verify("--all", "--lang", "en").out().lines())
                .hasSize(2001)
                .endsWith("not in the manifest: la/2999.html");
    }

    @Test
    void oneDifferenceMoreThanAreToldIsToldItself() throws IOException {
        for (int n = 10; n <= 30; n++) {
            Files.writeString(portal.site().resolve("la-" + n + ".html"), "Lạ", StandardCharsets.UTF_8);
        }
        assertThat(portal.verify().out().lines()).hasSize(21).endsWith("không có trong bản kê: la-30.html");
        Files.writeString(portal.site().resolve("la-31.html"), "Lạ", StandardCharsets.UTF_8);
        assertThat(portal.verify().out().lines())
                .hasSize(21)
                .endsWith("không có trong bản kê: la-29.html", "… và 2 tệp nữa cùng loại; thêm --all để xem tất cả");
    }
}
