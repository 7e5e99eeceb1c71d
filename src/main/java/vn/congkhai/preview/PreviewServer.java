package vn.congkhai.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.portal.MediaTypes;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Shortlist;

/** Serves the folder of the previewed site, and a script of its own in every page that shows what was saved since. */
final class PreviewServer implements AutoCloseable {

    /** Where the preview's own files are; the site has no such folder. */
    static final String OWN = "/__congkhai/";

    /** A path that no file of the site has. */
    private static final String NOWHERE = ".";

    private static final int PIECE = 1 << 16;

    /** As strict as the published site's, and without the worker that would keep pages of the preview. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'; worker-src 'none'";

    /** What a site has beside the files that people attach, and texts with their charset. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("jsonld", "application/ld+json; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("webm", "video/webm"));

    private final HttpServer server;
    private final ExecutorService threads;
    private final Rebuilder rebuilder;
    private final SiteFiles files;
    private final Messages messages;
    private final Readers readers;
    private final Runnable broken;

    private PreviewServer(HttpServer server, PreviewRequest request, Rebuilder rebuilder, Runnable broken) {
        this.broken = broken;
        this.server = server;
        this.rebuilder = rebuilder;
        this.files = new SiteFiles(request.output());
        this.messages = Messages.in(request.language());
        this.readers = new Readers(this::stateOf);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "congkhai-server");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Takes the port; nothing is answered before {@link #start}.
     *
     * @param broken hears that parts of the program can no longer be read
     */
    static PreviewServer open(PreviewRequest request, Rebuilder rebuilder, Runnable broken) throws IOException {
        InetAddress self = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer http = HttpServer.create(new InetSocketAddress(self, request.port()), 0);
        PreviewServer server = new PreviewServer(http, request, rebuilder, broken);
        http.setExecutor(server.threads);
        http.createContext("/", server::answer);
        return server;
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Tells every open page what came of the last build. */
    void tell() {
        readers.tell();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Security-Policy", POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            // no other site may load what is not published yet
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Cache-Control", "no-store");
            String path = exchange.getRequestURI().getRawPath();
            boolean reads = Set.of("GET", "HEAD").contains(exchange.getRequestMethod());
            if (!reads || !isFromHere(exchange)) {
                send(exchange, reads ? 403 : 405, "txt", new byte[0]);
            } else if (path.equals(OWN + "events")) {
                readers.attend(
                        exchange,
                        Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                .orElse(""));
            } else if (path.startsWith(OWN)) {
                own(exchange, path.substring(OWN.length()));
            } else {
                site(exchange, path);
            }
        } catch (IOException | RuntimeException e) {
            // a reader who left, or a file that went away while it was read: the next request is answered afresh
            return;
        } catch (LinkageError e) {
            broken.run();
        }
    }

    /** A page of somewhere else that has its name lead to this machine (DNS rebinding) gets nothing. */
    private boolean isFromHere(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && (host.equals("127.0.0.1:" + port()) || host.equals("localhost:" + port()));
    }

    private static void own(HttpExchange exchange, String name) throws IOException {
        if (!Set.of("preview.js", "preview.css").contains(name)) {
            send(exchange, 404, "txt", new byte[0]);
            return;
        }
        try (InputStream in = Objects.requireNonNull(PreviewServer.class.getResourceAsStream(name), name)) {
            send(exchange, 200, name, in.readAllBytes());
        }
    }

    private void site(HttpExchange exchange, String path) throws IOException {
        String base = rebuilder.basePath();
        if (path.equals("/") && !base.equals("/") || path.equals(base.substring(0, base.length() - 1))) {
            redirect(exchange, base);
            return;
        }
        String within = path.startsWith(base) ? path.substring(base.length()) : NOWHERE;
        Optional<Path> file = files.find(within);
        if (file.isPresent() && !file.get().toString().endsWith(".html")) {
            file(exchange, file.get());
        } else if (file.isEmpty() && files.isFolder(within)) {
            redirect(exchange, path + "/");
        } else {
            page(exchange, ShownPage.of(files, within));
        }
    }

