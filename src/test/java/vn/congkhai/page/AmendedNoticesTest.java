package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;

/** What readers see of papers that were withdrawn, corrected, replaced or changed. */
class AmendedNoticesTest {

    private final SampleSite site;

    private final SamplePages sample;

    AmendedNoticesTest(@TempDir Path folder) throws IOException {
        sample = new SamplePages(folder);
        site = sample.site();
    }

    @Test
    void aWithdrawnNoticeKeepsItsPageAndSaysWhy() {
        site.notice(SamplePages.NOTICE, "status: withdrawn\nreason: Ban hành không đúng thẩm quyền.");

        assertThat(sample.notice(SamplePages.NOTICE).select(".banner").text())
                .isEqualTo("Văn bản này đã được thu hồi. Lý do: Ban hành không đúng thẩm quyền.");
        assertThat(sample.page("son-duong/2023/09/index.html")
                        .select(".rows .tag")
                        .text())
                .isEqualTo("Đã thu hồi");
    }

    @Test
    void aCorrectionIsToldOnBothPages() {
        site.notice(SamplePages.NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");
        site.notice(
                "son-duong/2023/10/190-tb-ubnd",
                "number: 190/TB-UBND\ndate: 2023-10-02\ncorrects: " + SamplePages.NOTICE);

        assertThat(sample.notice(SamplePages.NOTICE).select(".banner").text())
                .isEqualTo("Văn bản này đã được đính chính bằng Kết luận số 190/TB-UBND (02/10/2023).");
        assertThat(sample.notice("son-duong/2023/10/190-tb-ubnd")
                        .select(".banner")
                        .text())
                .isEqualTo("Văn bản này đính chính Kết luận số 187/TB-UBND (25/9/2023).");
        assertThat(sample.notice(SamplePages.NOTICE).select(".banner a").attr("href"))
                .isEqualTo("../../../son-duong/2023/10/190-tb-ubnd.html");
    }

    @Test
    void aReplacementIsToldOnBothPages() {
        site.notice(SamplePages.NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");
        site.notice("son-duong/2023/10/ban-moi", "title: Bản mới\ndate: 2023-10\nreplaces: " + SamplePages.NOTICE);

        assertThat(sample.notice(SamplePages.NOTICE).select(".banner").text())
                .isEqualTo("Văn bản này đã được thay thế bằng Bản mới (tháng 10/2023).");
        assertThat(sample.notice("son-duong/2023/10/ban-moi").select(".banner").text())
                .isEqualTo("Văn bản này thay thế Kết luận số 187/TB-UBND (25/9/2023).");
        assertThat(sample.page("son-duong/2023/09/index.html").select(".tag").eachText())
                .containsExactly("Đã được thay thế");
        assertThat(sample.page("son-duong/2023/10/index.html").select(".tag")).isEmpty();
        assertThat(sample.notice(SamplePages.NOTICE).select(".colophon").text())
                .contains("Văn bản này đã được thay thế.");
    }

    @Test
    void listsSayWhatIsCorrectedAsTheSearchDoes() {
        site.notice(SamplePages.NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");
        site.notice("son-duong/2023/10/190-tb-ubnd", "date: 2023-10-02\ncorrects: " + SamplePages.NOTICE);

        assertThat(sample.page("son-duong/2023/09/index.html").select(".tag").eachText())
                .containsExactly("Đã được đính chính");
        assertThat(sample.notice(SamplePages.NOTICE).select(".colophon").text())
                .contains("Văn bản này đã được đính chính.");
    }

    @Test
    void whatReplacesNothingAnyMoreIsToldAsWithdrawn() {
        site.notice(SamplePages.NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");
        site.notice(
                "son-duong/2023/10/190-tb-ubnd",
                "number: 190/TB-UBND\ndate: 2023-10-02\nstatus: withdrawn\nreason: Ban hành nhầm\nreplaces: "
                        + SamplePages.NOTICE);

        assertThat(sample.notice(SamplePages.NOTICE).select(".banner").text())
                .isEqualTo("Văn bản thay thế văn bản này, Kết luận số 190/TB-UBND (02/10/2023), đã được thu hồi.");
        assertThat(sample.notice(SamplePages.NOTICE).select(".colophon").text()).doesNotContain("thay thế");
        assertThat(sample.page("son-duong/2023/09/index.html").select(".tag")).isEmpty();
    }

    @Test
    void aCorrectionThatWasWithdrawnCorrectsNothingAnyMore() {
        site.notice(SamplePages.NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");
        site.notice(
                "son-duong/2023/10/190-tb-ubnd",
                "number: 190/TB-UBND\ndate: 2023-10-02\nstatus: withdrawn\nreason: Sai\ncorrects: "
                        + SamplePages.NOTICE);

        assertThat(sample.notice(SamplePages.NOTICE).select(".banner").text())
                .isEqualTo("Văn bản đính chính văn bản này, Kết luận số 190/TB-UBND (02/10/2023), đã được thu hồi.");
        assertThat(sample.page("son-duong/2023/09/index.html").select(".tag")).isEmpty();
    }

    @Test
    void aWithdrawnPaperIsToldWhereverAnotherLeadsToIt() {
        site.notice(
                SamplePages.NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25\nstatus: withdrawn\nreason: Sai thẩm quyền");
        site.notice(
                "son-duong/2023/10/190-tb-ubnd",
                "number: 190/TB-UBND\ndate: 2023-10-02\nreplaces: " + SamplePages.NOTICE);

        assertThat(sample.notice("son-duong/2023/10/190-tb-ubnd")
                        .select(".banner")
                        .text())
                .isEqualTo("Văn bản này thay thế Kết luận số 187/TB-UBND (25/9/2023, đã thu hồi).");
        assertThat(sample.notice("son-duong/2023/10/190-tb-ubnd")
                        .select(".beside span")
                        .text())
                .isEqualTo("Văn bản trước, 25/9/2023, đã thu hồi");
        assertThat(sample.page("son-duong/2023/09/index.html").select(".tag").eachText())
                .containsExactly("Đã thu hồi", "Đã được thay thế");
    }

    /** In a tab, a bookmark, a message, a result of a search engine, and to whom a page is read aloud. */
    @Test
    void theTitleOfThePageSaysTheGravestOfWhatBecameOfThePaper() {
        site.notice(SamplePages.NOTICE, "title: Kết quả họp\ndate: 2023-09-25\nstatus: withdrawn\nreason: Sai");
        site.notice(
                "son-duong/2023/10/ban-moi", "title: Bản mới <1>\ndate: 2023-10-02\nreplaces: " + SamplePages.NOTICE);
        site.notice(
                "son-duong/2023/10/dinh-chinh",
                "title: Đính chính\ndate: 2023-10-03\ncorrects: son-duong/2023/10/ban-moi");

        assertThat(sample.notice(SamplePages.NOTICE).title()).startsWith("Đã được thu hồi: Kết quả họp | ");
        assertThat(sample.notice("son-duong/2023/10/ban-moi").title()).startsWith("Đã được đính chính: Bản mới <1> | ");
        assertThat(sample.notice("son-duong/2023/10/dinh-chinh").title()).startsWith("Đính chính | ");
        assertThat(sample.notice(SamplePages.NOTICE).select("h1").text()).isEqualTo("Kết quả họp");
    }

    @Test
    void everySheetOfAWithdrawnPaperSaysSo() {
        site.notice(SamplePages.NOTICE, "status: withdrawn\nreason: Sai thẩm quyền");

        assertThat(sample.notice(SamplePages.NOTICE).select(".colophon b").eachText())
                .contains("Văn bản này đã được thu hồi.");
    }

    @Test
    void aChangeIsToldInPublic() {
        site.notice(SamplePages.NOTICE, "changes: [{date: 2023-10-03, note: Sửa tên đơn vị ở mục 2}]");

        assertThat(sample.notice(SamplePages.NOTICE)
                        .select("section[aria-labelledby=_thay-doi] li")
                        .text())
                .isEqualTo("03/10/2023: Sửa tên đơn vị ở mục 2");
    }
}
