package vn.congkhai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who names a paper that is not there is told which one was probably meant, and never another number. */
class NearestPathTest {

    private static final NearestPath PAPERS = new NearestPath(List.of(
            "son-duong/2023/09/187-tb-ubnd",
            "son-duong/2023/10/188-tb-ubnd",
            "son-duong/2023/09/giao-ban",
            "gioi-thieu"));

    @Test
    void aPaperOfTheSameNumberIsOffered() {
        assertThat(PAPERS.to("son-duong/2023/10/187-tb-ubnd", "")).contains("son-duong/2023/09/187-tb-ubnd");
        assertThat(PAPERS.to("son-duong/2023/09/187-tb-unbd", "")).contains("son-duong/2023/09/187-tb-ubnd");
        assertThat(PAPERS.to("gioi-thiu", "")).contains("gioi-thieu");
    }

    @Test
    void neitherAnotherNumberNorThePaperItselfIs() {
        assertThat(PAPERS.to("son-duong/2023/09/186-tb-ubnd", "")).isEmpty();
        assertThat(PAPERS.to("son-duong/2023/09/187-2-tb-ubnd", "")).isEmpty();
        assertThat(PAPERS.to("son-duong/2023/09/187-tb-unbd", "son-duong/2023/09/187-tb-ubnd"))
                .isEmpty();
    }

    @Test
    void aNumberOfAnotherBodyOrYearIsAnotherPaperWhereTheOneThatIsNamedHasPapers() {
        NearestPath papers = new NearestPath(
                List.of("luc-nam/2022/04/45-tb-ubnd", "luc-ngan/2022/04/46-tb-ubnd", "luc-nam/2023/04/47-tb-ubnd"));

        assertThat(papers.to("luc-ngan/2022/04/45-tb-ubnd", "")).isEmpty();
        assertThat(papers.to("luc-nam/2022/04/47-tb-ubnd", "")).isEmpty();
        // a slip of the pen, and a folder that was renamed
        assertThat(papers.to("luc-nam/2032/04/47-tb-ubnd", "")).contains("luc-nam/2023/04/47-tb-ubnd");
        assertThat(papers.to("luc-nan/2022/04/45-tb-ubnd", "")).contains("luc-nam/2022/04/45-tb-ubnd");
    }

    @Test
    @Timeout(60)
    void aFolderThatIsRenamedBreaksTensOfThousandsOfLinks() {
        List<String> papers = IntStream.range(0, 30_000)
                .mapToObj(n -> "son-duong/2023/09/" + n + "-tb-ubnd")
                .toList();
        NearestPath nearest = new NearestPath(papers);

        assertThat(papers)
                .allSatisfy(paper -> assertThat(nearest.to(paper.replace("/09/", "/08/"), ""))
                        .contains(paper));
    }
}
