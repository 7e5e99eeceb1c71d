package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.FrontMatter;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Recipe;
import vn.congkhai.output.Sha256;
import vn.congkhai.portal.LinkTargets;
import vn.congkhai.search.SearchClient;
import vn.congkhai.source.SourceText;

/** What readers see on the pages. */
class PagesTest {

    private static final String NOTICE = "son-duong/2023/09/187-tb-ubnd";

    @TempDir
    private Path folder;

    private SampleSite site;

    @BeforeEach
    void projectWithTheShippedTemplates() throws IOException {
        site = SampleSite.in(folder);
        String settings = Files.readString(Path.of("jbake.properties"), StandardCharsets.UTF_8);
        site.file("jbake.properties", settings + "\nportal.base-path=/thong-bao\nportal.contact=bao-loi@example.vn\n");
        try (Stream<Path> templates = Files.list(Path.of("templates"))) {
            for (Path template : templates.toList()) {
                site.file(template.toString(), Files.readString(template, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aNoticeSaysWhatThePaperIs() {
        site.notice(NOTICE, """
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

        Document page = notice(NOTICE);

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
    void aDateIsAsPreciseAsThePaperAndNoMore() {
        site.notice("luc-nam/2020/05/giao-ban", "date: 2020-05");

        Document page = notice("luc-nam/2020/05/giao-ban");

        assertThat(page.select(".facts time").text()).isEqualTo("Tháng 5/2020");
        assertThat(page.select(".facts time").attr("datetime")).isEqualTo("2020-05");
        assertThat(page.select(".letterhead i").text()).isEqualTo("Tháng 5 năm 2020");
        assertThat(page.text()).doesNotContain("01/5/2020").doesNotContain("1/5/2020");
    }

    @Test
    void aMissingNumberIsSaidToBeMissing() {
        site.notice(NOTICE, "date: 2023-09-25");

        assertThat(notice(NOTICE).select(".kind .num").text()).isEqualTo("Không ghi số");
        assertThat(notice(NOTICE).select(".letterhead .from").text()).endsWith("Số: (không ghi)");
        assertThat(pages().get("index.html").select(".rows .num").text()).isEqualTo("Không ghi số");
    }

    @Test
    void aWithdrawnNoticeKeepsItsPageAndSaysWhy() {
        site.notice(NOTICE, "status: withdrawn\nreason: Ban hành không đúng thẩm quyền.");

        assertThat(notice(NOTICE).select(".banner").text())
                .isEqualTo("Văn bản này đã được thu hồi. Lý do: Ban hành không đúng thẩm quyền.");
        assertThat(pages().get("son-duong/2023/09/index.html")
                        .select(".rows .tag")
                        .text())
                .isEqualTo("Đã thu hồi");
    }

    @Test
    void aCorrectionIsToldOnBothPages() {
        site.notice(NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");
        site.notice("son-duong/2023/10/190-tb-ubnd", "number: 190/TB-UBND\ndate: 2023-10-02\ncorrects: " + NOTICE);

        assertThat(notice(NOTICE).select(".banner").text())
                .isEqualTo("Văn bản này đã được đính chính bằng Kết luận số 190/TB-UBND (02/10/2023).");
        assertThat(notice("son-duong/2023/10/190-tb-ubnd").select(".banner").text())
                .isEqualTo("Văn bản này đính chính Kết luận số 187/TB-UBND (25/9/2023).");
        assertThat(notice(NOTICE).select(".banner a").attr("href"))
                .isEqualTo("../../../son-duong/2023/10/190-tb-ubnd.html");
    }

    @Test
    void aReplacementIsToldOnBothPages() {
        site.notice(NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");
        site.notice("son-duong/2023/10/ban-moi", "title: Bản mới\ndate: 2023-10\nreplaces: " + NOTICE);

        assertThat(notice(NOTICE).select(".banner").text())
                .isEqualTo("Văn bản này đã được thay thế bằng Bản mới (tháng 10/2023).");
        assertThat(notice("son-duong/2023/10/ban-moi").select(".banner").text())
                .isEqualTo("Văn bản này thay thế Kết luận số 187/TB-UBND (25/9/2023).");
        assertThat(pages().get("son-duong/2023/09/index.html").select(".tag").eachText())
                .containsExactly("Đã được thay thế");
        assertThat(pages().get("son-duong/2023/10/index.html").select(".tag")).isEmpty();
        assertThat(notice(NOTICE).select(".colophon").text()).contains("Văn bản này đã được thay thế.");
    }

    @Test
    void aSummaryIsNeverSignedInSomebodysName() {
        site.notice(NOTICE, "text: summary\nsigner_title: Chánh Văn phòng\nsigner_authority: TL. Chủ tịch");

        Document page = notice(NOTICE);

        assertThat(page.select(".signature").text()).isEqualTo("Văn bản gốc do Vũ Văn Thụ, Chánh Văn phòng, ký");
        assertThat(page.select(".signature .name")).isEmpty();
        assertThat(page.select("#_van-ban").attr("class")).isEqualTo("text");
        assertThat(page.select(".colophon b").eachText())
                .contains("Bản tóm tắt do cổng viết lại, không phải văn bản đã ký.");
    }

    @Test
    void everySheetOfAWithdrawnPaperSaysSo() {
        site.notice(NOTICE, "status: withdrawn\nreason: Sai thẩm quyền");

        assertThat(notice(NOTICE).select(".colophon b").eachText()).contains("Văn bản này đã được thu hồi.");
    }

    @Test
    void districtsOfOneNameAreToldApartByTheirProvince() {
        site.file("content/districts.yml", """
                - {id: chau-thanh-a, name: Châu Thành, kind: huyện, province: Long An, committee: Ủy ban nhân dân huyện Châu Thành}
                - {id: chau-thanh-b, name: Châu Thành, kind: huyện, province: Bến Tre, committee: Ủy ban nhân dân huyện Châu Thành}
                """);
        site.notice("chau-thanh-a/2023/09/mot", "signer: Lê Văn Tám");
        site.notice("chau-thanh-b/2023/09/hai", "signer: Lê Văn Tám");

        assertThat(pages().get("index.html").select(".heat tbody th").eachText())
                .containsExactly("Châu Thành (Long An)", "Châu Thành (Bến Tre)");
        assertThat(pages().get("index.html")
                        .select("a[href=chau-thanh-b/index.html]")
                        .eachText())
                .contains("Huyện Châu Thành (Bến Tre)");
        assertThat(pages().get("nguoi-ky/le-van-tam/index.html").select(".sum").text())
                .endsWith("Cùng họ tên ở nhiều nơi, có thể là nhiều người");
    }

    @Test
    void aBodyThatIsNoMoreHasNoOfficeThatAnswers() {
        closedOn(SampleSite.TODAY.toString());
        site.notice(NOTICE, "");
        assertThat(notice(NOTICE).select("footer").text()).contains("Tổ Tin học huyện Sơn Dương");
        assertThat(pages().get("son-duong/index.html").select("header .meta").text())
                .contains("Tổ Tin học huyện Sơn Dương");

        closedOn("2023-12-31");
        assertThat(notice(NOTICE).select("footer").text()).doesNotContain("Tổ Tin học");
        assertThat(pages().get("son-duong/index.html").select("header .meta").text())
                .doesNotContain("Tổ Tin học");
    }

    @Test
    void everyPageOfAClosedBodySaysWhoTookOver() {
        closedOn("2023-12-31");
        site.notice(NOTICE, "");

        Map<String, Document> pages = pages();

        for (String path :
                new String[] {"son-duong/index.html", "son-duong/2023/index.html", "son-duong/2023/09/index.html"}) {
            assertThat(pages.get(path).select(".banner").text())
                    .as(path)
                    .contains("đã kết thúc hoạt động sau ngày 31/12/2023");
        }
        assertThat(notice(NOTICE).select(".banner").text())
                .contains("Ủy ban nhân dân huyện Sơn Dương đã kết thúc hoạt động sau ngày 31/12/2023")
                .contains("Địa bàn nay thuộc: xã Sơn Dương, xã Bình Ca.");
    }

    @Test
    void aBodyIsNotClosedOnItsLastDay() {
        closedOn(SampleSite.TODAY.toString());
        site.notice(NOTICE, "");

        assertThat(notice(NOTICE).select(".banner")).isEmpty();
    }

    @Test
    void aTextThatIsNotThePapersOwnIsMarkedBeforeItBegins() {
        site.notice(NOTICE, "text: summary");
        site.notice("son-duong/2023/10/doc-may", "text: ocr");

        assertThat(notice(NOTICE).select(".banner").text()).startsWith("Đây là bản tóm tắt do cổng viết lại");
        assertThat(notice("son-duong/2023/10/doc-may").select(".banner").text()).contains("do máy nhận dạng");
        assertThat(notice(NOTICE).select(".banner, .text").get(0).hasClass("banner"))
                .isTrue();
    }

    @Test
    void anAttachmentSaysWhatItIsAndHowBig() {
        site.file("content/son-duong/2023/09/187.pdf", "x".repeat(812_345));
        site.notice(NOTICE, "attachments: [{file: 187.pdf, title: Bản ký số}]");

        assertThat(notice(NOTICE).select(".files li").text()).startsWith("Bản ký số PDF, 812 KB");
        assertThat(notice(NOTICE).select(".files summary").text()).matches("SHA-256: [0-9a-f]{8}…");
        assertThat(notice(NOTICE).select(".files code").text())
                .isEqualTo(Sha256.hex("x".repeat(812_345).getBytes(StandardCharsets.US_ASCII)));
        assertThat(notice(NOTICE).select(".files a").attr("href")).isEqualTo("187.pdf");
    }

    @Test
    void aChangeIsToldInPublic() {
        site.notice(NOTICE, "changes: [{date: 2023-10-03, note: Sửa tên đơn vị ở mục 2}]");

        assertThat(notice(NOTICE)
                        .select("section[aria-labelledby=_thay-doi] li")
                        .text())
                .isEqualTo("03/10/2023: Sửa tên đơn vị ở mục 2");
    }

    @Test
    void aReaderReportsAnErrorWithTheAddressFilledIn() {
        site.notice(NOTICE, "number: 187/TB-UBND\ndate: 2023-09-25");

        String link =
                notice(NOTICE).select("a[href^=mailto:bao-loi@example.vn?]").attr("href");

        assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8))
                .isEqualTo("mailto:bao-loi@example.vn?subject=Báo lỗi: 187/TB-UBND&body=Trang: "
                        + "https://congkhai.example.gov.vn/thong-bao/" + NOTICE + ".html\r\nLỗi: ");
    }

    @Test
    void aFormOnTheWebGetsTheAddressAsWell() {
        assertThat(ReportLink.of("https://gop-y.example.vn/form?loai=1", "187", "https://a.vn/x.html"))
                .isEqualTo("https://gop-y.example.vn/form?loai=1&trang=https%3A%2F%2Fa.vn%2Fx.html");
    }

    @Test
    void longTextsHaveAnOutlineAndShortOnesHaveNone() {
        site.notice(NOTICE, "");
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

        assertThat(notice(NOTICE).select(".outline")).isEmpty();
        assertThat(notice("son-duong/2023/10/dai").select(".outline a").eachText())
                .containsExactly("1. Đất đai", "Khoáng sản", "2. Tổ chức thực hiện");
        assertThat(notice("son-duong/2023/10/dai").select(".outline ol ol a").eachText())
                .containsExactly("Khoáng sản");
    }

    @Test
    void neighboursAreOfTheSameDistrict() {
        site.notice(NOTICE, "date: 2023-09-25");
        site.notice("luc-nam/2023/09/xen-giua", "date: 2023-09-26");
        site.notice("son-duong/2023/10/sau", "date: 2023-10-02\ntitle: Tháng sau");

        assertThat(notice(NOTICE).select(".beside a").eachText()).containsExactly("Văn bản sau, 02/10/2023 Tháng sau");
        assertThat(notice(NOTICE).select(".beside a").attr("rel")).isEqualTo("next");
    }

    @Test
    void homeCountsEachDistrictByMonthAndLeadsToTheLists() {
        site.notice(NOTICE, "date: 2023-09-25");
        site.notice("son-duong/2023/09/hai", "date: 2023-09-26");
        site.notice("luc-nam/2020/05/giao-ban", "");

        Elements rows = pages().get("index.html").select(".heat tbody tr");

        assertThat(rows.eachText()).containsExactly("Lục Nam – 1 1", "Sơn Dương 2 – 2", "Tân Yên – – 0");
        assertThat(rows.get(1).select("td a").attr("href")).isEqualTo("son-duong/2023/09/index.html");
    }

    @Test
    void homeAddsUpEvenWhenThereAreMoreYearsThanColumns() {
        for (int year = 2008; year <= 2023; year++) {
            site.notice("son-duong/" + year + "/05/mot", "");
            site.notice("son-duong/" + year + "/06/hai", "");
        }

        Document page = pages().get("index.html");

        assertThat(page.select(".heat thead th").eachText())
                .startsWith("Cơ quan", "2023")
                .endsWith("2013", "Trước 2013", "Cộng");
        assertThat(page.select(".heat tbody tr").eachText()).contains("Sơn Dương 2 2 2 2 2 2 2 2 2 2 2 10 32");
        assertThat(page.select(".heat tbody a[href=thang/index.html]")).isEmpty();
        assertThat(page.select(".heat tbody tr:has(.h5) td a").last().attr("href"))
                .isEqualTo("son-duong/index.html");
    }

    @Test
    void aListNamesTheProvinceAsWhatItIs() {
        site.notice(NOTICE, "");
        assertThat(pages().get("son-duong/index.html")
                        .select("header .meta span")
                        .eachText())
                .contains("Tỉnh Tuyên Quang");

        site.file(
                "content/districts.yml",
                "- {id: son-duong, name: Ba Vì, kind: huyện, province: Hà Nội, committee: Ủy ban nhân dân huyện Ba Vì}");
        assertThat(pages().get("son-duong/index.html")
                        .select("header .meta span")
                        .eachText())
                .contains("Thành phố Hà Nội");
    }

    @Test
    void aChartNamesTheFirstYearsOfACenturyWithTwoDigits() {
        site.notice("son-duong/2004/12/mot", "");
        site.notice("son-duong/2005/01/hai", "");
        site.notice("son-duong/2005/02/ba", "");

        assertThat(pages().get("son-duong/index.html").select(".chart text").eachText())
                .contains("12/04", "1/05");
    }

    @Test
    void aChartHasItsNumbersAsATable() {
        for (String month : new String[] {"07", "08", "10"}) {
            site.notice("son-duong/2023/" + month + "/mot", "");
        }

        Document page = pages().get("son-duong/index.html");

        assertThat(page.select(".chart rect")).hasSize(3);
        assertThat(page.select(".chart tbody tr").eachText())
                .containsExactly("Tháng 7/2023 1", "Tháng 8/2023 1", "Tháng 9/2023 0", "Tháng 10/2023 1");
    }

    @Test
    void anOldAddressSendsTheReaderOn() {
        site.notice(NOTICE, "aliases: [tin/2023/187.html]");

        Document page = pages().get("tin/2023/187.html");

        assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../../" + NOTICE + ".html");
        assertThat(page.select("main a").attr("href")).isEqualTo("../../" + NOTICE + ".html");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://congkhai.example.gov.vn/thong-bao/" + NOTICE + ".html");
    }

    @Test
    void thePageForAWrongAddressWorksAtAnyDepth() {
        assertThat(pages().get("404.html").select("[href], [src], [action]"))
                .allSatisfy(link -> assertThat(link.attr("href") + link.attr("src") + link.attr("action"))
                        .matches("/thong-bao/.*|#_.*|mailto:.*"));
    }

    @Test
    void whatWasTypedIsShownAndNeverRun() {
        site.notice(NOTICE, "title: '<script>alert(1)</script> & \"ngoặc\"'\nlead: '<img src=x onerror=alert(1)>'");

        assertThat(notice(NOTICE).select("h1").text()).isEqualTo("<script>alert(1)</script> & \"ngoặc\"");
        for (Document page : Stream.concat(pages().values().stream(), Stream.of(notice(NOTICE)))
                .toList()) {
            assertThat(page.select("script:not([src], [type=application/ld+json]), [onerror], [style], style"))
                    .isEmpty();
        }
    }

    @Test
    void programsFindTheFeedsAndTheData() {
        site.notice(NOTICE, "");

        assertThat(notice(NOTICE).select("link[rel=alternate]").eachAttr("href"))
                .containsExactly("../../../feed.xml", "../../../son-duong/feed.xml", "187-tb-ubnd.json");
        assertThat(notice(NOTICE).select("script[type=application/ld+json]").html())
                .contains("\"name\":\"Kết luận phiên họp thường kỳ\"");
        assertThat(pages().get("son-duong/index.html")
                        .select("main a[href$=feed.xml]")
                        .attr("href"))
                .isEqualTo("../son-duong/feed.xml");
        assertThat(pages().get("loai/ket-luan/index.html")
                        .select("link[rel=alternate]")
                        .eachAttr("href"))
                .containsExactly("../../feed.xml", "../../loai/ket-luan/feed.xml");
    }

    @Test
    void noIdOfTheFrameCanMeetAnIdOfAText() {
        site.notice(NOTICE, "number: 187/TB-UBND\nchanges: [{date: 2023-10-03, note: Sửa}]");

        pages().forEach((path, page) -> assertThat(page.select("[id]"))
                .as(path)
                .extracting(Element::id)
                .allSatisfy(id -> assertThat(id).contains("_")));
        assertThat(notice(NOTICE).select("[id]"))
                .extracting(Element::id)
                .allSatisfy(id -> assertThat(id).contains("_"));
    }

    private void closedOn(String day) {
        site.file("content/districts.yml", """
                - id: son-duong
                  name: Sơn Dương
                  kind: huyện
                  province: Tuyên Quang
                  committee: Ủy ban nhân dân huyện Sơn Dương
                  office: Tổ Tin học huyện Sơn Dương
                  until: %s
                  successors: [xã Sơn Dương, xã Bình Ca]
                """.formatted(day));
    }

    private Document notice(String path) {
        SampleSite.Read read = site.read();
        Notice notice = read.notice(path);
        SourceText text = SourceText.read(
                        read.content().tree().file(notice.source().path()).orElseThrow(), path, p -> {})
                .orElseThrow();
        Rendering body = new Markdown()
                .render(
                        text,
                        FrontMatter.bodyStart(text.text()).orElseThrow(),
                        LinkTargets.of(read.portal(), read.content()).linksOf(notice),
                        p -> {});
        return document(pagesOf(read).notice(notice, body));
    }

    private Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        for (Recipe page : pagesOf(site.read()).lists()) {
            OutputFile file = page.make().get();
            assertThat(file.path()).isEqualTo(page.path());
            assertThat(pages.put(file.path(), document(file))).as(file.path()).isNull();
        }
        return pages;
    }

    private static Pages pagesOf(SampleSite.Read read) {
        return new Pages(read.portal(), Templates.load(read.settings(), read.portal(), SearchClient.print()));
    }

    private static Document document(OutputFile file) {
        return Jsoup.parse(new String(file.bytes(), StandardCharsets.UTF_8));
    }
}
