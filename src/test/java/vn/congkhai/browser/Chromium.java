package vn.congkhai.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * The machine's Chromium, without its windows where Debian's package for that is installed: the same engine for two thirds of the
 * processor time. One runs for all tests of a process, whose contexts share nothing. Without one a test is skipped aloud, and fails
 * where {@code CI=true} asks for it.
 */
public final class Chromium {

    private static final Path WHOLE = Path.of("/usr/bin/chromium");

    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");

    private static final Path PROGRAM = Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : WHOLE;

    private static Optional<Chromium> running = Optional.empty();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    /**
     * The running browser, or the beginning of one.
     *
     * @param untried what is not tried where there is none
     */
    public static Chromium runningOrSkip(String untried) {
        if (!Files.isExecutable(PROGRAM)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("CI=true asks for a browser, and there is none at " + PROGRAM);
            }
            System.err.println("SKIPPED: no browser at " + PROGRAM + ", not tried: " + untried);
            throw new TestAbortedException("no browser");
        }
        if (running.filter(chromium -> chromium.browser.isConnected()).isEmpty()) {
            running = Optional.of(new Chromium());
        }
        return running.get();
    }

    /** The browser; whoever opens a context closes it. */
    public Browser browser() {
        return browser;
    }
}
