package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links that were made before a paper moved lead to it, and to the very point that they name. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class MovedPaperTest {

    private static final String POINT = "#iii-to-chuc-thuc-hien";

    @Test
    void aLinkToAPointUnderTheFormerAddressLeadsToThatPoint(ServedPortal.Served portal, Chromium chromium) {
        try (Visitor visitor = visitor(portal, chromium, true)) {
            Page page = visitor.open(PortalSite.MOVED + POINT);
            visitor.at(PortalSite.FULL);
            page.waitForLoadState();
            assertThat(page.url()).isEqualTo(portal.server().url(PortalSite.FULL + POINT));
            assertThat(page.locator(POINT).boundingBox().y).isBetween(0.0, 640.0);
        }
    }

    @Test
    void aLinkToThePaperLeadsToItsBeginning(ServedPortal.Served portal, Chromium chromium) {
        try (Visitor visitor = visitor(portal, chromium, true)) {
            Page page = visitor.open(PortalSite.MOVED);
            visitor.at(PortalSite.FULL);
            assertThat(page.url()).isEqualTo(portal.server().url(PortalSite.FULL));
        }
    }

    @Test
    void whereScriptsAreOffThePaperIsFoundAllTheSame(ServedPortal.Served portal, Chromium chromium) {
        try (Visitor visitor = visitor(portal, chromium, false)) {
            visitor.open(PortalSite.MOVED + POINT);
            visitor.at(PortalSite.FULL);
        }
    }

    private static Visitor visitor(ServedPortal.Served portal, Chromium chromium, boolean scripts) {
        return new Visitor(
                chromium.browser(),
                portal.server(),
                new Browser.NewContextOptions().setViewportSize(360, 640).setJavaScriptEnabled(scripts));
    }
}
