package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a citizen sees on the search page when something is wrong. */
@Timeout(60)
@ExtendWith(SearchVisit.class)
class SearchTroubleTest {
    private static final String ALERT = "#_results [role=alert]";

    private final SearchBrowser browser;

    SearchTroubleTest(SearchBrowser browser) {
        this.browser = browser;
    }

    private static Page waitForResults(Page page) {
        page.waitForFunction(
                "() => document.querySelector('#_results [role=status]')?.textContent.startsWith('Tìm thấy')");
        return page;
    }

    @Test
    void anotherFormatVersionAsksToLoadThePageAnew() {
        change("search/manifest.json", text -> text.replace("\"version\":5", "\"version\":99"));
        Locator alert = alert(browser.open("tim-kiem.html?q=cho"));
        assertThat(alert.textContent())
                .contains("Dữ liệu tìm kiếm đã sang phiên bản mới")
                .contains("Tải lại trang");
    }

    @Test
    void aMissingShardIsSaidAndCanBeTriedAgain() {
        browser.gone.add("search/i/");
        Page page = browser.open("tim-kiem.html?q=cho");
        assertThat(alert(page).textContent())
                .contains("Thiếu một phần dữ liệu tìm kiếm")
                .contains("Xem văn bản theo danh mục");
        assertThat(page.locator("a[href='thang/index.html']").isVisible()).isTrue();

        browser.gone.clear();
        page.locator(ALERT + " button").click();
        waitForResults(page);
        assertThat(page.locator(ALERT).isVisible()).isFalse();
    }

    @Test
    void aFileThatWasCutOffIsSaid() {
        for (String path : browser.files.keySet()) {
            if (path.startsWith("search/i/")) {
                byte[] whole = browser.files.get(path);
                browser.files.put(path, Arrays.copyOf(whole, whole.length / 2));
            }
        }
        assertThat(alert(browser.open("tim-kiem.html?q=cho")).textContent()).contains("không trọn vẹn");
    }

    @Test
    void withoutANetworkThePageSaysSo() {
        Page page = waitForResults(browser.open("tim-kiem.html?q=cho"));
        page.context().setOffline(true);
        page.locator("main input[name=q]").fill("tram bom");
        assertThat(alert(page).textContent()).contains("kiểm tra kết nối mạng");
        page.context().setOffline(false);
        page.locator(ALERT + " button").click();
        waitForResults(page);
    }

    private static Locator alert(Page page) {
        page.waitForSelector(ALERT + " button");
        return page.locator(ALERT);
    }

    private void change(String path, UnaryOperator<String> edit) {
        String text = new String(browser.files.get(path), StandardCharsets.UTF_8);
        browser.files.put(path, edit.apply(text).getBytes(StandardCharsets.UTF_8));
    }
}
