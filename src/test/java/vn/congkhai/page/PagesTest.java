package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;

/** What readers see on the pages that lead to notices, and what holds for all pages. */
class PagesTest {

    private final SampleSite site;

    private final SamplePages sample;

    PagesTest(@TempDir Path folder) throws IOException {
        sample = new SamplePages(folder);
        site = sample.site();
    }

    @Test
    void homeCountsEachDistrictByMonthAndLeadsToTheLists() {
        site.notice(SamplePages.NOTICE, "date: 2023-09-25");
        site.notice("son-duong/2023/09/hai", "date: 2023-09-26");
        site.notice("luc-nam/2020/05/giao-ban", "");

        Elements rows = sample.page("index.html").select(".heat tbody tr");

        assertThat(rows.eachText()).containsExactly("Lục Nam – 1 1", "Sơn Dương 2 – 2", "Tân Yên – – 0");
        assertThat(rows.get(1).select("td a").attr("href")).isEqualTo("son-duong/2023/09/index.html");
    }

    @Test
    void homeAddsUpEvenWhenThereAreMoreYearsThanColumns() {
        for (int year = 2008; year <= 2023; year++) {
            site.notice("son-duong/" + year + "/05/mot", "");
            site.notice("son-duong/" + year + "/06/hai", "");
        }

        Document page = sample.page("index.html");

        assertThat(page.select(".heat thead th").eachText())
                .startsWith("Cơ quan", "2023")
                .endsWith("2013", "Trước 2013", "Cộng");
        assertThat(page.select(".heat tbody tr").eachText()).contains("Sơn Dương 2 2 2 2 2 2 2 2 2 2 2 10 32");
        assertThat(page.select(".heat tbody a[href=thang/index.html]")).isEmpty();
        assertThat(page.select(".heat tbody tr:has(.h5) td a").last().attr("href"))
                .isEqualTo("son-duong/index.html");
    }

    /** On a phone three years of months are three screens, and for the keyboard some forty links. */
    @Test
    void aListLeadsPastItsYearsToTheNewest() {
        for (int day = 1; day <= 21; day++) {
            site.notice("son-duong/2023/09/lan-" + day, "");
        }
        site.notice("luc-nam/2023/09/mot", "");

        Document list = sample.page("son-duong/index.html");

        String newest = list.select(".head a").attr("href");
        assertThat(list.select(newest).text()).isEqualTo("Mới nhất");
        assertThat(sample.page("luc-nam/index.html").select(".head a")).isEmpty();
        assertThat(sample.page("son-duong/2023/index.html").select(".head a")).isEmpty();
    }

    @Test
    void aChartNamesTheFirstYearsOfACenturyWithTwoDigits() {
        site.notice("son-duong/2004/12/mot", "");
        site.notice("son-duong/2005/01/hai", "");
        site.notice("son-duong/2005/02/ba", "");

        assertThat(sample.page("son-duong/index.html").select(".chart text").eachText())
                .contains("12/04", "1/05");
    }

    @Test
    void aChartHasItsNumbersAsATable() {
        for (String month : new String[] {"07", "08", "10"}) {
            site.notice("son-duong/2023/" + month + "/mot", "");
        }

        Document page = sample.page("son-duong/index.html");

        assertThat(page.select(".chart rect")).hasSize(3);
        assertThat(page.select(".chart tbody tr").eachText())
                .containsExactly("Tháng 7/2023 1", "Tháng 8/2023 1", "Tháng 9/2023 0", "Tháng 10/2023 1");
    }

    @Test
    void anOldAddressSendsTheReaderOn() {
        site.notice(SamplePages.NOTICE, "aliases: [tin/2023/187.html]");

        Document page = sample.page("tin/2023/187.html");

        assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../../" + SamplePages.NOTICE + ".html");
        assertThat(page.select("main a").attr("href")).isEqualTo("../../" + SamplePages.NOTICE + ".html");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://congkhai.example.gov.vn/thong-bao/" + SamplePages.NOTICE + ".html");
        assertThat(page.select("meta[name=robots]"))
                .as("what search engines know of the paper goes with it")
                .isEmpty();
    }

