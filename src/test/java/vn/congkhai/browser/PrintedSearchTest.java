package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was found, on paper. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class PrintedSearchTest {

    private static final Page.EmulateMediaOptions PAPER = new Page.EmulateMediaOptions().setMedia(Media.PRINT);
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @Test
    void paperHasWhatWasAskedAndFoundAndNothingToPress(Visitor visitor) {
        Page page = find(visitor, "ket+luan");
        page.emulateMedia(PAPER);

        assertThat(page.locator("#_tu-khoa").isVisible()).isTrue();
        assertThat(page.locator("#_tu-khoa").inputValue()).isEqualTo("ket luan");
        assertThat(page.locator(".found .sum").first().isVisible()).isTrue();
        assertThat(page.locator("button:visible").count()).isZero();
        assertThat(page.getByText("Gõ có dấu hoặc không dấu").isVisible()).isFalse();
    }

    @Test
    void paperSaysWhatTheResultsWereNarrowedToAndWhichOfThemItShows(Visitor visitor) {
        Page page = find(visitor, "ket+luan&district=luc-nam&from=2022-02-01&page=2");
        assertThat(page.locator(".paper").isVisible())
                .as("on the screen the filters say so")
                .isFalse();
        page.emulateMedia(PAPER);

        assertThat(page.locator(".paper span").allTextContents())
                .satisfies(said -> assertThat(said.get(2)).matches("Trang 2 / \\d+"))
                .startsWith("Cơ quan: Huyện Lục Nam", "Từ ngày: 01/02/2022");
        assertThat(page.locator(".paper").isVisible()).isTrue();
    }

    @Test
    void paperOfAClearedSearchSaysNothingOfTheOneBefore(Visitor visitor) {
        Page page = find(visitor, "ket+luan&district=luc-nam");
        page.evaluate("() => history.replaceState(null, '', '?q=')");
        page.evaluate("() => dispatchEvent(new PopStateEvent('popstate'))");
        page.locator(".found li").first().waitFor(GONE);
        page.emulateMedia(PAPER);

        assertThat(page.locator(".paper").isVisible()).isFalse();
        assertThat(lists(page).isVisible()).isTrue();
    }

    /** They are ways to go on, and would take a sheet of their own. */
    @Test
    void theListsOfThePortalAreNotPrintedAfterResults(Visitor visitor) {
        Page page = find(visitor, "ket+luan");
        assertThat(lists(page).isVisible()).isTrue();
        page.emulateMedia(PAPER);

        assertThat(lists(page).isVisible()).isFalse();
    }

    private static Page find(Visitor visitor, String asked) {
        Page page = visitor.open("tim-kiem.html?q=" + asked);
        page.locator(".found li").first().waitFor();
        return page;
    }

    private static Locator lists(Page page) {
        return page.getByText("Tìm theo danh mục");
    }
}
