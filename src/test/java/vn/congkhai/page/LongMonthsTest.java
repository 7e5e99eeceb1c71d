package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;

/** What readers see of a month in which more was issued than anyone scrolls through. */
class LongMonthsTest {

    private static final String MONTH = "son-duong/2023/09/index.html";

    private final SampleSite site;
    private final SamplePages sample;

    LongMonthsTest(@TempDir Path folder) throws IOException {
        sample = new SamplePages(folder);
        site = sample.site();
    }

    private void issue(String district, int papers) {
        for (int i = 0; i < papers; i++) {
            site.notice("%s/2023/09/lan-%d".formatted(district, i), "date: 2023-09-%02d".formatted(i % 3 + 11));
        }
    }

    @Test
    void aHundredPapersAreOneList() {
        issue("son-duong", 100);

        Document page = sample.page(MONTH);

        assertThat(page.select(".rows")).hasSize(1);
        assertThat(page.select("main h2 a"))
                .as("each paper is a heading below the page's own")
                .hasSize(100);
        assertThat(page.select(".pills")).isEmpty();
    }

    @Test
    void moreAreListedByDaysTheNewestFirst() {
        issue("son-duong", 100);
        site.notice("son-duong/2023/09/khong-ngay", "date: 2023-09");

        Document page = sample.page(MONTH);

        assertThat(page.select("main h2").eachText())
                .containsExactly(
                        "Theo ngày",
                        "Ngày 13 tháng 9 năm 2023",
                        "Ngày 12 tháng 9 năm 2023",
                        "Ngày 11 tháng 9 năm 2023",
                        "Tháng 9 năm 2023");
        assertThat(page.select(".rows").stream().map(rows -> rows.select("h3").size()))
                .containsExactly(33, 33, 34, 1);
        assertThat(page.select(".pills").text())
                .isEqualTo("Ngày 13 33 văn bản Ngày 12 33 văn bản Ngày 11 34 văn bản Không ghi ngày 1 văn bản");
    }

    @Test
    void eachDayIsReachedWithoutLoadingThePageAgain() {
        issue("son-duong", 101);

        Document page = sample.page(MONTH);

        List<String> ways = page.select(".pills a").eachAttr("href");
        assertThat(ways).containsExactly("#_ngay-13", "#_ngay-12", "#_ngay-11");
        assertThat(ways.stream().map(way -> page.select(way).text()))
                .containsExactly("Ngày 13 tháng 9 năm 2023", "Ngày 12 tháng 9 năm 2023", "Ngày 11 tháng 9 năm 2023");
    }

    @Test
    void aMonthOfAThousandPapersOfAllDistrictsStillListsThem() {
        issue("son-duong", 999);
        issue("luc-nam", 1);

        assertThat(sample.page("thang/2023/09/index.html").select(".rows h3")).hasSize(1000);
    }

    @Test
    void beyondAThousandItLeadsToTheMonthOfEachDistrict() {
        issue("son-duong", 999);
        issue("luc-nam", 2);
        site.notice("luc-nam/2023/10/thang-sau", "date: 2023-10-11");

        Map<String, Document> pages = sample.pages();
        Document page = pages.get("thang/2023/09/index.html");

        assertThat(page.select(".sum").text()).isEqualTo("1.001 văn bản");
        assertThat(page.select("main h2").text()).isEqualTo("Theo nơi ban hành");
        assertThat(page.select(".rows")).isEmpty();
        assertThat(page.select(".pills").text()).isEqualTo("Huyện Lục Nam 2 văn bản Huyện Sơn Dương 999 văn bản");
        Element way = page.select(".pills a").last();
        assertThat(way.attr("href")).isEqualTo("../../../" + MONTH);
        assertThat(pages.get(MONTH).select(".rows h3")).hasSize(999);
    }

    @Test
    void ofADistrictAThousandStandOnOnePage() {
        issue("son-duong", 1000);

        Map<String, Document> pages = sample.pages();

        assertThat(pages.get(MONTH).select(".rows h3")).hasSize(1000);
        assertThat(pages).doesNotContainKey("son-duong/2023/09/13/index.html");
    }

