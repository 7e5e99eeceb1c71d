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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.notice.NoticeType;

/** A paper is found first by whatever it is called, and no figure of a text is taken for its number. */
@Timeout(120)
class NumberSearchTest {
    private static SearchBrowser browser;
    private static Page page;

    @BeforeAll
    static void publish() throws Exception {
        List<SearchCorpus.Paper> papers = new ArrayList<>();
        add(papers, 2022, 8, "187/TB-UBND", NoticeType.KET_LUAN, "Về cầu", "Cầu bàn giao cho xã.");
        add(papers, 2023, 7, "187/TB-UBND", NoticeType.KET_LUAN, "Về chợ", "Một số hộ đã chuyển đến, báo tin vui.");
        add(papers, 2023, 10, "12/KH-UBND", NoticeType.KE_HOACH, "Về hồ", "Theo Thông báo 187/TB-UBND năm 2022.");
        add(papers, 2023, 11, "16/CT-UBND", NoticeType.CHI_THI, "Về dịch", "Các xã trực.");
        add(papers, 2023, 1, "16/TB-UBND", NoticeType.THONG_BAO, "Về hội", "Lãnh đạo chỉ rõ, thị trấn theo.");
        add(papers, 2023, 2, "2/TB-UBND", NoticeType.THONG_BAO, "Về rừng", "Trồng 5 vườn, mỗi vườn một ha.");
        add(papers, 2023, 3, "40/TB-UBND", NoticeType.THONG_BAO, "Về ruộng", "Thu hồi 2,5 ha ở tổ dân phố 37.");
        add(papers, 2023, 4, "37/TB-UBND", NoticeType.THONG_BAO, "Về phố", "Dân phố họp tổ.");
        add(papers, 2023, 5, "9/TB-UBND", NoticeType.THONG_BAO, "Về mưa", "Trong tháng mưa nhiều.");
        add(papers, 2024, 1, "08/QĐ-UBND", NoticeType.QUYET_DINH, "Về đất", "Thu hồi đất.");
        add(papers, 2024, 8, "190/TB-UBND", NoticeType.THONG_BAO, "Về lịch", "Theo Quyết định số 08/QĐ-UBND.");
        add(papers, 2023, 6, "41/TB-UBND", NoticeType.THONG_BAO, "Về nắng", "Nắng đến hết tháng 9.");
        add(papers, 2021, 5, "77/TB-UBND", NoticeType.THONG_BAO, "Về kênh", "Nạo vét kênh trước mùa lũ.");
        add(papers, 2021, 6, "81/TB-UBND", NoticeType.THONG_BAO, "Đính chính 77/TB-UBND", "Kênh dài hơn.");
        browser = SearchBrowser.on(PublishedIndex.of(papers));
        page = browser.module();
    }

    private static void add(
            List<SearchCorpus.Paper> papers,
            int year,
            int month,
            String number,
            NoticeType type,
            String title,
            String text) {
        papers.add(new SearchCorpus.Paper(
                SearchCorpus.notice(
                        "dak-song",
                        "Đắk Song",
                        LocalDate.of(year, month, 20),
                        title,
                        Optional.of(number),
                        type,
                        "Y Đăm Niê"),
                text));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static List<String> titles(String query) {
        return SearchBrowser.titles(page, query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "187/TB-UBND",
                "Số: 187/TB-UBND",
                "Thông báo số 187/TB-UBND",
                "187",
                "số 187",
                "thông báo 187",
                "thong bao so 187",
                "TB 187",
                "tb187",
                "187 tb",
                "kết luận 187",
                "kết luận số 187 huyện đắk song"
            })
    void everyPaperOfANumberIsFoundFirstWhateverStandsBeforeIt(String query) {
        assertThat(titles(query).subList(0, 2)).containsExactlyInAnyOrder("Về cầu", "Về chợ");
    }

    @Test
    void theYearTellsPapersOfOneNumberApart() {
        assertThat(titles("thông báo 187 năm 2022").get(0)).isEqualTo("Về cầu");
        assertThat(titles("thông báo số 187 năm 2023 huyện Đắk Song").get(0)).isEqualTo("Về chợ");
        assertThat(titles("187/2022").get(0)).isEqualTo("Về cầu");
    }

    @Test
    void theKindOfPaperTellsNumbersApart() {
        assertThat(titles("chỉ thị 16").get(0)).isEqualTo("Về dịch");
        assertThat(titles("thông báo số 16")).containsExactly("Về hội");
        assertThat(titles("kế hoạch 12")).containsExactly("Về hồ");
    }

    @Test
    void theNumberOfAPaperAndItsYearAreNotTakenForAMonth() {
        for (String query : List.of("QĐ 08/2024", "qd 8/2024", "quyết định 08/2024", "Số: 08/2024")) {
            assertThat(titles(query).get(0)).as(query).isEqualTo("Về đất");
        }
        assertThat(titles("08/2024")).containsExactly("Về lịch");
    }

    @Test
    void theWordsOfAPapersNameAreNotMarkedWhereTheyStandAlone() {
        assertThat(SearchBrowser.hits(page, "thông báo 187 năm 2023").get(0).get("excerpt"))
                .isEqualTo("Một số hộ đã chuyển đến, báo tin vui.");
        assertThat(SearchBrowser.hits(page, "thông báo 187 hộ").toString()).contains("<mark>hộ</mark>");
    }

    @Test
    void aFigureOfATextIsNotTakenForANumber() {
        assertThat(titles("2,5 ha").get(0)).isEqualTo("Về ruộng");
        assertThat(titles("tổ dân phố 37").get(0)).isEqualTo("Về ruộng");
        assertThat(titles("tháng 9").get(0)).isEqualTo("Về nắng");
    }

    /** Whoever cites puts a number between quotation marks: the paper called so comes before newer ones that name it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\"77/TB-UBND\"", "\u201c77/TB-UBND\u201d", "\"77/tb-ubnd\"", "\"77/TB-UBND\" kênh", "77/TB-UBND"
            })
    void aNumberInQuotationMarksIsANumberToo(String query) {
        assertThat(titles(query)).first().isEqualTo("Về kênh");
    }
}
