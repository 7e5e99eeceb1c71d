package vn.congkhai.importer.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.problem.Fault;

/**
 * Fields that show the clock (ECMA-376, part 1, section 17.16.5): what the file has there is the day on which it was last opened,
 * saved or printed, and perhaps not what the signed paper says. The date of the paper itself becomes dots.
 */
final class ClockFields {

    private static final Set<String> KINDS = Set.of("DATE", "TIME", "SAVEDATE", "PRINTDATE");
    private static final Set<String> ON = Set.of("1", "true", "on");
    private static final Set<String> ENDS = Set.of("tab", "ptab", "br", "cr");
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern DATE_OF_PAPER =
            Pattern.compile("(?iu)\\s*(?:[^,/]{2,60},\\s*)?ngày[\\s\\d…/.-]*(?:tháng[\\s\\d…]*năm[\\s\\d…]*)?");
    private static final String BLANK = "……";

    /** The words that stand in the lines of dates, by their paragraph: each is looked through once, however many fields it has. */
    private final Map<Node, Set<Node>> dates = new IdentityHashMap<>();

    /** Tells what such a field shows; nothing of another field, or of one that is locked and never changes. */
    Optional<Loss> tell(Element field, String instruction, List<Element> result) {
        String kind = instruction.strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        String shown = result.stream().map(Node::getTextContent).collect(Collectors.joining());
        boolean locked = ON.contains(WordXml.attribute(field, "fldLock"));
        if (locked || !KINDS.contains(kind) || shown.isBlank()) {
            return Optional.empty();
        }
        if (isDateOfPaper(result)) {
            result.forEach(
                    t -> t.setTextContent(FIGURES.matcher(t.getTextContent()).replaceAll(BLANK)));
        }
        return Optional.of(Loss.ofWords(Fault.IMPORT_CLOCK, shown));
    }

    private boolean isDateOfPaper(List<Element> result) {
        return result.stream()
                .filter(part -> WordXml.is(part, "t"))
                .findFirst()
                .filter(t -> dates.computeIfAbsent(paragraph(t), ClockFields::datesOfPaper)
                        .contains(t))
                .isPresent();
    }

    private static Node paragraph(Element within) {
        Node paragraph = within;
        while (paragraph.getParentNode() != null && !WordXml.is(paragraph, "p")) {
            paragraph = paragraph.getParentNode();
        }
        return paragraph;
    }

    /** The words of a paragraph that make the date of a paper, from one tab or line end to the next. */
    private static Set<Node> datesOfPaper(Node paragraph) {
        Set<Node> dates = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Node> line = new ArrayList<>();
        for (Element part : paragraph instanceof Element p ? WordXml.all(p, "*") : List.<Element>of()) {
            if (WordXml.is(part, "t")) {
                line.add(part);
            } else if (ENDS.contains(part.getLocalName()) && WordXml.is(part.getParentNode(), "r")) {
                addDate(line, dates);
                line.clear();
            }
        }
        addDate(line, dates);
        return dates;
    }

    private static void addDate(List<Node> line, Set<Node> dates) {
        String words = line.stream().map(Node::getTextContent).collect(Collectors.joining());
        if (DATE_OF_PAPER.matcher(words).matches()) {
            dates.addAll(line);
        }
    }
}
