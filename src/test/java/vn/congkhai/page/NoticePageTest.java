package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.hash.Sha256;

/** What readers see on the page of a notice. */
class NoticePageTest {

    private final SampleSite site;

    private final SamplePages sample;

    NoticePageTest(@TempDir Path folder) throws IOException {
        sample = new SamplePages(folder);
        site = sample.site();
    }

    @Test
    void aNoticeSaysWhatThePaperIs() {
        site.notice(SamplePages.NOTICE, """
                title: Kết luận phiên họp thường kỳ tháng 9
                date: 2023-09-25
                number: 187/TB-UBND
                signer_title: Chánh Văn phòng
                signer_authority: TL. Chủ tịch
                meeting_date: 2023-09-21
                chair: Giang Tuấn Anh
                place: Sơn Dương
                recipients: [Thường trực Huyện ủy, "Lưu: VT"]
                """);

        Document page = sample.notice(SamplePages.NOTICE);

        assertThat(page.select("h1").text()).isEqualTo("Kết luận phiên họp thường kỳ tháng 9");
        assertThat(page.select(".kind").text()).isEqualTo("Kết luận Số 187/TB-UBND");
        assertThat(page.select(".facts div").eachText())
                .containsExactly(
                        "Cơ quan ban hành Ủy ban nhân dân huyện Sơn Dương",
                        "Địa bàn Huyện Sơn Dương, tỉnh Tuyên Quang",
                        "Ngày ban hành 25/9/2023",
                        "Ngày họp 21/9/2023",
                        "Chủ trì Giang Tuấn Anh",
                        "Người ký Vũ Văn Thụ, Chánh Văn phòng");
        assertThat(page.select(".recipients li").eachText()).containsExactly("Thường trực Huyện ủy", "Lưu: VT");
        assertThat(page.select(".signature p").eachText())
                .containsExactly("TL. Chủ tịch", "Chánh Văn phòng", "Vũ Văn Thụ");
        assertThat(page.select(".letterhead").text())
                .isEqualTo("Ủy ban nhân dân huyện Sơn Dương Số: 187/TB-UBND Cộng hòa xã hội chủ nghĩa Việt Nam"
                        + " Độc lập - Tự do - Hạnh phúc Sơn Dương, ngày 25 tháng 9 năm 2023");
        assertThat(page.select(".heading").text()).isEqualTo("Thông báo");
        assertThat(page.select(".banner")).isEmpty();
    }

    @Test
    void aLetterHasItsMatterUnderItsNumberAndNoHeading() {
        site.notice(
                "son-duong/2023/10/512-ubnd-vp", "type: cong-van\nnumber: 512/UBND-VP\ntitle: Về việc tiếp công dân");

        Document page = sample.notice("son-duong/2023/10/512-ubnd-vp");

        assertThat(page.select(".from").text())
                .isEqualTo("Ủy ban nhân dân huyện Sơn Dương Số: 512/UBND-VP V/v tiếp công dân");
        assertThat(page.select(".heading")).isEmpty();
        assertThat(page.select("h1.matter").text())
                .as("on the screen, not on paper")
                .isEqualTo("Về việc tiếp công dân");
    }

    @Test
    void aDateIsAsPreciseAsThePaperAndNoMore() {
        site.notice("luc-nam/2020/05/giao-ban", "date: 2020-05");

        Document page = sample.notice("luc-nam/2020/05/giao-ban");

        assertThat(page.select(".facts time").text()).isEqualTo("Tháng 5/2020");
        assertThat(page.select(".facts time").attr("datetime")).isEqualTo("2020-05");
        assertThat(page.select(".letterhead i").text()).isEqualTo("Tháng 5 năm 2020");
        assertThat(page.text()).doesNotContain("01/5/2020").doesNotContain("1/5/2020");
    }

    @Test
    void aMissingNumberIsSaidToBeMissing() {
        site.notice(SamplePages.NOTICE, "date: 2023-09-25");

        assertThat(sample.notice(SamplePages.NOTICE).select(".kind .num").text())
                .isEqualTo("Không ghi số");
        assertThat(sample.notice(SamplePages.NOTICE).select(".letterhead .from").text())
                .endsWith("Số: (không ghi)");
        assertThat(sample.page("index.html").select(".rows .num").text()).isEqualTo("Không ghi số");
    }

