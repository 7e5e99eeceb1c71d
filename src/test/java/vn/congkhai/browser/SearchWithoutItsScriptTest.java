package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** JavaScript is on and the search does not run all the same: the browser is too old for it, or something keeps it away. */
@Timeout(60)
@ExtendWith(ServedPortal.class)
class SearchWithoutItsScriptTest {

    private static final String SEARCH = "tim-kiem.html?q=ket+luan";
    private static final String PAGE_SCRIPT = "**/search/page.js*";

    @Test
    void aScriptThatABrowserDoesNotUnderstandIsSaid(ServedPortal.Served portal, Chromium chromium) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.route(
                    PAGE_SCRIPT,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody("let a; a |||= 1;")));
            assertSaid(context.newPage(), portal);
        }
    }

    @Test
    void aScriptThatDoesNotComeIsSaid(ServedPortal.Served portal, Chromium chromium) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.route(PAGE_SCRIPT, Route::abort);
            assertSaid(context.newPage(), portal);
        }
    }

    private static void assertSaid(Page page, ServedPortal.Served portal) {
        page.navigate(portal.server().url(SEARCH));
        Locator note = page.locator("#_results .banner");
        note.waitFor();
        assertThat(note.innerText()).startsWith("Phần tìm kiếm chưa chạy được.");
        note.locator("a").click();
        assertThat(page.url()).endsWith("#_danh-muc");
    }

    @Test
    void whereItRunsNothingIsSaid(ServedPortal.Served portal, Chromium chromium) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(portal.server().url(SEARCH));
            page.locator(".found li").first().waitFor();
            assertThat(page.locator("main").textContent()).doesNotContain("chưa chạy được");
        }
    }

    /** A slow network brings the script later than the page: until then the note would only alarm. */
    @Test
    void theNoteWaitsForTheScript(ServedPortal.Served portal, Chromium chromium) {
        try (BrowserContext context = chromium.browser().newContext()) {
            context.route(PAGE_SCRIPT, Route::abort);
            Page page = context.newPage();
            page.navigate(portal.server().url(SEARCH));
            assertThat(page.locator("#_results .banner").isVisible()).isFalse();
        }
    }

    @Test
    void withoutJavaScriptOnlyThatIsSaid(ServedPortal.Served portal, Chromium chromium) {
        try (BrowserContext context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(portal.server().url(SEARCH));
            assertThat(page.locator("#_results").innerText()).startsWith("Tìm kiếm cần bật JavaScript.");
            assertThat(page.locator("#_results").innerText()).doesNotContain("chưa chạy được");
        }
    }
}
