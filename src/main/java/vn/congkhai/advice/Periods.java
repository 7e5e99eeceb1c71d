package vn.congkhai.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.congkhai.problem.Fault;

/** Periods of a text that end before they begin: {@code từ ngày 15/9 đến ngày 10/9/2023}, {@code giai đoạn 2025-2021}. */
final class Periods {

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String TO = "\\s{1,3}(?:đến|tới)(?:\\s{1,3}hết)?\\s{1,3}";
    private static final SparsePattern DAYS =
            SparsePattern.ofWord("(?iu)từ\\s{1,3}(?:ngày\\s{1,3})?(?<d1>\\d{1,2})/(?<m1>\\d{1,2})(?:/(?<y1>" + YEAR
                    + "))?" + TO + "(?:ngày\\s{1,3})?(?<d2>\\d{1,2})/(?<m2>\\d{1,2})/(?<y2>" + YEAR + ")(?![\\d/])");
    private static final SparsePattern MONTHS =
            SparsePattern.ofWord("(?iu)từ\\s{1,3}tháng\\s{1,3}(?<m1>\\d{1,2})/(?<y1>" + YEAR + ")" + TO
                    + "tháng\\s{1,3}(?<m2>\\d{1,2})/(?<y2>" + YEAR + ")(?![\\d/])");
    private static final SparsePattern YEARS =
            SparsePattern.ofWord("(?iu)" + Ways.anyOf("giai đoạn", "nhiệm kỳ", "năm học", "từ năm")
                    + "\\s{1,3}(?<y1>" + YEAR + ")(?:\\s{0,3}[-–]\\s{0,3}|" + TO + "(?:năm\\s{1,3})?)(?<y2>" + YEAR
                    + ")(?![\\d/])");

    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();

    private Periods(NoticeText body) {
        this.body = body;
    }

    static List<Advisory> check(NoticeText body) {
        Periods periods = new Periods(body);
        periods.days();
        periods.months();
        periods.years();
        return periods.found;
    }

    private void days() {
        DAYS.each(body.text(), m -> {
            boolean hasYear = m.group("y1") != null;
            Optional<LocalDate> start = day(m, hasYear ? "y1" : "y2", "m1", "d1");
            Optional<LocalDate> end = day(m, "y2", "m2", "d2");
            boolean backwards =
                    start.isPresent() && end.isPresent() && start.get().isAfter(end.get());
            if (backwards && (hasYear || isOfThatYear(start.get(), end.get()))) {
                report(m);
            }
        });
    }

    /** Without a year a day of a later month is of the year before, and so is the one that follows the last day of a whole year. */
    private static boolean isOfThatYear(LocalDate start, LocalDate end) {
        return start.getMonth() == end.getMonth() && !start.equals(end.plusDays(1));
    }

    private void months() {
        MONTHS.each(body.text(), m -> {
            if (month(m, "y1", "m1") > month(m, "y2", "m2")) {
                report(m);
            }
        });
    }

    /** Months since the year 0: the words may name a month that no calendar has. */
    private static int month(Matcher m, String year, String month) {
        return Days.number(m, year) * 12 + Days.number(m, month);
    }

    private void years() {
        YEARS.each(body.text(), m -> {
            if (Days.number(m, "y1") > Days.number(m, "y2")) {
                report(m);
            }
        });
    }

    private static Optional<LocalDate> day(Matcher m, String year, String month, String day) {
        return Days.of(Days.number(m, year), Days.number(m, month), Days.number(m, day));
    }

    private void report(Matcher m) {
        found.add(body.advisory(Fault.PERIOD_BACKWARDS, m));
    }
}
