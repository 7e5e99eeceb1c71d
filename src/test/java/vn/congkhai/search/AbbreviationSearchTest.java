package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was abbreviated finds what is written out, as well as if it had been typed so. */
@Timeout(120)
class AbbreviationSearchTest {
    private static SearchBrowser browser;
    private static Page page;

    @BeforeAll
    static void publish() throws Exception {
        List<SearchCorpus.Paper> papers = new ArrayList<>();
        add(papers, "Giải phóng mặt bằng chợ", "Đã xong.");
        add(papers, "Tình hình kinh tế - xã hội", "Tăng khá.");
        add(
                papers,
                "Về đường",
                "Mặt bằng đã có, mặt bằng còn rộng.\nKhi giải phóng mặt bằng, dân nhận tiền. Kinh tế xã hội tăng.");
        add(papers, "Về điện", "Phát triển KT-XH của xã.");
        add(papers, "Về tòa án", "Đại diện nhân dân dự. Nhân dân bàn.\nỦy ban nhân dân huyện họp.");
        add(papers, "Về mỏ", "Phòng Tài nguyên và Môi trường trình.");
        add(papers, "Về trường", "Sở Giáo dục và Đào tạo, Phòng Lao động - Thương binh và Xã hội dự.");
        add(papers, "Về bến xe", "Đoàn thành phố Bắc Giang và thị xã Việt Yên dự.");
        add(papers, "Về cầu phao", "Đoàn TP. Bắc Giang và TX Việt Yên dự.");
        for (int i = 0; i < 6; i++) {
            add(papers, "Về thôn " + i, "Có việc giải phóng mặt bằng. Lo kinh tế, xã hội và nhiều việc khác của thôn.");
        }
        browser = SearchBrowser.on(PublishedIndex.of(papers));
        page = browser.module();
    }

    private static void add(List<SearchCorpus.Paper> papers, String title, String text) {
        LocalDate date = LocalDate.of(2023, 1, papers.size() + 1);
        papers.add(SearchCorpus.paper(date, Optional.empty(), title, text));
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

    private static String excerpt(String query, String title) {
        return SearchBrowser.hits(page, query).stream()
                .filter(hit -> title.equals(hit.get("title")))
                .map((Map<String, Object> hit) -> (String) hit.get("excerpt"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrittenOutInATitleStandsBeforeTheTexts() {
        assertThat(titles("GPMB").get(0)).isEqualTo("Giải phóng mặt bằng chợ");
        assertThat(titles("ktxh").get(0)).isEqualTo("Tình hình kinh tế - xã hội");
    }

    @Test
    void abbreviationsOfSeveralPartsAreUnderstoodHoweverTheyAreJoined() {
        for (String query : List.of("KT-XH", "KT - XH", "kt xh", "KTXH")) {
            assertThat(titles(query))
                    .as(query)
                    .contains("Tình hình kinh tế - xã hội", "Về đường", "Về điện")
                    .doesNotContain("Về tòa án");
        }
    }

    @Test
    void citiesAndTownsAreFoundAbbreviatedOrNot() {
        for (String query :
                List.of("TP Bắc Giang", "tp. bac giang", "thành phố Bắc Giang", "TX Việt Yên", "thị xã Việt Yên")) {
            assertThat(titles(query)).as(query).containsExactlyInAnyOrder("Về bến xe", "Về cầu phao");
        }
    }

    @Test
    void officesAreFoundAsTheyAreWrittenOut() {
        for (String query : List.of("TNMT", "TN&MT", "phòng TN-MT")) {
            assertThat(titles(query)).as(query).containsExactly("Về mỏ");
        }
        assertThat(titles("GD-ĐT")).containsExactly("Về trường");
        assertThat(titles("LĐTB&XH")).containsExactly("Về trường");
    }

    @Test
    void onlyTheWholeOfWhatAnAbbreviationStandsForIsMarked() {
        assertThat(excerpt("GPMB", "Về đường"))
                .contains("<mark>giải phóng mặt bằng</mark>")
                .doesNotContain("<mark>Mặt bằng", "<mark>mặt bằng");
        assertThat(excerpt("UBND", "Về tòa án"))
                .contains("<mark>Ủy ban nhân dân</mark>")
                .doesNotContain("<mark>nhân dân", "<mark>Nhân dân");
    }
}
