package vn.congkhai.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview answers, byte by byte: the site with its drafts, and nothing else of the machine. */
@Timeout(120)
class PreviewServerTest {

    private static final String NOTICE = "/thong-bao/son-duong/2023/09/";

    private final Path folder;
    private final PreviewProject project;

    @AutoClose
    private final RunningPreview preview;

    PreviewServerTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        project = PreviewProject.withTheShippedTemplates(folder);
        project.notice("187-tb-ubnd", "187/TB-UBND", "", "Nội dung.");
        project.notice("188-tb-ubnd", "188/TB-UBND", "status: draft\n", "Đang viết.");
        project.notice("189-tb-ubnd", "189/TB-UBND", "publish_at: 2026-02-10T08:00\n", "Để tuần sau.");
        preview = RunningPreview.of(project);
        PreviewProject.write(folder.resolve("target/secret.html"), "bí mật");
        PreviewProject.write(folder.resolve("target/preview/.hidden/secret.html"), "bí mật");
        Files.createSymbolicLink(folder.resolve("target/preview/out.html"), folder.resolve("target/secret.html"));
        Files.createSymbolicLink(folder.resolve("target/preview/outside"), folder.resolve("target"));
    }

    @Test
    void draftsAndNoticesThatWaitAreShownAndMarked() throws IOException {
        assertThat(get(NOTICE + "187-tb-ubnd.html")).startsWith("HTTP/1.1 200").doesNotContain("Bản thảo");
        assertThat(get(NOTICE + "188-tb-ubnd.html")).contains("Bản thảo, chưa công bố.", "Đang viết.");
        assertThat(get(NOTICE + "189-tb-ubnd.html")).contains("Hẹn công bố lúc 08:00 ngày 10/02/2026.");
        assertThat(get("/thong-bao/son-duong/")).contains("<b class=\"tag\">Bản thảo</b>");
    }

    /** As on the server: what is told as bytes alone is saved by a browser, where it should be shown or opened in its program. */
    @ParameterizedTest
    @CsvSource({
        "phien-hop.mp4, video/mp4",
        "ghi-am.mp3, audio/mpeg",
        "187-tb-ubnd.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "bang.XLSX, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ban-ky.pdf, application/pdf",
        "anh.jpg, image/jpeg",
        "so-lieu.csv, text/csv; charset=utf-8",
        "la.xyz, application/octet-stream",
    })
    void filesBesideANoticeAreToldAsWhatTheyAre(String name, String type) throws IOException {
        PreviewProject.write(folder.resolve("target/preview").resolve(name), "x");

        assertThat(get("/thong-bao/" + name)).contains("Content-type: " + type + "\n");
    }

    @Test
    void theScriptIsInWhatIsServedAndNeverOnDisk() throws IOException {
        assertThat(get("/thong-bao/"))
                .contains("<script src=\"/__congkhai/preview.js\"")
                .contains("default-src 'self';")
                .doesNotContain("unsafe-inline");
        assertThat(Files.readString(folder.resolve("target/preview/index.html")))
                .doesNotContain("__congkhai");
    }

    @Test
    void aBuildThatCouldNotBeDoneIsSaidInASentence() throws IOException {
        PreviewProject.write(folder.resolve("other/la.txt"), "không phải của cổng");
        PreviewRequest usual = project.request();
        List<Exception> failures = new ArrayList<>();
        Rebuilder rebuilder = new Rebuilder(
                new PreviewRequest(usual.root(), folder.resolve("other"), usual.clock(), 0, usual.language()),
                new Preview.Listener() {
                    @Override
                    public void built(Preview.Built build) {
                        throw new AssertionError("a folder that is no site was written to");
                    }

                    @Override
                    public String failed(Exception failure) {
                        failures.add(failure);
                        return "Thư mục có tệp lạ.";
                    }
                });

        rebuilder.rebuild();

        assertThat(failures).hasSize(1);
        assertThat(rebuilder.state().failure()).isEqualTo("Thư mục có tệp lạ.");
    }

    @Test
    void foldersAndTheRootLeadOn() throws IOException {
        assertThat(get("/")).startsWith("HTTP/1.1 302").contains("/thong-bao/");
        assertThat(get("/thong-bao/son-duong")).startsWith("HTTP/1.1 302").contains("/thong-bao/son-duong/");
        assertThat(get("/thong-bao/khong-co.html")).startsWith("HTTP/1.1 404").contains("__congkhai/preview.js");
        assertThat(get("/thong-bao/css/congkhai.css")).contains("text/css");
    }

    @Test
    void noOtherSiteInTheSameBrowserMayLoadWhatIsNotPublishedYet() throws IOException {
        for (String path : List.of("/thong-bao/css/congkhai.css", "/__congkhai/preview.js")) {
            assertThat(get(path).toLowerCase(Locale.ROOT)).contains("\ncross-origin-resource-policy: same-origin\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/thong-bao/../secret.html",
                "/thong-bao/%2e%2e/secret.html",
                "/thong-bao/.%2e/secret.html",
                "/thong-bao/..%2fsecret.html",
                "/thong-bao/..%5csecret.html",
                "/thong-bao/%252e%252e/secret.html",
                "/thong-bao/son-duong/../../secret.html",
                "/thong-bao/son-duong/%2e%2e/%2e%2e/secret.html",
                "/thong-bao//../secret.html",
                "/thong-bao/%c0%ae%c0%ae/secret.html",
                "/thong-bao/out.html",
                "/thong-bao/outside/secret.html",
                "/thong-bao/.hidden/secret.html",
                "/thong-bao/%2ehidden/secret.html",
                "/thong-bao/secret.html%00.html",
                "/secret.html",
                "//secret.html",
                "/thong-bao/son-duong/%2e%2e%2f%2e%2e%2fsecret.html",
                "/thong-bao/....//secret.html",
                "/thong-bao/..;/secret.html",
                "/thong-bao/%ff/../secret.html",
                "/thong-bao/..%00/secret.html",
                "/thong-bao/C:/secret.html",
                "/thong-bao/secret.html::$DATA",
                "/thong-bao/outside/../secret.html",
                "/thong-bao/outside/",
                "/thong-baosecret.html",
                "/thong-bao/..?/secret.html",
                "/thong-bao/%2e%2e",
                "/thong-bao/content/districts.yml",
                "/content/districts.yml",
                "/__congkhai/../secret.html",
                "/__congkhai/package-info.class",
                "/__congkhai/%2e%2e/hash/Sha256.class",
                "/__congkhai//preview.js",
            })
    void nothingOutsideTheSiteIsServed(String path) throws IOException {
        assertThat(get(path)).doesNotStartWith("HTTP/1.1 200").doesNotContain("bí mật");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-3        | 206 | bytes 0-3/26   | abcd
            bytes=23-        | 206 | bytes 23-25/26 | xyz
            bytes=20-999     | 206 | bytes 20-25/26 | uvwxyz
            bytes=-2         | 206 | bytes 24-25/26 | yz
            bytes=-999       | 206 | bytes 0-25/26  | abcdefghijklmnopqrstuvwxyz
            bytes=25-25      | 206 | bytes 25-25/26 | z
            bytes=26-        | 416 | bytes */26     |
            bytes=99-120     | 416 | bytes */26     |
            bytes=-0         | 416 | bytes */26     |
            bytes=5-2        | 200 |                | abcdefghijklmnopqrstuvwxyz
            bytes=0-1,4-5    | 200 |                | abcdefghijklmnopqrstuvwxyz
            bytes=x-2        | 200 |                | abcdefghijklmnopqrstuvwxyz
            lines=0-2        | 200 |                | abcdefghijklmnopqrstuvwxyz
            """)
    void aPieceOfAFileIsSentWhereOneIsAskedFor(String range, int status, String contentRange, String body)
            throws IOException {
        String answer = send("GET " + piece() + " HTTP/1.1\r\nRange: " + range, host());

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains("Accept-ranges: bytes");
        assertThat(answer.lines().filter(line -> line.startsWith("Content-range: ")))
                .containsExactlyElementsOf(
                        contentRange == null ? List.of() : List.of("Content-range: " + contentRange));
        assertThat((answer + "\n").split("\n\n", 2)[1].strip()).isEqualTo(body == null ? "" : body);
    }

    /** A recording of a meeting among the assets, as browsers ask for it: from a place to the end. */
    @Test
    void aFilmLargerThanAllMemoryIsSentFromWhereItIsAskedFor() throws IOException {
        long size = 3L << 30;
        try (RandomAccessFile film = new RandomAccessFile(
                folder.resolve("target/preview/phien-hop.mp4").toFile(), "rw")) {
            film.setLength(size);
            film.seek(1000);
            film.write("phiên họp".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(send("HEAD /thong-bao/phien-hop.mp4 HTTP/1.1", host()))
                .startsWith("HTTP/1.1 200")
                .contains("Content-length: " + size);
        try (Socket socket = new Socket("127.0.0.1", preview.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET /thong-bao/phien-hop.mp4 HTTP/1.1\r\nRange: bytes=1000-\r\nHost: " + host()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(2000), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 206")
                    .contains("Content-range: bytes 1000-" + (size - 1) + "/" + size, "phiên họp");
        }
    }

    @Test
    void aPieceUnderAConditionOnAnEarlierAnswerIsTheWholeSinceNothingIsKept() throws IOException {
        assertThat(send("GET " + piece() + " HTTP/1.1\r\nRange: bytes=0-3\r\nIf-Range: \"abc\"", host()))
                .startsWith("HTTP/1.1 200")
                .endsWith("\nabcdefghijklmnopqrstuvwxyz");
    }

    @Test
    void whoAsksForTheHeadOfAFileIsToldItsSize() throws IOException {
        assertThat(send("HEAD " + piece() + " HTTP/1.1\r\nRange: bytes=0-3", host()))
                .startsWith("HTTP/1.1 200")
                .contains("Content-length: 26")
                .doesNotContain("abcd");
    }

    private String piece() throws IOException {
        PreviewProject.write(folder.resolve("target/preview/search/terms.bin"), "abcdefghijklmnopqrstuvwxyz");
        return "/thong-bao/search/terms.bin";
    }

    @Test
    void onlyThisMachineIsAnsweredAndOnlyToRead() throws IOException {
        assertThat(send("GET /thong-bao/ HTTP/1.1", "evil.example:80")).startsWith("HTTP/1.1 403");
        assertThat(send("POST /thong-bao/ HTTP/1.1", host())).startsWith("HTTP/1.1 405");
        assertThat(preview.address().getHost()).isEqualTo("127.0.0.1");
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1", host());
    }

    private String host() {
        return "127.0.0.1:" + preview.address().getPort();
    }

    /** As it stands: clients of the library would tidy the path. */
    private String send(String request, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", preview.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    (request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
