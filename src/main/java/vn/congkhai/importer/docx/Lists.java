package vn.congkhai.importer.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The lists a Word file knows (ECMA-376, part 1, section 17.9), and which paragraph is in which. */
final class Lists {

    /** The part of a Word file that defines them. */
    static final String PART = "word/numbering.xml";

    static final int LEVELS = 9;

    /** Longer than any number; a file could ask for megabytes before each paragraph. */
    private static final int LONGEST_TEXT = 100;

    /** Styles rest on each other, and in a broken file in a circle. */
    static final int DEEPEST_STYLE = 20;

    /**
     * How a level of a list shows its numbers.
     *
     * @param text with %1 to %9 for the numbers of the levels
     * @param restart which levels start it anew: those before this one, counted from one
     * @param legal whether the numbers of other levels are shown in digits
     */
    record Level(String format, String text, int start, int restart, boolean legal) {}

    /**
     * A list as paragraphs name it.
     *
     * @param counted the list whose count it takes part in
     * @param anew the levels that start anew where this list is first used
     */
    record Numbering(String id, String counted, Map<Integer, Level> levels, Set<Integer> anew) {

        int start(int level) {
            return levels.containsKey(level) ? levels.get(level).start() : 1;
        }
    }

    /** A paragraph's place in a list. */
    record Membership(Numbering list, int level) {}

    /** What a style says of lists. */
    private record Style(String id, Optional<String> list, Optional<String> level, Optional<String> base) {}

    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, Element> numbers = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Numbering> lists = new HashMap<>();

    /** The styles that levels of a list belong to. */
    private final Map<String, Map<String, Integer>> styleLevels = new HashMap<>();

    Lists(Archive archive) {
        archive.styles().ifPresent(this::readStyles);
        archive.part(PART).ifPresent(this::readLists);
    }

    /** Where a paragraph stands, by its own properties or those of its style. */
    Optional<Membership> of(Element properties) {
        Optional<Element> own = WordXml.child(properties, "numPr");
        List<Style> chain = chain(WordXml.value(properties, "pStyle"));
        return own.flatMap(n -> WordXml.value(n, "numId"))
                .or(() -> chain.stream().flatMap(s -> s.list().stream()).findFirst())
                .map(lists::get)
                .map(list -> new Membership(list, level(own, chain, list)));
    }

    private int level(Optional<Element> own, List<Style> chain, Numbering list) {
        Map<String, Integer> linked = styleLevels.getOrDefault(list.counted(), Map.of());
        return own.flatMap(n -> WordXml.value(n, "ilvl"))
                .map(Lists::level)
                .or(() -> chain.stream()
                        .map(s -> linked.get(s.id()))
                        .filter(Objects::nonNull)
                        .findFirst())
                .or(() -> chain.stream()
                        .flatMap(s -> s.level().stream())
                        .findFirst()
                        .map(Lists::level))
                .orElse(0);
    }

    private List<Style> chain(Optional<String> style) {
        List<Style> chain = new ArrayList<>();
        Optional<Style> next = style.map(styles::get);
        while (next.isPresent() && chain.size() < DEEPEST_STYLE) {
            chain.add(next.get());
            next = next.flatMap(Style::base).map(styles::get);
        }
        return chain;
    }

    private void readStyles(Document part) {
        for (Element style : WordXml.all(part, "style")) {
            Optional<Element> numbering = WordXml.child(style, "pPr").flatMap(p -> WordXml.child(p, "numPr"));
            String id = WordXml.attribute(style, "styleId");
            styles.put(
                    id,
                    new Style(
                            id,
                            numbering.flatMap(n -> WordXml.value(n, "numId")),
                            numbering.flatMap(n -> WordXml.value(n, "ilvl")),
                            WordXml.value(style, "basedOn")));
        }
    }

    private void readLists(Document part) {
        for (Element list : WordXml.all(part, "abstractNum")) {
            abstracts.put(WordXml.attribute(list, "abstractNumId"), list);
        }
        for (Element number : WordXml.all(part, "num")) {
            numbers.put(WordXml.attribute(number, "numId"), number);
        }
        numbers.forEach((id, number) -> WordXml.value(number, "abstractNumId")
                .filter(abstracts::containsKey)
                .ifPresent(counted -> lists.put(id, numbering(id, counted, number))));
    }

    private Numbering numbering(String id, String counted, Element number) {
        Map<Integer, Level> levels = new HashMap<>();
        Map<String, Integer> linked = styleLevels.computeIfAbsent(counted, c -> new HashMap<>());
        for (Element level : WordXml.all(definition(counted), "lvl")) {
            int at = level(WordXml.attribute(level, "ilvl"));
            levels.put(at, read(level));
            WordXml.value(level, "pStyle").ifPresent(style -> linked.put(style, at));
        }
        Set<Integer> anew = new HashSet<>();
        for (Element override : WordXml.all(number, "lvlOverride")) {
            int at = level(WordXml.attribute(override, "ilvl"));
            WordXml.child(override, "lvl").ifPresent(level -> levels.put(at, read(level)));
            Level level = levels.get(at);
            Optional<String> start = WordXml.value(override, "startOverride");
            if (level != null && start.isPresent()) {
                int first = number(start.get(), level.start());
                levels.put(at, new Level(level.format(), level.text(), first, level.restart(), level.legal()));
                anew.add(at);
            }
        }
        return new Numbering(id, counted, levels, anew);
    }

    /** The element with the levels: another list's, when this one only names a style that has a list. */
    private Element definition(String list) {
        Element named = abstracts.get(list);
        return WordXml.value(named, "numStyleLink")
                .map(styles::get)
                .flatMap(Style::list)
                .map(numbers::get)
                .flatMap(n -> WordXml.value(n, "abstractNumId"))
                .map(abstracts::get)
                .orElse(named);
    }

    private static Level read(Element level) {
        String text = WordXml.value(level, "lvlText").orElse("");
        return new Level(
                WordXml.value(level, "numFmt").orElse("decimal"),
                text.length() > LONGEST_TEXT ? "" : text,
                number(WordXml.value(level, "start").orElse("1"), 1),
                number(WordXml.value(level, "lvlRestart").orElse(""), LEVELS),
                WordXml.child(level, "isLgl")
                        .map(e -> WordXml.attribute(e, "val"))
                        .filter(v -> !Set.of("0", "false", "off").contains(v))
                        .isPresent());
    }

    private static int level(String text) {
        return Math.min(LEVELS - 1, number(text, 0));
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
