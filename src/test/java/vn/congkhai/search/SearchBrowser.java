package vn.congkhai.search;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.browser.Chromium;

/** The machine's Chromium on a plain file server with the published index, under the strict policy of the portal. */
final class SearchBrowser implements AutoCloseable {
    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'";
    private static final String PAGE = """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Tìm kiếm</title>
            <script type="module" src="search/page.js"></script></head>
            <body><header><form action="tim-kiem.html"><input name="q" aria-label="Tìm nhanh"></form></header>
            <main><form action="tim-kiem.html"><label>Từ khóa <input name="q" type="search"></label><button>Tìm</button></form>
            <div id="_results"></div><h2 id="_danh-muc">Tìm theo danh mục</h2><a href="thang/index.html">Theo tháng</a></main></body></html>
            """;
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final String EMPTY =
            "<!DOCTYPE html><html lang=\"vi\"><head><title>x</title></head><body></body></html>";

    static {
        // Else every answer waits for the browser to acknowledge its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Files of the server, to be changed by tests that break something. */
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    /** Paths of which only the beginning is sent, or that are refused, by what they start with. */
    final Set<String> gone = ConcurrentHashMap.newKeySet();

    /** What the server makes of a request for a part of a file. */
    volatile Ranges ranges = Ranges.KNOWN;

    /** Files of which a part was asked for and sent, and files that were sent whole when a part was asked for. */
    final Set<String> partly = ConcurrentHashMap.newKeySet();

    final Set<String> wholly = ConcurrentHashMap.newKeySet();

    /** How servers answer a request for a range. */
    enum Ranges {
        KNOWN,
        /** The whole file comes. */
        UNKNOWN,
        /** Other bytes come than the head says, as from a server that counts in what it compresses. */
        SHIFTED,
        /** The head names another range. */
        MISNAMED,
        /** The answer ends early. */
        CUT_OFF;

        byte[] part(byte[] file, int from, int to) {
            return switch (this) {
                case SHIFTED ->
                    Arrays.copyOfRange(file, (from + 1) % file.length, (from + 1) % file.length + to - from);
                case CUT_OFF -> Arrays.copyOfRange(file, from, from + (to - from) / 2);
                default -> Arrays.copyOfRange(file, from, to);
            };
        }
    }

    final Set<String> violations = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final Chromium chromium;
    private final BrowserContext context;
    private Optional<BrowserContext> withoutScripts = Optional.empty();

    private SearchBrowser(Chromium chromium, Map<String, byte[]> published) throws IOException {
        files.putAll(new TreeMap<>(published));
        files.put("tim-kiem.html", PAGE.getBytes(StandardCharsets.UTF_8));
        files.put("empty.html", EMPTY.getBytes(StandardCharsets.UTF_8));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/cong/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
        this.chromium = chromium;
        context = chromium.browser().newContext();
    }

    static SearchBrowser on(PublishedIndex index) throws IOException {
        return new SearchBrowser(Chromium.runningOrSkip("the search module"), index.files());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/cong/".length());
        byte[] body = gone.stream().anyMatch(path::startsWith) ? null : files.get(path);
        String type = path.endsWith(".js")
                ? "text/javascript"
                : path.endsWith(".html")
                        ? "text/html"
                        : path.endsWith(".json") ? "application/json" : "application/octet-stream";
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        Optional<Matcher> range = Optional.ofNullable(
                        exchange.getRequestHeaders().getFirst("Range"))
                .map(RANGE::matcher)
                .filter(Matcher::matches);
        byte[] sent = body == null ? new byte[0] : body;
        boolean part = range.isPresent() && body != null && ranges != Ranges.UNKNOWN;
        if (part && Integer.parseInt(range.get().group(1)) >= sent.length) {
            exchange.sendResponseHeaders(416, -1);
            exchange.close();
            return;
        }
        if (part) {
            int from = Integer.parseInt(range.get().group(1));
            int to = Math.min(sent.length, Integer.parseInt(range.get().group(2)) + 1);
            sent = ranges.part(sent, from, to);
            int said = ranges == Ranges.MISNAMED ? from + 1 : from;
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + said + "-" + (said + sent.length - 1) + "/" + body.length);
            partly.add(path);
        } else if (range.isPresent()) {
            wholly.add(path);
        }
        exchange.sendResponseHeaders(body == null ? 404 : part ? 206 : 200, sent.length == 0 ? -1 : sent.length);
        if (sent.length > 0) {
            exchange.getResponseBody().write(sent);
        }
        exchange.close();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/cong/" + path;
    }

    Page open(String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        page.navigate(url(path));
        return page;
    }

    /** A page of a browser that runs no scripts. */
    Page openWithoutScripts(String path) {
        BrowserContext none = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false));
        withoutScripts = Optional.of(none);
        Page page = none.newPage();
        page.navigate(url(path));
        return page;
    }

    /** A page on which {@code s} is the opened searcher. */
    Page module() {
        Page page = open("empty.html");
        page.evaluate("async () => { const m = await import(location.origin + '/cong/search/search.js');"
                + "window.s = await m.open(location.origin + '/cong/search/'); }");
        return page;
    }

    /** The numbers of what each query finds, in the order of the index. */
    @SuppressWarnings("unchecked")
    static List<Set<Integer>> found(Page page, List<String> queries) {
        List<List<Integer>> answers = (List<List<Integer>>) page.evaluate(
                "async queries => { const all = []; let next = 0; const ask = async () => { while (next < queries.length) {"
                        + "const i = next++, {scores} = await s.rank(queries[i], {exact: true, expand: false});"
                        + "all[i] = [...scores.keys()].filter(d => scores[d]); } };"
                        + "await Promise.all([ask(), ask(), ask(), ask(), ask(), ask()]); return all; }",
                queries);
        return answers.stream().<Set<Integer>>map(HashSet::new).toList();
    }

    /** The hits of a query, ten at most. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> hits(Page page, String query) {
        return (List<Map<String, Object>>) page.evaluate("async q => (await s.search(q)).hits", query);
    }

    /** The titles of these. */
    static List<String> titles(Page page, String query) {
        return hits(page, query).stream().map(hit -> (String) hit.get("title")).toList();
    }

    @Override
    public void close() {
        context.close();
        withoutScripts.ifPresent(BrowserContext::close);
        server.stop(0);
        ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdown();
    }
}
