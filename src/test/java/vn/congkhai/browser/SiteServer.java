package vn.congkhai.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain file server with the site in a folder of its host, under the strict policy that the portal is made for. */
final class SiteServer implements AutoCloseable {

    static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("pdf", "application/pdf"));

    private final Path folder;
    private final String prefix;
    private final boolean policy;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    /**
     * Starts to serve.
     *
     * @param prefix where the site stands on its host, with slashes at both ends
     */
    SiteServer(Path folder, String prefix) throws IOException {
        this(folder, prefix, true);
    }

    /**
     * Starts to serve.
     *
     * @param policy whether browsers are told the policy, as not every server does
     */
    SiteServer(Path folder, String prefix, boolean policy) throws IOException {
        this.policy = policy;
        this.folder = folder;
        this.prefix = prefix;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The address of a file of the site. */
    String url(String path) {
        return origin() + prefix + path;
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve(path.startsWith(prefix) ? path.substring(prefix.length()) : "404.html");
            if (path.endsWith("/")) {
                file = file.resolve("index.html");
            }
            boolean found = path.startsWith(prefix) && Files.isRegularFile(file);
            byte[] body = Files.readAllBytes(found ? file : folder.resolve("404.html"));
            String name = found ? file.getFileName().toString() : "404.html";
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            exchange.getResponseHeaders().set("Content-Type", type);
            if (policy) {
                exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            }
            Matcher range = RANGE.matcher(
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"))
                            .orElse(""));
            if (found && range.matches() && Integer.parseInt(range.group(1)) < body.length) {
                sendPart(exchange, body, range);
            } else {
                exchange.sendResponseHeaders(found ? 200 : 404, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static void sendPart(HttpExchange exchange, byte[] body, Matcher range) throws IOException {
        int from = Integer.parseInt(range.group(1));
        int to = Math.min(Integer.parseInt(range.group(2)) + 1, body.length);
        String part = "bytes %d-%d/%d".formatted(from, to - 1, body.length);
        exchange.getResponseHeaders().set("Content-Range", part);
        exchange.sendResponseHeaders(206, to - from);
        exchange.getResponseBody().write(body, from, to - from);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
