package vn.congkhai.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The cells of a table, row by row. What a broken page has in no row is a row of its own, so that nothing is lost. */
final class Rows {

    private static final Set<String> HOLDERS = Set.of("tbody", "thead", "tfoot");
    private static final Set<String> WITHOUT_WORDS = Set.of("colgroup", "col", "caption");

    private final Predicate<Element> leftOut;
    private final List<List<Element>> rows = new ArrayList<>();

    private Rows(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * The rows that have cells.
     *
     * @param leftOut asked once of each row, whether it does not hold
     */
    static List<List<Element>> of(Element table, Predicate<Element> leftOut) {
        Rows found = new Rows(leftOut);
        found.read(table);
        return found.rows;
    }

    private void read(Element holder) {
        for (Node node : List.copyOf(holder.childNodes())) {
            if (node instanceof TextNode text && !text.isBlank()) {
                rows.add(List.of(inCell(text)));
            } else if (node instanceof Element e && e.normalName().equals("tr")) {
                row(e);
            } else if (node instanceof Element e && HOLDERS.contains(e.normalName())) {
                read(e);
            } else if (node instanceof Element e && !WITHOUT_WORDS.contains(e.normalName())) {
                rows.add(List.of(e));
            }
        }
    }

    private void row(Element row) {
        if (leftOut.test(row)) {
            return;
        }
        List<Element> cells = new ArrayList<>();
        for (Node node : List.copyOf(row.childNodes())) {
            if (node instanceof TextNode text && !text.isBlank()) {
                cells.add(inCell(text));
            } else if (node instanceof Element cell) {
                cells.add(cell);
            }
        }
        if (!cells.isEmpty()) {
            rows.add(cells);
        }
    }

    private static Element inCell(TextNode text) {
        Element cell = new Element("td");
        text.replaceWith(cell);
        cell.appendChild(text);
        return cell;
    }
}
