package vn.congkhai.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/**
 * Finds what people mistype in lines of keys and values. A YAML parser stumbles at some later place and says so in terms
 * of its grammar; this looks for the line that is meant, and shows how to write it.
 */
final class YamlMistakes {

    private static final String NAMES = Stream.concat(
                    Arrays.stream(Key.values()).map(Key::yamlName), ItemKeys.allNames().stream())
            .collect(Collectors.joining("|"));

    /** {@code title:Abc}, {@code title：Abc}, {@code title = Abc}. */
    private static final Pattern KEY_FORM =
            Pattern.compile("[ \\t]*(?:-[ \\t]+)?((" + NAMES + ")(?::(?=\\S)|[ \\t]*[：=][ \\t]*))(.*)");

    /** {@code title Abc} where a line begins: within an entry it can be words of a longer text. */
    private static final Pattern NO_COLON = Pattern.compile("((" + NAMES + ")[ \\t]+)([^\\s:：=].*)");

    private static final Pattern TAB = Pattern.compile("( *\\t[ \\t]*)\\S.*");

    private static final Pattern VALUE =
            Pattern.compile("([ \\t]*(?:-[ \\t]+)?(?:[A-Za-z_]+:[ \\t]+)?)(\\S.*?)[ \\t]*");

    /** What YAML does not take at the head of a value, or takes for something else than its words. */
    private static final Pattern FORBIDDEN_FIRST =
            Pattern.compile("[@`%,\\]}]|[*&!](?![A-Za-z0-9]+$)|[|>](?![+-]?\\d?$)|\\[[^\\]]*\\].|\\{[^}]*\\}.");

    /** Quotes around the whole value, of which a word processor has turned the first. */
    private static final Pattern CURLY = Pattern.compile("[“”][^“”\"]*[\"“”']?");

    private static final Pattern NUMBER_LABEL = Pattern.compile("(?iu)^số\\s*:\\s*");

    private final SourceText source;
    private final int from;
    private final int to;

    YamlMistakes(SourceText source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
    }

    /** A line by its offsets in chars of the source text. */
    private record Line(String text, int start) {}

    /** The mistakes that explain a syntax fault at an offset of the source text; none when it is another matter. */
    List<Problem> before(int fault) {
        List<Line> lines = lines();
        List<Problem> certain = new ArrayList<>();
        for (Line line : lines) {
            keyForm(line).ifPresent(certain::add);
            tab(line).ifPresent(certain::add);
        }
        if (!certain.isEmpty()) {
            return certain;
        }
        return lines.stream()
                .filter(line -> line.start <= fault)
                .flatMap(line -> value(line).stream())
                .limit(1)
                .toList();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = source.text().indexOf('\n', at);
            end = end < 0 || end > to ? to : end;
            lines.add(new Line(source.text().substring(at, end), at));
            at = end + 1;
        }
        return lines;
    }

    private Optional<Problem> keyForm(Line line) {
        Matcher m = KEY_FORM.matcher(line.text);
        return m.matches() || m.usePattern(NO_COLON).matches()
                ? Optional.of(problem(
                        Fault.YAML_KEY_FORM,
                        line,
                        m.start(1),
                        m.end(1),
                        m.group(2),
                        m.group(3).strip()))
                : Optional.empty();
    }

    private Optional<Problem> tab(Line line) {
        Matcher m = TAB.matcher(line.text);
        return m.matches() ? Optional.of(problem(Fault.YAML_TAB, line, m.start(1), m.end(1))) : Optional.empty();
    }

    private Optional<Problem> value(Line line) {
        Matcher m = VALUE.matcher(line.text);
        if (!m.matches() || m.group(1).isBlank()) {
            return Optional.empty();
        }
        String value = m.group(2);
        char first = value.charAt(0);
        Optional<Fault> fault = Optional.empty();
        if (first == '"' || first == '\'') {
            fault = isQuoted(value, first) ? Optional.empty() : Optional.of(Fault.YAML_QUOTE_UNMATCHED);
        } else if (CURLY.matcher(value).matches()) {
            fault = Optional.of(Fault.YAML_QUOTES);
        } else if (FORBIDDEN_FIRST.matcher(value).lookingAt()) {
            fault = Optional.of(Fault.YAML_FIRST_CHARACTER);
        } else if (value.endsWith(":") && m.group(1).endsWith(" ") || value.contains(": ")) {
            fault = Optional.of(Fault.YAML_COLON);
        }
        if (fault.equals(Optional.of(Fault.YAML_COLON)) && m.group(1).startsWith(Key.NUMBER.yamlName())) {
            // "Số: 201/TB-UBND", as the paper has it: quotes alone would not mend it
            value = NUMBER_LABEL.matcher(value).replaceFirst("");
        }
        if (fault.equals(Optional.of(Fault.YAML_QUOTES))) {
            value = value.replaceAll("^[\"'“”]+|[\"'“”]+$", "");
        } else if (fault.equals(Optional.of(Fault.YAML_QUOTE_UNMATCHED))) {
            value = meant(value, first);
        }
        String better = asText(value);
        return fault.map(f -> problem(f, line, m.start(2), m.end(2), better));
    }

    private static boolean isQuoted(String value, char quote) {
        if (value.length() < 2 || value.charAt(value.length() - 1) != quote) {
            return false;
        }
        String inside = value.substring(1, value.length() - 1);
        return inside.replace("\\\"", "").replace("''", "").indexOf(quote) < 0;
    }

    /** What a value with quotes too few or too many means to say, with the quotes that belong to its words. */
    private static String meant(String value, char quote) {
        String words = value.substring(1);
        int inner = words.indexOf(quote);
        if (inner < 0) {
            // "Giang Tuấn Anh”: of the two a word processor has turned the second
            return words.indexOf('”') == words.length() - 1 && words.indexOf('“') < 0
                    ? words.substring(0, words.length() - 1)
                    : words;
        }
        if (inner > 0 && inner < words.length() - 1 && words.charAt(inner - 1) != ' ') {
            // "Thép" Hòa Phát: only the first words are in quotes
            return value;
        }
        boolean closed = words.charAt(words.length() - 1) == quote
                && value.chars().filter(c -> c == quote).count() % 2 == 0;
        return closed ? words.substring(0, words.length() - 1) : words;
    }

    /** A text as it may stand between straight double quotes. */
    static String asText(String value) {
        StringBuilder out = new StringBuilder(value.length());
        boolean open = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                out.append(open ? '”' : '“');
                open = !open;
            } else if (c == '\\') {
                // between double quotes a backslash stands for itself only where there are two; before a quote it goes
                out.append(value.startsWith("\"", i + 1) ? "" : "\\\\");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private Problem problem(Fault fault, Line line, int start, int end, String... arguments) {
        return new Problem(fault, source.place(line.start + start, line.start + end), arguments);
    }
}
