package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.ShippedSite;
import vn.congkhai.notice.Notice;

/**
 * Queries as citizens type them, over the portal's own notices and made-up ones. A line of {@code queries.tsv} is a kind, a
 * query and what answers it: the path of a notice, or {@code number:}, {@code signer:} or {@code says:} and a value.
 */
@Timeout(120)
class GradedQueriesTest {
    private static final double WANTED = 0.95;

    @TempDir
    private Path folder;

    private record Graded(String kind, String query, String answer) {}

    @Test
    void findsWhatIsLookedFor() throws Exception {
        List<SearchCorpus.Paper> papers = papers(folder);
        Map<String, SearchCorpus.Paper> byUrl = new TreeMap<>();
        papers.forEach(paper -> byUrl.put("/cong/" + paper.notice().path() + ".html", paper));
        List<Graded> queries = queries();
        List<String> missed = new ArrayList<>();
        int numbers = 0;
        int numbersFirst = 0;
        int found = 0;
        try (SearchBrowser browser = SearchBrowser.on(PublishedIndex.of(papers))) {
            Page page = browser.module();
            for (Graded graded : queries) {
                List<SearchCorpus.Paper> hits = SearchBrowser.hits(page, graded.query()).stream()
                        .map(hit -> byUrl.get(hit.get("url")))
                        .toList();
                Predicate<SearchCorpus.Paper> answers = answering(graded.answer());
                boolean isNumber = graded.kind().startsWith("number");
                boolean first = !hits.isEmpty() && answers.test(hits.get(0));
                boolean any = hits.stream().anyMatch(answers);
                numbers += isNumber ? 1 : 0;
                numbersFirst += isNumber && first ? 1 : 0;
                found += any ? 1 : 0;
                if (!any || isNumber && !first) {
                    missed.add(graded.kind() + ": " + graded.query() + " → " + graded.answer());
                }
            }
        }
        assertThat(queries).hasSizeGreaterThanOrEqualTo(120);
        assertThat((double) numbersFirst / numbers)
                .as("numbers found first; missed: %s", missed)
                .isGreaterThanOrEqualTo(WANTED);
        assertThat((double) found / queries.size())
                .as("found among ten; missed: %s", missed)
                .isGreaterThanOrEqualTo(WANTED);
    }

    static List<SearchCorpus.Paper> papers(Path folder) throws IOException {
        List<SearchCorpus.Paper> papers = new ArrayList<>(SearchCorpus.papers(400, 10, 7));
        Path project = ShippedSite.copyTo(folder.resolve("portal"));
        ShippedSite.Catalogue catalogue =
                ShippedSite.catalogue(SampleSite.in(project).read().settings(), SampleSite.TODAY);
        catalogue
                .portal()
                .notices()
                .forEach(notice -> papers.add(
                        new SearchCorpus.Paper(notice, catalogue.body(notice).text())));
        return papers;
    }

    private static List<Graded> queries() throws IOException {
        try (InputStream in = GradedQueriesTest.class.getResourceAsStream("queries.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(part -> new Graded(part[0], part[1], part[2]))
                    .toList();
        }
    }

    private static Predicate<SearchCorpus.Paper> answering(String answer) {
        int colon = answer.indexOf(':');
        String value = answer.substring(colon + 1);
        return switch (colon < 0 ? "" : answer.substring(0, colon)) {
            case "number" ->
                paper -> paper.notice()
                        .paper()
                        .number()
                        .filter(n -> n.text().equals(value))
                        .isPresent();
            case "signer" ->
                paper -> paper.notice().paper().signature().signer().equals(value);
            case "says" -> paper -> says(paper, value);
            default -> paper -> paper.notice().path().toString().equals(answer);
        };
    }

    private static boolean says(SearchCorpus.Paper paper, String phrase) {
        Notice notice = paper.notice();
        return (notice.paper().title() + "\n" + notice.paper().district().fullName() + "\n" + paper.text())
                .toLowerCase(java.util.Locale.ROOT)
                .contains(phrase);
    }
}
