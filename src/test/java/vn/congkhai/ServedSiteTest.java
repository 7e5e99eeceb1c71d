package vn.congkhai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;

/** The portal behind a plain file server, in a folder of another portal that its settings do not know of. */
class ServedSiteTest {

    private static final String PREFIX = "/cong/thong bao/";

    @TempDir
    Path folder;

    @Test
    void everyLinkOfEveryPageIsAnsweredUnderAnyFolder() throws Exception {
        Path project = ShippedSite.copyTo(folder.resolve("project"));
        Path site = folder.resolve("site");
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T03:00:00Z"), ZoneOffset.UTC);
        SiteBuild.run(new BuildRequest(project, Optional.of(site), clock, false, 2));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            Path file = site.resolve(path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "outside");
            boolean found = Files.isRegularFile(file);
            exchange.sendResponseHeaders(found ? 200 : 404, 0);
            if (found) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        try {
            URI home = new URI(
                    "http", null, "127.0.0.1", server.getAddress().getPort(), PREFIX + "index.html", null, null);
            Map<URI, Integer> answers = walk(home);
            assertThat(answers).hasSizeGreaterThan(40);
            assertThat(answers)
                    .allSatisfy((address, status) ->
                            assertThat(status).as(address.toString()).isEqualTo(200));
        } finally {
            server.stop(0);
        }
    }

    /** Follows every link on the same host, from page to page, and gives each address with its answer. */
    private static Map<URI, Integer> walk(URI home) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Map<URI, Integer> answers = new HashMap<>();
        Deque<URI> waiting = new ArrayDeque<>(List.of(home));
        while (!waiting.isEmpty()) {
            URI address = waiting.poll();
            if (answers.containsKey(address)) {
                continue;
            }
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            answers.put(address, answer.statusCode());
            if (address.getPath().endsWith(".html")) {
                for (Element element :
                        Jsoup.parse(answer.body()).select("a[href], link[href], script[src], img[src]")) {
                    String target = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    URI resolved = address.resolve(target);
                    if (home.getHost().equals(resolved.getHost())) {
                        waiting.add(URI.create(resolved.toString().replaceFirst("[#?].*$", "")));
                    }
                }
            }
        }
        return answers;
    }
}
