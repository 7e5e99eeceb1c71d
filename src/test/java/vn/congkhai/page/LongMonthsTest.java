package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
}
