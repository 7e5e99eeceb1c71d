package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link to a point of a paper that another one corrects lands far below the note at its head. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class DeepLinkTest {

    private static final String POINT = "#muc-3";

    private static final String SAID = "Văn bản này đã được đính chính";

    private static final int LINE_PX = 40;

    /** How much of the element with the focus stands under what stays in view, in whole pixels; what is taller than the screen aside. */
    private static final String COVERED = """
            () => {
              const focused = document.activeElement.getBoundingClientRect();
              const line = document.querySelector('.fate').getBoundingClientRect();
              const both = Math.min(focused.bottom, line.bottom) - Math.max(focused.top, line.top);
              return focused.height > innerHeight ? 0 : Math.max(0, Math.floor(both));
            }""";

    @Test
    void whoLandsAtAPointSeesInOneLineWhatBecameOfThePaper(@Screen(width = 360) Visitor visitor) {
        Page page = visitor.open(PortalSite.NOTICE + POINT);
        BoundingBox line = page.locator(".fate").boundingBox();
        assertThat(line.y).isZero();
        assertThat(line.height).isLessThanOrEqualTo(LINE_PX);
        assertThat(page.locator(".fate").textContent().strip()).isEqualTo(SAID);
        assertThat(page.locator(POINT).boundingBox().y).isGreaterThanOrEqualTo(line.height);

        page.locator(".fate a").click();
        assertThat(page.locator(".banner.strong").boundingBox().y)
                .as("the note that says more")
                .isBetween(line.height, 640.0);
    }

    @Test
    void nothingWithTheFocusStandsUnderThatLine(@Screen(width = 360) Visitor visitor) {
        Page page = visitor.open(PortalSite.NOTICE);
        page.locator("footer a").first().focus();
        int steps = 0;
        while ((Boolean) page.evaluate("() => !document.activeElement.closest('.crumbs')")) {
            visitor.press("Shift+Tab");
            assertThat(page.evaluate(COVERED))
                    .as("of %s, after %s steps up", page.evaluate("() => document.activeElement.outerHTML"), ++steps)
                    .isEqualTo(0);
        }
        assertThat(steps).isGreaterThan(10);
    }

    /** Their title is the first that screen readers say of a page, wherever it was entered. */
    @Test
    void screenReadersSayItWithTheTitleAndOnceInThePage(@Screen(width = 360) Visitor visitor) {
        Page page = visitor.open(PortalSite.NOTICE + POINT);
        assertThat(page.title()).startsWith("Đã được đính chính: Kết luận ");
        assertThat(page.locator("body").ariaSnapshot()).containsOnlyOnce(SAID);
    }

    @Test
    void onPaperTheNoteAndTheLineOfEverySheetSayIt(@Screen(width = 360) Visitor visitor) {
        Page page = visitor.open(PortalSite.NOTICE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".fate").isVisible()).isFalse();
        assertThat(page.locator(".banner.strong").isVisible()).isTrue();
        assertThat(page.locator(".colophon").textContent()).contains(SAID);
    }

    @Test
    void aPaperThatHoldsHasNoSuchLine(@Screen(width = 360) Visitor visitor) {
        Page page = visitor.open(PortalSite.FULL);
        assertThat(page.locator(".fate").count()).isZero();
        assertThat(page.title()).startsWith("Kết luận hội nghị giao ban");
    }
}
