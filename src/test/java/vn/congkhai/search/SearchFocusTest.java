package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the focus is when what had it is gone: whoever reads by ear is never sent back to the head of the page. */
@Timeout(60)
@ExtendWith(SearchVisit.class)
class SearchFocusTest {
    private static final String AGAIN = "[role=alert] button";
    private static final String FIRST_RESULT = ".found li:first-child a";

    private final SearchBrowser browser;

    SearchFocusTest(SearchBrowser browser) {
        this.browser = browser;
    }

    private static void assertFocus(Page page, String selector) {
        page.locator(selector).first().waitFor();
        page.waitForFunction("() => document.querySelector('#_results:not([aria-busy])')");
        assertThat(page.evaluate("() => document.activeElement.outerHTML"))
                .isEqualTo(page.locator(selector).first().evaluate("element => element.outerHTML"));
    }

    private static void follow(Page page, String selector) {
        Locator there = page.locator(selector).first();
        there.focus();
        there.press("Enter");
    }

    @Test
    void whoTriesAgainIsLedToTheFirstResult() {
        browser.gone.add("search/i/");
        Page page = browser.open("tim-kiem.html?q=cho");
        page.locator(AGAIN).waitFor();
        browser.gone.clear();

        follow(page, AGAIN);

        assertFocus(page, FIRST_RESULT);
    }

    @Test
    void whoTriesAgainInVainCanTryOnceMore() {
        browser.gone.add("search/i/");
        Page page = browser.open("tim-kiem.html?q=cho");
        Locator first = page.locator(AGAIN);
        first.waitFor();
        first.evaluate("button => { button.dataset.first = 'yes'; }");

        follow(page, AGAIN);

        assertFocus(page, AGAIN + ":not([data-first])");
    }

    @Test
    void whoAsksForTheWordsAsTypedIsLedToWhatHasThem() {
        Page page = browser.open("tim-kiem.html?q=tram+bmo");
        follow(page, ".hint a");
        page.waitForURL("**verbatim=1");
        assertFocus(page, FIRST_RESULT);
    }

    @Test
    void whereFiltersGoWithTheNetworkThatIsTriedAgain() {
        Page page = browser.open("tim-kiem.html?q=cho");
        page.locator("select[name=type] option")
                .nth(1)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.context().setOffline(true);
        page.locator("select[name=type]").focus();
        page.evaluate("() => { const box = document.querySelector('main input[name=q]'); box.value = 'tram bom';"
                + " box.dispatchEvent(new Event('input')); }");
        assertFocus(page, AGAIN);
    }

    @Test
    void whereTheLastFilterIsTakenAwayTheFieldIsNext() {
        Page page = browser.open("tim-kiem.html?type=thong-bao");
        Locator type = page.locator("select[name=type]");
        type.waitFor();
        type.focus();
        type.selectOption("");
        page.waitForURL("**/tim-kiem.html");
        assertFocus(page, "main input[name=q]");
    }

    @Test
    void whoTypesKeepsTheField() {
        Page page = browser.open("tim-kiem.html?q=tram+bmo");
        page.locator(".hint a").waitFor();
        page.locator("main input[name=q]").fill("cho");
        page.waitForURL("**q=cho");
        page.locator(FIRST_RESULT).waitFor();
        assertFocus(page, "main input[name=q]");
    }
}
