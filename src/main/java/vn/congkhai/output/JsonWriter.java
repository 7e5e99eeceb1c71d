package vn.congkhai.output;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes JSON (RFC 8259): the one place that escapes it. What would not be JSON cannot be written: calls out of order
 * throw {@link IllegalStateException}.
 */
public final class JsonWriter {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final char DELETE = 0x7F;
    private static final char REPLACEMENT = '\uFFFD';
    private static final int PART = 1024;
    private static final int EXPECTED = 1024;
    private static final int[] PLAIN_IN_FILE = plain("\"\\");
    private static final int[] PLAIN_IN_SCRIPT = plain("\"\\<>&");

    /** What is open: an array, an object before a name, or an object between a name and its value. */
    private enum Open {
        ARRAY,
        OBJECT,
        VALUE
    }

    private final Utf8Bytes out;
    private final Deque<Open> open = new ArrayDeque<>();
    private final int[] plain;
    private final char[] part = new char[PART];
    private boolean first = true;

    private JsonWriter(int[] plain, int expectedLength) {
        this.plain = plain;
        this.out = new Utf8Bytes(expectedLength);
    }

    /** A writer of a file. */
    public static JsonWriter ofFile() {
        return ofFile(EXPECTED);
    }

    /** A writer of a file that is expected to have so many bytes. */
    public static JsonWriter ofFile(int expectedLength) {
        return new JsonWriter(PLAIN_IN_FILE, expectedLength);
    }

    /** A writer of what stands between script tags of a page: nothing in it can end them. */
    public static JsonWriter ofScript() {
        return new JsonWriter(PLAIN_IN_SCRIPT, EXPECTED);
    }

    /** Opens an object. */
    public JsonWriter object() {
        beforeValue();
        return open(Open.OBJECT, '{');
    }

    /** Opens an array. */
    public JsonWriter array() {
        beforeValue();
        return open(Open.ARRAY, '[');
    }

    /** Opens an object as the value of a name. */
    public JsonWriter object(String name) {
        return name(name).object();
    }

    /** Opens an array as the value of a name. */
    public JsonWriter array(String name) {
        return name(name).array();
    }

    /** Closes what was opened last. */
    public JsonWriter end() {
        Open last = open.isEmpty() ? Open.VALUE : open.pop();
        if (last == Open.VALUE) {
            throw new IllegalStateException("nothing to close after: " + tail());
        }
        out.append(last == Open.ARRAY ? ']' : '}');
        first = false;
        return this;
    }

    /** The name of the value that follows. */
    JsonWriter name(String name) {
        if (open.peek() != Open.OBJECT) {
            throw new IllegalStateException("a name can only stand in an object, not after: " + tail());
        }
        comma();
        quoted(name);
        out.append(':');
        open.push(Open.VALUE);
        return this;
    }

    public JsonWriter value(String value) {
        beforeValue();
        quoted(value);
        first = false;
        return this;
    }

    public JsonWriter value(long value) {
        beforeValue();
        out.append(Long.toString(value));
        first = false;
        return this;
    }

    JsonWriter value(boolean value) {
        beforeValue();
        out.append(Boolean.toString(value));
        first = false;
        return this;
    }

    /** A name with its text. */
    public JsonWriter field(String name, String value) {
        return name(name).value(value);
    }

    /** A name with its number. */
    public JsonWriter field(String name, long value) {
        return name(name).value(value);
    }

    /** A name with true or false. */
    public JsonWriter field(String name, boolean value) {
        return name(name).value(value);
    }

    /** A name with its text, or nothing at all. */
    public JsonWriter field(String name, Optional<String> value) {
        value.ifPresent(v -> field(name, v));
        return this;
    }

    /** A name with its texts, or nothing at all when there are none. */
    public JsonWriter field(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            array(name);
            values.forEach(this::value);
            end();
        }
        return this;
    }

    /** A line break before the next element: long arrays are easier to look at, and to compare, a line an element. */
    public JsonWriter line() {
        if (open.peek() != Open.ARRAY) {
            throw new IllegalStateException("only elements of an array begin a line");
        }
        comma();
        out.append('\n');
        first = true;
        return this;
    }

    /** The whole text, on its own line. */
    public byte[] bytes() {
        checkFinished();
        return out.toLine();
    }

    /** The whole text. */
    @Override
    public String toString() {
        checkFinished();
        return out.toString();
    }

    private void checkFinished() {
        if (!open.isEmpty() || out.length() == 0) {
            throw new IllegalStateException("not finished: " + tail());
        }
    }

    private JsonWriter open(Open kind, char bracket) {
        out.append(bracket);
        open.push(kind);
        first = true;
        return this;
    }

    private void beforeValue() {
        if (open.peek() == Open.VALUE) {
            open.pop();
        } else if (open.peek() == Open.ARRAY) {
            comma();
        } else if (!open.isEmpty() || out.length() > 0) {
            throw new IllegalStateException("a value needs a name after: " + tail());
        }
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quoted(String text) {
        Objects.requireNonNull(text);
        out.append('"');
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PART);
            // a pair of surrogates stays together
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            text.getChars(from, to, part, 0);
            escaped(to - from);
            from = to;
        }
        out.append('"');
    }

    private void escaped(int length) {
        for (int i = out.appendRun(part, 0, length, plain); i < length; i = out.appendRun(part, i, length, plain)) {
            char c = part[i];
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> i += special(i, length, c);
            }
            i++;
        }
    }

    /** Most characters of any text: they are written as they are, in runs. */
    private static int[] plain(String escaped) {
        return Utf8Bytes.codes(c -> c < ' ' || c == DELETE || escaped.indexOf(c) >= 0);
    }

    /** One character; the number of those it took beyond its own, which is 1 for a pair of surrogates. */
    private int special(int at, int length, char c) {
        if (Character.isHighSurrogate(c) && at + 1 < length && Character.isLowSurrogate(part[at + 1])) {
            out.append(part, at, at + 2);
            return 1;
        }
        if (Character.isSurrogate(c)) {
            // half a character has no form in UTF-8
            out.append(REPLACEMENT);
        } else {
            // line separators end a line in older JavaScript; < could end the script
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(HEX[c >> shift & 15]);
            }
        }
        return 0;
    }

    private String tail() {
        String all = out.toString();
        return all.substring(Math.max(0, all.length() - 40));
    }
}
