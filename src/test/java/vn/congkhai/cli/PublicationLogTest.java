package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.BuiltSite;
import vn.congkhai.SampleSite;

/** Citizens see by date what was published, corrected, replaced, changed and withdrawn. */
class PublicationLogTest {

    @TempDir
    Path temp;

    @Test
    void listsWhatWasDoneNewestFirstWithReasons() throws IOException {
        Path site = build(SampleSite.in(temp)
                .notice("son-duong/2023/01/1-tb", "number: 1/TB-UBND\ndate: 2023-01-05\ntitle: Kết luận một")
                .notice(
                        "son-duong/2023/02/2-tb",
                        "number: 2/TB-UBND\ndate: 2023-02-06\ntitle: Kết luận hai\ncorrects: son-duong/2023/01/1-tb\n"
                                + "reason: Sửa thời hạn")
                .notice(
                        "son-duong/2023/03/3-tb",
                        "number: 3/TB-UBND\ndate: 2023-03-07\ntitle: Kết luận ba\nstatus: withdrawn\nreason: Ban hành nhầm\n"
                                + "changes:\n  - {date: 2023-03-09, note: Thu hồi theo văn bản số 9}")
                .notice("son-duong/2023/04/ban-thao", "title: Bản thảo\nstatus: draft"));

        Document page = Jsoup.parse(Files.readString(site.resolve("nhat-ky/index.html")));

        assertThat(page.select(".rows > li"))
                .extracting(
                        li -> li.select("b").text() + " " + li.select("time").attr("datetime") + " "
                                + li.select(":is(h2, h3) a").text())
                .containsExactly(
                        "Thu hồi 2023-03-09 Kết luận ba",
                        "Cập nhật 2023-03-09 Kết luận ba",
                        "Ban hành 2023-03-07 Kết luận ba",
                        "Đính chính 2023-02-06 Kết luận hai",
                        "Ban hành 2023-01-05 Kết luận một");
        assertThat(page.select(".rows > li").get(0).select(".lead").text()).isEqualTo("Ban hành nhầm");
        assertThat(page.select(".rows > li").get(3).select(".lead").eachText())
                .containsExactly("Đính chính văn bản số 1/TB-UBND: Kết luận một", "Sửa thời hạn");
        assertThat(page.select("link[type=application/atom+xml]").eachAttr("href"))
                .contains("../nhat-ky/feed.xml");
        Document feed = Jsoup.parse(
                Files.readString(site.resolve("nhat-ky/feed.xml")), "", org.jsoup.parser.Parser.xmlParser());
        List<String> ids = feed.select("entry > id").eachText();
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(ids.get(0)).endsWith("/son-duong/2023/03/3-tb.html#thu-hoi");
        assertThat(feed.select("entry > title").eachText().get(3)).isEqualTo("Đính chính: Kết luận hai");
    }

    @Test
    void whatCorrectsOnePaperAndReplacesAnotherStandsUnderBoth() throws IOException {
        Path site = build(SampleSite.in(temp)
                .notice("son-duong/2023/01/1-tb", "number: 1/TB-UBND\ndate: 2023-01-05\ntitle: Kết luận một")
                .notice("son-duong/2023/02/2-tb", "number: 2/TB-UBND\ndate: 2023-02-06\ntitle: Kết luận hai")
                .notice(
                        "son-duong/2023/03/3-tb",
                        "number: 3/TB-UBND\ndate: 2023-03-07\ntitle: Kết luận ba\nreason: Sai căn cứ\n"
                                + "corrects: son-duong/2023/01/1-tb\nreplaces: son-duong/2023/02/2-tb"));

        Document page = Jsoup.parse(Files.readString(site.resolve("nhat-ky/index.html")));
        Document feed = Jsoup.parse(
                Files.readString(site.resolve("nhat-ky/feed.xml")), "", org.jsoup.parser.Parser.xmlParser());

        assertThat(page.select(".rows > li:lt(2) .lead").eachText())
                .containsExactly(
                        "Đính chính văn bản số 1/TB-UBND: Kết luận một",
                        "Sai căn cứ",
                        "Thay thế văn bản số 2/TB-UBND: Kết luận hai",
                        "Sai căn cứ");
        assertThat(page.select("p.sum").text()).startsWith("4 lượt");
        assertThat(feed.select("entry > id").eachText().subList(0, 2))
                .extracting(id -> id.substring(id.indexOf('#')))
                .containsExactly("#dinh-chinh", "#thay-the");
    }

    @Test
    void aPaperOfAMonthThatWasPublishedOnItsFirstDayHasThatDay() throws IOException {
        Path site = build(SampleSite.in(temp)
                .notice("son-duong/2023/03/3-tb", "number: 3/TB-UBND\ndate: 2023-03\npublish_at: 2023-03-01"));

        Document page = Jsoup.parse(Files.readString(site.resolve("nhat-ky/index.html")));

        assertThat(page.select(".rows .meta b, .rows .meta time").eachText()).containsExactly("Công bố", "01/3/2023");
    }