    /** Whole, or the piece that is asked for; nothing is kept, so that a condition on an earlier answer never holds. */
    private static void file(HttpExchange exchange, Path file) throws IOException {
        Headers asked = exchange.getRequestHeaders();
        boolean piece = exchange.getRequestMethod().equals("GET") && !asked.containsKey("If-Range");
        String header = piece ? asked.getFirst("Range") : null;
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            Optional<ByteRange> range = header == null ? Optional.empty() : ByteRange.of(header, size);
            if (range.isEmpty()) {
                send(exchange, 200, file.toString(), in, size);
                return;
            }
            ByteRange found = range.get();
            exchange.getResponseHeaders().set("Content-Range", found.contentRange(size));
            in.skipNBytes(found.isSatisfiable() ? found.first() : 0);
            send(exchange, found.isSatisfiable() ? 206 : 416, file.toString(), in, found.length());
        }
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path);
        send(exchange, 302, "txt", new byte[0]);
    }

    /** The site's bytes as they are on disk, and one line more in what is sent. */
    private void page(HttpExchange exchange, ShownPage page) throws IOException {
        String html = new String(page.html(), StandardCharsets.UTF_8);
        String script = "<script src=\"" + OWN + "preview.js\" data-print=\"" + page.print() + "\" defer></script>\n";
        int head = html.indexOf("</head>");
        String sent = html.isEmpty()
                ? "<!DOCTYPE html>\n<html lang=\"vi\">\n<head><meta charset=\"utf-8\"><title>Công khai</title>\n"
                        + script + "</head>\n<body></body>\n</html>\n"
                : html.substring(0, Math.max(0, head)) + script + html.substring(Math.max(0, head));
        send(exchange, page.found() ? 200 : 404, "html", sent.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String name, byte[] bytes) throws IOException {
        send(exchange, status, name, new ByteArrayInputStream(bytes), bytes.length);
    }

    /** Sent piece by piece: a film may be larger than all memory. */
    private static void send(HttpExchange exchange, int status, String name, InputStream in, long length)
            throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        exchange.getResponseHeaders()
                .set("Content-Type", Optional.ofNullable(TYPES.get(ending)).orElseGet(() -> MediaTypes.of(name)));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        boolean empty = length == 0 || head;
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
        }
        exchange.sendResponseHeaders(status, empty ? -1 : length);
        byte[] piece = new byte[empty ? 0 : (int) Math.min(PIECE, length)];
        for (long left = empty ? 0 : length; left > 0; ) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new EOFException(name);
            }
            exchange.getResponseBody().write(piece, 0, read);
            left -= read;
        }
    }

    /** What a page is told: its own print, by which it knows that it changed, and what is wrong. */
    private String stateOf(String page) {
        String base = rebuilder.basePath();
        Rebuilder.State state = rebuilder.state();
        String within = page.startsWith(base) ? page.substring(base.length()) : NOWHERE;
        JsonWriter json = JsonWriter.ofFile().object();
        try {
            json.field("print", ShownPage.of(files, within).print());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.field("lang", messages.language().code()).field("failure", state.failure());
        json.field("site", files.find("index.html").isPresent());
        json.field("unfinished", state.unfinished());
        told(json.array("errors"), Shortlist.byUse(state.errors()));
        String source = "/" + within.replaceFirst("\\.html$", ".md");
        List<Problem> warnings = state.warnings().stream()
                .filter(p -> p.place().file().endsWith(source))
                .toList();
        json.field("warned", warnings.size());
        told(json.array("warnings"), Shortlist.of(warnings));
        return json.end().toString();
    }

    private void told(JsonWriter json, List<Shortlist.Entry> entries) {
        for (Shortlist.Entry entry : entries) {
            Problem problem = entry.problem();
            json.object().field("where", problem.place().location());
            if (entry.isCut()) {
                json.field("what", messages.more(entry, problem.severity(), "check"));
            } else {
                json.field("excerpt", problem.place().shownExcerpt())
                        .field("what", messages.what(problem))
                        .field("mend", messages.mend(problem));
            }
            json.end();
        }
        json.end();
    }

    @Override
    public void close() {
        try {
            readers.close();
        } catch (LinkageError e) {
            // of a program that was replaced as it ran: its readers are cut off with the server
            broken.run();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
