package vn.congkhai.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.congkhai.SampleSite;

/** What feeds tell of papers, and where they are found. */
class FeedsTest {

    private static final String HOME = "https://congkhai.example.vn/thong-bao/";

    @TempDir
    private Path folder;

    @Test
    void everyFeedOfTheShippedContentIsValid() throws Exception {
        Map<String, byte[]> files = BuiltFeeds.files(SampleSite.shipped(folder));

        assertThat(files)
                .containsKeys(
                        "feed.xml",
                        "tan-yen/feed.xml",
                        "loai/ket-luan/feed.xml",
                        "loai/bao-cao/feed.xml",
                        "tan-yen/bao-cao/feed.xml");
        for (String path : files.keySet()) {
            if (path.endsWith("feed.xml")) {
                assertThat(AtomRules.findings(files.get(path))).as(path).isEmpty();
            }
        }
    }

    /** Thông báo is the name of one kind of paper (Decree 30/2020, Article 7). */
    @Test
    void everyFeedHasATitleOfItsOwn() throws Exception {
        Map<String, byte[]> files = BuiltFeeds.files(SampleSite.in(folder)
                .notice("son-duong/2023/09/187-tb-ubnd", "type: thong-bao")
                .notice("luc-nam/2020/05/giao-ban", "type: bao-cao")
                .read());

        List<String> titles = new ArrayList<>();
        for (String path : files.keySet()) {
            if (path.endsWith("feed.xml")) {
                titles.add(AtomRules.text(AtomRules.parse(files.get(path)).getDocumentElement(), "title"));
            }
        }

        assertThat(titles)
                .doesNotHaveDuplicates()
                .contains(
                        "Văn bản của huyện Sơn Dương – Cổng công khai",
                        "Thông báo của huyện Sơn Dương – Cổng công khai");
    }

    @Test
    void anEntryTellsWhatThePaperIs() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .file("content/son-duong/2023/09/187-tb-ubnd.pdf", "%PDF")
                .notice("son-duong/2023/09/187-tb-ubnd", """
                        date: 2023-09-25
                        number: 187/TB-UBND
                        topics: [dat-dai]
                        attachments: [{file: 187-tb-ubnd.pdf, title: Bản ký số}]
                        """);

        Element entry = BuiltFeeds.entries(site, "feed.xml").get(0);

        assertThat(AtomRules.text(entry, "id")).isEqualTo(HOME + "son-duong/2023/09/187-tb-ubnd.html");
        assertThat(AtomRules.text(entry, "title")).isEqualTo("Kết luận phiên họp thường kỳ");
        assertThat(AtomRules.text(entry, "updated")).isEqualTo("2023-09-25T00:00:00+07:00");
        assertThat(AtomRules.text(entry, "summary"))
                .isEqualTo("Kết luận số 187/TB-UBND, ngày 25 tháng 9 năm 2023, của Ủy ban nhân dân huyện Sơn Dương.");
        assertThat(AtomRules.children(entry, "author").get(0).getTextContent())
                .contains("Ủy ban nhân dân huyện Sơn Dương");
        assertThat(AtomRules.children(entry, "category"))
                .extracting(c -> c.getAttribute("term"))
                .containsExactly("ket-luan", "dat-dai");
        assertThat(AtomRules.children(entry, "link"))
                .extracting(l -> l.getAttribute("rel") + " " + l.getAttribute("type") + " " + l.getAttribute("href"))
                .containsExactly(
                        "alternate text/html " + HOME + "son-duong/2023/09/187-tb-ubnd.html",
                        "alternate application/json " + HOME + "son-duong/2023/09/187-tb-ubnd.json",
                        "enclosure application/pdf " + HOME + "son-duong/2023/09/187-tb-ubnd.pdf");
    }

    @Test
    void aPaperThatNamesOnlyItsMonthStandsAtTheMonthsBeginning() throws Exception {
        SampleSite site = SampleSite.in(folder).notice("luc-nam/2020/05/giao-ban", "date: 2020-05");

        Element entry = BuiltFeeds.entries(site, "luc-nam/feed.xml").get(0);

        assertThat(AtomRules.text(entry, "published")).isEqualTo("2020-05-01T00:00:00+07:00");
        assertThat(AtomRules.text(entry, "summary"))
                .isEqualTo("Kết luận, tháng 5 năm 2020, của Ủy ban nhân dân huyện Lục Nam.");
    }

    @Test
    void draftsDoNotAppear() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice("luc-nam/2020/05/giao-ban", "status: draft")
                .notice("luc-nam/2020/05/hen-gio", "publish_at: 2024-02-01T08:00");

        assertThat(BuiltFeeds.entries(site, "feed.xml")).isEmpty();
        assertThat(BuiltFeeds.files(site.read())).doesNotContainKey("luc-nam/ket-luan/feed.xml");
    }

    @Test
    void everythingCanBeFollowedBeforeTheFirstNotice() throws Exception {
        Map<String, byte[]> files = BuiltFeeds.files(SampleSite.in(folder).read());

        for (String path : List.of("feed.xml", "tan-yen/feed.xml", "nhat-ky/feed.xml")) {
            assertThat(AtomRules.findings(files.get(path))).as(path).isEmpty();
        }
    }

    @Test
    void aCharacterThatXmlCannotHoldBreaksNoFeed() throws Exception {
        SampleSite site = SampleSite.in(folder).file("jbake.properties", """
                        site.host=https://congkhai.example.vn
                        portal.title=C\\u0001ổng\\uFFFE công\\uD83D khai \\uD83C\\uDFE0
                        """);

        byte[] feed = BuiltFeeds.files(site.read()).get("feed.xml");

        assertThat(AtomRules.findings(feed)).isEmpty();
        assertThat(AtomRules.text(AtomRules.parse(feed).getDocumentElement(), "title"))
                .isEqualTo("Văn bản mới – C\uFFFDổng\uFFFD công\uFFFD khai \uD83C\uDFE0");
    }

    @Test
    void whatLooksLikeMarkupStaysText() throws Exception {
        String title = "Giá <đất> & \"đai\" ]]> 𠀀";
        SampleSite site =
                SampleSite.in(folder).notice("luc-nam/2020/05/giao-ban", "title: '" + title + "'\nlead: '<b>a</b>'");

        Element entry = BuiltFeeds.entries(site, "feed.xml").get(0);

        assertThat(AtomRules.text(entry, "title")).isEqualTo(title);
        assertThat(AtomRules.text(entry, "summary")).isEqualTo("<b>a</b>");
    }

    @Test
    void searchEnginesAreLedToTheSiteMap() {
        byte[] robots = BuiltFeeds.files(SampleSite.in(folder).read()).get("robots.txt");

        assertThat(new String(robots, StandardCharsets.UTF_8)).isEqualTo("""
                        User-agent: *
                        Disallow: /thong-bao/tim-kiem.html?

                        Sitemap: https://congkhai.example.vn/thong-bao/sitemap.xml
                        """);
    }
}