    /** Vietnamese lists of people go by given name. */
    @Test
    void aLongListOfSignersStandsUnderTheFirstLettersOfTheirGivenNames() {
        String[] names = {"Ánh", "Ân", "Dung", "Đức"};
        for (int i = 1; i <= 200; i++) {
            site.notice("son-duong/2023/09/so-" + i, "signer: Lê " + word(i) + " " + names[i % names.length]);
        }
        Document upTo200 = sample.page("nguoi-ky/index.html");
        assertThat(upTo200.select("main h2, main nav:not(.crumbs)")).isEmpty();
        assertThat(upTo200.select(".counts > li")).hasSize(200);

        site.notice("son-duong/2023/09/nua", "signer: Vũ Văn Thụ");
        Document page = sample.page("nguoi-ky/index.html");

        assertThat(page.select("main h2").eachText()).containsExactly("A", "Â", "D", "Đ", "T");
        Element toD = page.select("main nav:not(.crumbs) a").get(3);
        assertThat(toD.attr("href")).isEqualTo("#_chu-đ");
        assertThat(page.getElementById("_chu-đ").text()).isEqualTo(toD.text()).isEqualTo("Đ");
        assertThat(page.select("section .counts").eachText().get(4)).isEqualTo("Vũ Văn Thụ 1 văn bản");
        assertThat(page.select("section .counts > li")).hasSize(201);
    }

    /** A word of letters alone, another for each number. */
    private static String word(int number) {
        return "H" + "aeiou".charAt(number % 5) + "aeiou".charAt(number / 5 % 5) + "bcdghklmnpt".charAt(number / 25);
    }

    @Test
    void thePageForAWrongAddressWorksAtAnyDepth() {
        assertThat(sample.page("404.html").select("[href], [src], [action]"))
                .allSatisfy(link -> assertThat(link.attr("href") + link.attr("src") + link.attr("action"))
                        .matches("/thong-bao/.*|#_.*|mailto:.*"));
    }

    @Test
    void whatWasTypedIsShownAndNeverRun() {
        site.notice(
                SamplePages.NOTICE,
                "title: '<script>alert(1)</script> & \"ngoặc\"'\nlead: '<img src=x onerror=alert(1)>'");

        assertThat(sample.notice(SamplePages.NOTICE).select("h1").text())
                .isEqualTo("<script>alert(1)</script> & \"ngoặc\"");
        for (Document page : Stream.concat(
                        sample.pages().values().stream(), Stream.of(sample.notice(SamplePages.NOTICE)))
                .toList()) {
            assertThat(page.select("script:not([src], [type=application/ld+json]), [onerror], [style], style"))
                    .isEmpty();
        }
    }

    @Test
    void programsFindTheFeedsAndTheData() {
        site.notice(SamplePages.NOTICE, "");

        assertThat(sample.notice(SamplePages.NOTICE)
                        .select("link[rel=alternate]")
                        .eachAttr("href"))
                .containsExactly("../../../feed.xml", "../../../son-duong/feed.xml", "187-tb-ubnd.json");
        assertThat(sample.notice(SamplePages.NOTICE)
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("\"name\":\"Kết luận phiên họp thường kỳ\"");
        assertThat(sample.page("son-duong/index.html")
                        .select("main a[href$=feed.xml]")
                        .attr("href"))
                .isEqualTo("../son-duong/feed.xml");
        assertThat(sample.page("loai/ket-luan/index.html")
                        .select("link[rel=alternate]")
                        .eachAttr("href"))
                .containsExactly("../../feed.xml", "../../loai/ket-luan/feed.xml");
    }

    /** Servers take 8 KB for an address, and a letter of Vietnamese has up to nine signs in one. */
    @Test
    void aPageThatIsPastedIntoTheSearchBoxStillMakesAnAddressThatServersTake() {
        for (String path : new String[] {"index.html", "tim-kiem.html"}) {
            assertThat(sample.page(path).select("input[name=q]"))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(box -> {
                        String fullest = "ấ".repeat(Integer.parseInt(box.attr("maxlength")));
                        assertThat(URLEncoder.encode(fullest, StandardCharsets.UTF_8))
                                .hasSizeLessThan(8_000 - 1_000);
                    });
        }
    }

    @Test
    void noIdOfTheFrameCanMeetAnIdOfAText() {
        site.notice(SamplePages.NOTICE, "number: 187/TB-UBND\nchanges: [{date: 2023-10-03, note: Sửa}]");

        sample.pages()
                .forEach((path, page) -> assertThat(page.select("[id]"))
                        .as(path)
                        .extracting(Element::id)
                        .allSatisfy(id -> assertThat(id).contains("_")));
        assertThat(sample.notice(SamplePages.NOTICE).select("[id]"))
                .extracting(Element::id)
                .allSatisfy(id -> assertThat(id).contains("_"));
    }
}
