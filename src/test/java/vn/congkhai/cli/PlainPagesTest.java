package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.BuiltSite;

/** What the foot of every page leads to: all of a few plain pages; of more a few, and the list of all. */
class PlainPagesTest {

    private static final String NOTICE = "son-duong/2023/09/187-tb-ubnd.html";
    private static final String LIST = "cac-trang/index.html";

    /** As many as the foot shows; one of them is the base portal's. */
    private static final int FEW = 24;

    @TempDir
    private Path temp;

    @Test
    void aFewPlainPagesAllStandInTheFoot() throws IOException {
        BuiltSite site = siteOf(FEW);

        assertThat(foot(site.page(NOTICE)))
                .hasSize(FEW + 2)
                .startsWith("Giới thiệu", "Trang số 1", "Trang số 10")
                .endsWith("Nhật ký công bố", "Tìm kiếm");
        assertThat(site.pages()).doesNotContainKey(LIST);
        assertThat(site.page("gioi-thieu.html").select(".crumbs li").eachText()).containsExactly("Trang chủ");
    }

    @Test
    void ofMoreOnlyTheUsualOnesDoBesideTheListOfAll() throws IOException {
        page("theo-doi", "Theo dõi", "");
        page("on-dinh-gia", "Ổn định giá", "");
        page("an-toan", "An toàn", "");
        BuiltSite site = siteOf(FEW - 2);

        assertThat(foot(site.page(NOTICE)))
                .containsExactly("Giới thiệu", "Theo dõi", "Tất cả các trang", "Nhật ký công bố", "Tìm kiếm");
        assertThat(site.page(LIST).select("main li:not(.crumbs li)").eachText())
                .hasSize(FEW + 1)
                .startsWith("An toàn", "Giới thiệu", "Ổn định giá", "Theo dõi", "Trang số 1");
        assertThat(site.page(LIST).select(".sum").text()).startsWith("25 trang");
        assertThat(site.page("an-toan.html").select(".crumbs li").eachText())
                .containsExactly("Trang chủ", "Tất cả các trang");
        assertThat(site.page("son-duong/index.html").select("main a[href$=theo-doi.html]"))
                .hasSize(1);
        assertThat(Files.readString(temp.resolve("site/sitemap.xml"))).contains("/cac-trang/</loc>");
        assertThat(site.deadLinks()).isEmpty();
        assertThat(site.clicksFromHome().get("an-toan.html")).isEqualTo(2);
    }

    @Test
    void aPageOfThePortalWeighsTheSameWhateverTheNumberOfPlainPages() throws IOException {
        siteOf(30);
        byte[] notice = Files.readAllBytes(temp.resolve("site").resolve(NOTICE));
        byte[] page = Files.readAllBytes(temp.resolve("site/trang-7.html"));

        BuiltSite site = siteOf(600);

        assertThat(temp.resolve("site").resolve(NOTICE)).hasBinaryContent(notice);
        assertThat(temp.resolve("site/trang-7.html")).hasBinaryContent(page);
        assertThat(site.page(LIST).select("h2").eachText()).containsExactly("G", "T");
        assertThat(site.page(LIST).select("nav[aria-label='Đến chữ cái'] a").eachText())
                .containsExactly("G", "T");
        assertThat(site.page(LIST).select("section a")).hasSize(600);
        assertThat(site.deadLinks()).isEmpty();
    }

    @Test
    void textsMayLeadToEveryListOfThePortal() throws IOException {
        page(
                "tra-cuu",
                "Tra cứu",
                "[Loại](loai/), [người ký](nguoi-ky/index.html), [tháng](thang/), [trang](cac-trang/).");

        BuiltSite site = siteOf(FEW + 1);

        assertThat(site.page("tra-cuu.html").select(".text a").eachAttr("href"))
                .containsExactly("loai/index.html", "nguoi-ky/index.html", "thang/index.html", LIST);
    }

    /** The page with the fault would be the one that makes the list. */
    @Test
    void aFaultInAPageIsNotReportedAgainByLinksToTheListItWouldStandIn() throws IOException {
        page("tra-cuu", "Tra cứu", "[Trang](cac-trang/)");
        page("sai", "Sai\nla: 1", "");
        pages(FEW - 1);

        Sites.Outcome checked = Sites.run(project(), "check", "--no-advice");

        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.problems()).contains("content/sai.md").doesNotContain("content/tra-cuu.md");
    }

    @Test
    void aPortalWithFewPagesHasNoListToLeadTo() throws IOException {
        page("tra-cuu", "Tra cứu", "[Trang](cac-trang/)");

        Sites.Outcome checked = Sites.run(project(), "check", "--no-advice");

        assertThat(checked.problems()).contains("content/tra-cuu.md:5:9: lỗi liên kết tới \"cac-trang/\"");
    }

    private static List<String> foot(Document page) {
        return page.select("footer nav li").eachText();
    }

    private Path project() throws IOException {
        Path project = temp.resolve("project");
        return Files.exists(project.resolve("jbake.properties")) ? project : Sites.lay(project, Sites.base());
    }

    /** Writes plain pages until the portal has so many. */
    private void pages(int count) throws IOException {
        for (int i = 1; i < count; i++) {
            page("trang-" + i, "Trang số " + i, "Nội dung.");
        }
    }

    private BuiltSite siteOf(int pages) throws IOException {
        pages(pages);
        Path site = temp.resolve("site");
        Sites.Outcome built = Sites.run(project(), "build", "--output", site.toString(), "--threads", "2");
        assertThat(built.code()).as(built.err()).isZero();
        return new BuiltSite(site, "/");
    }

    private void page(String name, String title, String text) throws IOException {
        Files.writeString(
                project().resolve("content/" + name + ".md"),
                "---\ntitle: " + title + "\n---\n\n" + text + "\n",
                StandardCharsets.UTF_8);
    }
}
