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
import org.junit.jupiter.params.provider.CsvSource;

/** What people say otherwise than papers write it is found as papers write it, and the page says so. */
@Timeout(120)
class WordingSearchTest {
    private static SearchBrowser browser;
    private static Page page;

    @BeforeAll
    static void publish() throws Exception {
        List<SearchCorpus.Paper> papers = new ArrayList<>();
        add(papers, "2023-03-16", "Về quy hoạch chợ", "Ngày 10/3/2023, tổ số 9 và tổ số 12 khảo sát 23 hộ.");
        add(papers, "2023-09-25", "Về phiên họp thường kỳ", "Trong tháng 9, nộp ngân sách đủ.");
        add(papers, "2023-10-03", "Nhiệm vụ quý III, phương hướng quý IV năm 2023", "Hội nuôi cá. Có hai hộ.");
        add(
                papers,
                "2023-12-20",
                "Về tổng kết",
                "Chín hộ, mười hai thôn, trong tháng có bốn buổi năm nay. Hội nuôi cá.");
        add(papers, "2024-04-02", "Về tiếp dân", "Quý 1/2024 có 30 lượt.");
        add(papers, "2024-04-12", "Báo cáo quý I/2024", "Thu đủ.");
        add(
                papers,
                "2024-05-05",
                "Về đoàn công tác",
                "Đoàn Đắk Lắk và đoàn Bắc Kạn thăm chợ. Lạc đường, đo đạc; cần bắc cầu.");
        add(papers, "2024-06-05", "Về đường mới", "Bồi thường đất cho 20 hộ. Đo đến đâu, bù vào đó.");
        add(papers, "2024-06-06", "Về nhà ở", "Cấp giấy chứng nhận quyền sử dụng đất cho 9 hộ. Sổ sách bìa đỏ.");
        add(
                papers,
                "2024-07-01",
                "Về hỏi đáp",
                "Trả lời bằng văn bản cho 187 người. Bao giờ nuôi được ong thì vũ khúc lại vang.");
        papers.add(SearchCorpus.paper(
                LocalDate.parse("2022-09-25"),
                Optional.of("187/TB-UBND"),
                "Về lò đốt rác",
                "Lò ở xã. Đồng chí Vũ Văn Thụ chủ trì. Ban Chỉ huy Quân sự dự."));
        browser = SearchBrowser.on(PublishedIndex.of(papers));
        page = browser.module();
    }

