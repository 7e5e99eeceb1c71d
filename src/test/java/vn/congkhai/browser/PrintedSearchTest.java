package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was found, on paper. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class PrintedSearchTest {

    @Test
    void paperHasWhatWasAskedAndFoundAndNothingToPress(Visitor visitor) {
        Page page = visitor.open("tim-kiem.html?q=ket+luan");
        page.locator(".found li").first().waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#_tu-khoa").isVisible()).isTrue();
        assertThat(page.locator("#_tu-khoa").inputValue()).isEqualTo("ket luan");
        assertThat(page.locator(".found .sum").first().isVisible()).isTrue();
        assertThat(page.locator("button:visible").count()).isZero();
        assertThat(page.getByText("Gõ có dấu hoặc không dấu").isVisible()).isFalse();
    }
}
