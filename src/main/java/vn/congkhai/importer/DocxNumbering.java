package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes out the numbers that Word makes by itself, each as it is shown: I., 1., a), 2.1. */
final class DocxNumbering {

    private static final int LEVELS = 9;

    /** How a level of a list shows its numbers. */
    private record Level(String format, String text, int start) {}

    /** A paragraph's place in a list. */
    private record Membership(String list, int level) {}

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, Membership> ofStyle = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    DocxNumbering(DocxArchive archive) {
        archive.part("word/numbering.xml").ifPresent(this::readLists);
        archive.part("word/styles.xml").ifPresent(this::readStyles);
    }

    /** Puts each paragraph's number before its words, and takes the paragraph out of its list. */
    void makeLiteral(Document document) {
        NodeList paragraphs = document.getElementsByTagNameNS(DocxReader.W, "p");
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < paragraphs.getLength(); i++) {
            all.add((Element) paragraphs.item(i));
        }
        for (Element paragraph : all) {
            Optional<Element> properties = DocxReader.child(paragraph, "pPr");
            Optional<Membership> membership = properties.flatMap(this::membership);
            if (membership.isPresent() && !paragraph.getTextContent().isBlank()) {
                String label = next(membership.get());
                properties
                        .flatMap(p -> DocxReader.child(p, "numPr"))
                        .ifPresent(n -> n.getParentNode().removeChild(n));
                if (!label.isEmpty()) {
                    insert(paragraph, properties.orElseThrow(), label + " ");
                }
            }
        }
    }

    private void readLists(Document numbering) {
        NodeList abstracts = numbering.getElementsByTagNameNS(DocxReader.W, "abstractNum");
        for (int i = 0; i < abstracts.getLength(); i++) {
            Element list = (Element) abstracts.item(i);
            lists.put(list.getAttributeNS(DocxReader.W, "abstractNumId"), levels(list));
        }
        NodeList numbers = numbering.getElementsByTagNameNS(DocxReader.W, "num");
        for (int i = 0; i < numbers.getLength(); i++) {
            Element number = (Element) numbers.item(i);
            DocxReader.value(number, "abstractNumId")
                    .ifPresent(id -> abstractOf.put(number.getAttributeNS(DocxReader.W, "numId"), id));
        }
    }

    private static Map<Integer, Level> levels(Element list) {
        Map<Integer, Level> levels = new HashMap<>();
        NodeList nodes = list.getElementsByTagNameNS(DocxReader.W, "lvl");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element level = (Element) nodes.item(i);
            levels.put(
                    number(level.getAttributeNS(DocxReader.W, "ilvl"), 0),
                    new Level(
                            DocxReader.value(level, "numFmt").orElse("decimal"),
                            DocxReader.value(level, "lvlText").orElse(""),
                            number(DocxReader.value(level, "start").orElse("1"), 1)));
        }
        return levels;
    }

    private void readStyles(Document styles) {
        NodeList nodes = styles.getElementsByTagNameNS(DocxReader.W, "style");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element style = (Element) nodes.item(i);
            DocxReader.child(style, "pPr")
                    .flatMap(DocxNumbering::direct)
                    .ifPresent(m -> ofStyle.put(style.getAttributeNS(DocxReader.W, "styleId"), m));
        }
    }

    private Optional<Membership> membership(Element properties) {
        Optional<Membership> direct = direct(properties);
        Optional<Membership> found = direct.isPresent()
                ? direct
                : DocxReader.value(properties, "pStyle").map(ofStyle::get);
        return found.filter(m -> abstractOf.containsKey(m.list()));
    }

    private static Optional<Membership> direct(Element properties) {
        return DocxReader.child(properties, "numPr")
                .flatMap(n -> DocxReader.value(n, "numId")
                        .map(id -> new Membership(
                                id,
                                Math.min(
                                        LEVELS - 1,
                                        number(DocxReader.value(n, "ilvl").orElse("0"), 0)))));
    }

    private String next(Membership m) {
        String list = abstractOf.get(m.list());
        Map<Integer, Level> levels = lists.getOrDefault(list, Map.of());
        Level level = levels.get(m.level());
        if (level == null || level.format().equals("none")) {
            return "";
        }
        if (level.format().equals("bullet")) {
            return m.level() == 0 ? "-" : "+";
        }
        int[] counter = counters.computeIfAbsent(m.list(), l -> new int[LEVELS]);
        counter[m.level()]++;
        for (int deeper = m.level() + 1; deeper < LEVELS; deeper++) {
            counter[deeper] = 0;
        }
        String label = level.text();
        for (int l = 0; l <= m.level(); l++) {
            Level part = levels.getOrDefault(l, level);
            int value = part.start() + Math.max(1, counter[l]) - 1;
            label = label.replace("%" + (l + 1), shown(value, part.format()));
        }
        return label;
    }

    private static String shown(int value, String format) {
        return switch (format) {
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letter(value).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letter(value);
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            default -> Integer.toString(value);
        };
    }

    private static String letter(int value) {
        return String.valueOf((char) ('a' + (Math.max(1, value) - 1) % 26));
    }

    private static String roman(int value) {
        int[] steps = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int left = Math.min(value, 399);
        for (int i = 0; i < steps.length; i++) {
            while (left >= steps[i]) {
                out.append(signs[i]);
                left -= steps[i];
            }
        }
        return out.toString();
    }

    private static void insert(Element paragraph, Element properties, String label) {
        Document document = paragraph.getOwnerDocument();
        Element run = document.createElementNS(DocxReader.W, "w:r");
        // a number is as bold as the words it stands before
        DocxReader.child(paragraph, "r")
                .flatMap(r -> DocxReader.child(r, "rPr"))
                .ifPresent(p -> run.appendChild(p.cloneNode(true)));
        Element text = document.createElementNS(DocxReader.W, "w:t");
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(label);
        run.appendChild(text);
        paragraph.insertBefore(run, properties.getNextSibling());
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
