package vn.congkhai.output;

import java.util.Optional;

/** Reads texts out of JSON (RFC 8259, section 7), as {@link JsonWriter} writes them and strictly. */
public final class JsonText {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int DIGITS = 4;

    private JsonText() {}

    /**
     * A text.
     *
     * @param value without escapes
     * @param end the place behind its closing quotation mark
     */
    public record Found(String value, int end) {}

    /** The text that starts behind the quotation mark at {@code start}; nothing when it does not end or is no text. */
    public static Optional<Found> at(String json, int start) {
        StringBuilder text = new StringBuilder();
        int done = start;
        for (int at = start; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c == '"') {
                String rest = json.substring(done, at);
                return Optional.of(
                        new Found(text.isEmpty() ? rest : text.append(rest).toString(), at + 1));
            }
            if (c < ' ') {
                return Optional.empty();
            }
            if (c == '\\') {
                text.append(json, done, at++);
                int escaped = escaped(json, at);
                if (escaped < 0) {
                    return Optional.empty();
                }
                text.append((char) escaped);
                at += json.charAt(at) == 'u' ? DIGITS : 0;
                done = at + 1;
            }
        }
        return Optional.empty();
    }

    /** What stands for the escape whose kind is at this place; negative when there is no such escape. */
    private static int escaped(String json, int at) {
        char kind = at < json.length() ? json.charAt(at) : ' ';
        int known = ESCAPES.indexOf(kind);
        if (known >= 0) {
            return MEANINGS.charAt(known);
        }
        if (kind != 'u' || at + DIGITS >= json.length()) {
            return -1;
        }
        int value = 0;
        for (int i = at + 1; i <= at + DIGITS; i++) {
            char digit = json.charAt(i);
            int number = digit < 128 ? Character.digit(digit, 16) : -1;
            if (number < 0) {
                return -1;
            }
            value = value << 4 | number;
        }
        return value;
    }
}
