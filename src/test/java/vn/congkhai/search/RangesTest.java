package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congkhai.search.SearchBrowser.Ranges;

/** The browser asks for parts of files, and finds the same on every server. */
@Timeout(120)
class RangesTest {
    private static final PublishedIndex INDEX = PublishedIndex.of(SearchCorpus.papers(150, 60, 3));
    private static final List<String> QUERIES =
            List.of("trạm bơm", "05/TB-UBND", "giai phong mat bang", "\"chợ trung tâm\"", "GPMB");

    private static List<List<Map<String, Object>>> answers(Ranges ranges) throws Exception {
        try (SearchBrowser browser = SearchBrowser.on(INDEX)) {
            browser.ranges = ranges;
            var page = browser.module();
            List<List<Map<String, Object>>> found =
                    QUERIES.stream().map(q -> SearchBrowser.hits(page, q)).toList();
            if (ranges == Ranges.UNKNOWN) {
                assertThat(browser.wholly).anyMatch(path -> path.startsWith("search/i/"));
                assertThat(browser.partly).isEmpty();
            } else {
                assertThat(browser.partly).anyMatch(path -> path.startsWith("search/i/"));
                assertThat(browser.partly).anyMatch(path -> path.startsWith("search/t/"));
            }
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource(value = Ranges.class, names = "KNOWN", mode = EnumSource.Mode.EXCLUDE)
    void whateverTheServerMakesOfRangesTheSameIsFound(Ranges ranges) throws Exception {
        List<List<Map<String, Object>>> expected = answers(Ranges.KNOWN);

        assertThat(expected).allSatisfy(hits -> assertThat(hits).isNotEmpty());
        assertThat(answers(ranges)).isEqualTo(expected);
    }

    @Test
    void onlyPartsOfLargeFilesAreFetched() throws Exception {
        try (SearchBrowser browser = SearchBrowser.on(INDEX)) {
            SearchBrowser.hits(browser.module(), "trạm bơm");

            assertThat(browser.wholly).isEmpty();
            assertThat(browser.partly).anyMatch(path -> path.startsWith("search/i/"));
        }
    }
}
