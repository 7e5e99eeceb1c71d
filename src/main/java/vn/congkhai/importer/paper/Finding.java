package vn.congkhai.importer.paper;

import java.util.List;
import java.util.Objects;
import vn.congkhai.importer.block.Location;

/**
 * A value found in a paper.
 *
 * @param values one value; several for the recipients
 * @param at where it stands
 * @param words the words it was taken from
 */
public record Finding(Field field, List<String> values, Location at, String words, Confidence confidence) {

    private static final int LONGEST_WORDS = 120;

    public Finding {
        Objects.requireNonNull(field);
        Objects.requireNonNull(at);
        Objects.requireNonNull(confidence);
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a finding has a value");
        }
        String line = words.replaceAll("\\s+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_WORDS, line.codePointCount(0, line.length())));
        words = end < line.length() ? line.substring(0, end) + "…" : line;
    }

    Finding(Field field, String value, Location at, String words, Confidence confidence) {
        this(field, List.of(value), at, words, confidence);
    }

    /** The value, or the first of several. */
    public String value() {
        return values.get(0);
    }
}
