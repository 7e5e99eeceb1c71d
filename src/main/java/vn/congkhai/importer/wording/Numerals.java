package vn.congkhai.importer.wording;

import java.util.Locale;

/** Numbers of a list's items as signs. */
public final class Numerals {

    /** Word repeats a letter thirty times at most: a to z, aa to zz, and so on, then a again. */
    private static final int LETTERS = 26 * 30;

    private Numerals() {}

    /**
     * A number as an item shows it.
     *
     * @param format as Word calls it (ECMA-376, part 1, section 17.18.59): {@code upperRoman}; digits for one that is not known
     */
    public static String shown(int value, String format) {
        return switch (format) {
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(value).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(value);
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            default -> Integer.toString(value);
        };
    }

    private static String letters(int value) {
        int place = (Math.max(1, value) - 1) % LETTERS;
        return String.valueOf((char) ('a' + place % 26)).repeat(place / 26 + 1);
    }

    private static String roman(int value) {
        int[] steps = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int left = Math.min(value, 3999);
        for (int i = 0; i < steps.length; i++) {
            while (left >= steps[i]) {
                out.append(signs[i]);
                left -= steps[i];
            }
        }
        return out.toString();
    }
}
