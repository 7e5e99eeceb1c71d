package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;

/** Tags, coded characters and signs of Markdown in front matter, which pages, feeds and results show as they were typed. */
class HeadMarksTest {

    private final AdviceBench bench;

    HeadMarksTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kết luận <b>phiên họp</b> tháng 3 | <b>phiên họp</b> | Kết luận phiên họp tháng 3",
                "Kết luận phiên họp<br/>tháng 3 | họp<br/>tháng | Kết luận phiên họp tháng 3",
                "Kết luận <span style=\"color: red\">phiên họp</span> | <span style=\"color: red\">phiên họp</span> | Kết luận phiên họp",
                "Thu hồi 125 m<sup>2</sup> đất | m<sup>2</sup> | Thu hồi 125 m² đất",
                "Kết luận&nbsp;phiên họp | luận&nbsp;phiên | Kết luận phiên họp",
                "Làm việc với Công ty A&amp;B | A&amp;B | Làm việc với Công ty A&B",
                "K&#7871;t luận phiên họp | K&#7871;t | Kết luận phiên họp",
                "Kết luận phiên&#8203; họp&shy; tháng 3 | phiên&#8203; họp&shy; | Kết luận phiên họp tháng 3",
                "Kết luận **phiên họp** tháng 3 | **phiên họp** | Kết luận phiên họp tháng 3",
                "'**Kết luận phiên họp**' | **Kết luận phiên họp** | Kết luận phiên họp",
                "Kết luận ***phiên*** và *họp*, __một__ và _hai_. | ***phiên*** và *họp*, __một__ và _hai_. | Kết luận phiên và họp, một và hai.",
                "Kết luận theo [Thông báo 5](5-tb-ubnd.md) | [Thông báo 5](5-tb-ubnd.md) | Kết luận theo Thông báo 5",
                "Kết luận về `thủy lợi` | `thủy lợi` | Kết luận về thủy lợi",
                "'## Kết luận phiên họp' | ## | Kết luận phiên họp",
                "Kết luận về Mẫu 01\\_TL | 01\\_TL | Kết luận về Mẫu 01_TL",
            })
    void eachValueIsToldAsItShouldBe(String typed, String words, String better) throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Một việc.\n", quoted(typed));

        assertThat(told()).extracting(p -> p.arguments()).containsExactly(List.of("title", words, better));
    }

    @Test
    void everyKeyWhoseWordsReadersSeeIsToldWhereItStands() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                issuer: UBND huyện **Bình Phú**
                signer_title: Chánh&nbsp;Văn phòng
                recipients: ["Như trên", "Lưu: <i>VT</i>"]
                lead: Huyện giao *bốn* việc.
                status: withdrawn
                reason: Nhầm _số liệu_
                changes:
                  - {date: 2024-04-01, note: Thu hồi **văn bản**}""", "Một việc.\n");

        Messages messages = Messages.in(Language.VI);
        assertThat(told())
                .extracting(p -> p.place().line() + ":" + p.place().column() + " " + messages.what(p) + "; "
                        + messages.mend(p).replaceAll(";.*", ""))
                .containsExactlyInAnyOrder(
                        of("8:20", "issuer", "**Bình Phú**", "UBND huyện Bình Phú"),
                        of("9:15", "signer_title", "Chánh&nbsp;Văn", "Chánh Văn phòng"),
                        of("10:32", "recipients", "<i>VT</i>", "Lưu: VT"),
                        of("11:18", "lead", "*bốn*", "Huyện giao bốn việc."),
                        of("13:14", "reason", "_số liệu_", "Nhầm số liệu"),
                        of("15:38", "changes", "**văn bản**", "Thu hồi văn bản"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giá đất (*) và số liệu (**) của Công ty A & B; R&D; AT&T",
                "Trồng 5*4*3 cây, hộ có <5 người và >10 người, a < b > c",
                "Số ____/TB-UBND ngày __ tháng __ năm 2024, mẫu 01_TL_2024",
                "Lễ hội của người H`Mông và Ea H`leo, 1. Một, #CảiCách, C:\\ubnd",
                "Mẫu [01] (ban hành kèm), mục [2](a), ba dấu ***, 2 ** 3 ** 4",
                "Kết luận &tên; và <tên huyện>",
            })
    void whatIsMeantToShowIsLeftAlone(String title) throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Một việc.\n", quoted(title));

        assertThat(told()).isEmpty();
    }

    @Test
    void whatThePaperPrintsSoIsLetPassByItsWords() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - {words: "*Về* việc", reason: bản ký in như vậy, by: Văn phòng}""", "Một việc.\n", "Kết luận *Về* việc *họp*");

        assertThat(told()).hasSize(1);

        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - {words: "*Về* việc *họp*", reason: bản ký in như vậy, by: Văn phòng}""", "Một việc.\n", "Kết luận *Về* việc *họp*");

        assertThat(bench.advice()).isEmpty();
    }

    private List<Problem> told() {
        return bench.check().stream()
                .filter(p -> p.fault() == Fault.HEAD_MARK_WITHOUT_EFFECT)
                .toList();
    }

    private static String of(String at, String key, String words, String better) {
        return at + " [" + key + "] dấu định dạng trong \"" + words
                + "\" không có tác dụng, cổng hiện nguyên như đã gõ; viết " + better;
    }

    private static String quoted(String title) {
        return "'" + title + "'";
    }
}
