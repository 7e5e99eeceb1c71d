package vn.congkhai.importer.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Dates as papers write them, as front matter writes them. */
final class Dates {

    private static final int EARLIEST = 1945;
    private static final int LATEST = 2199;

    private Dates() {}

    /** {@code 2023-09-25}, or {@code 2023-09} without a day; nothing without month and year, or for no real date. */
    static Optional<String> iso(String year, String month, String day) {
        Optional<Integer> y = number(year);
        Optional<Integer> m = number(month);
        if (y.isEmpty() || m.isEmpty() || y.get() < EARLIEST || y.get() > LATEST) {
            return Optional.empty();
        }
        try {
            Optional<Integer> d = number(day);
            if (d.isPresent()) {
                return Optional.of(LocalDate.of(y.get(), m.get(), d.get()).toString());
            }
            return Optional.of(YearMonth.of(y.get(), m.get()).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