    private static void add(List<SearchCorpus.Paper> papers, String date, String title, String text) {
        papers.add(SearchCorpus.paper(LocalDate.parse(date), Optional.empty(), title, text));
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

    /** What the page says it shows instead of what was typed; nothing when it shows that. */
    private static Object shown(String query) {
        return page.evaluate(
                "async q => { const r = await s.search(q); return r.corrected ? r.didYouMean : ''; }", query);
    }

    @ParameterizedTest
    @CsvSource({
        "quý 3/2023, quý III/2023",
        "quý 3 năm 2023, quý III năm 2023",
        "quí III/2023, quý III/2023",
        "quy ba nam 2023, quý III nam 2023"
    })
    void aQuarterIsNoMonthHoweverItIsCounted(String said, String written) {
        assertThat(shown(said)).isEqualTo(written);
        assertThat(titles(said)).containsExactly("Nhiệm vụ quý III, phương hướng quý IV năm 2023");
    }

    @Test
    void aQuarterIsFoundInBothWaysOfWriting() {
        assertThat(titles("quý 1/2024")).containsExactly("Về tiếp dân", "Báo cáo quý I/2024");
        assertThat(titles("quý I/2024")).containsExactly("Báo cáo quý I/2024", "Về tiếp dân");
        assertThat(shown("quy i 2024")).isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({
        "T9/2023, tháng 9/2023",
        "t.9-2023, tháng 9-2023",
        "th9/23, tháng 9/2023",
        "tháng 9/23, tháng 9/2023",
        "tháng chín 2023, tháng 9 2023",
        "tháng chín năm 2023, tháng 9 năm 2023",
        "thang chin nam 2023, tháng 9 nam 2023",
        "25/9/23, 25/9/2023",
        "25.9.23, 25.9.2023",
        "25092023, 25/09/2023",
        "ngày 25092023, ngày 25/09/2023",
        "20230925, 25/09/2023",
        "２５/９/２０２３, 25/9/2023",
        "T9.2023, tháng 9/2023"
    })
    void aMonthByItsNameAndAShortYearAreThatMonth(String said, String written) {
        assertThat(shown(said)).isEqualTo(written);
        assertThat(titles(said)).containsExactly("Về phiên họp thường kỳ");
    }

    @Test
    void theLongerNameOfAMonthIsNotTakenForTheShorter() {
        assertThat(titles("tháng mười hai năm 2023")).containsExactly("Về tổng kết");
        assertThat(titles("tháng mười năm 2023")).containsExactly("Nhiệm vụ quý III, phương hướng quý IV năm 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "Đắc Lắc, Đắk Lắk, Về đoàn công tác",
        "dac lac, Đắk Lắk, Về đoàn công tác",
        "Bắc Cạn, Bắc Kạn, Về đoàn công tác",
        "đền bù đất, bồi thường đất, Về đường mới",
        "cấp sổ đỏ, cấp giấy chứng nhận quyền sử dụng đất, Về nhà ở"
    })
    void namesAndThingsAreFoundAsPapersCallThem(String said, String written, String title) {
        assertThat(shown(said)).isEqualTo(written);
        assertThat(titles(said).get(0)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "văn bản 187, số 187",
        "van ban so 187, ''",
        "187/TB-UB, 187/TB-UBND",
        "hôm 25/9/2022, ngày 25/9/2022",
        "BCHQS dự, Ban Chỉ huy Quân sự dự",
        "ông Vũ Văn Thụ, Vũ Văn Thụ",
        "ong vu van thu, vu van thu",
        "bao giờ có lò đốt rác, ''",
        "bao giờ thì lò đốt rác?, lò đốt rác",
        "lo dot rac o dau?, lo dot rac",
        "tôi muốn hỏi về lò đốt rác, lò đốt rác",
        "lò\u200bđốt\u200brác, lò đốt rác",
        "LOF DDOOTS RACS, lò đốt rác",
        "BCHQS DUWJ, Ban Chỉ huy Quân sự dự",
        "LO2 D9O61T UBND, lò đốt UBND"
    })
    void aPaperIsFoundByWhatCitizensAskInTheirOwnWords(String said, String written) {
        assertThat(shown(said)).isEqualTo(written);
        assertThat(titles(said).get(0)).isEqualTo("Về lò đốt rác");
    }

    @Test
    void capitalsThatFindSomethingAreNoKeys() {
        assertThat(shown("LO DOT RAC")).isEqualTo("");
        assertThat(titles("LO DOT RAC")).containsExactly("Về lò đốt rác");
        assertThat(shown("TW TTHC")).as("abbreviations").isEqualTo("");
    }

    @Test
    void whatIsWrittenSoIsShownAsItIs() {
        assertThat(shown("bao giờ nuôi được ong")).isEqualTo("");
        assertThat(titles("bao giờ nuôi được ong")).containsExactly("Về hỏi đáp");
        assertThat(shown("cấp GCNQSDĐ")).isEqualTo("cấp giấy chứng nhận quyền sử dụng đất");
    }

    @Test
    void itIsSaidWhileTheReaderTypesAsWell() {
        Object typing = page.evaluate(
                "async () => (await s.search('tháng chín năm 2023', {typing: true})).hits.map(h => h.title).join()");
        assertThat(typing).isEqualTo("Về phiên họp thường kỳ");
    }

    @Test
    void whatIsTypedIsLookedForAsItIsOnRequest() {
        Object verbatim = page.evaluate(
                "async () => { const r = await s.search('tháng chín năm 2023', {verbatim: '1'}); return r.didYouMean || ''; }");
        assertThat(verbatim).isEqualTo("");
        assertThat(shown("\"tháng chín năm 2023\"")).isEqualTo("");
    }

    @Test
    void aRightWordThatNoPaperHasIsNotReplacedByWhatFitsOnOneSideAlone() {
        assertThat(shown("hội tuổi hộ")).isEqualTo("");
        assertThat(shown("hội nuôic hộ")).isEqualTo("hội nuôi hộ");
    }
}
