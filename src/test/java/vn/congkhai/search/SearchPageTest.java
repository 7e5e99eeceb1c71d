package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a citizen sees on the search page. */
@Timeout(60)
@ExtendWith(SearchVisit.class)
class SearchPageTest {
    private final SearchBrowser browser;

    SearchPageTest(SearchBrowser browser) {
        this.browser = browser;
    }

    private static void waitFor(Page page, String condition) {
        page.waitForFunction("() => " + condition);
    }

    private static Page waitForResults(Page page) {
        waitFor(page, "document.querySelector('#_results [role=status]')?.textContent.startsWith('Tìm thấy')");
        return page;
    }

    @Test
    void theAddressTellsTheWholeSearch() {
        Page page = waitForResults(browser.open("tim-kiem.html?q=x%C3%A3&district=dak-song&sort=date&page=2"));

        assertThat(page.locator("main input[name=q]").inputValue()).isEqualTo("xã");
        assertThat(page.locator("header input[name=q]").inputValue()).isEqualTo("xã");
        assertThat(page.locator("select[name=district]").inputValue()).isEqualTo("dak-song");
        assertThat(page.locator("select[name=sort]").inputValue()).isEqualTo("date");
        assertThat(page.locator(".pager").textContent()).contains("Trang 2 / 3");
        assertThat(page.locator(".found .meta").allTextContents())
                .isNotEmpty()
                .allMatch(text -> text.contains("Đắk Song"));
    }

    /** The frame of every page, with the script that all pages have, and what a page has besides. */
    private void put(String path, String more) throws Exception {
        browser.files.put("js/congkhai.js", Files.readAllBytes(Path.of("assets/js/congkhai.js")));
        String page = "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Tháng</title>"
                + "<script src=\"/cong/js/congkhai.js\" defer></script></head>"
                + "<body><form><input name=\"q\" aria-label=\"Tìm nhanh\"></form>" + more + "</body></html>";
        browser.files.put(path, page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theBoxOfEveryPageHoldsWhatTheAddressTells() throws Exception {
        put("thang/index.html", "");
        assertThat(browser.open("thang/index.html?q=tr%E1%BA%A1m+b%C6%A1m")
                        .locator("input[name=q]")
                        .inputValue())
                .isEqualTo("trạm bơm");
        assertThat(browser.open("thang/index.html").locator("input[name=q]").inputValue())
                .isEmpty();
    }

    @Test
    void anAddressThatLeadsNowhereLeavesItsWordsInTheBox() throws Exception {
        put("nghiem-thu-cau.html", "<script src=\"/cong/search/box.js\" defer></script>");
        assertThat(browser.open("nghiem-thu-cau.html").locator("input[name=q]").inputValue())
                .isEqualTo("nghiem thu cau");
        assertThat(browser.open("nghiem-thu-cau.html?q=ch%E1%BB%A3")
                        .locator("input[name=q]")
                        .inputValue())
                .isEqualTo("chợ");
    }

    @Test
    void resultsComeWhileTypingAndTheBackButtonLeadsBack() {
        Page page = browser.open("tim-kiem.html?q=ch%E1%BB%A3");
        waitForResults(page);
        page.locator("main input[name=q]").fill("tram bom");
        waitFor(page, "document.querySelector('.found mark')?.textContent.startsWith('trạm bơm')");
        assertThat(page.url()).endsWith("?q=tram+bom");

        page.locator("select[name=type]").selectOption("bao-cao");
        waitFor(page, "location.search.includes('type=bao-cao') && !document.querySelector('[aria-busy]')");
        assertThat(page.locator(".found .meta").allTextContents())
                .isNotEmpty()
                .allMatch(text -> text.contains("Báo cáo"));
        page.goBack();
        waitFor(page, "!location.search.includes('type') && document.querySelector('select[name=type]').value === ''");
    }

    @Test
    void whatIsShownForAMistypedWordIsSaidAndWhatWasTypedIsALinkAway() {
        Page page = waitForResults(browser.open("tim-kiem.html?q=tram+bmo"));
        assertThat(page.locator(".hint").textContent())
                .isEqualTo("Đang hiện kết quả cho “tram bom”. Tìm đúng “tram bmo” như đã gõ");

        assertThat(page.locator(".hint").getAttribute("aria-live"))
                .as("said to screen readers")
                .isEqualTo("polite");

        page.locator(".hint a").click();
        waitFor(page, "document.querySelector('#_results [role=status]').textContent.startsWith('Không')");
        assertThat(status(page))
                .matches("Không có văn bản nào có đủ các từ \\(không có: bmo\\)\\. \\d+ văn bản có một phần:");
        assertThat(page.locator(".hint").textContent()).isEmpty();
        assertThat(page.url()).endsWith("?q=tram+bmo&verbatim=1");
        page.locator("main input[name=q]").fill("tram bom");
        waitForResults(page);
        assertThat(page.url()).endsWith("?q=tram+bom");
    }

    private static String status(Page page) {
        return page.locator("#_results [role=status]").textContent();
    }

    private static Page waitForParts(Page page) {
        waitFor(page, "document.querySelector('#_results [role=status]')?.textContent.endsWith('một phần:')");
        return page;
    }

    @Test
    void anExactNumberIsFoundWhateverElseIsTypedAndIsNeverMended() {
        Page page = waitForParts(browser.open("tim-kiem.html?q=12/TB-UBND+s%E1%BA%A7u+ri%C3%AAng"));
        assertThat(status(page))
                .startsWith("Không có văn bản nào có đủ các từ (không có: sầu, riêng). ")
                .endsWith(" văn bản có một phần:");
        assertThat(page.locator(".found .meta").allTextContents())
                .isNotEmpty()
                .allMatch(text -> text.startsWith("12/TB-UBND"));
        assertThat(page.locator(".hint").textContent()).matches("|.*: 12/TB-UBND [^/]*\\?");

        Page typed = waitForParts(browser.open("tim-kiem.html?q=12/TB-UBND+tram+bmo"));
        assertThat(typed.locator(".hint").textContent()).isEqualTo("Có phải ông, bà muốn tìm: 12/TB-UBND tram bom?");
        assertThat(typed.locator(".found .meta").first().textContent()).startsWith("12/TB-UBND");
    }

    @Test
    void wordsFoundNowhereAreNamedAndFunctionWordsAreNotMarkedAlone() {
        Page page = waitForParts(browser.open("tim-kiem.html?q=c%E1%BB%A7a+ch%E1%BB%A3+s%E1%BA%A7u&verbatim=1"));
        assertThat(status(page)).startsWith("Không có văn bản nào có đủ các từ (không có: sầu). ");
        assertThat(page.locator(".found mark").allTextContents())
                .isNotEmpty()
                .noneMatch(marked -> marked.equals("của"));
    }

    @Test
    void aLinkBehindTheQueryLeadsPastTheFiltersToTheFirstResult() {
        Page page = waitForResults(browser.open("tim-kiem.html?q=ch%E1%BB%A3"));
        page.locator("main form button").focus();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Đến kết quả");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement === document.querySelector('.found a')"))
                .isEqualTo(true);
        assertThat(page.url()).endsWith("?q=ch%E1%BB%A3");
    }

