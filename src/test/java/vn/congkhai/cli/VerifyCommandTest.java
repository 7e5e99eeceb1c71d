package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published is what the manifest says and what was committed, and whoever doubts it can tell. */
class VerifyCommandTest {

    private static final String NOTICE = PublishedPortal.NOTICE;
    private static final String COMMIT = "0123456789".repeat(4);

    private final Path temp;
    private final PublishedPortal portal;

    VerifyCommandTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        portal = PublishedPortal.in(temp, "--commit", COMMIT);
    }

    @Test
    void aSiteAsItWasBuiltIsFine() {
        Sites.Outcome outcome = portal.verify("--source", portal.root().toString());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("Cổng đúng như bản kê: ").contains("1 thông báo", COMMIT);
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithWhatToDo() throws IOException {
        String address;
        Sites.Outcome failing;
        try (AnsweringServer server = AnsweringServer.with(exchange -> exchange.sendResponseHeaders(500, -1))) {
            address = server.address();
            failing = Sites.run(List.of("verify", address));
        }
        Sites.Outcome away = Sites.run(List.of("verify", address, "--lang", "en"));

        assertThat(failing.code()).isEqualTo(3);
        assertThat(failing.err())
                .startsWith("Máy chủ trả lời 500, không đọc được " + address + "\n    mở địa chỉ đó bằng trình duyệt");
        assertThat(away.code()).isEqualTo(3);
        assertThat(away.err())
                .startsWith("No connection to " + address + "\n    open that address in a browser")
                .doesNotContain("Exception");
    }

    @Test
    void aPortalThatMovedToAnotherAddressIsNotTakenForOneThatIsDown() throws IOException {
        AnsweringServer server = AnsweringServer.with(exchange -> {
            exchange.getResponseHeaders().set("Location", "https://congkhai.invalid" + exchange.getRequestURI());
            exchange.sendResponseHeaders(301, -1);
        });
        String address = server.address();
        Sites.Outcome against;
        Sites.Outcome verified;
        try (server) {
            against = Sites.run(portal.root(), "check", "--against", address);
            verified = Sites.run(List.of("verify", address, "--lang", "en"));
        }

        assertThat(against.code()).isEqualTo(3);
        assertThat(against.err())
                .isEqualTo("Địa chỉ " + address + " dẫn sang một địa chỉ khác: https://congkhai.invalid/\n"
                        + "    nếu đó đúng là cổng của đơn vị thì ghi địa chỉ đó sau --against (biến SITE)\n");
        assertThat(verified.code()).isEqualTo(3);
        assertThat(verified.err())
                .isEqualTo("The address " + address + " leads on to another one: https://congkhai.invalid/\n"
                        + "    if that is your portal, write that address after verify\n");
    }

    @Test
    void anInstantThatIsNoneIsWrongUseWithAndWithoutContent() {
        assertThat(portal.verify("--now", "yesterday").code()).isEqualTo(2);
        assertThat(Sites.run(List.of(
                                "verify",
                                portal.site().toString(),
                                "--source",
                                portal.root().toString(),
                                "--now",
                                "yesterday"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void oneDifferenceIsOne() throws IOException {
        Files.writeString(portal.site().resolve("la.html"), "Lạ", StandardCharsets.UTF_8);
        assertThat(portal.verify("--lang", "en").err())
                .startsWith("1 difference; the manifest has ")
                .contains("1 notice, ");
    }

    @Test
    void whatIsMissingAlteredOrTooMuchIsNamed() throws IOException {
        Files.delete(portal.site().resolve("thang/index.html"));
        Files.writeString(portal.site().resolve(NOTICE + ".html"), "<p>Khác", StandardCharsets.UTF_8);
        Files.writeString(portal.site().resolve("la.html"), "Lạ", StandardCharsets.UTF_8);
        Files.writeString(portal.site().resolve(".htaccess"), "Options -Indexes", StandardCharsets.UTF_8);
        Sites.Outcome outcome = portal.verify("--lang", "en");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out().lines())
                .containsExactly(
                        "missing: thang/index.html", "altered: " + NOTICE + ".html", "not in the manifest: la.html");
    }

    @Test
    void contentThatWentOnIsTold() throws IOException {
        Path notice = portal.notice();
        Files.writeString(notice, Files.readString(notice) + "\nThêm một câu.\n");
        Files.writeString(
                notice.resolveSibling("188-tb-ubnd.md"),
                Files.readString(notice).replace("187/TB", "188/TB").replaceAll("(?s)attachments:.*?---", "---"));
        Files.writeString(notice.resolveSibling("187-tb-ubnd.pdf"), "%PDF-1.7 khác\n");
        Sites.Outcome outcome = portal.verify("--source", portal.root().toString(), "--now", Sites.NOW, "--lang", "en");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out().lines())
                .containsExactly(
                        "committed but not published: content/son-duong/2023/09/188-tb-ubnd.md",
                        "published from another version: content/" + NOTICE + ".md",
                        "published from another version: content/" + NOTICE + ".pdf");
    }

    @Test
    void aPageTakenAwayWithItsLineOfTheManifestIsMissing() throws IOException {
        Files.delete(portal.site().resolve(NOTICE + ".html"));
        Path manifest = portal.site().resolve("manifest.json");
        String lines = Files.readString(manifest);
        assertThat(lines).contains("\n{\"path\":\"" + NOTICE + ".html\",");
        Files.writeString(manifest, lines.replaceAll("\n\\{\"path\":\"" + NOTICE + "\\.html\".*", ""));

        assertThat(portal.verify("--lang", "en").out().lines()).containsExactly("missing: " + NOTICE + ".html");
    }

    @Test
    void aManifestThatTellsAnotherStatusOrTitleThanContentIsTold() throws IOException {
        Path manifest = portal.site().resolve("manifest.json");
        String lines = Files.readString(manifest);
        for (String forged : List.of(
                lines.replace("\"status\":\"published\"", "\"status\":\"withdrawn\""),
                lines.replaceFirst("\"title\":\"", "\"title\":\"Không phải "),
                lines.replaceFirst("\"number\":\"187", "\"number\":\"188"))) {
            assertThat(forged).isNotEqualTo(lines);
            Files.writeString(manifest, forged);
            assertThat(portal.verify("--source", portal.root().toString(), "--now", Sites.NOW, "--lang", "en")
                            .out()
                            .lines())
                    .containsExactly("published from another version: content/" + NOTICE + ".md");
        }
    }

    @Test
    void aNoticeThatWasDeletedFromContentIsTold() throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(portal.root().resolve("content/son-duong/2023/09"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThat(portal.verify("--source", portal.root().toString(), "--now", Sites.NOW, "--lang", "en")
                        .out())
                .contains("published but not in content: content/" + NOTICE + ".md");
    }

    @Test
    void contentOfAnotherPortalIsToldInOneSentence() throws IOException {
        Path notice = portal.notice();
        String text = Files.readString(notice).replaceAll("(?s)attachments:.*?---", "---");
        for (int n = 300; n < 320; n++) {
            Files.writeString(notice.resolveSibling(n + "-tb-ubnd.md"), text.replace("187/TB", n + "/TB"));
        }
        portal.publish("--commit", COMMIT);
        Path other = Sites.lay(temp.resolve("other"), Sites.base());
        Path moved = other.resolve("content/" + NOTICE + ".md");
        Files.move(moved, moved.resolveSibling("9-tb-ubnd.md"));
        Files.writeString(
                moved.resolveSibling("9-tb-ubnd.md"),
                text.replace("187/TB", "9/TB").replace("Kết luận", "Kết quả"));

        Sites.Outcome outcome = portal.verify("--source", other.toString(), "--now", Sites.NOW, "--lang", "en");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .isEqualTo(
                        "nearly none of what the manifest has is in the folder content: it is likely that --source or the site"
                                + " after verify is another portal's; if both are right, the content is not whole\n");
        assertThat(outcome.err()).contains("\n1 difference; the manifest has ", "21 notices, commit ");
    }

    @Test
    void aFolderWithoutAManifestIsNoSite() throws IOException {
        Files.delete(portal.site().resolve("manifest.json"));
        Sites.Outcome outcome = portal.verify();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("Không có bản kê ở ");
        assertThat(Sites.run(List.of("verify", temp.resolve("nothing").toString()))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theSummaryIsAddedToAFileAsMarkdownThatContentCannotDrive() throws IOException {
        Path summary = temp.resolve("summary.md");
        Files.writeString(summary, "# Trước\n\n");
        Path notice = portal.notice();
        Files.writeString(notice.resolveSibling("188-tb-ubnd.md"), """
                ---
                title: "<img src=x> [a](b) | `c`"
                type: ket-luan
                number: 188/TB-UBND
                district: son-duong
                date: 2023-09-28
                signer: Nguyễn Văn An
                ---

                Nội dung.
                """);
        Sites.Outcome outcome = Sites.run(
                portal.root(), "check", "--against", portal.site().toString(), "--summary", summary.toString());
        assertThat(outcome.code()).isZero();
        assertThat(Files.readString(summary)).isEqualTo("""
                # Trước

                ## Thay đổi đối với người dân

                ### Mới: 1

                - son-duong/2023/09/188-tb-ubnd – 188/TB-UBND: \\<img src=x\\> \\[a\\](b) \\| \\`c\\`

                0 lỗi, 1 cảnh báo.
                """);
    }

    @Test
    void twoClonesOfACommitGiveOneManifestWhateverTheFolderTheLocaleAndTheOrderOfFiles() throws IOException {
        Path clone = temp.resolve("bản sao khác/portal");
        List<Path> files = new ArrayList<>();
        try (java.util.stream.Stream<Path> walk = Files.walk(portal.root())) {
            walk.filter(f -> Files.isRegularFile(f)
                            && !f.startsWith(portal.root().resolve("target")))
                    .forEach(files::add);
        }
        java.util.Collections.reverse(files);
        for (Path file : files) {
            Path to = clone.resolve(portal.root().relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            Sites.Outcome outcome = Sites.run(clone, "build", "--commit", COMMIT, "--threads", "1");
            assertThat(outcome.code()).isZero();
        } finally {
            Locale.setDefault(before);
        }
        String manifest = Files.readString(portal.site().resolve("manifest.json"));
        assertThat(Files.readString(clone.resolve("target/site/manifest.json"))).isEqualTo(manifest);
        assertThat(manifest).doesNotContain(temp.toString(), "portal", Sites.NOW.substring(0, 10));
    }
}
