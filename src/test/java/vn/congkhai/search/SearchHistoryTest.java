package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Back and forward lead from search to search, whatever keys a search took. */
@Timeout(60)
class SearchHistoryTest {
    private static final PublishedIndex INDEX = PublishedIndex.of(SearchCorpus.papers(150, 6, 3));
    private static final String CHO = "?q=ch%E1%BB%A3";

    private SearchBrowser browser;
    private Page page;

    @BeforeEach
    void search() throws Exception {
        browser = SearchBrowser.on(INDEX);
        page = browser.open("tim-kiem.html" + CHO);
        waitForSearch("q=ch%E1%BB%A3");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            assertThat(browser.violations).as("violations of the policy").isEmpty();
            browser.close();
        }
    }

    /** Waits until the address has some words and what it asks for is shown. */
    private void waitForSearch(String words) {
        page.waitForFunction(
                "words => location.search.includes(words) && !document.querySelector('[aria-busy]')"
                        + " && document.querySelector('#_results [role=status]')?.textContent",
                words);
    }

    private Locator box() {
        return page.locator("main input[name=q]");
    }

    private int entries() {
        return (Integer) page.evaluate("() => history.length");
    }

    private void type(String words) {
        box().press("Control+A");
        box().pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(30));
    }

    @Test
    void backLeadsToTheSearchBeforeWhenTheNextWasTypedAndEntered() {
        int before = entries();
        type("tram ");
        waitForSearch("q=tram");
        box().pressSequentially("bom");
        box().press("Enter");
        waitForSearch("q=tram+bom");
        assertThat(entries()).isEqualTo(before + 1);

        page.goBack();
        waitForSearch("q=ch%E1%BB%A3");
        assertThat(box().inputValue()).isEqualTo("chợ");
        page.goForward();
        waitForSearch("q=tram+bom");
        assertThat(box().inputValue()).isEqualTo("tram bom");
    }

    @Test
    void theTitleNamesTheSearchSoThatTabsAndEntriesOfTheHistoryCanBeToldApart() {
        assertThat(page.title()).isEqualTo("“chợ” – Tìm kiếm");
        page.locator(".pager a").last().click();
        waitForSearch("page=2");
        assertThat(page.title()).isEqualTo("“chợ”, trang 2 – Tìm kiếm");
        page.goBack();
        page.waitForFunction("() => document.title === '“chợ” – Tìm kiếm'");

        type("\"");
        waitForSearch("q=%22");
        assertThat(page.title()).as("nothing that is looked for").isEqualTo("Tìm kiếm");
        page = browser.open("tim-kiem.html?district=dak-song&type=bao-cao");
        waitForSearch("dak-song");
        assertThat(page.title()).isEqualTo("Huyện Đắk Song, Báo cáo – Tìm kiếm");
        page = browser.open("tim-kiem.html?q=" + "ch%E1%BB%A3+".repeat(100));
        waitForSearch("q=");
        assertThat(page.title()).isEqualTo("“" + "chợ ".repeat(20) + "…” – Tìm kiếm");
    }

    @Test
    void backFromAPaperAndLoadingAnewLeadToThePlaceAmongTheResults() {
        browser.files.put("van-ban.html", "<!DOCTYPE html><title>Văn bản</title>".getBytes(StandardCharsets.UTF_8));
        page.setViewportSize(360, 400);
        page.locator(".found a").nth(8).scrollIntoViewIfNeeded();
        int read = place();
        assertThat(read).isGreaterThan(400);

        page.navigate(browser.url("van-ban.html"));
        page.goBack();
        waitForSearch("q=ch%E1%BB%A3");
        assertThat(place()).as("back").isEqualTo(read);
        page.reload();
        waitForSearch("q=ch%E1%BB%A3");
        assertThat(place()).as("anew").isEqualTo(read);

        page = browser.open("tim-kiem.html" + CHO);
        waitForSearch("q=ch%E1%BB%A3");
        assertThat(place()).as("another tab").isZero();
    }

    @Test
    void backFromAPaperTheLinkThatWasFollowedHasTheFocus() {
        browser.files.put("van-ban.html", "<!DOCTYPE html><title>Văn bản</title>".getBytes(StandardCharsets.UTF_8));
        page.setViewportSize(360, 400);
        Locator followed = page.locator(".found a").nth(6);
        followed.evaluate("link => { link.href = 'van-ban.html'; }");
        String title = followed.textContent();
        followed.focus();
        int read = place();
        followed.press("Enter");
        page.waitForURL("**/van-ban.html");

        page.goBack();
        waitForSearch("q=ch%E1%BB%A3");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo(title);
        assertThat(place()).isEqualTo(read);
    }

    private int place() {
        return ((Number) page.evaluate("() => Math.round(scrollY)")).intValue();
    }

    @Test
    void typingThatPausesIsOneSearchUntilItIsEnteredOrLeft() {
        int before = entries();
        type("cau");
        waitForSearch("q=cau");
        type("tram");
        waitForSearch("q=tram");
        assertThat(entries()).as("typed").isEqualTo(before + 1);

        box().blur();
        type("bom");
        waitForSearch("q=bom");
        assertThat(entries()).as("typed once more").isEqualTo(before + 2);
        page.goBack();
        waitForSearch("q=tram");
        page.goBack();
        waitForSearch("q=ch%E1%BB%A3");
    }

    @Test
    void theFirstSearchTakesThePlaceOfTheEmptyPage() {
        page = browser.open("tim-kiem.html");
        int before = entries();
        box().pressSequentially("cau");
        box().press("Enter");
        waitForSearch("q=cau");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aDateTypedDigitByDigitIsOneSearchAndNoYearLongPastIsAskedFor() {
        int before = entries();
        page.evaluate(
                "() => { window.asked = []; for (const name of ['pushState', 'replaceState']) {"
                        + "const was = history[name]; history[name] = function (...all) { asked.push(all[2]); was.apply(this, all); }; } }");
        open(page);
        Locator from = page.locator("input[name=from]");
        from.focus();
        page.keyboard().type("01012020", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(250));
        waitForSearch("from=2020-01-01");
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(page.evaluate("() => asked.join(' ')").toString())
                .contains("from=2020-01-01")
                .doesNotContain("from=0");

        page.goBack();
        waitForSearch("q=ch%E1%BB%A3");
        assertThat(page.url()).doesNotContain("from");
        assertThat(from.inputValue()).isEmpty();
    }

    @Test
    void aYearLongPastIsForgottenWhenTheFieldIsLeft() {
        open(page);
        Locator from = page.locator("input[name=from]");
        from.fill("0202-02-02");
        from.blur();
        assertThat(from.inputValue()).isEmpty();
        assertThat(page.url()).doesNotContain("from");
    }

    @Test
    void choicesThatArrowKeysPassAreOneSearch() {
        int before = entries();
        open(page);
        Locator type = page.locator("select[name=type]");
        type.focus();
        for (Object passed : (List<?>) type.evaluate("s => [...s.options].slice(1, 4).map(o => o.value)")) {
            type.selectOption((String) passed);
            waitForSearch("type=" + passed);
        }
        assertThat(entries()).isEqualTo(before + 1);

        page.locator("select[name=sort]").selectOption("date");
        waitForSearch("sort=date");
        assertThat(entries()).as("another filter").isEqualTo(before + 2);
    }

    @Test
    void aPageBehindTheLastIsTheLast() {
        page = browser.open("tim-kiem.html" + CHO + "&page=9999");
        page.waitForSelector(".found li");
        assertThat(page.locator(".pager span").textContent()).matches("Trang (\\d+) / \\1");
        assertThat(page.url()).doesNotContain("9999");
    }

    private static void open(Page page) {
        page.evaluate("() => { document.querySelector('#_results details').open = true; }");
    }
}
