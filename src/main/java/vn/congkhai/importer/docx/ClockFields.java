package vn.congkhai.importer.docx;

import java.util.List;
import java.util.Locale;
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

    private ClockFields() {}

    /** Tells what such a field shows; nothing of another field, or of one that is locked and never changes. */
    static Optional<Loss> tell(Element field, String instruction, List<Element> result) {
        String kind = instruction.strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        String shown = result.stream().map(Node::getTextContent).collect(Collectors.joining());
        boolean locked = ON.contains(WordXml.attribute(field, "fldLock"));
        if (locked || !KINDS.contains(kind) || shown.isBlank()) {
            return Optional.empty();
        }
        if (DATE_OF_PAPER.matcher(line(result.get(0))).matches()) {
            result.forEach(
                    t -> t.setTextContent(FIGURES.matcher(t.getTextContent()).replaceAll(BLANK)));
        }
        return Optional.of(Loss.ofWords(Fault.IMPORT_CLOCK, shown));
    }

    /** The words of the paragraph around an element, from one tab or line end to the next. */
    private static String line(Element within) {
        Node paragraph = within;
        while (paragraph.getParentNode() != null && !WordXml.is(paragraph, "p")) {
            paragraph = paragraph.getParentNode();
        }
        StringBuilder line = new StringBuilder();
        boolean found = false;
        for (Element part : paragraph instanceof Element p ? WordXml.all(p, "*") : List.<Element>of()) {
            boolean ends = ENDS.contains(part.getLocalName()) && WordXml.is(part.getParentNode(), "r");
            if (ends && found) {
                break;
            } else if (ends) {
                line.setLength(0);
            } else if (WordXml.is(part, "t")) {
                line.append(part.getTextContent());
                found |= part == within;
            }
        }
        return line.toString();
    }
}
