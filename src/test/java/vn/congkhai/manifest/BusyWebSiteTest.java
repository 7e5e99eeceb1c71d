package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Verification of a site on a server that is busy, and that says when to ask again or does not. */
@Timeout(60)
class BusyWebSiteTest {

    private static final byte[] PAGE = "<p>Kết luận</p>".getBytes(StandardCharsets.UTF_8);

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, ZonedDateTime> until = new ConcurrentHashMap<>();
    private AnsweringSite site;

    @BeforeEach
    void serve() throws IOException {
        site = AnsweringSite.with(this::answer);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSays() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(20))) {
            assertThat(verifier.verify(manifest("ban.html", "ban-den-gio.html")))
                    .isEmpty();
        }
        assertThat(asked.get("/thong-bao/ban.html")).isEqualTo(2);
        assertThat(asked.get("/thong-bao/ban-den-gio.html")).isEqualTo(2);
    }

    @Test
    void aServerThatStaysBusyOrWantsAnHourIsLeft() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(20))) {
            assertThat(verifier.verify(manifest("ban-mai.html", "ban-mot-gio.html", "hong.html")))
                    .containsExactly(
                            unreachable("ban-mai.html", "429"),
                            unreachable("ban-mot-gio.html", "503"),
                            unreachable("hong.html", "503"));
        }
        assertThat(asked.get("/thong-bao/ban-mai.html")).isEqualTo(3);
        assertThat(asked.get("/thong-bao/ban-mot-gio.html")).isEqualTo(1);
        assertThat(asked.get("/thong-bao/hong.html")).isEqualTo(1);
    }

    @Test
    void aServerThatWantsToBeLeftAloneForEverIsLeft() throws IOException {
        try (Verifier verifier = Verifier.of(site.home(), Duration.ofSeconds(20))) {
            assertThat(verifier.verify(manifest("ban-mai-mai.html")))
                    .containsExactly(unreachable("ban-mai-mai.html", "503"));
        }
        assertThat(asked.get("/thong-bao/ban-mai-mai.html")).isEqualTo(1);
    }

    private static Difference unreachable(String path, String status) {
        return Difference.unreachable(path, new Obstacle(Obstacle.Kind.STATUS, status));
    }

    private static Manifest manifest(String... paths) {
        return AnsweringSite.manifest(PAGE, paths);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.merge(path, 1, Integer::sum);
            switch (path) {
                case "/thong-bao/ban.html" -> busy(exchange, 503, "2", isOver(path));
                case "/thong-bao/ban-den-gio.html" -> {
                    boolean over = isOver(path);
                    busy(exchange, 429, DateTimeFormatter.RFC_1123_DATE_TIME.format(until.get(path)), over);
                }
                case "/thong-bao/ban-mai.html" -> busy(exchange, 429, "0", false);
                case "/thong-bao/ban-mai-mai.html" -> busy(exchange, 503, "Fri, 31 Dec 9999 23:59:59 GMT", false);
                case "/thong-bao/ban-mot-gio.html" -> busy(exchange, 503, "3600", false);
                case "/thong-bao/hong.html" -> send(exchange, 503);
                default -> send(exchange, 404);
            }
        }
    }

    /** Whether a server that is busy for two seconds, to a full one, has come to their end. */
    private boolean isOver(String path) {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        return !now.isBefore(until.computeIfAbsent(path, p -> now.plusSeconds(2).truncatedTo(ChronoUnit.SECONDS)));
    }

    private static void busy(HttpExchange exchange, int status, String until, boolean over) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", until);
        send(exchange, over ? 200 : status);
    }

    private static void send(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, PAGE.length);
        exchange.getResponseBody().write(PAGE);
    }
}
