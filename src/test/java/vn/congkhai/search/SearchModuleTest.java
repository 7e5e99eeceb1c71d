package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;

/** What a search answers, asked of the module in a browser. */
@Timeout(120)
class SearchModuleTest {
    private static SearchBrowser browser;
    private static Page page;

    @BeforeAll
    static void publish() throws Exception {
        List<SearchCorpus.Paper> papers = new ArrayList<>();
        add(papers, 1, "Về đất ở", "Xã báo cáo việc cấp đất cho hộ nghèo.");
        add(papers, 2, "Về đồng ruộng", "Huyện giải phóng mặt bằng khu đồng cao.");
        add(papers, 3, "Về chợ", "Chợ mới mở cửa. Mặt trận bàn cách giải bài toán phóng to bằng máy in.");
        add(papers, 4, "Giải phóng mặt bằng chợ huyện", "Không có gì thêm.");
        add(papers, 5, "Về trường học", "Căn cứ 187/TB-UBND, trường xây dãy nhà mới.");
        add(papers, 187, "Về cầu", "Cầu được nghiệm thu <script>alert(1)</script> & bàn giao.");
        add(papers, 8, "Về cấp phát", "Tỉnh ủy giao vật tư cho xã.\nHuyện ủy nhắc không để hư hỏng.");
        for (int tone = 0; tone < 6; tone++) {
            papers.add(alphabet(tone));
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

    private static void add(List<SearchCorpus.Paper> papers, int number, String title, String text) {
        LocalDate date = LocalDate.of(2023, 1, papers.size() + 1);
        papers.add(SearchCorpus.paper(date, Optional.of(number + "/TB-UBND"), title, text));
    }

    /** A notice with every vowel under one tone, and every consonant, each a word of its own. */
    private static SearchCorpus.Paper alphabet(int tone) {
        String text = "aăâeêioôơuưy"
                .chars()
                .mapToObj(c -> withTone((char) c, tone))
                .map(vowel -> "v" + vowel + "p")
                .collect(Collectors.joining(" x "));
        Notice notice = SearchCorpus.notice(
                "ky-anh",
                "Kỳ Anh",
                LocalDate.of(2022, 3, tone + 1),
                "Chữ cái dấu " + tone + " bcdđghklmnpqrstvx",
                Optional.empty(),
                NoticeType.BAO_CAO,
                "Trần Đức Huy");
        return new SearchCorpus.Paper(notice, text);
    }

    private static String withTone(char vowel, int tone) {
        String marks = "\u0300\u0309\u0303\u0301\u0323";
        String composed = tone == 0 ? "" + vowel : "" + vowel + marks.charAt(tone - 1);
        return java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFC);
    }

    private static List<String> titles(String query) {
        Object titles = page.evaluate("async q => (await s.search(q, {pageSize: 50})).hits.map(h => h.title)", query);
        return ((List<?>) titles).stream().map(String.class::cast).toList();
    }

    @Test
    void theNumberItselfStandsBeforeThoseWhoCiteIt() {
        assertThat(titles("187/tb-ubnd")).containsExactly("Về cầu", "Về trường học");
        assertThat(titles("187/TB-UBND trường học dãy nhà mới")).containsExactly("Về cầu", "Về trường học");
        assertThat(titles("187/TB-UBND \"dãy nhà\"")).containsExactly("Về trường học");
    }

    @Test
    void otherWordsBesideANumberOrderButDoNotHideIt() {
        assertThat(titles("4/TB-UBND tuyên quang")).containsExactly("Giải phóng mặt bằng chợ huyện");
        assertThat(titles("4/TB-UBND xã nghèo")).containsExactly("Giải phóng mặt bằng chợ huyện", "Về đất ở");
        assertThat(
                        page.evaluate(
                                "async () => JSON.stringify(await Promise.all(['187/TB-UBND tuyên quang',"
                                        + "'187/TB-UBN truong', '5/tb-dang truong'].map(async q => (await s.search(q)).didYouMean || '')))"))
                .isEqualTo("[\"\",\"\",\"\"]");
    }

    @Test
    void aPhraseStandsBeforeItsScatteredWordsAndTheTitleBeforeTheText() {
        assertThat(titles("giai phong mat bang"))
                .containsExactly("Giải phóng mặt bằng chợ huyện", "Về đồng ruộng", "Về chợ");
    }

    @Test
    void theSameAccentsStandBeforeOthersWhichAreStillFound() {
        assertThat(titles("đồng cao").get(0)).isEqualTo("Về đồng ruộng");
        assertThat(titles("dong ruong")).contains("Về đồng ruộng");
        assertThat(titles("dóng ruồng")).contains("Về đồng ruộng");
    }

    @Test
    void quotesMeanExactlyThisPhraseAndAMinusExcludes() {
        assertThat(titles("\"giải phóng mặt bằng\""))
                .containsExactlyInAnyOrder("Giải phóng mặt bằng chợ huyện", "Về đồng ruộng");
        assertThat(titles("giải phóng mặt bằng -chợ")).containsExactly("Về đồng ruộng");
        assertThat(titles("\"giai phong\" -\"khu đồng\"")).containsExactly("Giải phóng mặt bằng chợ huyện");
    }

    @Test
    void excerptsAreSafeAndMarkWhatWasFound() {
        Map<String, Object> hit = SearchBrowser.hits(page, "nghiệm thu").get(0);
        assertThat((String) hit.get("excerpt"))
                .contains("<mark>nghiệm thu</mark>")
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(hit.get("url")).isEqualTo("/cong/dak-song/2023/01/187-tb-ubnd-6.html");
        assertThat(hit.get("district")).isEqualTo("dak-song");
        assertThat(hit.get("date")).isEqualTo("2023-01-06");
    }

    @Test
    void aWordWithItsMarksIsNotTakenForAnAbbreviation() {
        assertThat(excerpt("vật tư")).contains("<mark>vật tư</mark>").doesNotContain("<mark>Tỉnh");
        assertThat(excerpt("hư")).contains("<mark>hư</mark>").doesNotContain("<mark>Huyện");
        assertThat(titles("hủ")).containsExactly("Về cấp phát");
        assertThat(excerpt("hủ")).doesNotContain("<mark>Huyện");
        assertThat(excerpt("hu")).contains("<mark>Huyện ủy</mark>");
        assertThat(excerpt("TU")).contains("<mark>Tỉnh ủy</mark>");
    }

    private static String excerpt(String query) {
        return (String) SearchBrowser.hits(page, query).get(0).get("excerpt");
    }

    @Test
    void facetsCountWhatTheOtherFiltersLeave() {
        Object facets = page.evaluate("async () => (await s.search('ve', {district: 'dak-song'})).facets");
        assertThat(facets.toString())
                .contains("district={dak-song=6}")
                .contains("ket-luan=6")
                .contains("2023-01=6");
        Object total = page.evaluate("async () => (await s.search('', {from: '2022-03-02', to: '2022-03-04'})).total");
        assertThat(total).isEqualTo(3);
    }

    @Test
    void everyLetterWithEveryToneFindsItselfHoweverItIsComposed() {
        List<String> queries = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int tone = 0; tone < 6; tone++) {
            for (char vowel : "aăâeêioôơuưy".toCharArray()) {
                String word = "v" + withTone(vowel, tone) + "p";
                String decomposed = java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD);
                String mixed = mixed(vowel, tone);
                for (String form : List.of(word, decomposed, mixed)) {
                    queries.add(form);
                    expected.add("Chữ cái dấu " + tone + " bcdđghklmnpqrstvx");
                }
            }
        }
        for (int i = 0; i < queries.size(); i++) {
            List<String> found = titles(queries.get(i));
            assertThat(found).as(queries.get(i)).contains(expected.get(i));
            if (queries.get(i).chars().anyMatch(c -> c > 0x7f)) {
                assertThat(found.get(0)).as(queries.get(i)).isEqualTo(expected.get(i));
            }
        }
        assertThat(titles("bcdđghklmnpqrstvx")).hasSize(6);
    }

    /** The letter with its hat or horn composed, the tone apart. */
    private static String mixed(char vowel, int tone) {
        return "v" + vowel + (tone == 0 ? "" : "\u0300\u0309\u0303\u0301\u0323".substring(tone - 1, tone)) + "p";
    }

    @Test
    void anyUnicodeGetsAnAnswerOrNothingButNeverAnError() {
        Random random = new Random(30);
        List<String> queries =
                new ArrayList<>(List.of("", " ", "\"", "-", "-\"", "\"\"", "--", "- \" -\"a", "\\", "*", "#1", "%00"));
        for (int i = 0; i < 400; i++) {
            StringBuilder query = new StringBuilder();
            int length = random.nextInt(1, 24);
            while (query.length() < length) {
                int kind = random.nextInt(5);
                int c = kind == 0
                        ? random.nextInt(0x20, 0x10ffff)
                        : kind == 1
                                ? random.nextInt(0x20, 0x3000)
                                : " \"-/.\u0301đa1Ạ%<#*".codePointAt(random.nextInt(13));
                if (Character.isValidCodePoint(c) && !(c >= 0xd800 && c <= 0xdfff)) {
                    query.appendCodePoint(c);
                }
            }
            queries.add(query.toString());
        }
        Object failed = page.evaluate(
                "async queries => { for (const q of queries) { try { const r = await s.search(q, {typing: true});"
                        + "if (!(r.total >= 0) || r.hits.length > 10) return q; } catch (e) { return q + ' ' + e.stack; } } return ''; }",
                queries);
        assertThat(failed).isEqualTo("");
    }
}
