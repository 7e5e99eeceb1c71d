package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.congkhai.output.OutputFile;

/** The files of the index. */
class SearchIndexTest {
    private static final List<SearchCorpus.Paper> PAPERS = SearchCorpus.papers(120, 8, 5);

    private static List<OutputFile> build(List<SearchCorpus.Paper> papers) {
        List<OutputFile> files = Collections.synchronizedList(new ArrayList<>());
        try (SearchIndex index =
                SearchIndex.of(papers.stream().map(SearchCorpus.Paper::notice).toList())) {
            papers.forEach(paper -> index.add(paper.notice(), paper.text()).ifPresent(files::add));
            index.finish(files::add);
        }
        return files;
    }

    private static Map<String, OutputFile> byPath(List<OutputFile> files) {
        return files.stream().collect(Collectors.toMap(OutputFile::path, file -> file, (a, b) -> a, TreeMap::new));
    }

    @Test
    void theOrderInWhichNoticesComeChangesNothing() {
        List<SearchCorpus.Paper> shuffled = new ArrayList<>(PAPERS);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(byPath(build(shuffled))).isEqualTo(byPath(build(PAPERS)));
    }

    @Test
    void severalThreadsGiveTheSameBytes() {
        Map<String, byte[]> parallel = PublishedIndex.of(PAPERS).files();

        assertThat(byPath(build(PAPERS)).values())
                .allSatisfy(file -> assertThat(parallel.get(file.path())).isEqualTo(file.bytes()));
    }

    @Test
    void theManifestComesLast() {
        List<OutputFile> files = build(PAPERS);

        assertThat(files.get(files.size() - 1).path()).isEqualTo("search/manifest.json");
    }

    @Test
    void aNewerNoticeLeavesTheTextsOfTheOthersWhereTheyAre() {
        Map<String, OutputFile> before = byPath(build(PAPERS.subList(0, 119)));
        Map<String, OutputFile> after = byPath(build(PAPERS));
        String newest = PAPERS.get(119).notice().path().month().toString();

        assertThat(before.keySet().stream().filter(path -> path.startsWith("search/t/") && !path.contains(newest)))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(after.get(path)).isEqualTo(before.get(path)));
    }

    @Test
    void aPortalWithoutNoticesHasAnIndex() {
        assertThat(build(List.of())).extracting(OutputFile::path).last().isEqualTo("search/manifest.json");
    }

    @Test
    void theDescriptionNamesTheSearchPageAtItsPublicAddress() {
        OutputFile description = SearchClient.files(PublishedIndex.SITE, "").stream()
                .filter(file -> file.path().equals("opensearch.xml"))
                .findFirst()
                .orElseThrow();

        assertThat(new String(description.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("https://congkhai.example.vn/thong-bao/tim-kiem.html?q={searchTerms}")
                .contains("<ShortName>Cổng công khai</ShortName>");
    }
}
