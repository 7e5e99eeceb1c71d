package vn.congkhai.notice;

import java.util.List;

/** A YAML value with the place of its words, as offsets in chars of the source text. */
sealed interface YamlValue {

    int start();

    int end();

    /** A single word or sentence; everything typed without brackets or dashes. */
    record Scalar(String text, int start, int end) implements YamlValue {}

    /** A list. */
    record Sequence(List<YamlValue> items, int start, int end) implements YamlValue {}

    /** Keys with values, in the order they were typed; a key typed twice stands twice. */
    record Mapping(List<Entry> entries, int start, int end) implements YamlValue {}

    /** One key with its value. */
    record Entry(Scalar key, YamlValue value) {}
}
