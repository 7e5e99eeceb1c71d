package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;

/** What check points out beyond what a build refuses: words and tables; and what somebody lets pass. */
class AdviceTest {

    private final AdviceBench bench;

    AdviceTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @Test
    void pointsOutAWordThatIsNoSyllableOnceWithHowOftenItStands() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Đồng chí Viêt báo cáo. Đồng chí Viêt kết luận.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:11:10"
                        + " \"Viêt\" is not a correctly spelt Vietnamese syllable (found 2 times)");
    }

    @Test
    void pointsOutRowsOfATableWithACellTooFewOrTooMany() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", """
                | TT | Đơn vị | Số tiền |
                |:--|---|--:|
                | 1 | Xã A | 10 |
                | 2 | 20 |
                | 3 | Xã C | | 30 |
                | Khối thị trấn |
                | 4 | `a|b` \\| c | 40 |
                | 5 | Xã \\| D | 50 |
                | 6 | | |
                """);

        assertThat(bench.advice())
                .containsExactly(
                        "content/binh-phu/2024/03/5-tb-ubnd.md:14:1 this row has 2 cells, and the table 3 columns",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:15:1 this row has 4 cells, and the table 3 columns");
    }

    @Test
    void pointsOutLinesThatShowAsNoTable() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", """
                | TT | Đơn vị | Số tiền |
                | 1 | Xã A | 10 |

                | TT | Đơn vị |
                |---|---|---|
                | 1 | Xã A |

                ```
                | TT | Đơn vị |
                | 1 | Xã A |
                ```

                | một dòng |

                Lời dẫn:
                | TT | Đơn vị |
                |---|---|
                | 1 | Xã A |

                ## Biểu
                | TT || Đơn vị |
                |---|---|---|
                | 1 || Xã A |
                """);

        assertThat(bench.check())
                .extracting(p -> p.fault() + " " + p.place().line() + " "
                        + Messages.in(Language.EN).mend(p))
                .containsExactly(
                        "TABLE_RULE 11 below the first line of the table write |---|---|---|",
                        "TABLE_RULE 14 below the first line of the table write |---|---|",
                        "TABLE_JOINED 26 put an empty line before the table");
    }

    @Test
    void pointsOutAsterisksBetweenFiguresThatAreTakenForEmphasis() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", """
                Hố đào 5*4*3 m, móng 2,5m*4m*3m. Tính 5*4 = 20 và 3*2 = 6; (5+1)*4*(2+1), 2*3*4*5*6.

                | TT | Khối lượng |
                |---|---|
                |1|7*8*9|
                """);

        assertThat(bench.check())
                .extracting(p -> p.place().location() + " "
                        + Messages.in(Language.EN).what(p) + ": "
                        + Messages.in(Language.EN).mend(p).replaceAll("; if italics.*", ""))
                .containsExactly(
                        lost("11:8", "5*4*3", "5×4×3", "5\\*4\\*3"),
                        lost("11:22", "2,5m*4m*3m", "2,5m×4m×3m", "2,5m\\*4m\\*3m"),
                        lost("11:39", "5*4 = 20 và 3*2", "5×4 = 20 và 3×2", "5\\*4 = 20 và 3\\*2"),
                        lost("11:60", "(5+1)*4*(2+1)", "(5+1)×4×(2+1)", "(5+1)\\*4\\*(2+1)"),
                        lost("11:75", "2*3*4*5*6", "2×3×4×5×6", "2\\*3\\*4\\*5\\*6"),
                        lost("15:4", "7*8*9", "7×8×9", "7\\*8\\*9"));
    }

    private static String lost(String place, String words, String product, String escaped) {
        return "content/binh-phu/2024/03/5-tb-ubnd.md:" + place + " the * in \"" + words
                + "\" is taken for italics or bold and does not show on the page: for a multiplication write " + product
                + "; if the paper prints the sign * write " + escaped;
    }

    @Test
    void takesEmphasisAroundWordsAndAsterisksThatShowAsTheyAre() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", """
                Giao **12** phòng, *3* xã, **15/4/2024**(1), H*2*O, **1**a, xong (**5/5**) việc 2 * 3 * 4.

                Viết 5\\*4\\*3, `5*4*3`, lô 5*4 và **Điều 5**: *Điều 6*; 5_4_3; ***7*** và mục *(1)*.

                - *1.* Việc 5*4
                - 6*7 việc
                """);

        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void letsPassWhatSomebodyReviewedByNameAndReason() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - words: 0912.345.678
                    reason: Số đã công bố trên bảng tin
                    by: Đỗ Thị Minh Hạnh""", "Liên hệ bà Hứa Thị Nhài, điện thoại 0912 345 678.\n");

        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void refusesAnEntryWithoutReviewerAndTellsAnEntryThatIsNotNeeded() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - {words: 0912.345.678, reason: Số đã công bố}
                  - {words: 0987 654 321, reason: Số đã công bố, by: Đỗ Thị Minh Hạnh}""", "Gọi 0912 345 678.\n");
        List<Problem> reading = new ArrayList<>();
        bench.read(reading);

        assertThat(reading).extracting(Problem::fault).containsExactly(Fault.KEY_MISSING);
        assertThat(bench.faults()).containsExactlyInAnyOrder(Fault.PERSONAL_PHONE, Fault.ALLOW_UNUSED);
    }

    @Test
    void letsPassWordsOfFrontMatterThatThePaperHasSo() throws IOException {
        String head = """
                ---
                title: Kết luận về chợ Viêt Xuân
                type: ket-luan
                number: 5/TB-UBND
                district: binh-phu
                date: 2024-03
                signer: Lương Văn Khải
                allow:
                  - {words: viêt, reason: Bản giấy in như vậy, by: Đỗ Thị Minh Hạnh}
                  - {words: 2024-03, reason: Bản giấy không ghi ngày, by: Đỗ Thị Minh Hạnh}
                ---

                Nội dung.
                """;
        bench.file("5-tb-ubnd.md", head);
        List<Problem> reading = new ArrayList<>();
        bench.read(reading);

        assertThat(reading).isEmpty();
        assertThat(bench.faults()).isEmpty();

        bench.file("5-tb-ubnd.md", head.replace("Viêt Xuân", "Việt Xuân"));
        reading.clear();
        bench.read(reading);

        assertThat(reading).isEmpty();
        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:9:13"
                        + " [allow] nothing needs to be let pass with the words \"viêt\"");
    }
}
