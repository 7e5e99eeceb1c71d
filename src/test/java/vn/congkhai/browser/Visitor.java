package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader with a browser of their own; whatever it asks of other hosts or complains about is kept. */
final class Visitor implements AutoCloseable {

    private static final int FURTHEST = 80;

    private final SiteServer server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(Browser browser, SiteServer server, Browser.NewContextOptions options) {
        this.server = server;
        this.context = browser.newContext(options.setLocale("vi-VN").setReducedMotion(ReducedMotion.REDUCE));
        context.onRequest(request -> {
            if (!request.url().startsWith(server.origin() + "/")) {
                elsewhere.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            boolean notFound = message.text().contains("404");
            if (message.type().equals("error") && !notFound || message.text().contains("Content Security Policy")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Page open(String path) {
        page.navigate(server.url(path));
        return page;
    }

    /** Where the reader is, within the site. */
    String place() {
        String home = server.url("");
        assertThat(page.url()).startsWith(home);
        return page.url().substring(home.length());
    }

    /** Goes on by the Tab key until a link, field or button of these words has the focus, which must be seen. */
    Visitor tabTo(String words) {
        for (int i = 0; i < FURTHEST; i++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate("() => { const a = document.activeElement;"
                    + "return (a.getAttribute('aria-label') || a.labels?.[0]?.textContent || a.textContent).trim(); }");
            if (focused.replaceAll("\\s+", " ").contains(words)) {
                assertThat(page.evaluate("() => { const a = document.activeElement, s = getComputedStyle(a),"
                                + "b = a.getBoundingClientRect();"
                                + "return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2"
                                + " && b.bottom > 0 && b.top < innerHeight; }"))
                        .as("the focus on \"%s\" is seen", words)
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("by Tab nobody comes to \"" + words + "\" on " + page.url());
    }

    Visitor press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** What was asked of other hosts than the site's own. */
    List<String> elsewhere() {
        return elsewhere;
    }

    /** What the browser's console has against the pages, the policy above all. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        assertThat(elsewhere).as("requests that leave the site").isEmpty();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
