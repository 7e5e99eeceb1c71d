package vn.congkhai.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.congkhai.SampleSite;
import vn.congkhai.output.OutputFile;

class FeedsTest {

    private static final String HOME = "https://congkhai.example.vn/thong-bao/";

    @TempDir
    private Path folder;

    @Test
    void everyFeedOfTheShippedContentIsValid() throws Exception {
        Map<String, byte[]> files = files(SampleSite.shipped(folder));

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
        Map<String, byte[]> files = files(SampleSite.in(folder)
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

        Element entry = entries(site, "feed.xml").get(0);

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

        Element entry = entries(site, "luc-nam/feed.xml").get(0);

        assertThat(AtomRules.text(entry, "published")).isEqualTo("2020-05-01T00:00:00+07:00");
        assertThat(AtomRules.text(entry, "summary"))
                .isEqualTo("Kết luận, tháng 5 năm 2020, của Ủy ban nhân dân huyện Lục Nam.");
    }

    @Test
    void aChangeNoteBringsAnOldNoticeBackUnderTheSameId() throws Exception {
        SampleSite site = SampleSite.in(folder);
        for (int day = 1; day <= 28; day++) {
            site.notice("son-duong/2023/09/tb-" + day, "date: 2023-09-%02d".formatted(day));
            site.notice("son-duong/2023/10/tb-" + day, "date: 2023-10-%02d".formatted(day));
        }
        site.notice("luc-nam/2020/05/giao-ban", "lead: Bốn nội dung.");
        List<Element> before = entries(site, "feed.xml");
        assertThat(before).hasSize(50).noneMatch(e -> AtomRules.text(e, "id").contains("giao-ban"));
        String id = AtomRules.text(entries(site, "luc-nam/feed.xml").get(0), "id");

        site.notice("luc-nam/2020/05/giao-ban", """
                lead: Bốn nội dung.
                changes: [{date: 2023-11-02, note: Sửa lỗi chính tả ở mục 2}]
                """);
        Element first = entries(site, "feed.xml").get(0);

        assertThat(AtomRules.text(first, "id")).isEqualTo(id);
        assertThat(AtomRules.text(first, "published")).isEqualTo("2020-05-01T00:00:00+07:00");
        assertThat(AtomRules.text(first, "updated")).isEqualTo("2023-11-02T00:00:00+07:00");
        assertThat(AtomRules.text(first, "summary"))
                .isEqualTo("Cập nhật ngày 02/11/2023: Sửa lỗi chính tả ở mục 2. Bốn nội dung.");
        assertThat(entries(site, "feed.xml")).hasSize(50);
    }

    @Test
    void aWithdrawnNoticeSaysSoWithTheReason() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice(
                        "luc-nam/2020/05/giao-ban",
                        "status: withdrawn\nreason: Ban hành nhầm bản dự thảo\nlead: Tóm lược.");

        Element entry = entries(site, "feed.xml").get(0);

        assertThat(AtomRules.text(entry, "title")).startsWith("[Đã thu hồi] ");
        assertThat(AtomRules.text(entry, "summary"))
                .isEqualTo("Văn bản đã thu hồi. Lý do: Ban hành nhầm bản dự thảo. Tóm lược.");
    }

    @Test
    void aPaperThatAnotherReplacesComesBackAndSaysWhichOne() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice("son-duong/2023/09/187-tb", "date: 2023-09-25\nnumber: 187/TB-UBND\nlead: Tóm lược.")
                .notice("son-duong/2023/10/190-tb", "date: 2023-10-20\nnumber: 190/TB-UBND")
                .notice("son-duong/2023/11/201-tb", """
                        date: 2023-11-02
                        number: 201/TB-UBND
                        replaces: son-duong/2023/09/187-tb
                        """);

        List<Element> entries = entries(site, "feed.xml");

