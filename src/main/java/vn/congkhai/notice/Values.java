package vn.congkhai.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;
import vn.congkhai.viet.VietText;

/** Reads the values of one mapping by key, each in its form; what has another form is reported with its place. */
final class Values {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final SourceText source;
    private final Map<String, FrontMatter.Entry> entries;
    private final Place whole;
    private final Consumer<Problem> problems;

    /**
     * The values of a mapping.
     *
     * @param whole where the mapping stands: the place of what is absent from it
     */
    Values(SourceText source, Map<String, FrontMatter.Entry> entries, Place whole, Consumer<Problem> problems) {
        this.source = source;
        this.entries = entries;
        this.whole = whole;
        this.problems = problems;
    }

    /** The values of a file's front matter. */
    static Values of(FrontMatter head, Consumer<Problem> problems) {
        return new Values(head.source(), head.entries(), head.source().place(0, 3), problems);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Where a key's value stands; the key itself when the value is empty; the mapping's head when the key is absent. */
    Place place(String key) {
        FrontMatter.Entry entry = entries.get(key);
        if (entry == null) {
            return whole;
        }
        boolean empty = entry.value().end() <= entry.value().start();
        return empty
                ? source.place(entry.key().start(), entry.key().end())
                : source.place(entry.value().start(), entry.value().end());
    }

    /** Where a word stands within a key's value; the whole value when it was typed in another way. */
    Place place(String key, String word) {
        FrontMatter.Entry entry = entries.get(key);
        if (entry == null) {
            return whole;
        }
        return WordPlaces.first(
                        source.text(),
                        word,
                        entry.value().start(),
                        entry.value().end())
                .stream()
                .mapToObj(at -> source.place(at, at + word.length()))
                .findFirst()
                .orElseGet(() -> place(key));
    }

    void report(String key, Fault fault, String... arguments) {
        problems.accept(new Problem(fault, place(key), arguments));
    }

    void report(Place place, Fault fault, String... arguments) {
        problems.accept(new Problem(fault, place, arguments));
    }

    /** Reports keys that are none of {@code known}, and those of {@code needed} that nobody meant to type either. */
    void checkKeys(Collection<String> known, Collection<String> needed, Function<String, String> example) {
        Set<String> meant = FrontMatter.reportUnknown(source, entries.values(), known, problems);
        for (String key : needed) {
            if (!has(key) && !meant.contains(key)) {
                problems.accept(new Problem(Fault.KEY_MISSING, whole, key, example.apply(key)));
            }
        }
    }

    /** One line of text, white space folded; nothing when absent or reported. */
    Optional<String> text(String key, String example, int longest) {
        return scalar(key, example).flatMap(s -> checkedText(key, s, example, longest));
    }

    /** A text of a form of its own; {@code parse} gives nothing for what it does not take. */
    <T> Optional<T> parsed(String key, String example, BiFunction<String, Supplier<Place>, Optional<T>> parse) {
        return scalar(key, example).flatMap(s -> parse.apply(s.text(), () -> place(s)));
    }

    Optional<String> slug(String key, String example) {
        return parsed(key, example, (text, place) -> checkedSlug(key, text, place));
    }

    <E> Optional<E> choice(String key, Map<String, E> choices) {
        String names = String.join(", ", choices.keySet());
        return parsed(key, names, (text, place) -> {
            if (!choices.containsKey(text)) {
                problems.accept(new Problem(Fault.VALUE_CHOICE, place.get(), key, text, names));
            }
            return Optional.ofNullable(choices.get(text));
        });
    }

    Optional<LocalDate> date(String key, String example) {
        return parsed(key, example, (text, place) -> dates(key, place).day(text));
    }

    Optional<IssueDate> dateOrMonth(String key, String example) {
        return parsed(key, example, (text, place) -> dates(key, place).dayOrMonth(text));
    }

    Optional<LocalDateTime> dateTime(String key, String example) {
        return parsed(key, example, (text, place) -> dates(key, place).time(text));
    }

    List<String> texts(String key, String example, int longest) {
        return texts(key, example, longest, (text, place) -> Optional.of(text));
    }

    /** A list of texts, each of a form of its own. */
    <T> List<T> texts(String key, String example, int longest, BiFunction<String, Supplier<Place>, Optional<T>> read) {
        return items(key, example, (value, place) -> {
            if (value instanceof YamlValue.Scalar s && !ValueText.isBlank(s.text())) {
                return checkedText(key, s, example, longest).flatMap(text -> read.apply(text, place));
            }
            if (value instanceof YamlValue.Mapping m && m.entries().size() == 1) {
                // "Lưu: VT", which YAML takes for a key with a value
                String typed =
                        source.text().substring(value.start(), value.end()).strip();
                problems.accept(new Problem(Fault.YAML_COLON, place.get(), YamlMistakes.asText(typed)));
                return Optional.empty();
            }
            return wrongType(key, place, example);
        });
    }

    List<String> slugs(String key, String example) {
        return items(
                key,
                example,
                (value, place) -> value instanceof YamlValue.Scalar s && !ValueText.isBlank(s.text())
                        ? checkedSlug(key, s.text(), place)
                        : wrongType(key, place, example));
    }

    /**
     * A list of mappings, each read by {@code read}; keys that none of them may have, and those that one lacks, are reported.
     */
    <T> List<T> mappings(String key, ItemKeys keys, Function<Values, Optional<T>> read) {
        String example = keys.example();
        return items(key, example, (value, place) -> {
            if (!(value instanceof YamlValue.Mapping mapping)) {
                return wrongType(key, place, example);
            }
            Values inner = new Values(source, FrontMatter.unique(source, mapping, problems), place.get(), problems);
            inner.checkKeys(keys.names(), keys.neededNames(), keys::example);
            return read.apply(inner);
        });
    }

    /** A list; each item goes through {@code read}, and those it gives nothing for were reported. */
    <T> List<T> items(String key, String example, BiFunction<YamlValue, Supplier<Place>, Optional<T>> read) {
        FrontMatter.Entry entry = entries.get(key);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof YamlValue.Sequence sequence)) {
            boolean empty =
                    entry.value() instanceof YamlValue.Scalar s && s.text().isEmpty();
            report(key, empty ? Fault.VALUE_MISSING : Fault.VALUE_NOT_LIST, key, empty ? "- " + example : example);
            return List.of();
        }
        List<T> all = new ArrayList<>();
        JoinedItems joined = new JoinedItems(source, key, sequence.start());
        for (YamlValue item : sequence.items()) {
            if (!joined.report(item, problems)) {
                read.apply(item, () -> place(item)).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<YamlValue.Scalar> scalar(String key, String example) {
        FrontMatter.Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!(entry.value() instanceof YamlValue.Scalar scalar)) {
            report(key, Fault.VALUE_TYPE, key, example);
            return Optional.empty();
        }
        if (ValueText.isBlank(scalar.text())) {
            report(key, Fault.VALUE_MISSING, key, example);
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    /** {@code title: Họp #2}: to YAML a sign # after a space begins a comment, and what was meant is lost in silence. */
    private void reportComment(String key, YamlValue.Scalar scalar) {
        String text = source.text();
        int lineEnd = text.indexOf('\n', scalar.end());
        String rest = text.substring(scalar.end(), lineEnd < 0 ? text.length() : lineEnd)
                .strip();
        boolean notice = source.file().endsWith(".md");
        boolean quoted = scalar.end() > 0 && "\"'".indexOf(text.charAt(scalar.end() - 1)) >= 0;
        if (notice && !quoted && rest.startsWith("#")) {
            int at = text.indexOf('#', scalar.end());
            String whole = YamlMistakes.asText(scalar.text() + " " + rest);
            problems.accept(new Problem(Fault.VALUE_COMMENT, source.place(at, at + rest.length()), key, rest, whole));
        }
    }

    private Optional<String> checkedText(String key, YamlValue.Scalar scalar, String example, int longest) {
        reportComment(key, scalar);
        String text = ValueText.folded(scalar.text());
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            problems.accept(new Problem(
                    Fault.VALUE_TOO_LONG, place(scalar), key, Integer.toString(length), Integer.toString(longest)));
            return Optional.empty();
        }
        if (!ValueText.hasWords(text)) {
            problems.accept(new Problem(Fault.VALUE_MISSING, place(scalar), key, example));
            return Optional.empty();
        }
        OptionalInt invisible = ValueText.firstInvisible(text);
        if (invisible.isPresent()) {
            reportInvisible(key, scalar, invisible.getAsInt());
            return Optional.empty();
        }
        // curly quotes around the whole value are straight quotes that a word processor changed
        if (source.text().charAt(scalar.start()) == '“' && text.indexOf('”') == text.length() - 1) {
            problems.accept(new Problem(Fault.YAML_QUOTES, place(scalar), text.substring(1, text.length() - 1)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private void reportInvisible(String key, YamlValue.Scalar scalar, int invisible) {
        String character = Character.toString(invisible);
        int at = source.text().indexOf(character, scalar.start());
        Place exact = at < 0 || at >= scalar.end() ? place(scalar) : source.place(at, at + character.length());
        problems.accept(new Problem(
                Fault.VALUE_CONTROL_CHARACTER, exact, key, String.format(Locale.ROOT, "U+%04X", invisible)));
    }

    private Place place(YamlValue value) {
        return source.place(value.start(), value.end());
    }

    private Optional<String> checkedSlug(String key, String text, Supplier<Place> place) {
        if (SLUG.matcher(text).matches()) {
            return Optional.of(text);
        }
        String better = VietText.slug(text);
        problems.accept(
                new Problem(Fault.VALUE_SLUG, place.get(), key, text, better.isEmpty() ? "a-z, 0-9, -" : better));
        return Optional.empty();
    }

    private <T> Optional<T> wrongType(String key, Supplier<Place> place, String example) {
        problems.accept(new Problem(Fault.VALUE_TYPE, place.get(), key, example));
        return Optional.empty();
    }

    private StrictDates dates(String key, Supplier<Place> place) {
        return new StrictDates(key, place, problems);
    }
}
