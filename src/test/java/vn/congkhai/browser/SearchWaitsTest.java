package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a search waits for where every answer of the network takes long. Answers are held back here until all that must not wait
 * for them was asked for: a page that waits comes to no end.
 */
@Timeout(60)
@ExtendWith(ServedPortal.class)
class SearchWaitsTest {

    private static final String SCRIPTS_BUT_THE_FIRST = ".*/search/(?!start)[a-z-]+\\.js.*";
    private static final String DOCUMENTS = ".*/search/docs-[0-9a-f]+\\.bin";
    private static final String MANIFEST = "manifest\\.json";

    private static final List<String> OF_THE_PAGE = Stream.of(
                    "page", "search", "reader", "ranking", "postings", "query", "viet-query", "viet")
            .map(name -> name + "\\.js")
            .toList();

    private static final List<String> OF_EVERY_SEARCH =
            Stream.of("excerpt", "results", "text").map(name -> name + "\\.js").toList();

    /** A reader to whom some answers do not come yet. */
    private static final class Waiting implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> asked = new ArrayList<>();
        private final List<Route> held = new ArrayList<>();

        Waiting(ServedPortal.Served portal, Chromium chromium, String held, String path) {
            context = chromium.browser().newContext();
            page = context.newPage();
            page.onRequest(
                    request -> asked.add(URI.create(request.url()).getPath().replaceFirst(".*/search/", "")));
            page.route(Pattern.compile(held), this.held::add);
            page.navigate(portal.server().url(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        }

        /** Waits until files were asked for, of which expressions tell the names. */
        Waiting untilAskedFor(List<String> names) {
            page.waitForCondition(() ->
                    names.stream().allMatch(name -> asked.stream().anyMatch(file -> file.matches(name))));
            return this;
        }

        /** Lets all answers come. */
        Waiting go() {
            page.unrouteAll();
            held.forEach(Route::resume);
            return this;
        }

        /** Lets all answers come and waits for what was found. */
        Waiting untilFound() {
            go().page.locator(".found li").first().waitFor();
            return this;
        }

        List<String> scripts() {
            return asked.stream()
                    .filter(file -> file.endsWith(".js"))
                    .distinct()
                    .sorted()
                    .toList();
        }

        Locator box() {
            return page.locator("main input[name=q]");
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Test
    void noScriptWaitsForTheOneThatNamesIt(ServedPortal.Served portal, Chromium chromium) {
        try (Waiting reader = new Waiting(portal, chromium, SCRIPTS_BUT_THE_FIRST, "tim-kiem.html")) {
            reader.untilAskedFor(OF_THE_PAGE);
            assertThat(reader.asked).as("nothing is searched for yet").noneMatch(file -> file.matches(MANIFEST));
        }
    }

    @Test
    void theIndexIsOpenedWhileScriptsCome(ServedPortal.Served portal, Chromium chromium) {
        try (Waiting reader = new Waiting(portal, chromium, SCRIPTS_BUT_THE_FIRST, "tim-kiem.html?q=ket+luan")) {
            reader.untilAskedFor(OF_THE_PAGE).untilAskedFor(OF_EVERY_SEARCH).untilAskedFor(List.of(MANIFEST));
            List<String> scripts = reader.scripts();
            reader.untilFound();
            assertThat(reader.scripts()).as("none is named by another alone").isEqualTo(scripts);
            assertThat(reader.asked).filteredOn(file -> file.matches(MANIFEST)).hasSize(1);
        }
    }

    @Test
    void wordsAreLookedForWhileTheTableOfNoticesComes(ServedPortal.Served portal, Chromium chromium) {
        try (Waiting reader = new Waiting(portal, chromium, DOCUMENTS, "tim-kiem.html?q=ket+luan")) {
            reader.untilAskedFor(List.of("d/.*\\.bin", "i/.*\\.bin")).untilFound();
        }
    }

    @Test
    void theIndexIsOpenedBeforeTheFirstKey(ServedPortal.Served portal, Chromium chromium) {
        try (Waiting reader = new Waiting(portal, chromium, DOCUMENTS, "tim-kiem.html")) {
            reader.page.waitForFunction("() => document.getElementById('_status')");
            reader.page.locator("main input[name=q]").focus();
            reader.untilAskedFor(List.of("excerpt\\.js", "text\\.js")).untilAskedFor(List.of(MANIFEST));
        }
    }

    @Test
    void whatIsTypedBeforeScriptsComeIsSearchedFor(ServedPortal.Served portal, Chromium chromium) {
        try (Waiting reader = new Waiting(portal, chromium, SCRIPTS_BUT_THE_FIRST, "tim-kiem.html")) {
            reader.untilAskedFor(OF_THE_PAGE);
            reader.box().pressSequentially("ket luan");
            reader.untilFound();
            assertThat(reader.box().inputValue()).isEqualTo("ket luan");
            assertThat(reader.page.url()).endsWith("?q=ket+luan");
        }
    }

    @Test
    void soIsWhatIsTypedBehindTheWordsOfTheAddress(ServedPortal.Served portal, Chromium chromium) {
        try (Waiting reader = new Waiting(portal, chromium, SCRIPTS_BUT_THE_FIRST, "tim-kiem.html?q=ket+luan")) {
            reader.untilAskedFor(OF_THE_PAGE)
                    .page
                    .waitForCondition(() -> reader.box().inputValue().equals("ket luan"));
            reader.box().press("End");
            reader.box().pressSequentially(" giao ban");
            reader.untilFound();
            assertThat(reader.box().inputValue()).isEqualTo("ket luan giao ban");
            assertThat(reader.page.url()).endsWith("?q=ket+luan+giao+ban");
        }
    }

    @Test
    void whoStandsInTheFieldBeforeScriptsComeHasTheIndexBeforeTheFirstKey(
            ServedPortal.Served portal, Chromium chromium) {
        try (Waiting reader = new Waiting(portal, chromium, SCRIPTS_BUT_THE_FIRST, "tim-kiem.html")) {
            reader.untilAskedFor(OF_THE_PAGE).box().focus();
            reader.go().untilAskedFor(List.of(MANIFEST));
        }
    }
}
