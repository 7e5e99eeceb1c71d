package vn.congkhai.markdown;

/** Writes HTML. The one place that escapes text and attribute values. */
final class HtmlWriter {

    /** The characters below U+00A0 that stand for themselves; all above do. */
    private static final boolean[] PLAIN = plain();

    private final Chars out;

    HtmlWriter(int expectedLength) {
        this.out = new Chars(expectedLength);
    }

    /** Markup that is known to be right. */
    HtmlWriter raw(String markup) {
        out.append(markup);
        return this;
    }

    /** An attribute with its leading space; the value is escaped. */
    HtmlWriter attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value);
        out.append('"');
        return this;
    }

    /** Text, escaped; control characters that HTML does not know are left out. */
    HtmlWriter text(CharSequence text) {
        return text(text, 0, text.length());
    }

    HtmlWriter text(CharSequence text, int from, int to) {
        int done = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c > 0x9F || PLAIN[c]) {
                continue;
            }
            out.append(text, done, i).append(replacement(c));
            done = i + 1;
        }
        out.append(text, done, to);
        return this;
    }

    /** A run of characters of which none needs to be escaped. */
    HtmlWriter plain(char[] text, int from, int to) {
        out.append(text, from, to);
        return this;
    }

    /** One character as {@link #text(CharSequence)} writes it. */
    HtmlWriter text(char c) {
        if (c > 0x9F || PLAIN[c]) {
            out.append(c);
        } else {
            out.append(replacement(c));
        }
        return this;
    }

    /** Where the next markup will stand; see {@link #insert}. */
    int position() {
        return out.length();
    }

    /** Markup that could be written only when what follows it was known. */
    void insert(int position, String markup) {
        out.insert(position, markup);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String replacement(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0xA0];
        for (char c = ' '; c < 0x7F; c++) {
            plain[c] = "&<>\"".indexOf(c) < 0;
        }
        plain['\t'] = true;
        plain['\n'] = true;
        return plain;
    }
}
