package vn.congkhai.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * When a paper was issued, exactly as precisely as it says: a day, or only a month.
 *
 * @param month always known
 * @param day the day, where the paper gives one
 */
public record IssueDate(YearMonth month, Optional<LocalDate> day) implements Comparable<IssueDate> {

    public IssueDate {
        Objects.requireNonNull(month);
        day.ifPresent(d -> {
            if (!YearMonth.from(d).equals(month)) {
                throw new IllegalArgumentException(d + " is not in " + month);
            }
        });
    }

    public static IssueDate of(LocalDate day) {
        return new IssueDate(YearMonth.from(day), Optional.of(day));
    }

    static IssueDate of(YearMonth month) {
        return new IssueDate(month, Optional.empty());
    }

    public int year() {
        return month.getYear();
    }

    /** ISO 8601, with the precision known: {@code 2023-09-25} or {@code 2023-03}. */
    public String iso() {
        return day.map(LocalDate::toString).orElseGet(month::toString);
    }

    /** As a list shows it: a day by {@link #dayForm}, {@code 25/9/2023}; a month alone without a zero, {@code Tháng 3/2023}. */
    public String display() {
        return day.map(d -> dayForm(d)).orElseGet(() -> "Tháng " + month.getMonthValue() + "/" + month.getYear());
    }

    /** As the head of the paper writes it: {@code ngày 25 tháng 9 năm 2023}, {@code tháng 3 năm 2023}. */
    public String formal() {
        String monthPart = "tháng " + padMonth(month.getMonthValue()) + " năm " + month.getYear();
        return day.map(d -> "ngày " + pad(d.getDayOfMonth()) + " " + monthPart).orElse(monthPart);
    }

    /** A day in list form, by Decree 30/2020, Appendix I: days below 10 and months 1 and 2 take a zero. */
    public static String dayForm(LocalDate d) {
        return pad(d.getDayOfMonth()) + "/" + padMonth(d.getMonthValue()) + "/" + d.getYear();
    }

    private static String pad(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    private static String padMonth(int n) {
        return n < 3 ? "0" + n : Integer.toString(n);
    }

    /** The first day it may mean. */
    public LocalDate earliest() {
        return day.isPresent() ? day.get() : month.atDay(1);
    }

    /** By time; a month without a day stands before the days of that month. */
    @Override
    public int compareTo(IssueDate other) {
        int byMonth = month.compareTo(other.month);
        return byMonth != 0 ? byMonth : Integer.compare(dayOfMonth(), other.dayOfMonth());
    }

    private int dayOfMonth() {
        return day.isPresent() ? day.get().getDayOfMonth() : 0;
    }
}
