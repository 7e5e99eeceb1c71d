package vn.congkhai.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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
    private final Consumer<Problem> problems;

    Values(SourceText source, Map<String, FrontMatter.Entry> entries, Consumer<Problem> problems) {
        this.source = source;
        this.entries = entries;
        this.problems = problems;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Where a key's value stands; the key itself when the value is empty; the whole file when the key is absent. */
    Place place(String key) {
        FrontMatter.Entry entry = entries.get(key);
        if (entry == null) {
            return Place.wholeFile(source.file());
        }
        boolean empty = entry.value().end() <= entry.value().start();
        return empty
                ? source.place(entry.key().start(), entry.key().end())
                : source.place(entry.value().start(), entry.value().end());
    }

    void report(String key, Fault fault, String... arguments) {
        problems.accept(new Problem(fault, place(key), arguments));
    }

    /** One line of text, white space folded; nothing when absent or reported. */
    Optional<String> text(String key, String example, int longest) {
        return scalar(key, example).flatMap(s -> checkedText(key, s, longest));
    }

    /** A text of a form of its own; {@code parse} gives nothing for what it does not take. */
    <T> Optional<T> parsed(String key, String example, BiFunction<String, Place, Optional<T>> parse) {
        return scalar(key, example).flatMap(s -> parse.apply(s.text(), source.place(s.start(), s.end())));
    }

    Optional<String> slug(String key, String example) {
        return parsed(key, example, (text, place) -> checkedSlug(key, text, place));
    }

    <E> Optional<E> choice(String key, Map<String, E> choices) {
        String names = String.join(", ", choices.keySet());
        return parsed(key, names, (text, place) -> {
            if (!choices.containsKey(text)) {
                problems.accept(new Problem(Fault.VALUE_CHOICE, place, key, text, names));
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
        return items(
                key,
                example,
                (value, place) ->
                        value instanceof YamlValue.Scalar s && !s.text().isEmpty()
                                ? checkedText(key, s, longest)
                                : wrongType(key, place, example));
    }

    List<String> slugs(String key, String example) {
        return items(
                key,
                example,
                (value, place) -> value instanceof YamlValue.Scalar s
                        ? checkedSlug(key, s.text(), place)
                        : wrongType(key, place, example));
    }

    /** A list of mappings, each read by {@code read}. */
    <T> List<T> mappings(String key, String example, List<String> known, Function<Values, Optional<T>> read) {
        return items(key, example, (value, place) -> {
            if (!(value instanceof YamlValue.Mapping mapping)) {
                return wrongType(key, place, example);
            }
            Map<String, FrontMatter.Entry> inner = FrontMatter.unique(source, mapping, problems);
            FrontMatter.reportUnknown(source, inner.values(), known, problems);
            return read.apply(new Values(source, inner, problems));
        });
    }

    /** A list; each item goes through {@code read}, and those it gives nothing for were reported. */
    <T> List<T> items(String key, String example, BiFunction<YamlValue, Place, Optional<T>> read) {
        FrontMatter.Entry entry = entries.get(key);
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof YamlValue.Sequence sequence)) {
            boolean empty =
                    entry.value() instanceof YamlValue.Scalar s && s.text().isEmpty();
            report(key, empty ? Fault.VALUE_MISSING : Fault.VALUE_TYPE, key, example);
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (YamlValue item : sequence.items()) {
            read.apply(item, source.place(item.start(), item.end())).ifPresent(all::add);
        }
        return all;
    }

    /** Reports every key of {@code needed} that is not there. */
    void require(Collection<String> needed, Function<String, String> example, int bodyStart) {
        for (String key : needed) {
            if (!has(key)) {
                int end = Math.max(0, Math.min(3, bodyStart));
                problems.accept(new Problem(Fault.KEY_MISSING, source.place(0, end), key, example.apply(key)));
            }
        }
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
        if (scalar.text().isEmpty()) {
            report(key, Fault.VALUE_MISSING, key, example);
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private Optional<String> checkedText(String key, YamlValue.Scalar scalar, int longest) {
        Place place = source.place(scalar.start(), scalar.end());
        String text = scalar.text().replaceAll("[\\s\\u00A0]+", " ").strip();
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            problems.accept(
                    new Problem(Fault.VALUE_TOO_LONG, place, key, Integer.toString(length), Integer.toString(longest)));
            return Optional.empty();
        }
        Optional<Integer> control =
                text.codePoints().filter(Values::isControl).boxed().findFirst();
        if (control.isPresent()) {
            problems.accept(new Problem(Fault.VALUE_CONTROL_CHARACTER, place, key, "U+%04X".formatted(control.get())));
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Control characters, and the invisible ones that turn the order of letters around. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || Character.getType(c) == Character.UNASSIGNED
                || Character.getType(c) == Character.SURROGATE;
    }

    private Optional<String> checkedSlug(String key, String text, Place place) {
        if (SLUG.matcher(text).matches()) {
            return Optional.of(text);
        }
        String better = VietText.slug(text);
        problems.accept(new Problem(Fault.VALUE_SLUG, place, key, text, better.isEmpty() ? "a-z, 0-9, -" : better));
        return Optional.empty();
    }

    private <T> Optional<T> wrongType(String key, Place place, String example) {
        problems.accept(new Problem(Fault.VALUE_TYPE, place, key, example));
        return Optional.empty();
    }

    private StrictDates dates(String key, Place place) {
        return new StrictDates(key, place, problems);
    }
}
