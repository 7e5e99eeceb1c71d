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

/** Days, years and deadlines of a text that check points out. */
class DateAdviceTest {

    private final AdviceBench bench;

    DateAdviceTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @Test
    void pointsOutASessionOfAnotherYearInTheClosingSentence() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-20", """
                Ngày 20/3/2024, UBND huyện họp phiên thường kỳ.

                Trên đây là kết luận tại phiên họp thường kỳ tháng 3 năm 2023./.
                """);

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:13:26"
                        + " \"tháng 3 năm 2023\" in the text contradicts meeting_date: 2024-03-20");
    }

    @Test
    void pointsOutAnotherDayOfTheMeetingInTheText() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-20", "\nNgày 21/3/2024, UBND huyện họp.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:12:1"
                        + " \"Ngày 21/3/2024\" in the text contradicts meeting_date: 2024-03-20");
    }

    @Test
    void takesASessionOfTheMonthBeforeAsItIs() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-02", """
                Ngày 02/3/2024, UBND huyện họp phiên thường kỳ tháng 02/2024.

                Kế hoạch đến năm 2045 theo Luật ngày 19/6/2015, xong trước ngày 30/6/2024.
                """);

        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void pointsOutYearsThatAreFarAndDeadlinesThatHavePassed() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", """
                Báo cáo trước ngày **15/4/2014**. Họp lại ngày 20/4/2042. Tầm nhìn đến năm 2204.
                """);

        assertThat(bench.faults())
                .containsExactlyInAnyOrder(Fault.DEADLINE_PAST, Fault.TEXT_YEAR_FAR, Fault.TEXT_YEAR_FAR);
    }

    @Test
    void pointsAtTheDateItselfWhateverStandsBeforeTheTitle() throws IOException {
        bench.file("5-tb-ubnd.md", """
                ---
                signer_title: Chánh Văn phòng
                meeting_date : 2024-03-27
                title: Kết luận phiên họp tháng 9/2022, gửi ngày 31/6/2024
                type: ket-luan
                district: binh-phu
                number: 5/TB-UBND
                date: 2024-03-25
                signer: Lương Văn Khải
                ---

                Nội dung.
                """);

        assertThat(bench.advice())
                .containsExactlyInAnyOrder(
                        "content/binh-phu/2024/03/5-tb-ubnd.md:3:16 [meeting_date]"
                                + " the meeting of 2024-03-27 is after the date of issue 2024-03-25",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:4:27"
                                + " \"tháng 9/2022\" in the text contradicts meeting_date: 2024-03-27",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:4:50 \"31/6/2024\" is not a day of the calendar");
    }

    @Test
    void pointsOutDaysThatNoCalendarHas() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", """
                Báo cáo trước ngày 31/4/2024; làm xong 30/02/2024, chậm nhất 32/5/2024; họp lại ngày 04.15.2024.

                Ký ngày 31 tháng 6 năm 2024. Gửi trước ngày 31/9.
                """);

        assertThat(bench.advice())
                .containsExactly(
                        "content/binh-phu/2024/03/5-tb-ubnd.md:11:20 \"31/4/2024\" is not a day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:11:40 \"30/02/2024\" is not a day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:11:62 \"32/5/2024\" is not a day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:11:86 \"04.15.2024\" is not a day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:13:4 \"ngày 31 tháng 6 năm 2024\" is not a day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:13:34 \"trước ngày 31/9\" is not a day of the calendar");
    }

    @Test
    void takesRatiosAndNumbersOfPapersForNoDays() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", """
                Đạt 31/41 chỉ tiêu, 30/2 tổ; bình quân mỗi ngày 31/4 lượt; hồ sơ số 31/41/2024; Nghị định 31/2024/NĐ-CP.