    @Test
    void aSummaryIsNeverSignedInSomebodysName() {
        site.notice(SamplePages.NOTICE, "text: summary\nsigner_title: Chánh Văn phòng\nsigner_authority: TL. Chủ tịch");

        Document page = sample.notice(SamplePages.NOTICE);

        assertThat(page.select(".signature").text()).isEqualTo("Văn bản gốc do Vũ Văn Thụ, Chánh Văn phòng, ký");
        assertThat(page.select(".signature .name")).isEmpty();
        assertThat(page.select("#_van-ban").attr("class")).isEqualTo("text");
        assertThat(page.select(".colophon b").eachText())
                .contains("Bản tóm tắt do cổng viết lại, không phải văn bản đã ký.");
    }

    @Test
    void aTextThatIsNotThePapersOwnIsMarkedBeforeItBegins() {
        site.notice(SamplePages.NOTICE, "text: summary");
        site.notice("son-duong/2023/10/doc-may", "text: ocr");

        assertThat(sample.notice(SamplePages.NOTICE).select(".banner").text())
                .startsWith("Đây là bản tóm tắt do cổng viết lại");
        assertThat(sample.notice("son-duong/2023/10/doc-may").select(".banner").text())
                .contains("do máy nhận dạng");
        assertThat(sample.notice(SamplePages.NOTICE)
                        .select(".banner, .text")
                        .get(0)
                        .hasClass("banner"))
                .isTrue();
    }

    @Test
    void anAttachmentSaysWhatItIsAndHowBig() {
        String copy = "%PDF-1.7\n" + "x".repeat(812_336);
        site.file("content/son-duong/2023/09/187.pdf", copy);
        site.notice(SamplePages.NOTICE, "attachments: [{file: 187.pdf, title: Bản ký số}]");

        assertThat(sample.notice(SamplePages.NOTICE).select(".files li").text()).startsWith("Bản ký số PDF, 812 KB");
        assertThat(sample.notice(SamplePages.NOTICE).select(".files summary").text())
                .matches("SHA-256: [0-9a-f]{8}…");
        assertThat(sample.notice(SamplePages.NOTICE).select(".files code").text())
                .isEqualTo(Sha256.hex(copy.getBytes(StandardCharsets.US_ASCII)));
        assertThat(sample.notice(SamplePages.NOTICE).select(".files a").attr("href"))
                .isEqualTo("187.pdf");
    }

    @Test
    void aReaderReportsAnErrorWithTheAddressFilledIn() {
        site.notice(SamplePages.NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");

        String link = sample.notice(SamplePages.NOTICE)
                .select("a[href^=mailto:bao-loi@example.vn?]")
                .attr("href");

        assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8))
                .isEqualTo("mailto:bao-loi@example.vn?subject=Báo lỗi: 187/TB-UBND&body=Trang: "
                        + "https://congkhai.example.gov.vn/thong-bao/" + SamplePages.NOTICE + ".html\r\nLỗi: ");
    }

    @Test
    void aFormOnTheWebGetsTheAddressAsWell() {
        assertThat(ReportLink.of("https://gop-y.example.vn/form?loai=1", "187", "https://a.vn/x.html"))
                .isEqualTo("https://gop-y.example.vn/form?loai=1&trang=https%3A%2F%2Fa.vn%2Fx.html");
    }

    @Test
    void longTextsHaveAnOutlineAndShortOnesHaveNone() {
        site.notice(SamplePages.NOTICE, "");
        site.file("content/son-duong/2023/10/dai.md", """
                ---
                title: Dài
                type: ket-luan
                district: son-duong
                date: 2023-10
                signer: Vũ Văn Thụ
                ---

                ## 1. Đất đai

                ### Khoáng sản

                ## 2. Tổ chức thực hiện
                """);

        assertThat(sample.notice(SamplePages.NOTICE).select(".outline")).isEmpty();
        assertThat(sample.notice("son-duong/2023/10/dai").select(".outline a").eachText())
                .containsExactly("1. Đất đai", "Khoáng sản", "2. Tổ chức thực hiện");
        assertThat(sample.notice("son-duong/2023/10/dai")
                        .select(".outline ol ol a")
                        .eachText())
                .containsExactly("Khoáng sản");
    }

    @Test
    void neighboursAreOfTheSameDistrict() {
        site.notice(SamplePages.NOTICE, "date: 2023-09-25");
        site.notice("luc-nam/2023/09/xen-giua", "date: 2023-09-26");
        site.notice("son-duong/2023/10/sau", "date: 2023-10-02\ntitle: Tháng sau");

        assertThat(sample.notice(SamplePages.NOTICE).select(".beside a").eachText())
                .containsExactly("Văn bản sau, 02/10/2023 Tháng sau");
        assertThat(sample.notice(SamplePages.NOTICE).select(".beside a").attr("rel"))
                .isEqualTo("next");
    }
}
