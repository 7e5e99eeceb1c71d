package vn.congkhai.manifest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.output.JsonText;

/**
 * Reads JSON (RFC 8259) strictly into maps, lists, texts, whole numbers and truth values: what manifests are made of.
 * Null and fractions, which no manifest has, are refused like any other fault, and so is nesting without end.
 */
final class JsonReader {

    private static final int DEEPEST = 16;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** What cannot be read as such JSON. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }

    /** The one value that bytes are the UTF-8 of. */
    static Object read(byte[] bytes) throws Malformed {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8");
        }
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.malformed("more than one value");
        }
        return value;
    }

    private Object value(int depth) throws Malformed {
        space();
        if (depth > DEEPEST || at >= text.length()) {
            throw malformed("no value");
        }
        char c = text.charAt(at);
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't', 'f' -> word();
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws Malformed {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        if (next('}')) {
            return object;
        }
        do {
            space();
            String name = string();
            expect(':');
            if (object.put(name, value(depth + 1)) != null) {
                throw malformed("the name twice: " + name);
            }
        } while (next(','));
        expect('}');
        return object;
    }

    private List<Object> array(int depth) throws Malformed {
        List<Object> array = new ArrayList<>();
        at++;
        if (next(']')) {
            return array;
        }
        do {
            array.add(value(depth + 1));
        } while (next(','));
        expect(']');
        return array;
    }

    private String string() throws Malformed {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw malformed("no text");
        }
        Optional<JsonText.Found> found = JsonText.at(text, at + 1);
        if (found.isEmpty()) {
            throw malformed(text.indexOf('"', at + 1) < 0 ? "a text without end" : "a text that cannot be read");
        }
        at = found.get().end();
        return found.get().value();
    }

    private Boolean word() throws Malformed {
        for (Boolean value : List.of(true, false)) {
            if (text.startsWith(value.toString(), at)) {
                at += value.toString().length();
                return value;
            }
        }
        throw malformed("an unknown word");
    }

    /** Section 6: the digits of ASCII alone, and no zero before others, which elsewhere stands for octal numbers. */
    private Long number() throws Malformed {
        int start = at;
        at += at < text.length() && text.charAt(at) == '-' ? 1 : 0;
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at > digits + 1 && text.charAt(digits) == '0') {
            throw malformed("no whole number");
        }
        try {
            return Long.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw malformed("no whole number");
        }
    }

    private boolean next(char wanted) {
        space();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) throws Malformed {
        if (!next(wanted)) {
            throw malformed("no " + wanted);
        }
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed malformed(String what) {
        long line = 1
                + text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Malformed("line " + line + ": " + what);
    }

    /** A value of an object, when it is there and of this type. */
    static <T> Optional<T> get(Map<?, ?> object, String name, Class<T> type) {
        Object value = object.get(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }
}
