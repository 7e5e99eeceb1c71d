package vn.congkhai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.browser.Chromium;
import vn.congkhai.output.OutputFile;
import vn.congkhai.settings.Settings;

/** Reading without a network, in a real browser under the policy that the portal's pages are made for. */
@Timeout(120)
class ServiceWorkerTest {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String KEPT = "Không có mạng: đây là bản lưu";

    private static final String NEVER_IN_THE_BROWSERS_OWN_CACHE = "search/whole.bin";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> site = new ConcurrentHashMap<>();
    private HttpServer server;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        start(0);
        port = server.getAddress().getPort();
        page("index.html", "Trang chủ");
        page("son-duong/2023/09/187.html", "Kết luận cũ");
        site.put("search/core.bin", "core".getBytes(StandardCharsets.UTF_8));
        publish(true);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void withoutTheSettingNothingIsKeptAndNoPageHasAScriptToLoad() {
        List<OutputFile> files = ServiceWorker.files(settings(false), List.of("css/site.css"));

        assertThat(files).extracting(OutputFile::path).containsExactly("sw.js");
        assertThat(text(files.get(0))).contains("unregister").doesNotContain("fetch");
    }

    @Test
    void withTheSettingTheWorkerKnowsWhatToKeepFromTheFirstVisitOn() {
        List<OutputFile> files = ServiceWorker.files(settings(true), List.of("search/core.bin", "css/site.css"));

        assertThat(files).extracting(OutputFile::path).containsExactly("sw.js", "js/offline.js");
        assertThat(text(files.get(0))).contains("const CORE = [\"css/site.css\",\"search/core.bin\"];");
    }

