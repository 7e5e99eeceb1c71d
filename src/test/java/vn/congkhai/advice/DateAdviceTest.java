package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                        "content/binh-phu/2024/03/5-tb-ubnd.md:3:16 [meeting_date] the meeting of 2024-03-27 is after the date of issue 2024-03-25",
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
}
