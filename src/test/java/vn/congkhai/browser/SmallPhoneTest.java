package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, 1.4.4 and 2.4.11: the smallest phones, for readers with large letters or a keyboard. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class SmallPhoneTest {

    private static final int WIDTH = 320;

    /** How far the page goes beyond the screen. */
    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** Whether the middle of what has the focus is seen, of one line at least. */
    private static final String SEEN = """
            () => {
              const focused = document.activeElement;
              return [...focused.getClientRects()].some(line => focused.contains(
                  document.elementFromPoint((line.left + line.right) / 2, (line.top + line.bottom) / 2)));
            }""";

    @Test
    void theFieldsOfTheSearchHaveRoomForWords(@Screen(width = WIDTH) Visitor visitor) {
        Page page = openLarge(visitor, "tim-kiem.html?q=ket+luan");
        for (String field : new String[] {"#_tim", "#_tu-khoa"}) {
            assertThat(page.locator(field).boundingBox().width).as(field).isGreaterThan(WIDTH / 2.0);
        }
    }

    @Test
    void theFiltersOfTheSearchStayOnTheScreen(@Screen(width = WIDTH) Visitor visitor) {
        Page page = openLarge(visitor, "tim-kiem.html?q=ket+luan");
        page.locator(".found li").first().waitFor();
        page.locator("#_results details summary").click();
        page.locator(".filters select").first().waitFor();
        assertThat(page.evaluate(SIDEWAYS)).isEqualTo(0);
    }

    @Test
    void noFocusGoesUnderTheLineThatSaysWhatBecameOfAPaper(@Screen(width = WIDTH) Visitor visitor) {
        Page page = openLarge(visitor, PortalSite.NOTICE);
        page.locator("footer a").first().focus();
        backUntil(visitor, ".crumbs a");
    }

    /** The names of the bodies stay where they are while the years go by under them. */
    @ParameterizedTest
    @ValueSource(ints = {WIDTH, 360})
    void noFocusGoesUnderTheNamesOfTheTableOnTheHomePage(int width, @Screen(width = WIDTH) Visitor visitor) {
        Page page = visitor.open("index.html");
        page.setViewportSize(width, 640);
        page.locator(".heat tbody tr").last().locator("a").last().focus();
        backUntil(visitor, ".heat thead tr:first-child th:nth-child(2) a");
    }

    @Test
    void theFiguresOfTheTableOnTheHomePageAreSeenBesideTheNamesInLargeLetters(@Screen(width = WIDTH) Visitor visitor) {
        Page page = openLarge(visitor, "index.html");
        page.locator(".home .table").evaluate("table => table.scrollLeft = table.scrollWidth");
        Object share = page.locator(".heat tbody tr").last().evaluate("""
                row => {
                  const table = row.closest('.table').getBoundingClientRect();
                  return (row.cells[0].getBoundingClientRect().right - table.left) / table.width;
                }""");
        assertThat(((Number) share).doubleValue())
                .as("what the name has of the screen")
                .isLessThan(0.4);
    }

    /** What goes on beyond the edge is seen to do so, as that of tables is. */
    @Test
    void aChartWiderThanTheScreenHasAShadowWhereItGoesOn(@Screen(width = WIDTH) Visitor visitor) throws IOException {
        Page page = visitor.open("cam-thuy/index.html");
        Locator chart = page.locator(".chart .table");
        assertThat(chart.evaluate("chart => chart.scrollWidth > chart.clientWidth"))
                .isEqualTo(true);
        assertThat(hasShadowAtItsRight(chart)).as("as it goes on").isTrue();
        chart.evaluate("chart => chart.scrollLeft = chart.scrollWidth");
        assertThat(hasShadowAtItsRight(chart)).as("at its end").isFalse();
    }

    /** Beside what stands over the bars, where there is nothing else. */
    private static boolean hasShadowAtItsRight(Locator chart) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(chart.screenshot()));
        return seen.getRGB(seen.getWidth() - 2, 2) != seen.getRGB(2, 2);
    }

    private static Page openLarge(Visitor visitor, String path) {
        Page page = visitor.open(path);
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
        return page;
    }

    /** Goes back by the keyboard to what the selector tells, and sees the focus at every step. */
    private static void backUntil(Visitor visitor, String selector) {
        Page page = visitor.page();
        int steps = 0;
        while (!(Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
            visitor.press("Shift+Tab");
            assertThat(page.evaluate(SEEN))
                    .as("%s, after %s steps", page.evaluate("() => document.activeElement.outerHTML"), ++steps)
                    .isEqualTo(true);
        }
        assertThat(steps).isGreaterThan(5);
    }
}
