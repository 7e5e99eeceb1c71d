package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips that a text shows by itself: months of no calendar, periods that run backwards, annexes that are not there or another paper's. */
class SlipsTest {

    private static final String AT = AdviceBench.AT + "11:";

    private final AdviceBench bench;

    SlipsTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tháng 13/2023", "Tháng 00 năm 2023", "quý V/2023", "Quý 5 năm 2023"})
    void aMonthOrQuarterOfNoCalendarIsPointedOut(String words) throws IOException {
        bench.text("Giao " + words + " xong.");

        assertThat(bench.advice()).containsExactly(AT + "6 no calendar has \"" + words + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "từ ngày 15/9 đến ngày 10/9/2023",
                "từ 15/9 đến hết ngày 10/9/2023",
                "Từ ngày 15/9/2023 đến 10/9/2023",
                "từ 15/12/2023 tới 10/01/2023",
                "từ tháng 9/2023 đến tháng 3/2023",
                "giai đoạn 2025-2021",
                "nhiệm kỳ 2026 – 2021",
                "từ năm 2025 đến năm 2021"
            })
    void aPeriodThatRunsBackwardsIsPointedOut(String words) throws IOException {
        bench.text("Xem " + words + " nhé.");

        assertThat(bench.advice()).containsExactly(AT + "5 \"" + words + "\" ends before it begins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(có danh sách kèm theo)", "(Chi tiết theo các phụ lục đính kèm Thông báo này)"})
    void anAnnexThatIsNowhereIsPointedOut(String words) throws IOException {
        bench.text("Khen thưởng 31 tập thể " + words + ".");

        assertThat(bench.advice())
                .containsExactly(AT + "24 \"" + words + "\": the annex is neither in the text nor in an attached file");
    }

    @Test
    void anAnnexInAFileBesideTheNoticeIsThere() throws IOException {
        bench.file("danh-sach.csv", "Xã,Số\nA,1\n");
        bench.notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND\nattachments:\n  - file: danh-sach.csv\n    title: Danh sách",
                "Khen thưởng (có danh sách kèm theo).\n");

        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void anAnnexOfAnotherNumberThanThePapersIsPointedOut() throws IOException {
        bench.text("*(Ban hành kèm theo Thông báo số 15/TB-UBND ngày 25/3/2024 của UBND huyện Bình Phú)*");

        assertThat(bench.advice())
                .containsExactly(
                        AT + "34 the annex names 15/TB-UBND, which is not the number of this paper: 5/TB-UBND");
    }

    @Test
    void whatThePaperItselfHasWrongIsLetPassByItsWords() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - {words: tháng 13/2023, reason: bản ký ghi như vậy, by: Văn phòng}
                  - {words: giai đoạn 2025-2021, reason: bản ký ghi như vậy, by: Văn phòng}
                  - {words: (có danh sách kèm theo), reason: không công khai, by: Văn phòng}
                  - {words: 15/TB-UBND, reason: bản ký ghi như vậy, by: Văn phòng}""", """
                Giao tháng 13/2023, giai đoạn 2025-2021 (có danh sách kèm theo).

                (Kèm theo Thông báo số 15/TB-UBND ngày 25/3/2024)
                """);

        assertThat(bench.advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tháng 12/2023, quý IV/2023, quý 1/2024, trong 15 tháng 20/24 xã, sau 18 tháng 30 hộ.",
                // across a new year, and a whole year
                "Từ 15/12 đến 10/01/2024, từ ngày 15/12 đến ngày 14/12/2023, từ tháng 9/2023 đến tháng 3/2024.",
                "Giảm từ 15/9 đến 10/9 xã; giai đoạn 2021-2025, từ năm 2021 đến 2025, từ 10/9 đến 15/9/2023.",
                // there, or another paper's
                "Khen thưởng (có danh sách kèm theo).\n\n**DANH SÁCH**\n\nXã A.",
                "Khen thưởng (biểu kèm theo).\n\n| Xã |\n|---|\n| A |",
                "Giao các phòng góp ý (danh sách kèm theo Tờ trình số 3/TTr-TCKH); phụ lục kèm theo dự thảo.",
                "(Kèm theo Thông báo số 05/TB-UBND ngày 25/3/2024 của UBND huyện)",
                "(Kèm theo Quyết định số 15/QĐ-UBND ngày 25/3/2024 của UBND huyện)",
                "(Kèm theo Thông báo số 15/TB-UBND ngày 25/3/2024 của UBND tỉnh)"
            })
    void whatMayBeRightIsLeftAlone(String text) throws IOException {
        bench.text(text);

        assertThat(bench.advice()).isEmpty();
    }
}
