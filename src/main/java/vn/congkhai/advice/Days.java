package vn.congkhai.advice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;

/** Days by the figures that a text has for them. */
final class Days {

    private Days() {}

    /** The day; nothing where the calendar has none, which {@link ImpossibleDates} tells. */
    static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@link #of(int, int, int)}, of the groups {@code year}, {@code month} and {@code day} of what was found. */
    static Optional<LocalDate> of(Matcher m) {
        return of(number(m, "year"), number(m, "month"), number(m, "day"));
    }

    /** The figures of a group. */
    static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }
}