    @Test
    void moreAreLeftToThePagesOfTheirDays() {
        issue("son-duong", 1000);
        site.notice("son-duong/2023/09/khong-ngay", "date: 2023-09");

        Map<String, Document> pages = sample.pages();
        Document month = pages.get(MONTH);

        assertThat(month.select("main h2").text()).isEqualTo("Theo ngày");
        assertThat(month.select(".rows")).isEmpty();
        assertThat(month.select(".pills").text())
                .isEqualTo("Ngày 13 333 văn bản Ngày 12 333 văn bản Ngày 11 334 văn bản Không ghi ngày 1 văn bản");
        Document day = pages.get("son-duong/2023/09/11/index.html");
        assertThat(day.select("h1").text()).isEqualTo("Huyện Sơn Dương, ngày 11/9/2023");
        assertThat(day.select(".sum").text()).isEqualTo("334 văn bản");
        assertThat(day.select(".rows h2")).hasSize(334);
        assertThat(day.select(".crumbs a").eachText())
                .containsExactly("Trang chủ", "Huyện Sơn Dương", "Năm 2023", "Tháng 9");
        assertThat(pages.get("son-duong/2023/09/00/index.html").select("h1").text())
                .isEqualTo("Huyện Sơn Dương, tháng 9/2023, không ghi ngày");
        assertThat(leadsNowhere(pages)).isEmpty();
    }

    @Test
    void oneGoesFromDayToDayAndFromTheFirstAndLastToTheMonthsBeside() {
        issue("son-duong", 1000);
        site.notice("son-duong/2023/07/truoc", "date: 2023-07-05");
        site.notice("son-duong/2023/09/khong-ngay", "date: 2023-09");
        site.notice("son-duong/2023/10/sau", "date: 2023-10-05");

        Map<String, Document> pages = sample.pages();

        assertThat(Stream.of("13", "12", "11", "00")
                        .map(day -> pages.get("son-duong/2023/09/" + day + "/index.html")
                                .select(".beside a")
                                .eachText()))
                .containsExactly(
                        List.of("Trước đó Ngày 12/9/2023", "Sau đó Tháng 10/2023"),
                        List.of("Trước đó Ngày 11/9/2023", "Sau đó Ngày 13/9/2023"),
                        List.of("Trước đó Tháng 9/2023, không ghi ngày", "Sau đó Ngày 12/9/2023"),
                        List.of("Trước đó Tháng 7/2023", "Sau đó Ngày 11/9/2023"));
    }

    @Test
    void aLinkToADayOfAMonthThatGrewLeadsToTheWayToThatDay() {
        issue("son-duong", 1001);

        Document month = sample.page(MONTH);

        assertThat(month.select("#_ngay-12 a").attr("href")).isEqualTo("../../../son-duong/2023/09/12/index.html");
    }

    @Test
    void aMonthOfATypeOrSignerWithMoreThanTwoHundredIsLeftToItsDays() {
        issue("son-duong", 201);

        Map<String, Document> pages = sample.pages();

        for (String list : List.of("loai/ket-luan", "nguoi-ky/vu-van-thu")) {
            Document month = pages.get(list + "/2023/09/index.html");
            assertThat(month.select(".rows")).isEmpty();
            assertThat(month.select(".pills a").eachText()).containsExactly("Ngày 13", "Ngày 12", "Ngày 11");
            assertThat(pages.get(list + "/2023/09/12/index.html").select(".rows h2"))
                    .hasSize(67);
            assertThat(pages.get(list + "/2023/index.html")
                            .select("#_thang-9 a")
                            .attr("href"))
                    .as("a link to the month from when the year listed its papers")
                    .isEqualTo("../../../" + list + "/2023/09/index.html");
        }
        assertThat(leadsNowhere(pages)).isEmpty();
    }

    @Test
    void aMonthWhosePapersAreAllOfOneDayListsThem() {
        for (int i = 0; i < 201; i++) {
            site.notice("son-duong/2023/09/lan-" + i, "date: 2023-09-11");
        }

        Map<String, Document> pages = sample.pages();

        assertThat(pages.get("loai/ket-luan/2023/09/index.html").select(".rows h3"))
                .hasSize(201);
        assertThat(pages).doesNotContainKey("loai/ket-luan/2023/09/11/index.html");
    }

    /** Links from a list to a list that is not there. */
    private static List<String> leadsNowhere(Map<String, Document> pages) {
        return pages.entrySet().stream()
                .filter(page -> page.getKey().endsWith("/index.html"))
                .flatMap(page -> page.getValue().select("main a[href$=index.html]").eachAttr("href").stream()
                        .map(way -> Path.of(page.getKey())
                                .resolveSibling(way)
                                .normalize()
                                .toString()))
                .filter(file -> !pages.containsKey(file))
                .distinct()
                .toList();
    }
}
