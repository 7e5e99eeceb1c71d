package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** A day that the calendar has is read as it stands; for any other something is offered that will be taken. */
class StrictDatesTest {

    private final List<Problem> problems = new ArrayList<>();
    private final StrictDates dates = new StrictDates("date", () -> Place.wholeFile("a.md"), problems::add);

    @ParameterizedTest
    @ValueSource(strings = {"1945-01-01", "2000-02-29", "2023-12-31", "2024-01-01", "2024-02-29", "2199-12-31"})
    void takesTheEdgesOfTheCalendar(String day) {
        assertThat(dates.day(day)).map(Object::toString).hasValue(day);
        assertThat(dates.dayOrMonth(day)).map(IssueDate::iso).hasValue(day);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-31T08:30, 2023-06-30T08:30",
        "2023-06-31 8:30, 2023-06-30T08:30",
        "2023-06-31, 2023-06-30",
    })
    void theHourStaysWhereTheDayIsImpossible(String typed, String better) {
        assertThat(dates.time(typed)).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault().id()).isEqualTo("date-impossible");
            assertThat(p.arguments()).last().isEqualTo(better);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1945-01", "2023-12", "2199-12"})
    void takesTheEdgesOfTheMonths(String month) {
        assertThat(dates.dayOrMonth(month)).map(IssueDate::iso).hasValue(month);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29, date-impossible, 2023-02-28",
        "2100-02-29, date-impossible, 2100-02-28",
        "2023-04-31, date-impossible, 2023-04-30",
        "2023-12-32, date-impossible, 2023-12-31",
        "2023-01-00, date-impossible, 2023-01-01",
        "2023-00-20, date-impossible, 2023-01-20",
        "2023-13-20, date-impossible, 2023-12-20",
        "2023-20-12, date-impossible, 2023-12-20",
        "2023-13, date-impossible, 2023-12",
        "2023-00, date-impossible, 2023-01",
        "2024-2-29, date-form, 2024-02-29",
        "31/12/2023, date-form, 2023-12-31",
        "29.2.24, date-form, 2024-02-29",
        "12/2023, date-form, 2023-12",
    })
    void offersTheNearestDayOrMonthThereIs(String typed, String fault, String better) {
        assertThat(dates.dayOrMonth(typed)).isEmpty();
        assertThat(told()).containsExactly(fault + " " + better);
        problems.clear();
        assertThat(dates.dayOrMonth(better))
                .map(IssueDate::iso)
                .as("what was offered")
                .hasValue(better);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1944-12-31, YYYY-12-31",
        "2200-01-01, YYYY-01-01",
        "1944-12, YYYY-12",
        "2200-01, YYYY-01",
        "0023-09-25, YYYY-09-25",
        "20233-09-25, YYYY-09-25",
        "202-9-25, YYYY-09-25",
        "25/9/20233, YYYY-09-25",
        "25/9/223, YYYY-09-25",
        "ngày 5 tháng 9 năm 0203, YYYY-09-05",
        "20233-09, YYYY-09",
        "1900-25-10, YYYY-MM-DD",
        "1900-10-32, YYYY-10-DD",
        "1900-13, YYYY-MM",
    })
    void ofAYearThatNoPaperHasWhatElseWasTypedIsKeptAndNoYearIsMadeUp(String typed, String form) {
        assertThat(dates.dayOrMonth(typed)).isEmpty();
        assertThat(told()).containsExactly("date-year " + form);
    }

    @ParameterizedTest
    @CsvSource({"1923-09-25T08:30, YYYY-09-25T08:30", "25/9/20233 8h30, YYYY-09-25T08:30"})
    void theHourStaysWhereTheYearCannotBe(String typed, String form) {
        assertThat(dates.time(typed)).isEmpty();
        assertThat(told()).containsExactly("date-year " + form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tân Yên, ngày 05 tháng 10 năm 2022 | 2022-10-05",
                "Ngày 05 Tháng 10 năm 2022 | 2022-10-05",
                "NGÀY 05 THÁNG 10 NĂM 2022 | 2022-10-05",
                "Tháng 10/2022 | 2022-10",
                "Thanh Hóa, tháng 10 năm 2022 | 2022-10",
                "2022-10-05T08:30 | 2022-10-05",
                "5/10/2022T08:30 | 2022-10-05",
                "2024-03-05 12:30 | 2024-03-05",
                "2024-03-05 12:30:00 | 2024-03-05",
                "5/3/2024, 8h30 | 2024-03-05",
                "8 giờ 30 ngày 5/3/2024 | 2024-03-05",
            })
    void aDateOfWordsIsUnderstoodWhateverTheyBeginWith(String typed, String better) {
        assertThat(dates.dayOrMonth(typed)).isEmpty();
        assertThat(told()).containsExactly("date-form " + better);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quý I/2024", "5/3", "đầu năm 2024", "0503"})
    void whereTheDayCannotBeKnownTheFormIsShownAndNoDayIsMadeUp(String typed) {
        assertThat(dates.day(typed)).isEmpty();
        assertThat(told()).containsExactly("date-form YYYY-MM-DD");
    }

    @ParameterizedTest
    @CsvSource({
        "03/2024, date-form, 2024-03-DD",
        "2024-03, date-form, 2024-03-DD",
        "tháng 3 năm 2024, date-form, 2024-03-DD",
        "2024-13, date-impossible, 2024-12-DD",
    })
    void ofAMonthTheDayIsLeftToWhoeverHasThePaper(String typed, String fault, String form) {
        assertThat(dates.day(typed)).isEmpty();
        assertThat(told()).containsExactly(fault + " " + form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26/10/2023 | 2023-10-26Thh:mm",
                "26/10/2023 8:05 | 2023-10-26T08:05",
                "26/10/2023 8h | 2023-10-26T08:00",
                "ngày 26 tháng 10 năm 2023, 16 giờ 30 phút | 2023-10-26T16:30",
                "16h30 ngày 26/10/2023 | 2023-10-26T16:30",
                "2023-10-26T08:00:00+07:00 | 2023-10-26Thh:mm",
                "10/2023 | 2023-10-DDThh:mm",
                "08:00 | YYYY-MM-DDThh:mm",
                "sáng mai | YYYY-MM-DDThh:mm",
            })
    void ofATimeAllIsKeptThatWasTypedAndNothingIsAdded(String typed, String better) {
        assertThat(dates.time(typed)).isEmpty();
        assertThat(told()).containsExactly("time-form " + better);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, 2023-12-31T00:00",
        "2023-12-31T00:00, 2023-12-31T00:00",
        "2023-12-31T23:59, 2023-12-31T23:59",
    })
    void aDayBeginsAtMidnightAndHasTwentyFourHours(String typed, String read) {
        assertThat(dates.time(typed)).map(Object::toString).hasValue(read);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31T24:00, 2023-12-31Thh:mm",
        "2023-12-31T08:60, 2023-12-31Thh:mm",
        "2023-12-31 8:05, 2023-12-31T08:05",
        "2023-12-31 23h59, 2023-12-31T23:59",
    })
    void anHourThatNoDayHasIsNoTime(String typed, String better) {
        assertThat(dates.time(typed)).isEmpty();
        assertThat(told()).containsExactly("time-form " + better);
    }

    /** Each fault that was reported, with what is offered for what was typed. */
    private List<String> told() {
        return problems.stream()
                .map(p -> p.fault().id() + " " + p.arguments().get(2))
                .toList();
    }
}
