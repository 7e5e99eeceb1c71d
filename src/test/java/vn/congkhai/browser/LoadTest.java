package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a page makes a phone load, counted in the browser and without compression. */
@Timeout(60)
@ExtendWith(ServedPortal.class)
class LoadTest {

    private static final int KB = 1024;

    @Test
    void theHomePageIsLightWithEverythingItLoads(ServedPortal.Served portal, Chromium chromium) {
        assertThat(loaded(portal, chromium, "index.html", "true")).isBetween(KB, 60 * KB);
    }

    @Test
    void aNoticeHasFewScripts(ServedPortal.Served portal, Chromium chromium) {
        assertThat(loaded(portal, chromium, PortalSite.NOTICE, "new URL(e.name).pathname.endsWith('.js')"))
                .isBetween(1, 10 * KB);
    }

    /** A browser that kept an earlier publication's styles or scripts would otherwise show a broken page. */
    @Test
    void allStylesAndScriptsOfAPageAreOfOnePublication(Visitor visitor) {
        visitor.open("tim-kiem.html?q=ket+luan").waitForSelector(".found li");
        List<String> names = visitor.page()
                .evaluate("() => performance.getEntriesByType('resource').map(e => e.name).join(' ')")
                .toString()
                .lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(name -> name.matches(".*\\.(css|js)(\\?.*)?"))
                .toList();
        assertThat(names)
                .anyMatch(name -> name.contains("css/congkhai.css"))
                .anyMatch(name -> name.contains("search/search.js"))
                .anyMatch(name -> name.contains("search/results.js"))
                .allMatch(name -> name.matches(".*\\?v=[0-9a-f]{8}"));
        assertThat(names)
                .extracting(name -> name.substring(name.indexOf('?')))
                .containsOnly(names.get(0).substring(names.get(0).indexOf('?')));
        assertThat(names).as("no script twice").doesNotHaveDuplicates();
    }

    /** The bytes of all that a page loads and of which a condition holds. */
    private static int loaded(ServedPortal.Served portal, Chromium chromium, String file, String condition) {
        try (Visitor visitor = new Visitor(chromium.browser(), portal.server(), new Browser.NewContextOptions())) {
            visitor.open(file).waitForLoadState(LoadState.NETWORKIDLE);
            return (Integer) visitor.page()
                    .evaluate("() => performance.getEntriesByType('resource')"
                            + ".concat(performance.getEntriesByType('navigation')).filter(e => " + condition + ")"
                            + ".reduce((sum, e) => sum + e.encodedBodySize, 0)");
        }
    }
}
