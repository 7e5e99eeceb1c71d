package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a slow network a page keeps room for its pictures, so that nobody loses the line that is being read. */
@Timeout(60)
@ExtendWith(ServedPortal.class)
class PictureRoomTest {

    private static final int PHONE = 360;

    @Test
    void whatStandsBelowAPictureStaysWhereItIsWhenThePictureComes(ServedPortal.Served portal, Chromium chromium) {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(PHONE, 740))) {
            context.route("**/*.png", route -> {});
            Page waiting = context.newPage();
            waiting.navigate(
                    portal.server().url(PortalSite.PICTURES),
                    new Page.NavigateOptions()
                            .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.DOMCONTENTLOADED));
            List<Map<String, Object>> before = boxes(waiting);

            context.unroute("**/*.png");
            Page whole = context.newPage();
            whole.navigate(portal.server().url(PortalSite.PICTURES));
            whole.evaluate("async () => { for (const picture of document.querySelectorAll('.text img')) {"
                    + " picture.loading = 'eager'; await picture.decode(); } }");

            assertThat(before).hasSizeGreaterThan(4).isEqualTo(boxes(whole));
        }
    }

    /** Where the parts of the text stand, in whole pixels. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> boxes(Page page) {
        return (List<Map<String, Object>>) page.evaluate("""
                () => [...document.querySelectorAll('.text > *, .text img')].map(part => {
                  const { top, width, height } = part.getBoundingClientRect();
                  return { part: part.localName, top: Math.round(top + scrollY), width: Math.round(width), height: Math.round(height) };
                })""");
    }
}