        assertThat(entries.stream().map(e -> AtomRules.text(e, "id")))
                .containsExactly(
                        HOME + "son-duong/2023/11/201-tb.html",
                        HOME + "son-duong/2023/09/187-tb.html",
                        HOME + "son-duong/2023/10/190-tb.html");
        Element replaced = entries.get(1);
        assertThat(AtomRules.text(replaced, "title")).isEqualTo("[Đã được thay thế] Kết luận phiên họp thường kỳ");
        assertThat(AtomRules.text(replaced, "published")).isEqualTo("2023-09-25T00:00:00+07:00");
        assertThat(AtomRules.text(replaced, "updated")).isEqualTo("2023-11-02T00:00:00+07:00");
        assertThat(AtomRules.text(replaced, "summary"))
                .isEqualTo("Văn bản này đã được thay thế bằng Kết luận số 201/TB-UBND, ngày 02 tháng 11 năm 2023, của"
                        + " Ủy ban nhân dân huyện Sơn Dương. Tóm lược.");
    }

    @Test
    void aPaperThatAnotherCorrectsSaysWhichOne() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice("son-duong/2023/09/187-tb", "date: 2023-09-25\nnumber: 187/TB-UBND\nlead: Tóm lược.")
                .notice("son-duong/2023/10/190-tb", """
                        date: 2023-10-20
                        number: 190/TB-UBND
                        corrects: son-duong/2023/09/187-tb
                        """);

        Element corrected = entries(site, "feed.xml").get(1);

        assertThat(AtomRules.text(corrected, "title")).isEqualTo("[Đã được đính chính] Kết luận phiên họp thường kỳ");
        assertThat(AtomRules.text(corrected, "updated")).isEqualTo("2023-10-20T00:00:00+07:00");
        assertThat(AtomRules.text(corrected, "summary"))
                .isEqualTo("Văn bản này đã được đính chính bằng Kết luận số 190/TB-UBND, ngày 20 tháng 10 năm 2023, của"
                        + " Ủy ban nhân dân huyện Sơn Dương. Tóm lược.");
    }

    @Test
    void whatWasCorrectedAndThenReplacedIsMarkedAsReplacedAndTellsOfBoth() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice("son-duong/2023/09/187-tb", "date: 2023-09-25\nlead: Tóm lược.")
                .notice("son-duong/2023/10/190-tb", "date: 2023-10-20\ncorrects: son-duong/2023/09/187-tb")
                .notice("son-duong/2023/11/201-tb", "date: 2023-11-02\nreplaces: son-duong/2023/09/187-tb");

        Element entry = entries(site, "feed.xml").get(1);

        assertThat(AtomRules.text(entry, "title")).startsWith("[Đã được thay thế] Kết luận");
        assertThat(AtomRules.text(entry, "summary"))
                .isEqualTo("Văn bản này đã được thay thế bằng Kết luận, ngày 02 tháng 11 năm 2023, của Ủy ban nhân dân"
                        + " huyện Sơn Dương. Văn bản này đã được đính chính bằng Kết luận, ngày 20 tháng 10 năm 2023, của"
                        + " Ủy ban nhân dân huyện Sơn Dương. Tóm lược.");
    }

    @Test
    void aCorrectionThatWasWithdrawnIsNoLongerToldOf() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice("son-duong/2023/09/187-tb", "date: 2023-09-25\nnumber: 187/TB-UBND\nlead: Tóm lược.")
                .notice("son-duong/2023/10/190-tb", """
                        date: 2023-10-20
                        number: 190/TB-UBND
                        corrects: son-duong/2023/09/187-tb
                        status: withdrawn
                        reason: Ban hành nhầm
                        changes: [{date: 2023-11-02, note: Thu hồi}]
                        """);

        Element corrected = entries(site, "feed.xml").get(1);

        assertThat(AtomRules.text(corrected, "title")).isEqualTo("Kết luận phiên họp thường kỳ");
        assertThat(AtomRules.text(corrected, "updated"))
                .as("its page tells of the withdrawal")
                .isEqualTo("2023-11-02T00:00:00+07:00");
        assertThat(AtomRules.text(corrected, "summary")).isEqualTo("Tóm lược.");
    }

    @Test
    void aNoteThatEndsAsASentenceGetsNoSecondFullStop() throws Exception {
        SampleSite site = SampleSite.in(folder).notice("luc-nam/2020/05/giao-ban", """
                status: withdrawn
                reason: Sai thẩm quyền.
                lead: Tóm lược.
                changes: [{date: 2023-11-02, note: Thu hồi.}]
                """);

        assertThat(AtomRules.text(entries(site, "feed.xml").get(0), "summary"))
                .isEqualTo("Văn bản đã thu hồi. Lý do: Sai thẩm quyền. Cập nhật ngày 02/11/2023: Thu hồi. Tóm lược.");
    }

    @Test
    void draftsDoNotAppear() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice("luc-nam/2020/05/giao-ban", "status: draft")
                .notice("luc-nam/2020/05/hen-gio", "publish_at: 2024-02-01T08:00");

        assertThat(entries(site, "feed.xml")).isEmpty();
        assertThat(files(site.read())).doesNotContainKey("luc-nam/ket-luan/feed.xml");
    }

    @Test
    void everythingCanBeFollowedBeforeTheFirstNotice() throws Exception {
        Map<String, byte[]> files = files(SampleSite.in(folder).read());

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

        byte[] feed = files(site.read()).get("feed.xml");

        assertThat(AtomRules.findings(feed)).isEmpty();
        assertThat(AtomRules.text(AtomRules.parse(feed).getDocumentElement(), "title"))
                .isEqualTo("Văn bản mới – C\uFFFDổng\uFFFD công\uFFFD khai \uD83C\uDFE0");
    }

    @Test
    void whatLooksLikeMarkupStaysText() throws Exception {
        String title = "Giá <đất> & \"đai\" ]]> 𠀀";
        SampleSite site =
                SampleSite.in(folder).notice("luc-nam/2020/05/giao-ban", "title: '" + title + "'\nlead: '<b>a</b>'");

        Element entry = entries(site, "feed.xml").get(0);

        assertThat(AtomRules.text(entry, "title")).isEqualTo(title);
        assertThat(AtomRules.text(entry, "summary")).isEqualTo("<b>a</b>");
    }

    @Test
    void searchEnginesAreLedToTheSiteMap() {
        byte[] robots = files(SampleSite.in(folder).read()).get("robots.txt");

        assertThat(new String(robots, StandardCharsets.UTF_8)).isEqualTo("""
                        User-agent: *
                        Disallow: /thong-bao/tim-kiem.html?

                        Sitemap: https://congkhai.example.vn/thong-bao/sitemap.xml
                        """);
    }

    private static List<Element> entries(SampleSite site, String path) throws Exception {
        byte[] feed = files(site.read()).get(path);
        assertThat(AtomRules.findings(feed)).isEmpty();
        return AtomRules.children(AtomRules.parse(feed).getDocumentElement(), "entry");
    }

    private static Map<String, byte[]> files(SampleSite.Read read) {
        return Feeds.files(read.portal(), read.settings()).stream()
                .map(recipe -> recipe.make().get())
                .collect(Collectors.toMap(OutputFile::path, OutputFile::bytes));
    }
}
