package vn.congkhai.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures how soon pages are seen over a slow network on a slow phone, and has the pictures taken that people look at. It
 * is no test: what it finds depends on the machine. {@code bench/pages} runs it.
 */
final class PagesReport {

    /** Round trips of 150 ms, as Chromium's own tools take them for slow mobile networks; 400 kbit/s both ways. */
    private static final int LATENCY_MS = 150;

    /** Round trips where the signal is weak. */
    private static final int LATENCY_OF_WEAK_SIGNAL_MS = 400;

    private static final int BYTES_PER_SECOND = 400_000 / 8;
    private static final int CPU_SLOWDOWN = 4;
    private static final int RUNS = 5;

    private static final List<String> MEASURED =
            List.of("index.html", PortalSite.NOTICE, PortalSite.FULL, "luc-nam/2022/index.html", "tim-kiem.html");

    private PagesReport() {}

    /**
     * Prints the table of the measurements.
     *
     * @param arguments the folder for the pictures and the printed notice
     */
    public static void main(String[] arguments) throws IOException {
        Path pictures = Path.of(arguments[0]);
        Files.createDirectories(pictures);
        Chromium chromium = Chromium.runningOrSkip("how soon pages are seen");
        try (ServedPortal.Served portal = ServedPortal.Served.start()) {
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
            System.out.println("| round trip, ms | results of a search from another page, ms (median) |");
            System.out.println("|---:|---:|");
            for (int latency : List.of(LATENCY_MS, LATENCY_OF_WEAK_SIGNAL_MS)) {
                List<Double> waits = new ArrayList<>();
                for (int i = 0; i < RUNS; i++) {
                    waits.add(wait(chromium, portal.server(), latency));
                }
                Collections.sort(waits);
                System.out.printf(Locale.ROOT, "| %d | %.0f |%n", latency, waits.get(RUNS / 2));
            }
            PagePictures.take(chromium, portal.server(), pictures);
        }
    }

    private record Paint(double ms, long bytes) {}

    private static Paint paint(Chromium chromium, SiteServer server, String file) {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 780))) {
            Page page = slowed(context, LATENCY_MS);
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

    /** How long somebody waits who searched from another page, until what was found is there, in milliseconds. */
    private static double wait(Chromium chromium, SiteServer server, int latency) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = slowed(context, latency);
            page.navigate(server.url("tim-kiem.html?q=giai+phong+mat+bang"));
            page.waitForSelector(".found li");
            return ((Number) page.evaluate("() => performance.now()")).doubleValue();
        }
    }

    /** A page of a phone four times slower than this machine, over a slow network. */
    private static Page slowed(BrowserContext context, int latency) {
        Page page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        session.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", latency);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        session.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", CPU_SLOWDOWN);
        session.send("Emulation.setCPUThrottlingRate", processor);
        return page;
    }
}
