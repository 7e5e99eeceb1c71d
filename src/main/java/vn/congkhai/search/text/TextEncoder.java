package vn.congkhai.search.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.congkhai.search.bits.Bytes;
import vn.congkhai.viet.TokenCursor;
import vn.congkhai.viet.TokenKind;

/**
 * Writes a text in the {@link TextCode} while a cursor walks over its tokens: tell it of each. The bytes depend on the
 * text alone. For one thread at a time.
 */
public final class TextEncoder {
    private static final int NOT_READ = 0;
    private static final int LONGEST_SYLLABLE = 7;

    private final Bytes out = new Bytes(1 << 12);
    /** The codes of words by the cursor's number of their form. */
    private int[] byForm = new int[1 << 10];

    private int at;

    TextEncoder() {}

    /** Starts on the text that the cursor starts on, and says before it what the cursor does not see. */
    void start(String before) {
        out.clear();
        at = 0;
        if (!before.isEmpty()) {
            putLiteral(before);
        }
    }

    /** Writes what the cursor stands on, and what is before it; tokens without a code are left for later. */
    public void token(TokenCursor cursor) {
        int code = cursor.kind() == TokenKind.SYLLABLE ? code(cursor) : TextCode.NONE;
        if (code == TextCode.NONE) {
            return;
        }
        int start = cursor.start();
        if (at + 1 != start
                || cursor.charAt(at) != ' '
                || at == 0
                || !TextCode.isSpacedFromWord(cursor.charAt(at - 1))) {
            between(cursor, start, true);
        }
        at = cursor.end();
        out.putCode(code);
    }

    private int code(TokenCursor cursor) {
        int form = cursor.form();
        if (form >= 0 && form < byForm.length && byForm[form] != NOT_READ) {
            return byForm[form];
        }
        return newCode(cursor, form);
    }

    private int newCode(TokenCursor cursor, int form) {
        int length = cursor.end() - cursor.start();
        int code = length > LONGEST_SYLLABLE
                ? TextCode.NONE
                : TextCode.ofWord(cursor.text().substring(cursor.start(), cursor.end()));
        if (form >= byForm.length) {
            byForm = Arrays.copyOf(byForm, Math.max(form + 1, byForm.length * 2));
        }
        if (form >= 0) {
            byForm[form] = code;
        }
        return code;
    }

    /** Writes what is left; the bytes are valid until the next start. */
    Bytes end(TokenCursor cursor) {
        between(cursor, cursor.text().length(), false);
        return out;
    }

    /** Writes what stands between two words that have codes. */
    private void between(TokenCursor cursor, int to, boolean beforeWord) {
        int literal = -1;
        for (int i = at; i < to; i++) {
            char c = cursor.charAt(i);
            int code = TextCode.ofPlain(c);
            if (code == 0) {
                literal = literal < 0 ? i : literal;
                continue;
            }
            if (literal >= 0) {
                putLiteral(cursor.text().substring(literal, i));
                literal = -1;
            }
            if (c == ' ') {
                i += putSpace(cursor, i, to, beforeWord);
            } else {
                if (TextCode.isDigit(c) && i > 0 && TextCode.isSpacedFromNumber(cursor.charAt(i - 1))) {
                    out.put(TextCode.GLUE);
                }
                out.put(code);
            }
        }
        if (literal >= 0) {
            putLiteral(cursor.text().substring(literal, to));
        }
        if (beforeWord && to > 0 && TextCode.isSpacedFromWord(cursor.charAt(to - 1))) {
            out.put(TextCode.GLUE);
        }
    }

    /** Writes a space unless it is expected; says how many more characters it wrote with it. */
    private int putSpace(TokenCursor cursor, int i, int to, boolean beforeWord) {
        if (i + 2 < to && cursor.charAt(i + 1) == '-' && cursor.charAt(i + 2) == ' ') {
            out.put(TextCode.DASH);
            return 2;
        }
        boolean expected = i > 0
                && (i + 1 < to
                        ? TextCode.isDigit(cursor.charAt(i + 1)) && TextCode.isSpacedFromNumber(cursor.charAt(i - 1))
                        : beforeWord && TextCode.isSpacedFromWord(cursor.charAt(i - 1)));
        if (!expected) {
            out.put(TextCode.ofPlain(' '));
        }
        return 0;
    }

    private void putLiteral(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.put(TextCode.LITERAL);
        out.putVarint(utf8.length);
        out.put(utf8, utf8.length);
    }
}
