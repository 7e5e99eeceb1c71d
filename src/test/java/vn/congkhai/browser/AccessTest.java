package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page is open to everyone: WCAG 2.2 AA and what axe-core holds for good practice. */
@Timeout(240)
@ExtendWith(ServedPortal.class)
class AccessTest {

    /** What stands on a page against its use by everyone, with the elements concerned. */
    private static final String AXE = """
            async tags => {
              const {violations} = await axe.run(document, {resultTypes: ['violations'],
                  runOnly: tags});
              return violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160) + ' '
                  + n.any.concat(n.all).map(c => c.message).join(' ')).join('; '));
            }""";

    private static final List<String> ALL_RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What can be otherwise in the other colour scheme. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** How far the page can be pushed sideways, and by what. */
    private static final String WIDER = """
            () => {
              const room = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= room) return [];
              return [...document.body.querySelectorAll('*')]
                  .filter(e => e.getBoundingClientRect().right > room + 1 && !e.closest('.table'))
                  .map(e => e.outerHTML.slice(0, 160));
            }""";

    @Test
    void nothingStandsAgainstAnyKindOfPageOnPhoneAndDeskByDayAndByNight(ServedPortal.Served portal, Chromium chromium) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor =
                new Visitor(chromium.browser(), portal.server(), new Browser.NewContextOptions().setBypassCSP(false))) {
            Page page = visitor.page();
            for (String kind : PortalSite.KINDS) {
                if (isPortals(kind)) {
                    open(visitor, kind);
                    page.evaluate(AxeBuilder.getAxeScript());
                    for (int width : new int[] {320, 1280}) {
                        page.setViewportSize(width, 800);
                        look(page, kind + " at " + width, found);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isPortals(String kind) {
        return !kind.startsWith("tin-tuc/");
    }

    /** Opens a page of a kind; the search page with results. */
    private static void open(Visitor visitor, String kind) {
        boolean search = kind.equals("tim-kiem.html");
        visitor.open(search ? kind + "?q=ket+luan" : kind);
        if (search) {
            visitor.page().locator(".found li").first().waitFor();
        }
    }

    /** WCAG 2.2, 1.4.4: readers with weak eyes set letters twice as large, also on small phones. */
    @Test
    @SuppressWarnings("unchecked")
    void noPageGoesSidewaysWithLettersTwiceAsLarge(ServedPortal.Served portal, Chromium chromium) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor = new Visitor(
                chromium.browser(), portal.server(), new Browser.NewContextOptions().setViewportSize(360, 640))) {
            Page page = visitor.page();
            for (String kind : PortalSite.KINDS) {
                if (isPortals(kind)) {
                    open(visitor, kind);
                    page.evaluate("() => { document.documentElement.style.fontSize = '200%';"
                            + " for (const n of document.querySelectorAll('.num')) n.textContent = 'Số 1234/QĐ-BCĐ-VPĐKĐĐ';"
                            + " for (const d of document.querySelectorAll('details')) d.open = true; }");
                    for (Object wide : (List<Object>) page.evaluate(WIDER)) {
                        found.add(kind + ", sideways: " + wide);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void norAgainstADraftInAPreview(@TempDir Path folder, Chromium chromium) throws IOException {
        List<String> found = new ArrayList<>();
        try (SiteServer preview = new SiteServer(PortalSite.previewIn(folder), PortalSite.PREFIX);
                Visitor visitor = new Visitor(
                        chromium.browser(), preview, new Browser.NewContextOptions().setViewportSize(320, 800))) {
            Page page = visitor.open(PortalSite.DRAFT);
            assertThat(page.locator(".banner.strong").textContent())
                    .contains("Bản thảo, chưa công bố.", "08:00 ngày 10/02/2026");
            page.evaluate(AxeBuilder.getAxeScript());
            look(page, PortalSite.DRAFT, found);
        }
        assertThat(found).isEmpty();
    }

    /** The name of a heading is what screen readers list and jump by. */
    @Test
    void linksToPointsHaveNamesAndDoNotRepeatTheHeading(Visitor visitor) {
        Page page = visitor.open(PortalSite.FULL);
        assertThat(page.locator("h2 .anchor").first().getAttribute("aria-label"))
                .isEqualTo("Sao chép liên kết đến mục này");
        assertThat(page.locator("li .anchor[href='#muc-2']").getAttribute("aria-label"))
                .isEqualTo("Sao chép liên kết đến mục: Phòng Tài nguyên và Môi trường:");
    }

    /** Screen readers say what changes in a region that was there before. */
    @Test
    void whatIsSaidAfterACopyHasItsRegionFromTheBeginning(Visitor visitor) {
        Page page = visitor.open(PortalSite.NOTICE);
        assertThat(page.getByRole(AriaRole.STATUS).count()).isOne();
        assertThat(page.locator(".said").boundingBox().height).as("unseen").isZero();
    }

    @Test
    void anAddressOfBytesThatAreNoTextHasItsPageWithoutAFault(Visitor visitor) {
        Page page = visitor.open("a/%ff%fe");
        assertThat(page.locator("h1").count()).isOne();
        assertThat(page.locator("header input[name=q]").inputValue()).isEmpty();
    }

    /** As a link does from before a month grew, when its days were headings of one page. */
    @Test
    void whereALinkLeadsToOneOfManyWaysThatOneIsMarked(Visitor visitor) {
        Page page = visitor.open("luc-nam/index.html");
        page.evaluate(
                "() => { document.querySelectorAll('.pills li')[4].id = '_ngay-5'; location.hash = '#_ngay-5'; }");
        assertThat(page.evaluate("() => [...document.querySelectorAll('.pills li')]"
                        + ".flatMap((way, i) => getComputedStyle(way).outlineStyle === 'none' ? [] : [i])"))
                .as("which ways have a line around them, also where the reader chose the colours")
                .isEqualTo(List.of(4));
    }

    /** Black lines of a drawing that has no ground of its own are not seen on a dark page. */
    @Test
    void aDrawingWithoutAGroundIsSeenAtNight(ServedPortal.Served portal, Chromium chromium) {
        try (Visitor visitor = new Visitor(
                chromium.browser(),
                portal.server(),
                new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            Page page = visitor.open(PortalSite.PICTURES);
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('.text img')).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    /** Browsers leave out lines of cells that stick. */
    @Test
    void nothingOfTheTableSticksOnPaper(Visitor visitor) {
        Page page = visitor.open("index.html");
        String position = "() => getComputedStyle(document.querySelector('.heat [scope=row]')).position";
        assertThat(page.evaluate(position)).isEqualTo("sticky");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate(position)).isEqualTo("static");
    }

    @Test
    void aWordOfOldAddressesCanBeReadAsWell(@Screen(width = 320) Visitor visitor) {
        visitor.open("tin-tuc/thong-bao-52.html");
        visitor.page().waitForURL("**/" + PortalSite.FULL);
        assertThat(visitor.page().locator("h1").textContent()).contains("giao ban công tác tháng 02/2024");
    }

    @SuppressWarnings("unchecked")
    private static void look(Page page, String where, List<String> found) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            List<String> rules = scheme == ColorScheme.LIGHT ? ALL_RULES : COLOURS;
            for (Object violation : (List<Object>) page.evaluate(AXE, rules)) {
                found.add(where + ", " + scheme + ": " + violation);
            }
        }
        for (Object wide : (List<Object>) page.evaluate(WIDER)) {
            found.add(where + ", sideways: " + wide);
        }
    }
}
