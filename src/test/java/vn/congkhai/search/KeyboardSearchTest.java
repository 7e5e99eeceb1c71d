package vn.congkhai.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keyboards make hard to type, raised figures and the apostrophes of names, is found without it. */
@Timeout(120)
class KeyboardSearchTest {
    private static SearchBrowser browser;
    private static Page page;

    @BeforeAll
    static void publish() throws Exception {
        List<SearchCorpus.Paper> papers = new ArrayList<>();
        add(papers, "Về chợ", "Thu hồi 1.250 m² đất, đổ 35.000 m³ cát; giá 500.000 đồng/m².");
        add(papers, "Về rừng", "Bảo vệ 3 km² rừng ở tổ 2, tổ 3.");
        add(papers, "Về đường", "Mở 640 m2 đường; đường dài 3 m thôn Đông.");
        add(papers, "Về buôn làng", "Xã Ea H'leo, Đắk R’Lấp, Cư M'gar; chị H'Hen Niê, ông K’Brêu; người M’Nông.");
        add(papers, "Về vay vốn", "Hộ người Hmông được vay.");
        add(papers, "Về chữ viết", "Dạy tiếng H'Mông.");
        browser = SearchBrowser.on(PublishedIndex.of(papers));
        page = browser.module();
    }

    private static void add(List<SearchCorpus.Paper> papers, String title, String text) {
        papers.add(SearchCorpus.paper(LocalDate.of(2023, 1, papers.size() + 1), Optional.empty(), title, text));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1250 m2, Về chợ",
        "1.250m2 đất, Về chợ",
        "35000 m3, Về chợ",
        "500.000 đồng/m2, Về chợ",
        "3 km2 rừng, Về rừng",
        "3km2, Về rừng",
        "640 m2, Về đường",
        "640 m², Về đường"
    })
    void anAreaIsFoundWhetherItsFigureIsRaisedOrNot(String typed, String title) {
        assertFound(typed, title);
    }

    @ParameterizedTest
    @CsvSource({
        "ea hleo, Về buôn làng",
        "Đắk Rlấp, Về buôn làng",
        "dak rlap, Về buôn làng",
        "cu mgar, Về buôn làng",
        "hhen niê, Về buôn làng",
        "Kbrêu, Về buôn làng",
        "mnông, Về buôn làng",
        "hộ người H'Mông, Về vay vốn",
        "hộ người H’Mông, Về vay vốn",
        "tiếng hmong, Về chữ viết"
    })
    void aNameIsFoundWithItsApostropheOrWithout(String typed, String title) {
        assertFound(typed, title);
    }

    @ParameterizedTest
    @CsvSource({"người hmông, ''", "tiếng H'Mông, ''", "mnong, m'nong", "Cư Mgar, Cư M'gar", "1250 m2, 1250 m²"})
    void whatIsShownInsteadOfTheTypedIsSaid(String typed, String said) {
        assertThat(page.evaluate(
                        "async q => { const r = await s.search(q); return r.corrected ? r.didYouMean : ''; }", typed))
                .isEqualTo(said);
    }

    private static void assertFound(String typed, String title) {
        assertThat(SearchBrowser.titles(page, typed)).containsExactly(title);
        assertThat(page.evaluate("async q => (await s.search(q)).partial", typed))
                .as("all of the words stand there")
                .isEqualTo(0);
    }
}