    @Test
    void withoutScriptsThePageNamesTheCauseAndLeadsToTheLists() throws Exception {
        String template = Files.readString(Path.of("templates/search.ftlh"));
        String noscript = template.replaceAll("(?s).*(<noscript>.*?</noscript>).*", "$1");
        put("khong-script.html", noscript + "<h2 id=\"_danh-muc\">Tìm theo danh mục</h2>");
        Page page = browser.openWithoutScripts("khong-script.html?q=ch%E1%BB%A3");
        assertThat(page.locator(".banner").innerText())
                .startsWith("Tìm kiếm cần bật JavaScript.")
                .contains("các danh mục dưới đây");
        page.locator(".banner a").click();
        assertThat(page.url()).endsWith("#_danh-muc");
    }

    @Test
    void nothingFoundLeadsToTheLists() {
        Page nothing =
                browser.open("tim-kiem.html?q=%22kh%C3%B4ng%20c%C3%B3%20%C4%91%C3%A2u%20Qu%E1%BB%B3%20Ch%C3%A2u%22");
        waitFor(nothing, "document.querySelector('.empty a')");
        assertThat(nothing.locator("[role=status]").textContent()).isEqualTo("Không có văn bản nào khớp.");
        assertThat(nothing.locator(".empty").textContent()).contains("Tất cả văn bản theo tháng");
    }

