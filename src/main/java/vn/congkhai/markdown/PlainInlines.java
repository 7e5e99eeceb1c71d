package vn.congkhai.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congkhai.viet.Punctuation;

/**
 * Writes what stands within the lines of a plain text: words, bold, italics, marks of footnotes. Whatever else could have a
 * meaning to Markdown makes it {@linkplain #isPlain() give up}. Used once.
 */
final class PlainInlines {

    /** The characters that mean nothing but themselves, to Markdown and to HTML; the last place is for all from U+00A0 on. */
    private static final boolean[] PLAIN = plain();

    private final char[] chars;
    private final HtmlWriter html;
    private final Chars text;
    private final BlockWriter blocks;
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private boolean plain = true;
    private int htmlDone;
    private int textDone;

    PlainInlines(char[] chars, HtmlWriter html, Chars text, BlockWriter blocks) {
        this.chars = chars;
        this.html = html;
        this.text = text;
        this.blocks = blocks;
    }

    /** Whether all that was read so far is plain; what was written is of no use otherwise. */
    boolean isPlain() {
        return plain;
    }

    /** Says that something is not plain. */
    void giveUp() {
        plain = false;
    }

    /** The numbers of the notes referred to, in the order of their first reference. */
    List<String> notes() {
        return List.copyOf(notes.keySet());
    }

    /** Writes the words of one block; lines after the first begin at their first word. */
    void write(int from, int to) {
        htmlDone = from;
        textDone = from;
        int open = 0;
        for (int i = from; i < to && plain; i++) {
            char c = chars[i];
            // what letter comes next cannot be foreseen: one look-up, which nearly always says the same
            if (PLAIN[Math.min(c, PLAIN.length - 1)]) {
                continue;
            }
            switch (c) {
                case '"', '>' -> escaped(i);
                case '&' -> ampersand(i, to);
                case '!' -> plain = i + 1 == to || chars[i + 1] != '[';
                case '\n' -> softBreak(i);
                case '*' -> {
                    int run = runOfStars(i, to);
                    open = stars(new Span(from, to), i, run, open);
                    i += run - 1;
                }
                case '[' -> i = noteMark(from, i, to);
                default -> plain = false;
            }
        }
        flush(to);
        plain &= open == 0;
    }

    private record Span(int from, int to) {}

    private void flush(int end) {
        html.plain(chars, htmlDone, end);
        text.append(chars, textDone, end);
    }

    private void escaped(int at) {
        html.plain(chars, htmlDone, at).text(chars[at]);
        htmlDone = at + 1;
    }

    /** {@code GD&ĐT} is plain; {@code &nbsp;} is a character reference. */
    private void ampersand(int at, int to) {
        int end = at + 1;
        while (end < to && (chars[end] < 0x80 && Character.isLetterOrDigit(chars[end]) || chars[end] == '#')) {
            end++;
        }
        plain = end == to || chars[end] != ';';
        escaped(at);
    }

    private void softBreak(int at) {
        flush(at);
        html.raw("\n");
        text.append(' ');
        htmlDone = at + 1;
        textDone = at + 1;
        plain = chars[at - 1] != ' ';
    }

    private int runOfStars(int at, int to) {
        int end = at;
        while (end < to && chars[end] == '*') {
            end++;
        }
        return end - at;
    }

    /** One or two stars open or close emphasis by CommonMark's rules of flanking; those that could do either are not plain. */
    private int stars(Span span, int at, int run, int open) {
        char before = at == span.from ? '\n' : chars[at - 1];
        char after = at + run == span.to ? '\n' : chars[at + run];
        boolean opens = flanks(after, before);
        boolean closes = flanks(before, after);
        if (!opens && !closes && run < 3) {
            return open;
        }
        boolean right = opens ? open == 0 : open == run;
        if (run > 2 || opens == closes || !right) {
            plain = false;
            return 0;
        }
        flush(at);
        String tag = run == 2 ? "strong>" : "em>";
        html.raw(opens ? "<" : "</").raw(tag);
        htmlDone = at + run;
        textDone = at + run;
        return opens ? run : 0;
    }

    /** Whether stars stand close to words on their inner side. */
    private static boolean flanks(char inner, char outer) {
        return !isSpace(inner) && (!Punctuation.is(inner) || isSpace(outer) || Punctuation.is(outer));
    }

    /** {@code [^12]} leads to a footnote; the place of its last character. */
    private int noteMark(int from, int at, int to) {
        int digits = at + 2;
        int end = digits;
        while (end < to && chars[end] >= '0' && chars[end] <= '9') {
            end++;
        }
        boolean closed = end > digits && end < to && chars[at + 1] == '^' && chars[end] == ']';
        if (!closed || at == from || end + 1 < to && "[(:".indexOf(chars[end + 1]) >= 0) {
            plain = false;
            return at;
        }
        flush(at);
        htmlDone = end + 1;
        textDone = end + 1;
        String number = new String(chars, digits, end - digits);
        int next = notes.size() + 1;
        Integer known = notes.putIfAbsent(number, next);
        blocks.noteMark(known == null ? next : known, known == null);
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0xA0 + 1];
        plain[0xA0] = true;
        for (char c = ' '; c < 0x7F; c++) {
            plain[c] = "*_`\\[]!<>&\"|".indexOf(c) < 0;
        }
        return plain;
    }
}
