package vn.congkhai.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Nearest;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;
import vn.congkhai.viet.VietText;

/**
 * The keys at the head of a file with their values and places, and where the text below begins.
 *
 * @param entries by key; a key typed twice stands once, and was reported
 * @param bodyStart offset in chars of the first line below the closing {@code ---}
 */
public record FrontMatter(SourceText source, Map<String, Entry> entries, int bodyStart) {

    /** Longer than any honest front matter; keeps the YAML reader's work bounded. */
    private static final int LONGEST = 64 * 1024;

    private static final String FENCE = "---";

    /** What a word processor, a space or a finger too much makes of the line. */
    private static final Pattern LIKE_FENCE = Pattern.compile("[ \\t\u00A0]*(?:-{2,8}|[-‐‑‒–—−]{1,8})[ \\t\u00A0\\r]*");

    /** Another front matter right below the first: it would show as text on the page. */
    private static final Pattern SECOND = Pattern.compile("\\s*(---)[ \\t]*\\n\\s*[a-z_]+[ \\t]*:");

    public FrontMatter {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A key and its value where they were typed. */
    record Entry(YamlValue.Scalar key, YamlValue value) {}

    /** Where the text below the front matter begins, as an offset in chars; nothing when there is no front matter. */
    public static Optional<Integer> bodyStart(String text) {
        int firstEnd = lineEnd(text, 0);
        if (!text.substring(0, firstEnd).stripTrailing().equals(FENCE)) {
            return Optional.empty();
        }
        int close = closingFence(text, firstEnd + 1);
        return close < 0 ? Optional.empty() : Optional.of(Math.min(text.length(), lineEnd(text, close) + 1));
    }

    /** Splits and reads the head of a file, or reports why it cannot be. */
    static Optional<FrontMatter> read(SourceText source, Consumer<Problem> problems) {
        String text = source.text();
        int firstEnd = lineEnd(text, 0);
        if (!text.substring(0, firstEnd).stripTrailing().equals(FENCE)) {
            int first = firstVisible(text);
            int end = lineEnd(text, first);
            String line = text.substring(text.lastIndexOf('\n', first) + 1, end).stripTrailing();
            boolean fence = !line.equals(FENCE) && LIKE_FENCE.matcher(line).matches();
            problems.accept(new Problem(
                    fence ? Fault.FRONT_MATTER_FENCE : Fault.FRONT_MATTER_ABSENT, source.place(first, end)));
            return Optional.empty();
        }
        int from = Math.min(text.length(), firstEnd + 1);
        int close = closingFence(text, from);
        if (close < 0 || close - from > LONGEST) {
            problems.accept(unended(source, from, close, firstEnd));
            return Optional.empty();
        }
        int bodyStart = Math.min(text.length(), lineEnd(text, close) + 1);
        Matcher second = SECOND.matcher(text).region(bodyStart, text.length());
        if (second.lookingAt()) {
            problems.accept(new Problem(Fault.FRONT_MATTER_TWICE, source.place(second.start(1), second.end(1))));
            return Optional.empty();
        }
        List<Problem> found = new ArrayList<>();
        Optional<YamlValue> value = YamlReader.read(source, from, close, found::add);
        found.forEach(problems);
        if (value.isEmpty() && !found.isEmpty()) {
            return Optional.empty();
        }
        YamlValue all = value.orElseGet(() -> new YamlValue.Mapping(List.of(), from, close));
        if (!(all instanceof YamlValue.Mapping mapping)) {
            problems.accept(new Problem(Fault.FRONT_MATTER_SHAPE, source.place(all.start(), all.end())));
            return Optional.empty();
        }
        return Optional.of(new FrontMatter(source, unique(source, mapping, problems), bodyStart));
    }

    /** The entries of a mapping by key; a key typed twice is reported. */
    static Map<String, Entry> unique(SourceText source, YamlValue.Mapping mapping, Consumer<Problem> problems) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (YamlValue.Entry e : mapping.entries()) {
            Entry first = entries.putIfAbsent(e.key().text(), new Entry(e.key(), e.value()));
            if (first != null) {
                int line = source.place(first.key.start(), first.key.end()).line();
                problems.accept(new Problem(
                        Fault.KEY_TWICE,
                        source.place(e.key().start(), e.key().end()),
                        e.key().text(),
                        Integer.toString(line)));
            }
        }
        return entries;
    }

    /** Reports the keys that are none of {@code known}, with the one that was probably meant; gives the meant ones. */
    static Set<String> reportUnknown(
            SourceText source, Collection<Entry> entries, Collection<String> known, Consumer<Problem> problems) {
        Set<String> meant = new HashSet<>();
        Set<String> there = entries.stream().map(e -> e.key.text()).collect(Collectors.toSet());
        List<String> absent = known.stream().filter(k -> !there.contains(k)).toList();
        for (Entry e : entries) {
            String name = e.key.text();
            if (!known.contains(name)) {
                String plain = VietText.slug(name).replace('-', '_');
                Optional<String> near =
                        VietnameseKeys.meant(plain).filter(absent::contains).or(() -> Nearest.to(plain, absent));
                near.ifPresent(meant::add);
                problems.accept(new Problem(
                        near.isPresent() ? Fault.KEY_UNKNOWN_NEAR : Fault.KEY_UNKNOWN,
                        source.place(e.key.start(), e.key.end()),
                        name,
                        near.orElseGet(() -> String.join(", ", known))));
            }
        }
        return meant;
    }

    /**
     * Front matter without its end within reach; a line that was meant as the end is the thing to mend. A blank line ends keys that
     * nobody closed: a line {@code ---} behind it is one of the text.
     *
     * @param close where the first line {@code ---} begins, however far away; negative without one
     */
    private static Problem unended(SourceText source, int from, int close, int firstEnd) {
        String text = source.text();
        int until = close < 0 ? Math.min(text.length(), from + LONGEST) : close;
        for (int at = from; at < until; at = lineEnd(text, at) + 1) {
            int end = lineEnd(text, at);
            if (text.substring(at, end).isBlank()) {
                return new Problem(Fault.FRONT_MATTER_OPEN, source.place(0, firstEnd));
            }
            if (LIKE_FENCE.matcher(text).region(at, end).matches()) {
                return new Problem(Fault.FRONT_MATTER_FENCE, source.place(at, end));
            }
        }
        Fault fault = close < 0 ? Fault.FRONT_MATTER_OPEN : Fault.FRONT_MATTER_TOO_LONG;
        return new Problem(fault, source.place(0, firstEnd));
    }

    private static int closingFence(String text, int from) {
        for (int at = from; at < text.length(); at = lineEnd(text, at) + 1) {
            if (text.startsWith(FENCE, at)
                    && text.substring(at, lineEnd(text, at)).stripTrailing().equals(FENCE)) {
                return at;
            }
        }
        return -1;
    }

    private static int firstVisible(String text) {
        int at = 0;
        while (at < text.length() - 1 && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
