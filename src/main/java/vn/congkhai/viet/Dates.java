package vn.congkhai.viet;

import java.time.YearMonth;

/** Finds days and months as papers write them: 2023-09-25, 25/9/2023, ngày 25 tháng 9 năm 2023, tháng 9/2023. */
final class Dates {
    /** White space between the parts of a date. */
    static final int LONGEST_GAP = 3;

    private static final int FAILED = -1;

    private char[] text = new char[0];
    private int textLength;
    private final char[] canonical = new char[10];
    private int length;
    private int end;
    /** The number that was read last. */
    private int value;

    void reset(char[] newText, int newLength) {
        text = newText;
        textLength = newLength;
    }

    /** Tries all forms at an index; on true the other methods tell what was found. */
    boolean match(int index) {
        char c = text[index];
        if (c >= '0' && c <= '9') {
            return isoDate(index) || shortDate(index) || longDate(index) || shortMonth(index);
        }
        int day = word(index, "ngày");
        if (day > index) {
            int at = gap(day);
            return at > 0 && (shortDate(at) || longDate(at));
        }
        int at = gap(thang(index));
        return at > 0 && (shortMonth(at) || longMonth(at));
    }

    char[] canonical() {
        return canonical;
    }

    int length() {
        return length;
    }

    int end() {
        return end;
    }

    private boolean isoDate(int index) {
        int at = year(index);
        int year = value;
        at = isAt(at, '-') ? oneOrTwoDigits(at + 1) : FAILED;
        int month = value;
        at = isAt(at, '-') ? oneOrTwoDigits(at + 1) : FAILED;
        return at > 0 && day(year, month, value, at);
    }

    private boolean shortDate(int index) {
        int at = space(oneOrTwoDigits(index));
        int day = value;
        if (at < 0 || at >= textLength || "/.-–".indexOf(text[at]) < 0) {
            return false;
        }
        char separator = text[at];
        at = space(oneOrTwoDigits(space(at + 1)));
        int month = value;
        at = isAt(at, separator) ? year(space(at + 1)) : FAILED;
        return at > 0 && !isDigit(at) && day(value, month, day, at);
    }

    private boolean longDate(int index) {
        int at = gap(oneOrTwoDigits(index));
        int day = value;
        at = oneOrTwoDigits(gap(thang(at)));
        int month = value;
        at = yearAfterMonth(at);
        return at > 0 && day(value, month, day, at);
    }

    private boolean shortMonth(int index) {
        int at = space(oneOrTwoDigits(index));
        int month = value;
        if (at < 0 || at >= textLength || "/-–".indexOf(text[at]) < 0) {
            return false;
        }
        at = year(space(at + 1));
        return at > 0 && !continues(at) && !isAt(at, '/') && !isAt(space(at), '/') && month(value, month, at);
    }

    private boolean longMonth(int index) {
        int at = oneOrTwoDigits(index);
        int month = value;
        at = yearAfterMonth(at);
        return at > 0 && month(value, month, at);
    }

    /** The year, with or without a comma and the word for it; not followed by a digit. */
    private int yearAfterMonth(int index) {
        boolean comma = isAt(index, ',');
        int at = gap(comma ? index + 1 : index);
        int word = word(at, "năm");
        if (word > 0) {
            at = gap(word);
        } else if (comma) {
            return FAILED;
        }
        at = year(at);
        return at > 0 && !isDigit(at) ? at : FAILED;
    }

    private int thang(int index) {
        return word(index, "tháng");
    }

    /** The end of a word in any case, with its mark or without. */
    private int word(int index, String word) {
        if (index < 0 || index + word.length() > textLength) {
            return FAILED;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(text[index + i]);
            if (c != word.charAt(i) && c != Letters.fold(word.charAt(i))) {
                return FAILED;
            }
        }
        return index + word.length();
    }

    /** The end of white space that is there and not too long. */
    private int gap(int index) {
        if (index < 0) {
            return FAILED;
        }
        int at = index;
        while (at < textLength && at <= index + LONGEST_GAP && isGap(text[at])) {
            at++;
        }
        return at > index && at <= index + LONGEST_GAP ? at : FAILED;
    }

    static boolean isGap(char c) {
        return c == ' ' || c == '\u00a0' || c == '\t' || c == '\n';
    }

    /** After a space, if there is one. */
    private int space(int index) {
        return isAt(index, ' ') ? index + 1 : index;
    }

    private boolean isAt(int index, char c) {
        return index >= 0 && index < textLength && text[index] == c;
    }

    private boolean isDigit(int index) {
        return index < textLength && text[index] >= '0' && text[index] <= '9';
    }

    private int oneOrTwoDigits(int index) {
        if (index < 0 || !isDigit(index)) {
            return FAILED;
        }
        value = text[index] - '0';
        if (!isDigit(index + 1)) {
            return index + 1;
        }
        value = value * 10 + text[index + 1] - '0';
        return isDigit(index + 2) ? FAILED : index + 2;
    }

    /** The end of four digits that are a year of this century or the last. */
    private int year(int index) {
        if (index < 0
                || index + 4 > textLength
                || !(isAt(index, '1') && isAt(index + 1, '9') || isAt(index, '2') && isAt(index + 1, '0'))
                || !isDigit(index + 2)
                || !isDigit(index + 3)) {
            return FAILED;
        }
        value = (text[index] == '1' ? 1900 : 2000) + (text[index + 2] - '0') * 10 + text[index + 3] - '0';
        return index + 4;
    }

    /** Whether a digit or a letter without marks follows. */
    private boolean continues(int index) {
        if (index >= textLength) {
            return false;
        }
        char upper = Character.toUpperCase(text[index]);
        char lower = Character.toLowerCase(upper);
        return isDigit(index) || upper >= 'A' && upper <= 'Z' || lower >= 'a' && lower <= 'z' || lower == 'đ';
    }

    private boolean day(int year, int month, int day, int newEnd) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()
                && found(year, month, day, newEnd);
    }

    private boolean month(int year, int month, int newEnd) {
        return month >= 1 && month <= 12 && found(year, month, 0, newEnd);
    }

    private boolean found(int year, int month, int day, int newEnd) {
        put(0, year / 100);
        put(2, year % 100);
        canonical[4] = '-';
        put(5, month);
        length = 7;
        if (day > 0) {
            canonical[7] = '-';
            put(8, day);
            length = 10;
        }
        end = newEnd;
        return true;
    }

    private void put(int at, int twoDigits) {
        canonical[at] = (char) ('0' + twoDigits / 10);
        canonical[at + 1] = (char) ('0' + twoDigits % 10);
    }
}