                Mã 30.02.2024, phiên bản 2.30.2024, quyết định 31/6/2024/QĐ-UBND, ngày 29/02/2024 và trước ngày 29/2.
                """);

        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void letsADayThatNoCalendarHasPassWhereThePaperSaysSo() throws IOException {
        bench.notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND\nallow:\n  - words: 31/4/2024\n    reason: bản giấy ghi như vậy\n    by: Nguyễn Văn An",
                "Báo cáo trước ngày 31/4/2024.\n");

        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void pointsOutAMeetingAfterTheDateOfIssue() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-29", "Nội dung kết luận.\n");

        assertThat(bench.faults()).containsExactly(Fault.DATE_ORDER);
    }

    @ParameterizedTest
    @CsvSource({
        "**Ngày 21/3/2024**, 3, Ngày 21/3/2024",
        "- Ngày 21/3/2024, 3, Ngày 21/3/2024",
        "> *Sáng ngày 21/3/2024*, 4, Sáng ngày 21/3/2024"
    })
    void namesTheDayOfTheMeetingWithoutTheSignsBeforeIt(String typed, int column, String day) throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-20", "# Mở đầu\n\n" + typed + " họp.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:13:" + column + " \"" + day
                        + "\" in the text contradicts meeting_date: 2024-03-20");
    }

    @Test
    void looksForTheMeetingInTheFirstThreeParagraphsAndHeadingsAreNone() throws IOException {
        String meeting = "Ngày 21/3/2024, UBND huyện họp phiên thường kỳ tháng 9/2023.\n";
        String keys = "number: 5/TB-UBND\nmeeting_date: 2024-03-20";
        bench.notice("5-tb-ubnd", keys, "Một.\n\n## Hai\n\nBa.\n\n" + meeting);
        assertThat(bench.faults()).containsExactly(Fault.TEXT_DATE_CONTRADICTS, Fault.TEXT_DATE_CONTRADICTS);

        bench.notice("5-tb-ubnd", keys, "Một.\n\nHai.\n\nBa.\n\n" + meeting);
        assertThat(bench.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"02/2024, false", "01/2024, true", "4 năm 2024, false", "5 năm 2024, true", "12/2024, true"})
    void aSessionMayBeThatOfTheMonthBeforeOrBehindTheNotice(String month, boolean told) throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Phiên họp tháng " + month + " của UBND huyện.\n");

        assertThat(bench.advice())
                .isEqualTo(
                        told
                                ? List.of("content/binh-phu/2024/03/5-tb-ubnd.md:11:1 \"tháng " + month
                                        + "\" in the text contradicts date: 2024-03-25")
                                : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/2023", "00/2023"})
    void aSessionOfAMonthThatNoCalendarHasIsToldForThatAlone(String month) throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Phiên họp tháng " + month + " của UBND huyện.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:11:11 no calendar has \"tháng " + month + "\"");
    }

    /** A day more than three years ahead of the notice or forty back; a year more than thirty ahead or before 1930. */
    @ParameterizedTest
    @CsvSource({
        "ngày 31/12/2027, false",
        "ngày 01/01/2028, true",
        "ngày 01/01/1984, false",
        "ngày 31/12/1983, true",
        "năm 2054, false",
        "năm 2055, true",
        "năm 1930, false",
        "năm 1929, true",
    })
    void aYearIsFarWhereNoDistrictPlansOrRecalls(String words, boolean told) throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Theo hồ sơ " + words + ".\n");

        assertThat(bench.faults()).isEqualTo(told ? List.of(Fault.TEXT_YEAR_FAR) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Báo cáo trước ngày 24/3/2024., true",
        "Báo cáo trước ngày 25/3/2024., false",
        "Đất được giao theo Luật Đất đai trước ngày 01/7/2014., false",
        "Đất giao theo Luật Đất đai. Báo cáo trước ngày 01/7/2014., true",
    })
    void aDeadlineIsADayForWhatIsToBeDone(String text, boolean past) throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", text + "\n");

        assertThat(bench.faults()).isEqualTo(past ? List.of(Fault.DEADLINE_PAST) : List.of());
    }

    @Test
    void aMeetingMayBeOnTheDateOfIssue() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-25", "Nội dung kết luận.\n");

        assertThat(bench.faults()).isEmpty();
    }
}
