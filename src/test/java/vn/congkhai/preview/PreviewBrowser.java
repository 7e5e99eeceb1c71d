package vn.congkhai.preview;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import vn.congkhai.browser.Chromium;

/** A real browser in which previews are looked at. */
final class PreviewBrowser {

    private PreviewBrowser() {}

    /** What somebody does on a page of their own. */
    interface Steps {
        void run(Page page) throws IOException;
    }

    static void inBrowser(Steps steps) throws IOException {
        try (BrowserContext context =
                Chromium.runningOrSkip("the preview").browser().newContext()) {
            steps.run(context.newPage());
        }
    }
}
