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
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;

/** What each result tells of its notice. */
@Timeout(120)
class SearchResultsTest {
    private static final Notice.Amendment NONE =
            new Notice.Amendment(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    private static SearchBrowser browser;

    @BeforeAll
    static void publish() throws Exception {
        List<SearchCorpus.Paper> papers = new ArrayList<>();
        Notice old = notice("son-duong", "Sơn Dương", "Tuyên Quang", "Hạt điều vụ cũ");
        papers.add(new SearchCorpus.Paper(old, "Trạm thu mua mở cửa."));
        papers.add(new SearchCorpus.Paper(
                published(
                        notice("son-duong", "Sơn Dương", "Tuyên Quang", "Hạt điều vụ mới"),
                        Notice.Status.PUBLISHED,
                        Notice.TextKind.FULL,
                        Optional.of(old.path())),
                "Xã Bình Minh trồng ổi.\nMọi việc như bản giấy."));
        papers.add(new SearchCorpus.Paper(
                published(
                        notice("chau-thanh-la", "Châu Thành", "Long An", "Hạt điều xuất khẩu"),
                        Notice.Status.WITHDRAWN,
                        Notice.TextKind.SUMMARY,
                        Optional.empty()),
                "Không còn hiệu lực.\nThời hạn\nXã Tân Tiến trước ngày 30/6/2020 \nXã Tân Lập trước ngày 30/8/2020 "));
        papers.add(new SearchCorpus.Paper(
                notice("chau-thanh-tg", "Châu Thành", "Tiền Giang", "Hạt điều rang muối"), "Lò rang mới."));
        papers.add(new SearchCorpus.Paper(notice("son-duong", "Sơn Dương", "Tuyên Quang", "Danh mục kèm theo"), ""));
        browser = SearchBrowser.on(PublishedIndex.of(papers));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            assertThat(browser.violations).as("violations of the policy").isEmpty();
            browser.close();
        }
    }

    private static Notice notice(String id, String name, String province, String title) {
        Notice notice = SearchCorpus.notice(
                id,
                name,
                LocalDate.of(2023, 5, title.length()),
                title,
                Optional.empty(),
                NoticeType.KET_LUAN,
                "Lê Hòa");
        District d = notice.paper().district();
        return SearchCorpus.published(
                notice,
                new District(id, name, d.kind(), province, d.committee(), d.office(), d.until(), d.successors()),
                notice.publication());
    }

    private static Notice published(
            Notice notice, Notice.Status status, Notice.TextKind text, Optional<NoticePath> replaces) {
        Notice.Amendment amendment = new Notice.Amendment(NONE.corrects(), replaces, NONE.reason(), NONE.changes());
        return SearchCorpus.published(
                notice,
                notice.paper().district(),
                new Notice.Publication(
                        status,
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        amendment,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** Between the facts on a page stand dots, which the styles put there. */
    @Test
    void readAndCopiedWithoutStylesTheFactsStandApart() {
        Page page = search("hạt điều xuất khẩu");

        assertThat(page.locator(".found .meta").first().textContent().strip())
                .isEqualTo("Đã thu hồi Bản tóm tắt Không ghi số 18/5/2023 Huyện Châu Thành (Long An) Kết luận Lê Hòa");
    }

    private static Page search(String query) {
        Page page = browser.open("tim-kiem.html?q=" + query.replace(" ", "+"));
        page.waitForFunction("() => document.querySelector('#_results [role=status]')?.textContent");
        return page;
    }

    /** What stands below the title of a result. */
    private static String facts(Page page, String title) {
        return page.locator(".found li:has-text('" + title + "') .meta").innerText();
    }

    @Test
    void aNoticeThatNoLongerHoldsOrIsNotTheWholeTextSaysSo() {
        Page page = search("hạt điều");
        assertThat(facts(page, "Hạt điều vụ cũ")).startsWith("Đã được thay thế");
        assertThat(facts(page, "Hạt điều xuất khẩu")).startsWith("Đã thu hồi").contains("Bản tóm tắt");
        assertThat(facts(page, "Hạt điều vụ mới")).startsWith("Không ghi số").contains("15/5/2023");
        assertThat(page.locator(".found .tag").allTextContents())
                .containsExactlyInAnyOrder("Đã được thay thế", "Đã thu hồi");
    }

    @Test
    void whatHoldsStandsBeforeWhatWasReplacedOrWithdrawn() {
        assertThat(search("hạt điều").locator(".found h2").allTextContents().subList(2, 4))
                .containsExactlyInAnyOrder("Hạt điều vụ cũ", "Hạt điều xuất khẩu");
    }

    @Test
    void districtsHaveTheirFullNameAndThoseCalledAlikeTheirProvince() {
        Page page = search("hạt điều");
        assertThat(facts(page, "Hạt điều vụ cũ")).contains("Huyện Sơn Dương").doesNotContain("Tuyên Quang");
        assertThat(facts(page, "Hạt điều rang muối")).contains("Huyện Châu Thành (Tiền Giang)");
        assertThat(page.locator("select[name=district] option").allTextContents())
                .containsExactly(
                        "Tất cả",
                        "Huyện Sơn Dương (2)",
                        "Huyện Châu Thành (Long An) (1)",
                        "Huyện Châu Thành (Tiền Giang) (1)");

        Page nothing = search("\"lò rang cũ\" châu thành");
        assertThat(nothing.locator(".empty a").allTextContents())
                .contains("Huyện Châu Thành (Long An)", "Huyện Châu Thành (Tiền Giang)");
    }

    private static String excerpt(String query) {
        return search(query).locator(".found .sum").first().textContent();
    }

    @Test
    void anExcerptDoesNotRunFromTheTextIntoWhatStandsBesideIt() {
        assertThat(excerpt("bản giấy")).isEqualTo("Xã Bình Minh trồng ổi. Mọi việc như bản giấy.");
        assertThat(excerpt("hạt điều rang muối")).isEqualTo("Lò rang mới.");
        assertThat(excerpt("chánh văn phòng")).isEqualTo("Chánh Văn phòng");
        assertThat(excerpt("ủy ban nhân dân huyện sơn dương")).isEqualTo("Ủy ban nhân dân huyện Sơn Dương");
        assertThat(excerpt("danh mục kèm theo")).isEqualTo("Ủy ban nhân dân huyện Sơn Dương · Chánh Văn phòng");
    }

    @Test
    void anExcerptKeepsHeadingsAndRowsOfTablesApart() {
        assertThat(excerpt("tân lập"))
                .isEqualTo("Không còn hiệu lực. Thời hạn · Xã Tân Tiến trước ngày 30/6/2020 · Xã Tân Lập trước ngày"
                        + " 30/8/2020");
    }

    @Test
    void aProvinceLeadsToTheNoticesOfItsDistricts() {
        assertThat(search("tuyên quang").locator(".found h2").allTextContents())
                .containsExactlyInAnyOrder("Hạt điều vụ cũ", "Hạt điều vụ mới", "Danh mục kèm theo");
    }
}
