package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An excerpt shows the words as they were typed where the notice has them so, wherever in its text that is. */
@Timeout(120)
class ExcerptTest {
    /** So many that of a word that all have, only who has it stands with it. */
    private static final int MANY = 1500;

    private static final String FILLER = "Các đơn vị rà soát hồ sơ và trả lời bằng văn bản. ";
    private static SearchBrowser browser;
    private static Page page;

    @BeforeAll
    static void publish() throws Exception {
        List<SearchCorpus.Paper> papers = new ArrayList<>();
        add(papers, "Về thú y", "Họp chợ cho dân.\n" + FILLER.repeat(50) + "\nTiêm phòng cho chó, mèo.");
        add(papers, "Về mùa màng", "Thóc đạt mức, đạt đà tăng, đạt kế hoạch. " + FILLER.repeat(6) + "Đất bãi bồi.");
        add(papers, "Về mỏ đá", "Lò đạt đà tăng.\n" + FILLER.repeat(50) + "\nBãi đất đá thải.");
        add(papers, "Về san lấp", "Dời đạt. " + FILLER.repeat(6) + "Nền đất đá, đạt đà tăng.");
        add(papers, "Về nhà ở", "Khu tái định cư tại xã, đất tái định cư đạt chuẩn.");
        for (int i = 0; i < MANY; i++) {
            add(papers, "Tờ " + i, "Báo cáo cho xã.");
        }
        add(papers, "Về xét xử", "Tòa án nhân dân huyện báo cáo.");
        browser = SearchBrowser.on(PublishedIndex.of(papers));
        page = browser.module();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void add(List<SearchCorpus.Paper> papers, String title, String text) {
        LocalDate date = LocalDate.of(2015, 1, 1).plusDays(papers.size());
        papers.add(SearchCorpus.paper(date, Optional.empty(), title, text));
    }

    private static String excerpt(String query, String title) {
        return SearchBrowser.hits(page, query).stream()
                .filter(hit -> hit.get("title").equals(title))
                .map(hit -> (String) hit.get("excerpt"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherPieceIsShownWhereTheFirstHasTheWordWithOtherMarks() {
        assertThat(excerpt("chó", "Về thú y"))
                .contains("Tiêm phòng cho <mark>chó</mark>, mèo")
                .doesNotContain("chợ");
        assertThat(excerpt("\"chó\"", "Về thú y")).contains("<mark>chó</mark>");
        assertThat(excerpt("đất đá", "Về mỏ đá"))
                .contains("<mark>đất đá</mark>")
                .doesNotContain("đạt");
    }

    @Test
    void theWordAsTypedCountsMoreThanAnyNumberOfOthers() {
        assertThat(excerpt("đất", "Về mùa màng")).contains("<mark>Đất</mark>").doesNotContain("<mark>đạt</mark>");
        assertThat(excerpt("đất đá", "Về san lấp"))
                .contains("<mark>đất đá</mark>")
                .doesNotContain("<mark>đạt");
    }

    @Test
    void withoutMarksEveryWayOfWritingIsMarked() {
        assertThat(excerpt("dat da", "Về san lấp")).contains("<mark>đất đá, đạt đà</mark>");
    }

    @Test
    void theLinesBesideTheTextAreShownForAPhraseThatOnlyTheyHave() {
        assertThat(excerpt("ủy ban nhân dân huyện", "Về xét xử"))
                .isEqualTo("<mark>Ủy ban nhân dân huyện</mark> Đắk Song");
    }

    @Test
    void wordsThatDifferInTheirMarksAloneAreBothMarkedAndOneWordTwice() {
        assertThat(excerpt("tái định cư tại xã", "Về nhà ở"))
                .startsWith("Khu <mark>tái định cư tại xã</mark>, đất <mark>tái định cư</mark>");
        assertThat(excerpt("đất tái định cư đạt chuẩn", "Về nhà ở")).contains("<mark>đất tái định cư đạt chuẩn</mark>");
        assertThat(excerpt("đất tái định cư khu tái định cư", "Về nhà ở"))
                .startsWith("<mark>Khu tái định cư</mark> tại xã, <mark>đất tái định cư</mark>");
    }
}
