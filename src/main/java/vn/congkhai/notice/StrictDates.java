package vn.congkhai.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** Reads dates strictly, and tells what to write for those that people type otherwise. */
final class StrictDates {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T([01]\\d|2[0-3]):([0-5]\\d))?");
    private static final Pattern LOOSE_DAY = Pattern.compile("(\\d{3,5})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern VIETNAMESE_DAY =
            Pattern.compile("(?:ngày\\s*)?(\\d{1,2})(?:[-/.]|\\s*tháng\\s*)(\\d{1,2})(?:[-/.]|\\s*năm\\s*)(\\d{2,5})");
    private static final Pattern LOOSE_MONTH =
            Pattern.compile("(\\d{3,5})[-/.](\\d{1,2})|(?:tháng\\s*)?(\\d{1,2})(?:[-/.]|\\s*năm\\s*)(\\d{3,5})");
    /** The place that a paper names before its date. */
    private static final Pattern PLACE_BEFORE = Pattern.compile("^[^\\d,]+,\\s*(?=ngày|tháng)");
    /** Figures with letters among them that look like figures. */
    private static final Pattern FIGURES = Pattern.compile("(?<![\\p{L}\\d])[OoIl]*\\d[\\dOoIl]*(?!\\p{L})");

    private static final Pattern HOUR_BEHIND = Pattern.compile("(?i)(?<=\\d)(?:T|,?\\s+(?:lúc\\s+)?)"
            + "(?<hour>\\d|[01]\\d|2[0-3])\\s*(?::|h|g|giờ)(?:\\s*(?<minute>[0-5]\\d))?(?::\\d\\d)?(?:\\s*phút)?$");
    private static final Pattern HOUR_BEFORE =
            Pattern.compile("(?i)^(?:lúc\\s+)?(?<hour>\\d|[01]\\d|2[0-3])\\s*(?::|h|g|giờ)"
                    + "(?:\\s*(?<minute>[0-5]\\d))?(?:\\s*phút)?(?:,\\s*|\\s+)(?=\\p{L}|\\d{1,4}\\s*[-/.])");
    /** An hour of any kind, also one that no day has, and one with the zone it is of. */
    private static final Pattern ANY_HOUR = Pattern.compile("(?i)(?<=\\d)(?:T(?:\\d.*)?|,?\\s+\\d{1,2}\\s*[:hg].*)$");

    // what is offered where nobody can know it: no value, which might be pasted as it stands
    private static final String ANY_YEAR = "YYYY";
    private static final String ANY_MONTH = "MM";
    private static final String ANY_DAY_OF_MONTH = "DD";
    private static final String DAY_OF_MONTH = "-" + ANY_DAY_OF_MONTH;
    private static final String ANY_DAY = ANY_YEAR + "-" + ANY_MONTH + DAY_OF_MONTH;
    private static final String TIME_OF_DAY = "Thh:mm";
    /** What is longer, in characters, is a text that lost its place, in which no day is looked for. */
    private static final int LONGEST = 200;

    private static final int EARLIEST_YEAR = 1945;
    private static final int LATEST_YEAR = 2199;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final String key;
    private final Supplier<Place> place;
    private final Consumer<Problem> problems;
    private final String hour;

    StrictDates(String key, Supplier<Place> place, Consumer<Problem> problems) {
        this(key, place, problems, "");
    }

    /** For the day of a time whose hour stays: {@code T08:00}. */
    private StrictDates(String key, Supplier<Place> place, Consumer<Problem> problems, String hour) {
        this.key = key;
        this.place = place;
        this.problems = problems;
        this.hour = hour;
    }

    Optional<LocalDate> day(String text) {
        Matcher m = DAY.matcher(text);
        Optional<LocalDate> day = m.matches() ? real(m.group(1), m.group(2), m.group(3)) : Optional.empty();
        if (day.isEmpty()) {
            fault(text, true);
        }
        return day;
    }

    Optional<IssueDate> dayOrMonth(String text) {
        Optional<YearMonth> month = monthOf(text);
        if (month.isPresent()) {
            return month.map(IssueDate::of);
        }
        Matcher m = DAY.matcher(text);
        Optional<LocalDate> day = m.matches() ? real(m.group(1), m.group(2), m.group(3)) : Optional.empty();
        if (day.isEmpty()) {
            fault(text, false);
        }
        return day.map(IssueDate::of);
    }

    Optional<LocalDateTime> time(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            looseTime(text);
            return Optional.empty();
        }
        LocalTime time = m.group(2) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        String typed = m.group(2) == null ? "" : "T" + m.group(2) + ":" + m.group(3);
        return new StrictDates(key, place, problems, typed).day(m.group(1)).map(d -> d.atTime(time));
    }

    private void looseTime(String text) {
        Matcher behind = HOUR_BEHIND.matcher(text);
        Matcher before = HOUR_BEFORE.matcher(text);
        Optional<Matcher> hour =
                behind.find() ? Optional.of(behind) : before.find() ? Optional.of(before) : Optional.empty();
        String typed = hour.map(StrictDates::timeOfDay).orElse(TIME_OF_DAY);
        String words = hour.map(h -> h.replaceFirst("")).orElse(text);
        new StrictDates(key, place, told -> timeFault(told, text, typed)).fault(words, true);
    }

    private void timeFault(Problem ofDay, String text, String typed) {
        Fault fault = ofDay.fault() == Fault.DATE_FORM ? Fault.TIME_FORM : ofDay.fault();
        report(fault, text, ofDay.arguments().get(2) + typed);
    }

    private static String timeOfDay(Matcher typed) {
        String hour = typed.group("hour");
        String minute = Optional.ofNullable(typed.group("minute")).orElse("00");
        return "T" + (hour.length() == 1 ? "0" : "") + hour + ":" + minute;
    }

    static Optional<YearMonth> monthOf(String text) {
        Matcher m = MONTH.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        int month = Integer.parseInt(m.group(2));
        return inRange(year) && month >= 1 && month <= 12 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
    }

    private void fault(String text, boolean dayNeeded) {
        if (text.length() > LONGEST) {
            report(Fault.DATE_FORM, text, ANY_DAY);
            return;
        }
        String plain = text.replaceAll("[‐‑‒–—−]", "-").replaceAll("\\s*([-/.])\\s*", "$1");
        plain = HOUR_BEFORE.matcher(ANY_HOUR.matcher(plain).replaceFirst("")).replaceFirst("");
        plain = FIGURES.matcher(plain).replaceAll(figures -> Figures.of(figures.group()));
        plain = PLACE_BEFORE.matcher(plain.toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher loose = LOOSE_DAY.matcher(plain);
        Matcher vietnamese = VIETNAMESE_DAY.matcher(plain);
        Matcher month = LOOSE_MONTH.matcher(plain);
        if (loose.matches()) {
            dayFault(text, loose.group(1), loose.group(2), loose.group(3));
        } else if (vietnamese.matches()) {
            String year = vietnamese.group(3);
            dayFault(text, (year.length() == 2 ? "20" : "") + year, vietnamese.group(2), vietnamese.group(1));
        } else if (month.matches()) {
            String year = month.group(1) != null ? month.group(1) : month.group(4);
            monthFault(text, year, month.group(2) != null ? month.group(2) : month.group(3), dayNeeded);
        } else {
            report(Fault.DATE_FORM, text, ANY_DAY);
        }
    }

    private void monthFault(String text, String year, String month, boolean dayNeeded) {
        String day = dayNeeded ? DAY_OF_MONTH : "";
        if (!inRange(Integer.parseInt(year))) {
            report(Fault.DATE_YEAR, text, ANY_YEAR + "-" + figure(month, MONTHS, ANY_MONTH) + day);
            return;
        }
        YearMonth nearest = nearest(year, month);
        boolean exists = nearest.getMonthValue() == Integer.parseInt(month);
        report(exists ? Fault.DATE_FORM : Fault.DATE_IMPOSSIBLE, text, nearest + day);
    }

    private static YearMonth nearest(String year, String month) {
        return YearMonth.of(Integer.parseInt(year), Math.max(1, Math.min(MONTHS, Integer.parseInt(month))));
    }

    /** A figure of two digits that a calendar has; else the letters that stand for any. */
    private static String figure(String typed, int highest, String any) {
        int figure = Integer.parseInt(typed);
        return figure >= 1 && figure <= highest ? String.format(Locale.ROOT, "%02d", figure) : any;
    }

    private void dayFault(String text, String year, String month, String day) {
        if (!inRange(Integer.parseInt(year))) {
            // which year is meant only the paper tells
            String known =
                    ANY_YEAR + "-" + figure(month, MONTHS, ANY_MONTH) + "-" + figure(day, DAYS, ANY_DAY_OF_MONTH);
            report(Fault.DATE_YEAR, text, Integer.parseInt(month) > MONTHS ? ANY_DAY : known);
            return;
        }
        if (real(year, month, day).isPresent()) {
            report(Fault.DATE_FORM, text, real(year, month, day).get().toString());
            return;
        }
        if (real(year, day, month).isPresent()) {
            report(Fault.DATE_IMPOSSIBLE, text, real(year, day, month).get().toString());
            return;
        }
        YearMonth nearest = nearest(year, month);
        int d = Math.max(1, Math.min(nearest.lengthOfMonth(), Integer.parseInt(day)));
        report(Fault.DATE_IMPOSSIBLE, text, nearest.atDay(d).toString());
    }

    private static Optional<LocalDate> real(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return inRange(date.getYear()) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean inRange(int year) {
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    private void report(Fault fault, String typed, String better) {
        if (fault == Fault.DATE_YEAR) {
            String first = Integer.toString(EARLIEST_YEAR);
            problems.accept(new Problem(
                    fault, place.get(), key, typed + hour, better + hour, first, Integer.toString(LATEST_YEAR)));
            return;
        }
        problems.accept(new Problem(fault, place.get(), key, typed + hour, better + hour));
    }
}
