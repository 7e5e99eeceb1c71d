package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Verification of a site on a server, also on one that is slow, endless or leads elsewhere. {@link BusyWebSiteTest} has those that are busy. */
@Timeout(60)
class WebSiteTest {

    private static final byte[] PAGE = "<p>Kết luận</p>".getBytes(StandardCharsets.UTF_8);

    /** Takes longer to come than a server may be silent. */
    private static final byte[] SCAN = new byte[400 << 10];

    private final CountDownLatch end = new CountDownLatch(1);
    private AnsweringSite site;

    @BeforeEach
    void serve() throws IOException {
        site = AnsweringSite.with(this::answer);
    }

    @AfterEach
    void stop() {
        end.countDown();
        site.close();
    }

    @Test
    void filesAreAsTheManifestSaysOrTheDifferenceIsNamed() throws IOException {
        Manifest manifest = manifest(
                "index.html",
                "con-duong/moi.html",
                "khac.html",
                "mat.html",
                "hong.html",
                "di-noi-khac.html",
                "vong.html");
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(20))) {
            assertThat(verifier.verify(manifest))
                    .containsExactly(
                            new Difference(Difference.Kind.MISSING, "mat.html"),
                            new Difference(Difference.Kind.ALTERED, "khac.html"),
                            unreachable("di-noi-khac.html", Obstacle.Kind.ELSEWHERE, "http://elsewhere.invalid/"),
                            unreachable("hong.html", Obstacle.Kind.STATUS, "503"),
                            unreachable("vong.html", Obstacle.Kind.REDIRECTIONS, "5"));
        }
    }

    @Test
    void whatAServerReadsForItselfIsNotMissed() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(20))) {
            assertThat(verifier.verify(manifest("_headers", "con-duong/_headers")))
                    .containsExactly(new Difference(Difference.Kind.MISSING, "con-duong/_headers"));
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeft() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(1))) {
            assertThat(verifier.verify(manifest("im-lang.html", "cham.html")))
                    .extracting(Difference::kind)
                    .containsExactly(Difference.Kind.UNREACHABLE, Difference.Kind.UNREACHABLE);
        }
    }

    @Test
    void aServerThatFellSilentIsNotAskedForThousandsOfFilesMore() {
        List<String> paths = new ArrayList<>(List.of("a-mat.html", "index.html"));
        IntStream.range(0, 2_000).forEach(i -> paths.add("q/im-lang/" + i + ".html"));
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(1))) {
            Manifest manifest = manifest(paths.toArray(String[]::new));
            assertThatExceptionOfType(SilentSiteException.class)
                    .isThrownBy(() -> verifier.verify(manifest))
                    .satisfies(e -> {
                        assertThat(e.compared()).isEqualTo(2);
                        assertThat(e.all()).isEqualTo(2_002);
                        assertThat(e.differences())
                                .containsExactly(new Difference(Difference.Kind.MISSING, "a-mat.html"));
                    });
        }
    }

    @Test
    void aFewFilesThatDoNotComeAmongOthersEndNothing() throws IOException {
        List<String> paths = new ArrayList<>();
        IntStream.range(0, 3 * Verifier.SILENCES)
                .forEach(i -> paths.add(i + (i % 8 == 0 ? "/im-lang.html" : "/index.html")));
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(1))) {
            assertThat(verifier.verify(manifest(paths.toArray(String[]::new))))
                    .hasSize(3 * Verifier.SILENCES / 8)
                    .extracting(Difference::kind)
                    .containsOnly(Difference.Kind.UNREACHABLE);
        }
    }

    @Test
    void aFileWithoutEndIsReadNoFurtherThanItCouldBeRight() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(20))) {
            assertThat(verifier.verify(manifest("vo-tan.html")))
                    .containsExactly(new Difference(Difference.Kind.ALTERED, "vo-tan.html"));
        }
    }

    @Test
    void aLargeFileThatKeepsComingIsWaitedFor() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(1))) {
            assertThat(verifier.verify(AnsweringSite.manifest(SCAN, "ban-quet.pdf")))
                    .isEmpty();
        }
    }

    @Test
    void aServerIsAskedForPlainBytesAndPackedOnesAreUnpacked() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(20))) {
            assertThat(verifier.verify(manifest("bat-ky.html", "luon-nen.html", "nen-ten-cu.html")))
                    .isEmpty();
        }
    }

    @Test
    void aFileInACodingThatNobodyAskedForIsNotToldToBeAltered() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(20))) {
            assertThat(verifier.verify(manifest("luon-br.html")))
                    .containsExactly(unreachable("luon-br.html", Obstacle.Kind.CODING, "br"));
        }
    }

    private static Difference unreachable(String path, Obstacle.Kind kind, String detail) {
        return Difference.unreachable(path, new Obstacle(kind, detail));
    }

    private static Manifest manifest(String... paths) {
        return AnsweringSite.manifest(PAGE, paths);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.contains("/q/im-lang/") || path.matches(".*/\\d+/im-lang.html")) {
                end.await();
                return;
            }
            switch (path.replaceFirst("/\\d+/", "/")) {
                case "/thong-bao/index.html", "/thong-bao/con-duong/cu.html" -> send(exchange, 200, PAGE);
                case "/thong-bao/con-duong/moi.html" -> lead(exchange, "cu.html");
                case "/thong-bao/khac.html" -> send(exchange, 200, "<p>Kết luan</p>".getBytes(StandardCharsets.UTF_8));
                case "/thong-bao/hong.html" -> send(exchange, 503, PAGE);
                case "/thong-bao/di-noi-khac.html" -> lead(exchange, "http://elsewhere.invalid/");
                case "/thong-bao/vong.html" -> lead(exchange, "vong.html");
                case "/thong-bao/im-lang.html" -> end.await();
                case "/thong-bao/cham.html" -> {
                    exchange.sendResponseHeaders(200, PAGE.length);
                    exchange.getResponseBody().write(PAGE, 0, 3);
                    exchange.getResponseBody().flush();
                    end.await();
                }
                case "/thong-bao/ban-quet.pdf" -> {
                    exchange.sendResponseHeaders(200, SCAN.length);
                    int part = SCAN.length / 4;
                    for (int at = 0; at < SCAN.length; at += part) {
                        exchange.getResponseBody().write(SCAN, at, part);
                        exchange.getResponseBody().flush();
                        end.await(500, TimeUnit.MILLISECONDS);
                    }
                }
                case "/thong-bao/bat-ky.html" -> {
                    boolean any =
                            !"identity".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
                    send(exchange, 200, any ? packed(exchange, "br") : PAGE);
                }
                case "/thong-bao/luon-nen.html" -> send(exchange, 200, packed(exchange, "gzip"));
                case "/thong-bao/nen-ten-cu.html" -> send(exchange, 200, packed(exchange, "x-gzip"));
                case "/thong-bao/luon-br.html" -> send(exchange, 200, packed(exchange, "br"));
                case "/thong-bao/vo-tan.html" -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream body = exchange.getResponseBody();
                    while (true) {
                        body.write(new byte[1 << 16]);
                    }
                }
                default -> send(exchange, 404, new byte[] {'x'});
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] packed(HttpExchange exchange, String coding) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", coding);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(PAGE);
        }
        return bytes.toByteArray();
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }
}
