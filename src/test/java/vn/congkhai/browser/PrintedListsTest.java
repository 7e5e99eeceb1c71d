package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lists of notices, on paper. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class PrintedListsTest {

    private static final String LIST = "luc-nam/index.html";

    private static Page printed(Visitor visitor) {
        Page page = visitor.open(LIST);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }

    @Test
    void aYearStandsOnOneSheetWithItsMonths(Visitor visitor) {
        Page page = printed(visitor);

        assertThat(
                        page.locator(".years > li")
                                .first()
                                .evaluate(
                                        "year => getComputedStyle(year).breakInside + ', ' + year.querySelectorAll('li').length"))
                .isEqualTo("avoid, 12");
    }

    @Test
    void aWayDownThePageIsNotPrinted(Visitor visitor) {
        assertThat(visitor.open(LIST).getByText("Đến các văn bản mới nhất").isVisible())
                .isTrue();
        assertThat(printed(visitor).getByText("Đến các văn bản mới nhất").isVisible())
                .isFalse();
    }
}
