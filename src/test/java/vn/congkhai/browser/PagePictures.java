package vn.congkhai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Pictures of every kind of page, of every state of the search page, of readers in trouble, and of printed papers. */
final class PagePictures {

    /** As most readers have it: dates in forms are written the Vietnamese way. */
    private static final Browser.NewContextOptions VIETNAMESE = new Browser.NewContextOptions().setLocale("vi-VN");

    private static final List<String> PRINTED = List.of(
            PortalSite.NOTICE,
            PortalSite.FULL,
            PortalSite.LONG,
            PortalSite.SHORT,
            "tan-yen/2023/12/bao-cao-cong-tac-ubnd-huyen-nam-2023.html",
            "song-lo/2021/08/phien-hop-hanh-chinh-thang-8.html",
            "luc-nam/2020/05/ket-luan-hoi-nghi-giao-ban-thang-5.html",
            "cam-thuy/2023/03/ket-luan-phien-hop-thuong-ky-thang-3.html",
            "cam-thuy/2024/01/07-tb-ubnd.html",
            "cam-thuy/2024/01/09-tb-ubnd.html",
            "son-duong/2023/10/196-tb-ubnd.html",
            "tan-yen/2023/11/94-bc-ubnd.html",
            "song-lo/2024/03/ke-hoach-tiep-dan.html",
            "index.html",
            "luc-nam/2022/index.html",
            "huong-dan.html",
            "du-lieu-mo.html");

    /** The search page as it is found, and what it says in every state it can be in. */
    private static final Map<String, String> SEARCHES = new TreeMap<>(Map.of(
            "tim-kiem", "",
            "tim-kiem-ket-qua", "?q=giai+phong+mat+bang",
            "tim-kiem-so", "?q=187/TB-UBND",
            "tim-kiem-trang-2", "?q=ket+luan&page=2",
            "tim-kiem-loc", "?q=giao&district=luc-nam&type=ket-luan&from=2022-01-01&sort=date",
            "tim-kiem-khong-co", "?q=xyzzyqwx",
            "tim-kiem-loc-khong-co", "?q=giao&district=luc-nam&month=2023-12",
            "tim-kiem-goi-y", "?q=giai+phong+mat+bamg"));

    /** No picture is taller; browsers and people alike lose the end of taller ones. */
    private static final int TALLEST = 4000;

    private PagePictures() {}

    /** Takes all of them into a folder. */
    static void take(Chromium chromium, SiteServer server, Path folder) {
        try (BrowserContext context = chromium.browser().newContext(VIETNAMESE)) {
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
            try (BrowserContext context = chromium.browser().newContext(VIETNAMESE)) {
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
        try (BrowserContext context = chromium.browser().newContext(VIETNAMESE)) {
            Page page = context.newPage();
            shoot(page, folder, "muc-tieu-va-tieu-diem", () -> {
                page.navigate(server.url(PortalSite.NOTICE));
                page.locator(".text .anchor").first().click();
                page.waitForSelector(".said:not(:empty)");
                page.keyboard().press("Tab");
            });
        }
        try (ServedPortal.Served portal = ServedPortal.Served.startOffline();
                BrowserContext context = chromium.browser().newContext(VIETNAMESE)) {
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
