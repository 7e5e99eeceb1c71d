package vn.congkhai.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how soon pages are seen over a slow network on a slow phone, and takes the pictures that people look at. It is
 * no test: what it finds depends on the machine. {@code bench/pages} runs it.
 */
final class PagesReport {

    /** Round trips of 150 ms, as Chromium's own tools take them for slow mobile networks; 400 kbit/s both ways. */
    private static final int LATENCY_MS = 150;

    private static final int BYTES_PER_SECOND = 400_000 / 8;
    private static final int CPU_SLOWDOWN = 4;
    private static final int RUNS = 5;

    private static final List<String> MEASURED =
            List.of("index.html", PortalSite.NOTICE, PortalSite.FULL, "luc-nam/2022/index.html", "tim-kiem.html");

    private static final List<String> PRINTED = List.of(
            PortalSite.NOTICE,
            PortalSite.FULL,
            PortalSite.LONG,
            PortalSite.SHORT,
            "tan-yen/2023/12/bao-cao-cong-tac-ubnd-huyen-nam-2023.html",
            "song-lo/2021/08/phien-hop-hanh-chinh-thang-8.html",
            "luc-nam/2020/05/ket-luan-hoi-nghi-giao-ban-thang-5.html",
            "cam-thuy/2023/03/ket-luan-phien-hop-thuong-ky-thang-3.html");

    private PagesReport() {}

    /**
     * Prints the table of the measurements.
     *
     * @param arguments the folder for the pictures and the printed notice
     */
    public static void main(String[] arguments) throws IOException {
        Path pictures = Path.of(arguments[0]);
        Files.createDirectories(pictures);
        try (ServedPortal.Served portal = ServedPortal.Served.start();
                Chromium chromium = Chromium.startOrSkip("how soon pages are seen")) {
            System.out.println("| page | bytes | largest contentful paint, ms (median of " + RUNS + ") |");
            System.out.println("|---|---:|---:|");
            for (String file : MEASURED) {
                List<Paint> paints = new ArrayList<>();
                for (int i = 0; i < RUNS; i++) {
                    paints.add(paint(chromium, portal.server(), file));
                }
                paints.sort((a, b) -> Double.compare(a.ms, b.ms));
                Paint median = paints.get(RUNS / 2);
                System.out.printf(Locale.ROOT, "| `%s` | %,d | %.0f |%n", file, median.bytes, median.ms);
            }
            pictures(chromium, portal.server(), pictures);
        }
    }

    private record Paint(double ms, long bytes) {}

    private static Paint paint(Chromium chromium, SiteServer server, String file) {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 780))) {
            Page page = context.newPage();
            CDPSession session = context.newCDPSession(page);
            session.send("Network.enable");
            JsonObject network = new JsonObject();
            network.addProperty("offline", false);
            network.addProperty("latency", LATENCY_MS);
            network.addProperty("downloadThroughput", BYTES_PER_SECOND);
            network.addProperty("uploadThroughput", BYTES_PER_SECOND);
            session.send("Network.emulateNetworkConditions", network);
            JsonObject processor = new JsonObject();
            processor.addProperty("rate", CPU_SLOWDOWN);
            session.send("Emulation.setCPUThrottlingRate", processor);
            page.navigate(server.url(file));
            Number ms = (Number) page.evaluate("() => new Promise(answer => new PerformanceObserver(list =>"
                    + " answer(list.getEntries().at(-1).startTime))"
                    + ".observe({type: 'largest-contentful-paint', buffered: true}))");
            Number bytes = (Number) page.evaluate("() => performance.getEntriesByType('resource')"
                    + ".concat(performance.getEntriesByType('navigation'))"
                    + ".reduce((sum, e) => sum + e.encodedBodySize, 0)");
            return new Paint(ms.doubleValue(), bytes.longValue());
        }
    }

    private static void pictures(Chromium chromium, SiteServer server, Path folder) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (String kind : PortalSite.KINDS) {
                for (int width : new int[] {360, 768, 1280}) {
                    page.setViewportSize(width, 900);
                    if (kind.equals("tim-kiem.html")) {
                        page.navigate(server.url(kind + "?q=giai+phong+mat+bang"));
                        page.waitForSelector(".found li");
                    } else {
                        page.navigate(server.url(kind));
                    }
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        String name = kind.replace('/', '_').replace(".html", "") + "-" + width + "-"
                                + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                        page.screenshot(
                                new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name)));
                    }
                }
            }
            for (String notice : PRINTED) {
                page.navigate(server.url(notice));
                page.pdf(new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPath(folder.resolve(notice.replace('/', '_').replace(".html", ".pdf"))));
            }
        }
    }
}
