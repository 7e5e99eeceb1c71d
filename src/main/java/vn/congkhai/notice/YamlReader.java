package vn.congkhai.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/**
 * Reads a stretch of YAML into values with places. Only what front matter needs: no anchors, no aliases, no tags, no
 * objects, and a bounded depth.
 */
final class YamlReader {

    private static final int DEEPEST = 8;
    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";
    private static final List<String> PLAIN_TAGS = List.of("str", "int", "float", "bool", "null", "seq", "map");

    private static final Pattern ANCHOR = Pattern.compile("[\\s\\[,]([&*][A-Za-z0-9_-]+)");

    private static final Pattern CODED_TAG = Pattern.compile("(?:^|[\\s\\[,{])(!\\S*%\\S*)");

    private final SourceText source;
    private final String yaml;
    private final int from;

    /** Where each code point begins, by which the library counts, and the last one ends. */
    private final int[] offsets;

    private final Consumer<Problem> problems;

    private YamlReader(SourceText source, int from, int to, Consumer<Problem> problems) {
        this.source = source;
        this.yaml = source.text().substring(from, to);
        this.from = from;
        this.offsets = IntStream.rangeClosed(0, yaml.length())
                .filter(i ->
                        i == yaml.length() || i == 0 || !Character.isSurrogatePair(yaml.charAt(i - 1), yaml.charAt(i)))
                .toArray();
        this.problems = problems;
    }

    /** The value between two offsets of a text, or nothing when it is empty or a problem was reported. */
    static Optional<YamlValue> read(SourceText source, int from, int to, Consumer<Problem> problems) {
        return PlainYaml.read(source.text(), from, to).or(() -> parsed(source, from, to, problems));
    }

    /** The value, through the library. */
    static Optional<YamlValue> parsed(SourceText source, int from, int to, Consumer<Problem> problems) {
        return new YamlReader(source, from, to, problems).read();
    }

    private Optional<YamlValue> read() {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            Optional<YamlValue> value =
                    new Compose(settings).composeString(yaml).flatMap(node -> value(node, 1));
            if (value.filter(YamlValue.Scalar.class::isInstance).isPresent()) {
                List<Problem> mistakes = mistakes(yaml.length());
                mistakes.forEach(problems);
                return mistakes.isEmpty() ? value : Optional.empty();
            }
            return value;
        } catch (MarkedYamlEngineException e) {
            syntaxProblem(e);
        } catch (ReaderException e) {
            int at = offsets[Math.min(e.getPosition(), offsets.length - 2)];
            report(Fault.YAML_CONTROL_CHARACTER, at, at + 1, String.format(Locale.ROOT, "U+%04X", e.getCodePoint()));
        } catch (YamlEngineException e) {
            reportCause(ANCHOR, Fault.YAML_ALIAS);
        } catch (IllegalArgumentException e) {
            // the library's words for a tag whose percent codes stand for spaces
            reportCause(CODED_TAG, Fault.YAML_TAG);
        } catch (StackOverflowError e) {
            // thousands of opening brackets: the library's parser is recursive
            report(Fault.YAML_TOO_DEEP, 0, 1);
        }
        return Optional.empty();
    }

    private Optional<YamlValue> value(Node node, int depth) {
        int start = offset(node.getStartMark());
        int end = Math.max(start, offset(node.getEndMark()));
        if (depth > DEEPEST) {
            report(Fault.YAML_TOO_DEEP, start, end);
            return Optional.empty();
        }
        if (node.getAnchor().isPresent()) {
            report(Fault.YAML_ALIAS, start, end, "&" + node.getAnchor().get().getValue());
            return Optional.empty();
        }
        String tag = node.getTag().getValue();
        if (!tag.startsWith(STANDARD_TAGS) || !PLAIN_TAGS.contains(tag.substring(STANDARD_TAGS.length()))) {
            report(Fault.YAML_TAG, start, end, tag.startsWith(STANDARD_TAGS) ? "!!" + tag.substring(18) : tag);
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar(scalar, start, end));
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                Optional<YamlValue> value = value(item, depth + 1);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                items.add(value.get());
            }
            return Optional.of(new YamlValue.Sequence(items, from + start, from + end));
        }
        return mapping((MappingNode) node, depth);
    }

    private Optional<YamlValue> mapping(MappingNode node, int depth) {
        List<YamlValue.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            Optional<YamlValue> key = value(tuple.getKeyNode(), depth + 1);
            Optional<YamlValue> value = value(tuple.getValueNode(), depth + 1);
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            if (!(key.get() instanceof YamlValue.Scalar name)) {
                report(
                        Fault.FRONT_MATTER_SHAPE,
                        key.get().start() - from,
                        key.get().end() - from);
                return Optional.empty();
            }
            entries.add(new YamlValue.Entry(name, value.get()));
        }
        return Optional.of(
                new YamlValue.Mapping(entries, from + offset(node.getStartMark()), from + offset(node.getEndMark())));
    }

    private YamlValue.Scalar scalar(ScalarNode node, int start, int end) {
        int trimmedEnd = end;
        while (trimmedEnd > start && Character.isWhitespace(yaml.charAt(trimmedEnd - 1))) {
            trimmedEnd--;
        }
        boolean isNull = node.getTag().getValue().equals(STANDARD_TAGS + "null");
        return new YamlValue.Scalar(isNull ? "" : node.getValue().strip(), from + start, from + trimmedEnd);
    }

    private void syntaxProblem(MarkedYamlEngineException e) {
        int at = offset(e.getProblemMark().or(e::getContextMark));
        String message = e.getProblem() == null ? "" : e.getProblem();
        List<Problem> mistakes = mistakes(at);
        if (message.contains("alias") && mistakes.isEmpty()) {
            int end = Math.min(yaml.length(), lineEnd(at));
            report(Fault.YAML_ALIAS, at, end, yaml.substring(at, end).strip());
        } else if (mistakes.isEmpty()) {
            int start = stumbledLine(at);
            report(Fault.YAML_MALFORMED, start, Math.max(start + 1, lineEnd(start)));
        } else {
            mistakes.forEach(problems);
        }
    }

    private List<Problem> mistakes(int at) {
        return new YamlMistakes(source, from, from + yaml.length()).before(from + at);
    }

    /** The first word of the last line with words at or before an offset: the parser may stumble only at a later line. */
    private int stumbledLine(int at) {
        int i = Math.min(at, yaml.length() - 1);
        while (i > 0 && Character.isWhitespace(yaml.charAt(i))) {
            i--;
        }
        int start = yaml.lastIndexOf('\n', i) + 1;
        while (start < i && Character.isWhitespace(yaml.charAt(start))) {
            start++;
        }
        return start;
    }

    private int lineEnd(int at) {
        int end = yaml.indexOf('\n', at);
        return end < 0 ? yaml.length() : end;
    }

    private int offset(Optional<Mark> mark) {
        return mark.map(m -> offsets[Math.min(m.getIndex(), offsets.length - 1)])
                .orElse(0);
    }

    /** Reports what the library could not read by the place where it first stands, or else by the first line. */
    private void reportCause(Pattern cause, Fault fault) {
        Matcher found = cause.matcher(yaml);
        if (found.find()) {
            report(fault, found.start(1), found.end(1), found.group(1));
        } else {
            report(Fault.YAML_MALFORMED, 0, lineEnd(0));
        }
    }

    private void report(Fault fault, int start, int end, String... arguments) {
        problems.accept(new Problem(fault, source.place(from + start, from + end), arguments));
    }
}
