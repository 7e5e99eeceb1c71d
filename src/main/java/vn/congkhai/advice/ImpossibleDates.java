package vn.congkhai.advice;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.notice.Key;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/**
 * Days and months of a text that no calendar has: 31/4/2022, tháng 13/2023, quý V/2023. Ratios and numbers of papers look alike and
 * are left alone.
 */
final class ImpossibleDates {

    private static final SparsePattern WRITTEN = SparsePattern.notBehind(
            "\\d/.,-",
            "(?<day>\\d{1,2})(?<joint>[/.-])(?<month>\\d{1,2})\\k<joint>(?<year>(?:19|20|21)\\d{2})"
                    + "(?![\\d/]|[.,]\\d|-[\\d\\p{L}])");
    private static final SparsePattern SPELT = SparsePattern.ofWord("(?iu)ngày"
            + "\\s+(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2})\\s+năm\\s+(?<year>(?:19|20|21)\\d{2})(?!\\d)");
    /** Without a year nearly everything is a ratio; a day is meant after these words. */
    private static final SparsePattern WITHOUT_YEAR =
            SparsePattern.ofWord("(?iu)" + Ways.anyOf("trước", "sau", "từ", "đến", "hết", "chậm nhất(?: vào| là)?")
                    + " ngày (?<day>\\d{1,2})/(?<month>\\d{1,2})" + "(?![\\d/%]|[.,]\\d)");

    /** Those of a full day are told with it. */
    private static final SparsePattern MONTH = SparsePattern.ofWord("(?iu)"
            + Ways.anyOf("tháng\\s{1,3}(?:00?|1[3-9]|[2-9]\\d)", "quý\\s{1,3}(?-i:0?[05-9]|VI{0,3}|I?X)")
            + "(?:\\s?/\\s?|\\s{1,3}năm\\s{1,3})(?:19|20)\\d{2}(?!\\d)");

    private static final Pattern FIGURE_BEFORE = Pattern.compile("\\d\\s{1,3}$");
    private static final Pattern DAY_BEFORE = Pattern.compile("(?iu)(?<!\\p{L})ngày\\s+$");
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:số|mã|thửa|tờ|lô|hồ sơ|phiếu|biển)(?: số| hiệu)?\\s*:?\\s*$");
    private static final int WORDS_BEFORE = 20;
    private static final int LEAP_YEAR = 2024;

    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();

    private ImpossibleDates(NoticeText body) {
        this.body = body;
    }

    static List<Advisory> check(NoticeText body) {
        ImpossibleDates dates = new ImpossibleDates(body);
        String title = body.notice().paper().title();
        dates.in(title, (start, end) -> body.place(Key.TITLE, title.substring(start, end)));
        dates.in(body.text(), body::place);
        dates.months();
        return dates.found;
    }

    private interface Places {
        Place of(int start, int end);
    }

    private void in(String text, Places places) {
        WRITTEN.each(text, written -> {
            String before = text.substring(Math.max(0, written.start() - WORDS_BEFORE), written.start());
            boolean day = DAY_BEFORE.matcher(before).find()
                    || written.group("joint").equals("/")
                            && !NUMBER_BEFORE.matcher(before).find();
            if (day) {
                judge(written, places);
            }
        });
        SPELT.each(text, spelt -> judge(spelt, places));
        WITHOUT_YEAR.each(text, partial -> {
            int month = Days.number(partial, "month");
            int day = Days.number(partial, "day");
            if (month >= 1 && month <= 12 && Days.of(LEAP_YEAR, month, day).isEmpty()) {
                String better = YearMonth.of(LEAP_YEAR, month).lengthOfMonth() + "/" + month;
                report(partial, day == 0 ? "1/" + month : better, places);
            }
        });
    }

    private void months() {
        MONTH.each(body.text(), m -> {
            String before = body.text().substring(Math.max(0, m.start() - WORDS_BEFORE), m.start());
            if (!FIGURE_BEFORE.matcher(before).find()) {
                found.add(body.advisory(Fault.TEXT_MONTH_IMPOSSIBLE, m));
            }
        });
    }

    private void judge(Matcher m, Places places) {
        if (Days.of(m).isEmpty()) {
            report(m, nearest(Days.number(m, "year"), Days.number(m, "month"), Days.number(m, "day")), places);
        }
    }

    private void report(Matcher m, String better, Places places) {
        Problem problem = new Problem(Fault.TEXT_DATE_IMPOSSIBLE, places.of(m.start(), m.end()), m.group(), better);
        found.add(new Advisory(problem, m.group()));
    }

    /** The day that may be meant: with day and month changed about, else the nearest of the calendar. */
    private static String nearest(int year, int month, int day) {
        if (Days.of(year, day, month).isPresent()) {
            return month + "/" + day + "/" + year;
        }
        YearMonth of = YearMonth.of(year, Math.max(1, Math.min(12, month)));
        return Math.max(1, Math.min(of.lengthOfMonth(), day)) + "/" + of.getMonthValue() + "/" + year;
    }
}