    @Test
    void whereFiltersLeaveNothingOneLinkTakesThemAllAway() {
        Page page = browser.open("tim-kiem.html?q=ch%E1%BB%A3&district=dak-song&from=2090-01-01&sort=date");
        waitFor(page, "document.querySelector('.empty a')");
        assertThat(status(page)).isEqualTo("Không có văn bản nào khớp.");
        Locator all = page.locator(".empty a").first();
        assertThat(all.textContent()).isEqualTo("Bỏ mọi điều kiện lọc, tìm “chợ” trong tất cả văn bản");

        all.press("Enter");
        waitForResults(page);
        assertThat(page.url()).endsWith("?q=ch%E1%BB%A3&sort=date");
        assertThat(page.evaluate("() => document.activeElement === document.querySelector('.found a')"))
                .as("keys go on among the results")
                .isEqualTo(true);
        page.goBack();
        waitFor(page, "document.querySelector('.empty a')");
        assertThat(page.locator("input[name=from]").inputValue()).isEqualTo("2090-01-01");

        Page unnarrowed = browser.open("tim-kiem.html?q=%22qu%E1%BB%B3%20ch%C3%A2u%20xyz%22");
        waitFor(unnarrowed, "document.querySelector('.empty a')");
        assertThat(unnarrowed.locator(".empty").textContent()).doesNotContain("điều kiện lọc");
    }

    @Test
    void signsWithoutAWordFindNothingAndThePageSaysWhy() {
        for (String signs : new String[] {"%25", "%22", "-", "???"}) {
            Page page = browser.open("tim-kiem.html?q=" + signs);
            waitFor(page, "document.querySelector('#_results [role=status]')?.textContent");
            assertThat(status(page)).as(signs).startsWith("Từ khóa chưa có chữ cái hoặc chữ số nào.");
            assertThat(page.locator(".found li").count()).isZero();
        }
    }

    @Test
    void anotherOrderIsToldThoughAsManyAreFound() {
        Page page = waitForResults(browser.open("tim-kiem.html?q=ch%E1%BB%A3"));
        String found = page.locator("[role=status]").textContent();

        page.locator("select[name=sort]").selectOption("date");
        page.waitForURL("**sort=date");
        waitFor(page, "!document.querySelector('[aria-busy]')");

        assertThat(page.locator("[role=status]").textContent()).isEqualTo(found + ", mới nhất trước");
    }

    @Test
    void aWordThatADashBeforeItLeavesOutIsNamedAndALinkTakesItIn() {
        Page page = browser.open("tim-kiem.html?q=ch%E1%BB%A3+-tr%E1%BA%A1m+-%22trung+t%C3%A2m%22");
        Locator hint = page.locator(".hint");
        assertThat(hint.locator("span").textContent()).contains("“trung tâm”, “trạm”", "dấu trừ");

        hint.locator("a").click();

        page.waitForURL("**q=ch%E1%BB%A3+tr%E1%BA%A1m+%22trung+t%C3%A2m%22");
        waitFor(page, "!document.querySelector('[aria-busy]')");
        assertThat(hint.textContent()).isEmpty();
    }

    @Test
    void suggestionsNameNumbersAndTitles() {
        Page page = browser.open("tim-kiem.html");
        page.locator("main input[name=q]").fill("05/TB-UBND");
        waitFor(page, "document.querySelector('datalist option')?.value.startsWith('05/TB-UBND – ')");
        page.locator("main input[name=q]").fill("nghiệm thu cầu");
        waitFor(page, "document.querySelector('datalist option')?.value.includes('nghiệm thu cầu dân sinh')");
    }

    @Test
    void whereNothingIsFoundTheListsOfABodyAreOfferedByItsNameAlone() {
        Page page = browser.open("tim-kiem.html");
        Object offered = page.evaluate(
                """
                async names => {
                  const { advice } = await import(location.origin + '/cong/search/advice.js');
                  const labels = { district: Object.fromEntries(names.map(name => [name, name])), type: {}, signer: {}, month: {} };
                  const asked = ['Tân Trào xyz', 'son duong', 'van dinh', 'trường sa xyz', 'phường'];
                  return asked.map(q => [...advice({ q }, labels)[1].querySelectorAll('a')].map(a => a.textContent).slice(0, -1));
                }""",
                List.of(
                        "Xã Tân Trào (Tuyên Quang)",
                        "Huyện Sơn Dương",
                        "Phường Vân Đình",
                        "Đặc khu Trường Sa",
                        "Phường 1"));

        assertThat(offered)
                .isEqualTo(List.of(
                        List.of("Xã Tân Trào (Tuyên Quang)"),
                        List.of("Huyện Sơn Dương"),
                        List.of("Phường Vân Đình"),
                        List.of("Đặc khu Trường Sa"),
                        List.of()));
    }
}