    @Test
    void whatWasReadIsThereWithoutANetworkAndSaysThatItIsOld() throws Exception {
        inBrowser(page -> {
            open(page, "son-duong/2023/09/187.html");
            server.stop(0);

            page.navigate(url("son-duong/2023/09/187.html"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Kết luận cũ");
            page.locator("[role=status]").waitFor();
            assertThat(page.locator("[role=status]").textContent()).startsWith(KEPT);

            page.navigate(url("index.html"));
            assertThat(page.locator("h1").textContent())
                    .as("kept from the first visit on")
                    .isEqualTo("Trang chủ");
            assertThat(page.evaluate("fetch('search/core.bin').then(r => r.text())"))
                    .isEqualTo("core");

            page.navigate(url("luc-nam/index.html"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Không có mạng");
        });
    }

    @Test
    void aServerThatKnowsNoRangesIsNoFault() throws Exception {
        inBrowser(page -> {
            site.put(NEVER_IN_THE_BROWSERS_OWN_CACHE, "whole".getBytes(StandardCharsets.UTF_8));
            String ask = "fetch('" + NEVER_IN_THE_BROWSERS_OWN_CACHE
                    + "', {headers: {Range: 'bytes=1-2'}}).then(r => r.text())";
            open(page, "index.html");
            assertThat(page.evaluate(ask)).isEqualTo("whole");
            server.stop(0);

            assertThat(page.evaluate(ask)).isEqualTo("whole");
        });
    }

    /** Who searches much keeps the pages that were read, and a phone is not filled. */
    @Test
    void theManyPartsOfTheIndexAreBoundedAndDriveOutNoPage() throws Exception {
        int parts = 640;
        for (int i = 0; i < parts; i++) {
            site.put("search/" + i + ".bin", new byte[] {1});
        }
        inBrowser(page -> {
            open(page, "son-duong/2023/09/187.html");
            page.evaluate(
                    "async parts => { for (let i = 0; i < parts; i++)"
                            + " await (await fetch('../../../search/' + i + '.bin')).arrayBuffer(); }",
                    parts);
            waitUntil(page, "await caches.match('../../../search/" + (parts - 1) + ".bin')");
            server.stop(0);

            page.navigate(url("son-duong/2023/09/187.html"));

            assertThat(page.locator("h1").textContent()).isEqualTo("Kết luận cũ");
            assertThat((Integer) page.evaluate("caches.keys().then(async names => (await (await"
                            + " caches.open(names[0])).keys()).filter(r => r.url.includes('/search/')).length)"))
                    .isBetween(500, parts - 1);
        });
    }

    @Test
    void anOldPageIsNeverShownWhileTheNewOneCanBeHad() throws Exception {
        inBrowser(page -> {
            open(page, "son-duong/2023/09/187.html");
            page("son-duong/2023/09/187.html", "Kết luận mới");

            page.navigate(url("son-duong/2023/09/187.html"));

            assertThat(page.locator("h1").textContent()).isEqualTo("Kết luận mới");
            assertThat(kept(page)).isNull();
            assertThat(page.locator("[role=status]").count()).isZero();
        });
    }

    @Test
    void onAFullDiskThePageThatWasKeptStays() throws Exception {
        inBrowser(page -> {
            open(page, "son-duong/2023/09/187.html");
            waitUntil(page, "await caches.match(location.href)");
            JsonObject full = new JsonObject();
            full.addProperty("origin", "http://localhost:" + port);
            full.addProperty("quotaSize", 1);
            page.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", full);
            page("son-duong/2023/09/187.html", "Kết luận mới");
            page.navigate(url("son-duong/2023/09/187.html"));
            assertThat(page.locator("h1").textContent()).isEqualTo("Kết luận mới");
            page.waitForTimeout(500);
            server.stop(0);

            page.navigate(url("son-duong/2023/09/187.html"));

            assertThat(page.locator("h1").textContent()).isEqualTo("Kết luận cũ");
            assertThat(kept(page)).isNotNull();
        });
    }

    @Test
    void aScanThatWouldTakeTheRoomOfHundredsOfPagesIsReadAndNotKept() throws Exception {
        inBrowser(page -> {
            site.put("search/quet.bin", new byte[17 << 20]);
            open(page, "index.html");
            assertThat(page.evaluate("fetch('search/quet.bin').then(r => r.arrayBuffer()).then(b => b.byteLength)"))
                    .isEqualTo(17 << 20);
            waitUntil(page, "await caches.match('index.html')");
            server.stop(0);

            assertThat(page.evaluate("fetch('search/quet.bin').then(() => 'kept', () => 'not kept')"))
                    .isEqualTo("not kept");
        });
    }

    @Test
    void aPageThatIsGoneIsNotKept() throws Exception {
        inBrowser(page -> {
            open(page, "son-duong/2023/09/187.html");
            site.remove("son-duong/2023/09/187.html");
            page.navigate(url("son-duong/2023/09/187.html"));
            server.stop(0);

            page.navigate(url("son-duong/2023/09/187.html"));

            assertThat(page.locator("h1").textContent()).isEqualTo("Không có mạng");
        });
    }

    @Test
    void whenThePortalNoLongerWantsItTheWorkerGoesAndTakesWhatItKept() throws Exception {
        inBrowser(page -> {
            open(page, "son-duong/2023/09/187.html");
            publish(false);

            page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())");

            waitUntil(page, "(await navigator.serviceWorker.getRegistrations()).length === 0");
            assertThat(page.evaluate("caches.keys().then(names => names.length)"))
                    .isEqualTo(0);
        });
    }

    private interface Steps {
        void run(Page page) throws IOException;
    }

    private static void inBrowser(Steps steps) throws IOException {
        Chromium chromium = Chromium.runningOrSkip("reading without a network");
        try (BrowserContext context = chromium.browser().newContext()) {
            steps.run(context.newPage());
        }
    }

    /** Reads a page twice: the worker is there from the second time on. */
    private void open(Page page, String path) {
        page.navigate(url(path));
        waitUntil(page, "navigator.serviceWorker.controller !== null");
        page.navigate(url(path));
    }

    /** When the worker says the page was kept; null for a page from the network. */
    private static Object kept(Page page) {
        return page.evaluate("() => new Promise(answer => {"
                + "const channel = new MessageChannel();"
                + "channel.port1.onmessage = event => answer(event.data.kept);"
                + "navigator.serviceWorker.controller.postMessage({ask: 'kept', url: location.href}, [channel.port2]);"
                + "})");
    }

    private static void waitUntil(Page page, String condition) {
        page.evaluate("async () => { while (!(" + condition + ")) await new Promise(r => setTimeout(r, 20)); }");
    }

    private String url(String path) {
        return "http://localhost:" + port + "/thong-bao/" + path;
    }

    private void start(int wanted) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
        server.createContext("/thong-bao/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/thong-bao/".length());
            byte[] body = site.get(path.isEmpty() ? "index.html" : path);
            String type = path.endsWith(".js")
                    ? "text/javascript"
                    : path.endsWith(".bin") ? "application/octet-stream" : "text/html";
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            // the browser would be free to answer from its own cache for a day
            String kept = path.equals(NEVER_IN_THE_BROWSERS_OWN_CACHE) ? "no-store" : "max-age=86400";
            exchange.getResponseHeaders().set("Cache-Control", kept);
            byte[] sent = body == null ? "Không có".getBytes(StandardCharsets.UTF_8) : body;
            exchange.sendResponseHeaders(body == null ? 404 : 200, sent.length);
            exchange.getResponseBody().write(sent);
            exchange.close();
        });
        server.start();
    }

    private void publish(boolean offline) {
        ServiceWorker.files(settings(offline), List.of("search/core.bin")).forEach(f -> site.put(f.path(), f.bytes()));
    }

    private void page(String path, String heading) {
        String toRoot = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        String html = "<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><title>x</title>"
                + "<script src=\"" + toRoot + ServiceWorker.SCRIPT.path() + "\" defer></script>"
                + "<main><h1>" + heading + "</h1></main></html>";
        site.put(path, html.getBytes(StandardCharsets.UTF_8));
    }

    private Settings settings(boolean offline) {
        return SampleSite.in(folder)
                .file("jbake.properties", "site.host=https://congkhai.example.vn\nportal.offline=" + offline + "\n")
                .read()
                .settings();
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
