package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;

/** What readers see of who issued a paper: bodies of one name, and bodies that are no more. */
class IssuersTest {

    private final SampleSite site;

    private final SamplePages sample;

    IssuersTest(@TempDir Path folder) throws IOException {
        sample = new SamplePages(folder);
        site = sample.site();
    }

    @Test
    void districtsOfOneNameAreToldApartByTheirProvince() {
        site.file("content/districts.yml", """
                - {id: chau-thanh-a, name: Châu Thành, kind: huyện, province: Long An, committee: Ủy ban nhân dân huyện Châu Thành}
                - {id: chau-thanh-b, name: Châu Thành, kind: huyện, province: Bến Tre, committee: Ủy ban nhân dân huyện Châu Thành}
                """);
        site.notice("chau-thanh-a/2023/09/mot", "signer: Lê Văn Tám");
        site.notice("chau-thanh-b/2023/09/hai", "signer: Lê Văn Tám");

        assertThat(sample.page("index.html").select(".heat tbody th").eachText())
                .containsExactly("Châu Thành (Long An)", "Châu Thành (Bến Tre)");
        assertThat(sample.page("index.html")
                        .select("a[href=chau-thanh-b/index.html]")
                        .eachText())
                .contains("Huyện Châu Thành (Bến Tre)");
        assertThat(sample.page("nguoi-ky/le-van-tam/index.html").select(".sum").text())
                .endsWith("Cùng họ tên ở nhiều nơi, có thể là nhiều người");
    }

    @Test
    void theHomePageCountsBodiesAndNotDistricts() {
        site.file("content/districts.yml", """
                - {id: chau-thanh-a, name: Châu Thành, kind: huyện, province: Long An, committee: Ủy ban nhân dân huyện Châu Thành}
                - {id: chau-thanh-b, name: Châu Thành, kind: huyện, province: Bến Tre, committee: Ủy ban nhân dân huyện Châu Thành}
                """);
        site.notice("chau-thanh-a/2023/09/mot", "title: Một");
        site.notice("chau-thanh-a/2023/09/hai", "title: Hai");
        site.notice("chau-thanh-a/2023/09/ba", "issuer: Văn phòng HĐND và UBND huyện Châu Thành");
        site.notice("chau-thanh-b/2023/09/bon", "title: Bốn");

        assertThat(sample.page("index.html").select("main").text()).contains("cơ quan ban hành 3 ");
    }

    @Test
    void districtsOfOneNameAreToldApartOnEveryPage() {
        site.file("content/districts.yml", """
                - {id: chau-thanh-a, name: Châu Thành, kind: huyện, province: Long An, committee: Ủy ban nhân dân huyện Châu Thành}
                - {id: chau-thanh-b, name: Châu Thành, kind: huyện, province: Bến Tre, committee: Ủy ban nhân dân huyện Châu Thành}
                """);
        site.notice("chau-thanh-a/2023/09/mot", "title: Một");
        site.notice("chau-thanh-b/2023/09/hai", "title: Hai");

        assertThat(sample.page("thang/2023/09/index.html").select(".rows .meta").text())
                .contains("Huyện Châu Thành (Long An)", "Huyện Châu Thành (Bến Tre)");
        assertThat(sample.page("nhat-ky/index.html").select(".rows .meta").text())
                .contains("Huyện Châu Thành (Long An)", "Huyện Châu Thành (Bến Tre)");
        Document list = sample.page("chau-thanh-b/2023/index.html");
        assertThat(list.title()).startsWith("Huyện Châu Thành (Bến Tre), năm 2023 |");
        assertThat(list.select(".crumbs a").eachText()).contains("Huyện Châu Thành (Bến Tre)");
        Document notice = sample.notice("chau-thanh-b/2023/09/hai");
        assertThat(notice.select(".crumbs a").eachText()).contains("Huyện Châu Thành (Bến Tre)");
        assertThat(notice.select(".facts").text()).contains("Huyện Châu Thành, tỉnh Bến Tre");
        assertThat(notice.select("meta[name=description]").attr("content"))
                .contains("Ủy ban nhân dân huyện Châu Thành, tỉnh Bến Tre.");
        assertThat(notice.select("script[type=application/ld+json]").html())
                .as("to search engines")
                .contains("\"name\":\"Ủy ban nhân dân huyện Châu Thành, tỉnh Bến Tre\"");
        assertThat(notice.select("link[type=application/atom+xml]").eachAttr("title"))
                .contains("Văn bản của huyện Châu Thành (Bến Tre)");
        assertThat(sample.page("chau-thanh-b/index.html")
                        .select("link[type=application/atom+xml]")
                        .eachAttr("title"))
                .contains("Kết luận của huyện Châu Thành (Bến Tre)");
    }

