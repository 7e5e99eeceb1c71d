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

    /** Nobody presses the key more often. */
    private static final int FURTHEST = 60;

    private static final String FOCUS_IS_SEEN = """
            () => {
              const style = getComputedStyle(document.activeElement);
              const box = document.activeElement.getBoundingClientRect();
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                  && box.bottom > 0 && box.top < innerHeight;
            }""";

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

    Page open(String path) {
        page.navigate(server.url(path));
        return page;
    }

    /** Waits until the reader is at a page. */
    Visitor at(String path) {
        page.waitForURL(url -> url.startsWith(server.url(path)));
        return this;
    }

    /** Goes on by the Tab key until what a selector names has the focus, which must be seen. */
    Visitor tabTo(String selector) {
        for (int i = 0; i < FURTHEST; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                assertThat(page.evaluate(FOCUS_IS_SEEN))
                        .as("the focus on %s is seen", selector)
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("by Tab nobody comes to " + selector + " on " + page.url());
    }

    Visitor press(String key) {
        page.keyboard().press(key);
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(elsewhere).as("requests that leave the site").isEmpty();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
