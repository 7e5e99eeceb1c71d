package vn.congkhai.opendata;

import java.util.Optional;

/** Reads a text out of JSON that was written here (RFC 8259, section 7). */
final class JsonText {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";

    private JsonText() {}

    /** The text that starts behind the quotation mark at {@code start}; nothing when it does not end or is no text. */
    static Optional<String> at(String json, int start) {
        StringBuilder text = new StringBuilder();
        int done = start;
        for (int at = start; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c == '"') {
                return Optional.of(text.append(json, done, at).toString());
            }
            if (c == '\\' && at + 1 < json.length()) {
                text.append(json, done, at++);
                char kind = json.charAt(at);
                int known = ESCAPES.indexOf(kind);
                if (known >= 0) {
                    text.append(MEANINGS.charAt(known));
                } else if (kind == 'u' && at + 4 < json.length()) {
                    text.append((char) Integer.parseInt(json, at + 1, at + 5, 16));
                    at += 4;
                } else {
                    return Optional.empty();
                }
                done = at + 1;
            }
        }
        return Optional.empty();
    }
}
