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

/** What a text may have been meant for is written somewhere on the portal, with the marks that were typed beside it. */
@Timeout(120)
class SuggestionTest {
    private static final List<String> TEXTS = List.of(
            "Thôn Hà Hồng họp.",
            "Cán bộ tự tiến cử.",
            "Có mồi trượng phu.",
            "Lại có mồi trượng phu.",
            "Bảo vệ môi trường.",
            "Xã xây trạm bơm.",
            "Mục I hoàn thành.",
            "Trạm y tế bảo đảm, thẻ cấp đủ.",
            "Đo đất nông nghiệp. Thu gom lông gà.",
            "Trật tự đô thị.",
            "Chất tư liệu lại.",
            "Nạo vét kênh. Cao, bao, dao, hào, lái, làm, lan, lập, lâu.");
    private static SearchBrowser browser;
    private static Page page;

    @BeforeAll
    static void publish() throws Exception {
        List<SearchCorpus.Paper> papers = new ArrayList<>();
        for (String text : TEXTS) {
            for (int copy = 0; copy < 2; copy++) { // words of one notice alone may be mistyped there
                LocalDate date = LocalDate.of(2023, 1, papers.size() + 1);
                papers.add(SearchCorpus.paper(date, Optional.empty(), "Kết luận", text));
            }
        }
        browser = SearchBrowser.on(PublishedIndex.of(papers));
        page = browser.module();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Object suggested(String query) {
        return page.evaluate("async q => (await s.search(q)).didYouMean || ''", query);
    }

    @Test
    void nothingIsSuggestedThatIsWrittenNowhere() {
        assertThat(suggested("hư hỏng")).isEqualTo("");
        assertThat(suggested("từ thiện")).isEqualTo("");
        assertThat(suggested("tự thiến")).isEqualTo("tự tiến");
    }

    /** What stands between figures has no neighbours that could tell whether another word was meant. */
    @Test
    void aRightSyllableThatStandsAloneIsNotTakenForAnother() {
        assertThat(suggested("khoản 2 mục I")).isEqualTo("");
        assertThat(suggested("khoan 2")).isEqualTo("");
        assertThat(suggested("trạng")).isEqualTo("");
        assertThat(suggested("hoànn 2")).isEqualTo("hoan 2");
    }

    @Test
    void theWordIsWrittenAsItStandsBesideWhatWasTyped() {
        assertThat(suggested("môi trườn")).isEqualTo("môi trường");
        assertThat(suggested("mồi trườn")).isEqualTo("mồi trượng");
        assertThat(suggested("bảo vệ môi trườn")).isEqualTo("bảo vệ môi trường");
        assertThat(suggested("trạmm bơm")).isEqualTo("trạm bơm");
    }

    @Test
    void withoutMarksNoneAreSuggested() {
        assertThat(suggested("moi truon")).isEqualTo("moi truong");
        assertThat(suggested("ha hon")).isEqualTo("ha hong");
    }

    /** Thẻ is a right word, and tế bảo đảm is only a part of y tế bảo đảm. */
    @Test
    void whatThePortalWritesIsNotTakenForWhatFitsOnOneSideAlone() {
        assertThat(suggested("thẻ bảo đảm")).isEqualTo("");
        assertThat(suggested("the bao dam")).isEqualTo("");
        assertThat(suggested("đất lông nghiệp")).isEqualTo("đất nông nghiệp");
    }

    @Test
    void whatSoundsAlikeInSomePartsOfTheCountryIsMended() {
        assertThat(suggested("chật tự đô thị")).isEqualTo("trật tự đô thị");
        assertThat(suggested("lạo vét kênh")).isEqualTo("nạo vét kênh");
        assertThat(suggested("sã xây chạm bơm")).isEqualTo("sã xây trạm bơm");
    }

    @Test
    void blanksThatWereLeftOutArePutIn() {
        assertThat(suggested("trạmbơm")).isEqualTo("trạm bơm");
        assertThat(suggested("bảovệ môitrường xã")).isEqualTo("bảo vệ môi trường xã");
        assertThat(suggested("xaytrambom")).isEqualTo("xay tram bom");
        assertThat(suggested("đôthị")).isEqualTo("đô thị");
        assertThat(suggested("bơmtrạm")).isEqualTo("");
        assertThat(page.evaluate("async () => (await s.search('bảovệ môitrường')).hits.length"))
                .isEqualTo(2);
    }
}