    @Test
    void aTownAndADistrictOfOneNameAreToldApartByWhatTheyAre() {
        site.file("content/districts.yml", """
                - {id: cai-lay, name: Cai Lậy, kind: huyện, province: Tiền Giang, committee: Ủy ban nhân dân huyện Cai Lậy}
                - {id: tx-cai-lay, name: Cai Lậy, kind: thị xã, province: Tiền Giang, committee: Ủy ban nhân dân thị xã Cai Lậy}
                """);
        site.notice("cai-lay/2023/09/mot", "title: Một");
        site.notice("tx-cai-lay/2023/09/hai", "title: Hai");

        assertThat(sample.page("index.html").select(".heat tbody th").eachText())
                .containsExactly("Huyện Cai Lậy", "Thị xã Cai Lậy");
        assertThat(sample.page("index.html").select(".side a").eachText()).contains("Huyện Cai Lậy", "Thị xã Cai Lậy");
    }

    /** A name that is a number says nothing beside counts. */
    @Test
    void aDistrictThatIsCalledByANumberIsCalledADistrictInTheTable() {
        site.file("content/districts.yml", """
                - {id: quan-1, name: "1", kind: quận, province: Hồ Chí Minh, committee: Ủy ban nhân dân Quận 1}
                """);
        site.notice("quan-1/2023/09/mot", "title: Một");

        assertThat(sample.page("index.html").select(".heat tbody th").eachText())
                .containsExactly("Quận 1");
    }

    @Test
    void aBodyThatIsNoMoreHasNoOfficeThatAnswers() {
        closedOn(SampleSite.TODAY.toString());
        site.notice(SamplePages.NOTICE, "");
        assertThat(sample.notice(SamplePages.NOTICE).select("footer").text()).contains("Tổ Tin học huyện Sơn Dương");
        assertThat(sample.page("son-duong/index.html").select("header .meta").text())
                .contains("Tổ Tin học huyện Sơn Dương");

        closedOn("2023-12-31");
        assertThat(sample.notice(SamplePages.NOTICE).select("footer").text()).doesNotContain("Tổ Tin học");
        assertThat(sample.page("son-duong/index.html").select("header .meta").text())
                .doesNotContain("Tổ Tin học");
    }

    @Test
    void everyPageOfAClosedBodySaysWhoTookOver() {
        closedOn("2023-12-31");
        site.notice(SamplePages.NOTICE, "");

        Map<String, Document> pages = sample.pages();

        for (String path :
                new String[] {"son-duong/index.html", "son-duong/2023/index.html", "son-duong/2023/09/index.html"}) {
            assertThat(pages.get(path).select(".banner").text())
                    .as(path)
                    .contains("đã kết thúc hoạt động sau ngày 31/12/2023");
        }
        assertThat(sample.notice(SamplePages.NOTICE).select(".banner").text())
                .contains("Ủy ban nhân dân huyện Sơn Dương đã kết thúc hoạt động sau ngày 31/12/2023")
                .contains("Địa bàn nay thuộc: xã Sơn Dương, xã Bình Ca.");
    }

    @Test
    void aBodyIsNotClosedOnItsLastDay() {
        closedOn(SampleSite.TODAY.toString());
        site.notice(SamplePages.NOTICE, "");

        assertThat(sample.notice(SamplePages.NOTICE).select(".banner")).isEmpty();
    }

    @Test
    void aListNamesTheProvinceAsWhatItIs() {
        site.notice(SamplePages.NOTICE, "");
        assertThat(sample.page("son-duong/index.html")
                        .select("header .meta span")
                        .eachText())
                .contains("Tỉnh Tuyên Quang");

        site.file(
                "content/districts.yml",
                "- {id: son-duong, name: Ba Vì, kind: huyện, province: Hà Nội, committee: Ủy ban nhân dân huyện Ba Vì}");
        assertThat(sample.page("son-duong/index.html")
                        .select("header .meta span")
                        .eachText())
                .contains("Thành phố Hà Nội");
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
}
