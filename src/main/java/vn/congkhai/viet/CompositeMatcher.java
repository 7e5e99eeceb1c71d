package vn.congkhai.viet;

import java.util.Set;

/**
 * Finds numbers of official papers and dates at a place in a text, without making objects of those it finds. The
 * browser's twin has patterns for the same; nothing in them needs going back, so that one walk decides.
 */
final class CompositeMatcher {
    private static final int LONGEST_NUMBER = 5;
    private static final int MONTH_LENGTH = "2023-09".length();

    /** What papers and quarters are counted by, folded, besides codes: số 08/2024, quyết định 08/2024, quý 3/2023. */
    private static final Set<String> COUNTED = Set.of("so", "quy", "qui", "quyet", "dinh");

    private final PaperNumbers numbers = new PaperNumbers();
    private final Dates dates = new Dates();
    private boolean date;

    /** Starts on a text. */
    void reset(char[] text, int length) {
        numbers.reset(text, length);
        dates.reset(text, length);
    }

    /** A cheap look at the neighbours of a number, so that few numbers are looked at closely. */
    static boolean mayStartAtNumber(char[] chars, int start, int end, int textLength) {
        if (end - start > LONGEST_NUMBER || start > 0 && isOneOf(chars[start - 1], "/,.")) {
            return false;
        }
        int i = end;
        while (i < textLength && i < end + Dates.LONGEST_GAP && Dates.isGap(chars[i])) {
            i++;
        }
        if (i >= textLength) {
            return false;
        }
        char c = chars[i];
        return isOneOf(c, "/-–")
                || c == '.' && i == end && end - start <= 2
                || i > end && (c < 0x80 ? Letters.kind(c) != Letters.SEPARATOR : Letters.fold(c) == 'd');
    }

    /** Whether a word, given in its folded form, is one that dates begin with. */
    static boolean mayStartAtWord(char[] folded, int length) {
        return length == 4 && stands("ngay", folded) || length == 5 && stands("thang", folded);
    }

    private static boolean stands(String word, char[] folded) {
        for (int i = 0; i < word.length(); i++) {
            if (folded[i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneOf(char c, String chars) {
        return chars.indexOf(c) >= 0;
    }

    /** Whether digits behind a word, given in its folded form, count papers or quarters: no month begins with them. */
    static boolean counts(String folded) {
        return COUNTED.contains(folded) || PaperNumbers.isType(folded);
    }

    /** Tries all forms at an index; on true the other methods tell what was found. */
    boolean match(int index) {
        date = false;
        if (numbers.match(index)) {
            return true;
        }
        date = dates.match(index);
        return date;
    }

    /** Whether a month was found, without a day. */
    boolean isMonth() {
        return date && dates.length() == MONTH_LENGTH;
    }

    TokenKind kind() {
        return date ? TokenKind.DATE : TokenKind.DOCUMENT_NUMBER;
    }

    /** The canonical form; valid until the next match. */
    char[] surface() {
        return date ? dates.canonical() : numbers.canonical();
    }

    /** How long the canonical form is. */
    int length() {
        return date ? dates.length() : numbers.length();
    }

    int end() {
        return date ? dates.end() : numbers.end();
    }
}
