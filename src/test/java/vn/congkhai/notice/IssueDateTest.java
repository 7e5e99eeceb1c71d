package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Papers go by when they were issued, however precisely they say it. */
class IssueDateTest {

    @Test
    void aMonthWithoutADayStandsBeforeItsDaysAndBehindThoseOfTheMonthBefore() {
        assertThat(Stream.of("2023-09-25", "2023-09", "2023-10", "2023-09-01", "2023-08-31", "2022-12-31", "2023-01")
                        .map(IssueDateTest::date)
                        .sorted()
                        .map(IssueDate::iso))
                .containsExactly(
                        "2022-12-31", "2023-01", "2023-08-31", "2023-09", "2023-09-01", "2023-09-25", "2023-10");
    }

    @Test
    void anyTwoGoByTheFirstDayTheyMayMean() {
        List<IssueDate> dates = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2021; day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) {
                dates.add(IssueDate.of(YearMonth.from(day)));
            }
            dates.add(IssueDate.of(day));
        }
        Comparator<IssueDate> meant = Comparator.comparing(IssueDate::earliest)
                .thenComparing(date -> date.day().isPresent());
        for (IssueDate a : dates) {
            for (IssueDate b : dates) {
                assertThat(Integer.signum(a.compareTo(b)))
                        .as("%s, %s", a.iso(), b.iso())
                        .isEqualTo(Integer.signum(meant.compare(a, b)));
            }
        }
    }

    private static IssueDate date(String iso) {
        return iso.length() == 7 ? IssueDate.of(YearMonth.parse(iso)) : IssueDate.of(LocalDate.parse(iso));
    }
}