    @Test
    void saysOnlyOfDaysThatAreKnownThatTheyAreThoseOfPublicationAndWithdrawal() throws IOException {
        Path site = build(SampleSite.in(temp)
                .notice("son-duong/2023/01/1-tb", "number: 1/TB-UBND\ndate: 2023-01-05\ntitle: Kết luận một")
                .notice(
                        "son-duong/2023/02/2-tb",
                        "number: 2/TB-UBND\ndate: 2023-02-06\ntitle: Kết luận hai\npublish_at: 2023-02-08")
                .notice(
                        "son-duong/2023/03/3-tb",
                        "number: 3/TB-UBND\ndate: 2023-03-07\ntitle: Kết luận ba\nstatus: withdrawn\nreason: Nhầm"));

        Document page = Jsoup.parse(Files.readString(site.resolve("nhat-ky/index.html")));
        Document feed = Jsoup.parse(
                Files.readString(site.resolve("nhat-ky/feed.xml")), "", org.jsoup.parser.Parser.xmlParser());

        assertThat(page.select(".rows > li .meta").eachText())
                .extracting(text -> text.replaceFirst(" Số .*", ""))
                .containsExactly(
                        "Thu hồi không rõ ngày", "Ban hành 07/3/2023", "Công bố 08/02/2023", "Ban hành 05/01/2023");
        assertThat(feed.select("entry > id").eachText())
                .extracting(id -> id.replaceFirst(".*/", ""))
                .containsExactly("3-tb.html#thu-hoi", "3-tb.html#cong-bo", "2-tb.html#cong-bo", "1-tb.html#cong-bo");
        assertThat(feed.select("entry > published").eachText())
                .extracting(time -> time.substring(0, 10))
                .containsExactly("2023-03-07", "2023-02-08", "2023-01-05");
        assertThat(feed.select("entry > summary").eachText().get(0)).isEqualTo("Không rõ ngày thu hồi. Nhầm");
    }

    @Test
    void aMonthWithMoreThanTwoHundredEntriesLeadsToItsDays() throws IOException {
        SampleSite sample = SampleSite.in(temp);
        for (int i = 0; i < 201; i++) {
            sample.notice("son-duong/2022/05/%d-tb".formatted(i), "date: 2022-05-%02d".formatted(i % 2 + 8));
        }
        BuiltSite built = new BuiltSite(build(sample), "/thong-bao/");

        assertThat(built.page("nhat-ky/2022/05/index.html").select(".rows")).isEmpty();
        assertThat(built.page("nhat-ky/2022/05/index.html").select(".pills").text())
                .isEqualTo("Ngày 9 100 lượt Ngày 8 101 lượt");
        assertThat(built.page("nhat-ky/2022/05/08/index.html").select("h1").text())
                .isEqualTo("Nhật ký công bố ngày 08/5/2022");
        assertThat(built.page("nhat-ky/2022/05/08/index.html").select(".rows > li"))
                .hasSize(101);
        assertThat(built.page("nhat-ky/2022/05/08/index.html")
                        .select(".crumbs a")
                        .eachText())
                .containsExactly("Trang chủ", "Nhật ký công bố", "Năm 2022", "Tháng 5");
        assertThat(built.deadLinks()).isEmpty();
    }

    @Test
    void isSplitByYearAndMonthWhenItIsLong() throws IOException {
        SampleSite sample = SampleSite.in(temp);
        for (int i = 0; i < 230; i++) {
            sample.notice("son-duong/2022/%02d/%d-tb".formatted(i % 12 + 1, i), "title: Kết luận " + i);
        }
        sample.notice("luc-nam/2023/05/1-tb", "title: Kết luận mới nhất");
        Path site = build(sample);

        BuiltSite built = new BuiltSite(site, "/thong-bao/");

        assertThat(built.page("nhat-ky/index.html").select(".pills a").eachText())
                .containsExactly("2023", "2022");
        assertThat(built.page("nhat-ky/index.html").select(".rows > li")).hasSize(50);
        assertThat(built.page("nhat-ky/2023/index.html").select(".rows > li")).hasSize(1);
        assertThat(built.page("nhat-ky/2022/index.html").select(".pills a")).hasSize(12);
        assertThat(built.page("nhat-ky/2022/03/index.html").select(".rows > li"))
                .hasSize(19);
        assertThat(built.deadLinks()).isEmpty();
        for (String page : built.pages().keySet()) {
            List<Element> footer = built.page(page).select("footer a[href$=nhat-ky/index.html]");
            assertThat(footer).as(page).hasSize(1);
        }
    }

    private Path build(SampleSite sample) throws IOException {
        Path root = Sites.lay(temp);
        sample.file(
                "jbake.properties",
                Files.readString(root.resolve("jbake.properties"))
                        .replaceAll("(?m)^portal\\.contact=.*", "portal.contact=a@b.vn"));
        Sites.Outcome outcome = Sites.run(root, "build");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return root.resolve("target/site");
    }
}
