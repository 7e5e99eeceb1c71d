package vn.congkhai.advice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as a cell of a table has it: {@code 1.200,5 triệu đồng}.
 *
 * @param unit what is written behind it; empty for nothing
 */
record Amount(BigDecimal value, String unit) {

    private static final Pattern FORM = Pattern.compile(
            "(?<figure>(?:\\d{1,3}(?:\\.\\d{3}){1,5}|\\d{1,15})(?:,\\d{1,9})?)(?<unit> {0,3}\\p{L}[\\p{L}²³ ]{0,30})?");

    private static final int THOUSANDS = 3;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    Amount {
        Objects.requireNonNull(value);
        Objects.requireNonNull(unit);
    }

    /** The figure that some words are, with its unit if it has one; nothing for anything else, a rate ({@code 55 tạ/ha}) too. */
    static Optional<Amount> of(String words) {
        Matcher m = FORM.matcher(words);
        if (!m.matches()) {
            return Optional.empty();
        }
        String unit = Optional.ofNullable(m.group("unit")).orElse("").strip();
        return Optional.of(
                new Amount(new BigDecimal(m.group("figure").replace(".", "").replace(',', '.')), unit));
    }

    /**
     * Whether some are written alike, so that they can be added: in one unit, and with commas that are plainly those of decimals
     * ({@code 1,230} beside {@code 945} may be a thousand and more).
     */
    static boolean areAlike(List<Amount> amounts) {
        boolean oneUnit = amounts.stream().map(Amount::unit).distinct().count() == 1;
        boolean perhapsThousands = amounts.stream().anyMatch(a -> a.value.scale() == THOUSANDS)
                && amounts.stream().anyMatch(a -> a.value.scale() == 0 && a.value.signum() > 0);
        return oneUnit && !perhapsThousands;
    }

    boolean mayBeYear() {
        return value.scale() == 0 && value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) <= 0;
    }
}
