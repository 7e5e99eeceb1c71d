package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test, whose constructor asks for it, a browser on a published index of 150 papers of its own, to break as it likes, and
 * fails the test whose pages did what the policy of the portal forbids.
 */
final class SearchVisit implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(SearchVisit.class);

    private static final PublishedIndex INDEX = PublishedIndex.of(SearchCorpus.papers(150, 6, 3));

    /** A browser is that of a test, not of its class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SearchBrowser.class;
    }

    /** The store closes what it keeps when the test has ended. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            SearchBrowser browser = SearchBrowser.on(INDEX);
            context.getStore(PLACE).put(SearchBrowser.class, browser);
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        SearchBrowser browser = context.getStore(PLACE).get(SearchBrowser.class, SearchBrowser.class);
        assertThat(browser.violations).as("violations of the policy").isEmpty();
    }
}
