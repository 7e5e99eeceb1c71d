package vn.congkhai.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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

    /** The search page as it is found, and what it says in every state it can be in. */
    private static final Map<String, String> SEARCHES = new TreeMap<>(Map.of(
            "tim-kiem", "",
            "tim-kiem-ket-qua", "?q=giai+phong+mat+bang",
            "tim-kiem-so", "?q=187/TB-UBND",
            "tim-kiem-trang-2", "?q=ket+luan&page=2",
            "tim-kiem-loc", "?q=giao&district=luc-nam&type=ket-luan&from=2022-01-01&sort=date",
            "tim-kiem-khong-co", "?q=xuat+khau+gao+sang+chau+phi",
            "tim-kiem-loc-khong-co", "?q=giao&district=luc-nam&month=2023-12",
            "tim-kiem-goi-y", "?q=giai+phong+mat+bamg"));

    /** No picture is taller; browsers and people alike lose the end of taller ones. */
    private static final int TALLEST = 4000;

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
            // A page that leads on at once is seen where browsers are told not to follow.
            page.route(
                    "**/" + PortalSite.MOVED,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(route.fetch().text().replace("http-equiv=\"refresh\"", ""))));
            for (String kind : PortalSite.KINDS) {
                if (!kind.equals("tim-kiem.html")) {
                    shoot(
                            page,
                            folder,
                            kind.replace('/', '_').replace(".html", ""),
                            () -> page.navigate(server.url(kind)));
                }
            }
            for (String notice : PRINTED) {
                page.navigate(server.url(notice));
                page.pdf(new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPath(folder.resolve(notice.replace('/', '_').replace(".html", ".pdf"))));
            }
            for (Map.Entry<String, String> search : SEARCHES.entrySet()) {
                shoot(page, folder, search.getKey(), () -> {
                    page.navigate(server.url("tim-kiem.html" + search.getValue()));
                    page.waitForSelector(search.getValue().isEmpty() ? "form.big" : "#_status:not(:empty)");
                });
            }
        }
        troubles(chromium, server, folder);
    }

    /** What readers see when the network or the server lets them down, and what keys and pointers bring out. */
    private static void troubles(Chromium chromium, SiteServer server, Path folder) {
        Map<String, String> lost =
                Map.of("tim-kiem-khong-mang", "**/search/*.json", "tim-kiem-thieu-tep", "**/search/i/**");
        for (Map.Entry<String, String> part : lost.entrySet()) {
            try (BrowserContext context = chromium.browser().newContext()) {
                Page page = context.newPage();
                boolean missing = part.getKey().contains("thieu");
                page.route(part.getValue(), route -> {
                    if (missing) {
                        route.fulfill(new Route.FulfillOptions().setStatus(404));
                    } else {
                        route.abort();
                    }
                });
                shoot(page, folder, part.getKey(), () -> {
                    page.navigate(server.url("tim-kiem.html?q=giai+phong+mat+bang"));
                    page.waitForSelector("[role=alert]:not([hidden])");
                });
            }
        }
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            shoot(page, folder, "muc-tieu-va-tieu-diem", () -> {
                page.navigate(server.url(PortalSite.NOTICE));
                page.locator(".text .anchor").first().click();
                page.waitForSelector(".said:not(:empty)");
                page.locator(".copy button").first().focus();
            });
        }
        try (ServedPortal.Served portal = ServedPortal.Served.startOffline();
                BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(portal.server().url("index.html"));
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            for (String read : List.of("index.html", PortalSite.NOTICE, PortalSite.LONG)) {
                page.navigate(portal.server().url(read));
            }
            portal.server().close();
            shoot(
                    page,
                    folder,
                    "khong-mang-chua-doc",
                    () -> page.navigate(portal.server().url(PortalSite.FULL)));
            shoot(page, folder, "khong-mang-da-doc", () -> {
                page.navigate(portal.server().url(PortalSite.NOTICE));
                page.waitForSelector(".offline");
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shoot(Page page, Path folder, String name, Runnable open) {
        for (int width : new int[] {360, 768, 1280}) {
            page.setViewportSize(width, 900);
            open.run();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                shootParts(
                        page, folder, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Pictures as tall as people can look at, one below the other. */
    private static void shootParts(Page page, Path folder, String name) {
        int height = (Integer) page.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)");
        int width = page.viewportSize().width;
        for (int part = 0; part * TALLEST < height; part++) {
            int top = part * TALLEST;
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, top, width, Math.min(TALLEST, Math.max(height, 900) - top))
                    .setPath(folder.resolve("%s-%02d.png".formatted(name, part + 1))));
        }
    }
}
