package vn.congkhai.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the front matter that nearly all papers have: a key with one value a line, lists of such values, lists of keys with
 * values. At the first
 * sign that it does not know it gives up, and the library reads the whole instead; what it does read is what the library
 * would have given, places included, at a fraction of the cost. Used once.
 */
final class PlainYaml {

    private final String text;
    private final int from;
    private final int to;
    private int at;

    private PlainYaml(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.at = from;
    }

    /** The mapping between two offsets of a text, if it is plain. */
    static Optional<YamlValue> read(String text, int from, int to) {
        return new PlainYaml(text, from, to).read();
    }

    private Optional<YamlValue> read() {
        List<YamlValue.Entry> entries = new ArrayList<>();
        while (at < to) {
            Optional<YamlValue.Scalar> key = key(at);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            int colon = key.get().end();
            Optional<? extends YamlValue> value =
                    colon + 1 < to && text.charAt(colon + 1) == '\n' ? list(colon + 2) : scalar(colon + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new YamlValue.Entry(key.get(), value.get()));
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new YamlValue.Mapping(entries, from, to));
    }

    private int keyEnd(int start) {
        int end = start;
        while (end < to && (text.charAt(end) >= 'a' && text.charAt(end) <= 'z' || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** Items with a dash each, all indented alike. */
    private Optional<YamlValue> list(int start) {
        List<YamlValue> items = new ArrayList<>();
        int first = firstVisible(start);
        int indent = first - start;
        at = start;
        while (at < to && text.charAt(at) == ' ') {
            int dash = firstVisible(at);
            if (dash - at != indent || dash >= to || text.charAt(dash) != '-') {
                return Optional.empty();
            }
            Optional<? extends YamlValue> item = item(at, dash);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        // a list ends where the next key begins
        return items.isEmpty() ? Optional.empty() : Optional.of(new YamlValue.Sequence(items, first, at));
    }

    /** A value, or keys with values of which the first stands behind the dash and the others below it. */
    private Optional<? extends YamlValue> item(int lineStart, int dash) {
        int first = firstVisible(dash + 1);
        if (first == dash + 1 || !isKey(first)) {
            return scalar(dash + 1);
        }
        List<YamlValue.Entry> entries = new ArrayList<>();
        int indent = first - lineStart;
        int start = first;
        do {
            Optional<YamlValue.Scalar> key = key(start);
            Optional<YamlValue.Scalar> value = key.flatMap(k -> scalar(k.end() + 1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new YamlValue.Entry(key.get(), value.get()));
            start = firstVisible(at);
        } while (start - at == indent && isKey(start));
        return Optional.of(new YamlValue.Mapping(entries, first, start));
    }

    private boolean isKey(int start) {
        int end = keyEnd(start);
        return end > start && end < to && text.charAt(end) == ':';
    }

    private Optional<YamlValue.Scalar> key(int start) {
        String name = text.substring(start, keyEnd(start));
        return isKey(start) && !name.equals("null")
                ? Optional.of(new YamlValue.Scalar(name, start, start + name.length()))
                : Optional.empty();
    }

    private int firstVisible(int lineStart) {
        int i = lineStart;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** The value that the rest of a line is, after a space; what is read next is the line after it. */
    private Optional<YamlValue.Scalar> scalar(int afterSign) {
        int end = text.indexOf('\n', afterSign);
        if (end < 0 || end >= to || text.charAt(afterSign) != ' ') {
            return Optional.empty();
        }
        at = end + 1;
        int start = firstVisible(afterSign);
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (start == end) {
            return Optional.empty();
        }
        char first = text.charAt(start);
        return first == '"' || first == '\'' ? quoted(first, start, end) : plain(start, end);
    }

    private Optional<YamlValue.Scalar> quoted(char quote, int start, int end) {
        if (end - start < 2 || text.charAt(end - 1) != quote) {
            return Optional.empty();
        }
        for (int i = start + 1; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\' || !isPlain(c)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new YamlValue.Scalar(text.substring(start + 1, end - 1).strip(), start, end));
    }

    private Optional<YamlValue.Scalar> plain(int start, int end) {
        if (!Character.isLetterOrDigit(text.charAt(start))) {
            return Optional.empty();
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean key = c == ':' && (i + 1 == end || text.charAt(i + 1) == ' ');
            boolean comment = c == '#' && text.charAt(i - 1) == ' ';
            if (key || comment || !isPlain(c)) {
                return Optional.empty();
            }
        }
        String value = text.substring(start, end);
        return value.equalsIgnoreCase("null")
                ? Optional.empty()
                : Optional.of(new YamlValue.Scalar(value.strip(), start, end));
    }

    /** Whether a character is nothing but itself: no control, no line end of other scripts, no half of a pair. */
    private static boolean isPlain(char c) {
        return c < 0x2000
                ? c >= ' ' && c < 0x7F || c > 0xA0 && c != 0x1680
                : c > 0x2029 && c != 0x202F && c < 0x205F || c >= 0x20A0 && c < 0x3000;
    }
}
