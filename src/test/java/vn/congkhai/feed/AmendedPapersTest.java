package vn.congkhai.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.congkhai.SampleSite;

/** Who follows a feed learns what became of a paper: changed, withdrawn, corrected or replaced. */
class AmendedPapersTest {

    private static final String HOME = "https://congkhai.example.vn/thong-bao/";

    @TempDir
    private Path folder;

    @Test
    void aChangeNoteBringsAnOldNoticeBackUnderTheSameId() throws Exception {
        SampleSite site = SampleSite.in(folder);
        for (int day = 1; day <= 28; day++) {
            site.notice("son-duong/2023/09/tb-" + day, "date: 2023-09-%02d".formatted(day));
            site.notice("son-duong/2023/10/tb-" + day, "date: 2023-10-%02d".formatted(day));
        }
        site.notice("luc-nam/2020/05/giao-ban", "lead: Bốn nội dung.");
        List<Element> before = BuiltFeeds.entries(site, "feed.xml");
        assertThat(before).hasSize(50).noneMatch(e -> AtomRules.text(e, "id").contains("giao-ban"));
        String id = AtomRules.text(BuiltFeeds.entries(site, "luc-nam/feed.xml").get(0), "id");

        site.notice("luc-nam/2020/05/giao-ban", """
                lead: Bốn nội dung.
                changes: [{date: 2023-11-02, note: Sửa lỗi chính tả ở mục 2}]
                """);
        Element first = BuiltFeeds.entries(site, "feed.xml").get(0);

        assertThat(AtomRules.text(first, "id")).isEqualTo(id);
        assertThat(AtomRules.text(first, "published")).isEqualTo("2020-05-01T00:00:00+07:00");
        assertThat(AtomRules.text(first, "updated")).isEqualTo("2023-11-02T00:00:00+07:00");
        assertThat(AtomRules.text(first, "summary"))
                .isEqualTo("Cập nhật ngày 02/11/2023: Sửa lỗi chính tả ở mục 2. Bốn nội dung.");
        assertThat(BuiltFeeds.entries(site, "feed.xml")).hasSize(50);
    }

    @Test
    void aWithdrawnNoticeSaysSoWithTheReason() throws Exception {
        SampleSite site = SampleSite.in(folder)
                .notice(
                        "luc-nam/2020/05/giao-ban",
                        "status: withdrawn\nreason: Ban hành nhầm bản dự thảo\nlead: Tóm lược.");

        Element entry = BuiltFeeds.entries(site, "feed.xml").get(0);

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

        List<Element> entries = BuiltFeeds.entries(site, "feed.xml");

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

        Element corrected = BuiltFeeds.entries(site, "feed.xml").get(1);

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

        Element entry = BuiltFeeds.entries(site, "feed.xml").get(1);

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

        Element corrected = BuiltFeeds.entries(site, "feed.xml").get(1);

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

        assertThat(AtomRules.text(BuiltFeeds.entries(site, "feed.xml").get(0), "summary"))
                .isEqualTo("Văn bản đã thu hồi. Lý do: Sai thẩm quyền. Cập nhật ngày 02/11/2023: Thu hồi. Tóm lược.");
    }
}
