package vn.congkhai.notice;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.congkhai.viet.UnseenLetters;

/** What the text of a value may hold. */
final class ValueText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    /** Part of many emoji. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ValueText() {}

    /** A text with single spaces between its words, and none around them. */
    static String folded(String text) {
        return isFolded(text) ? text : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Whether a text is folded already, as nearly every value is. */
    private static boolean isFolded(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean foldable = c == ' ' ? before == ' ' : c < ' ' || c == 0xA0 || c > 0xA0 && Character.isWhitespace(c);
            if (foldable) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Whether nothing is left of a text when its white space is folded. */
    static boolean isBlank(String text) {
        return folded(text).isEmpty();
    }

    /** Whether a text has a letter or digit. */
    static boolean hasWords(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The first control character, one without a width, or one that turns the order of letters around. */
    static OptionalInt firstInvisible(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isInvisible(text.codePointAt(i))) {
                return OptionalInt.of(text.codePointAt(i));
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT && c != ZERO_WIDTH_JOINER
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || Character.isBmpCodePoint(c) && UnseenLetters.isHarmful((char) c);
    }
}
