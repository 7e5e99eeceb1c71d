package vn.congkhai.importer.docx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.problem.Fault;

/** The changes a Word file tracks, of words and of whole rows and cells: deletions go, insertions stay, both are told. */
final class Changes {

    private final Document document;
    private final List<Loss> deleted = new ArrayList<>();

    Changes(Document document) {
        this.document = document;
    }

    /** Takes out the rows and cells whose deletion is tracked; deleted words are passed over by whoever reads them. */
    void takeOutRowsAndCells() {
        for (Element row : WordXml.all(document, "tr")) {
            if (isMarked(row, "del")) {
                deleted.add(Loss.ofWords(Fault.IMPORT_TRACKED_DELETION, words(row)));
                row.getParentNode().removeChild(row);
            }
        }
        for (Element cell : WordXml.all(document, "tc")) {
            boolean isDeleted = WordXml.child(cell, "tcPr")
                    .flatMap(p -> WordXml.child(p, "cellDel"))
                    .isPresent();
            if (isDeleted) {
                deleted.add(Loss.ofWords(Fault.IMPORT_TRACKED_DELETION, words(cell)));
                cell.getParentNode().removeChild(cell);
            }
        }
    }

    /** What went and what stayed, each with its words. */
    List<Loss> tell() {
        List<Loss> told = new ArrayList<>(deleted);
        for (String change : List.of("del", "moveFrom")) {
            WordXml.all(document, change)
                    .forEach(e -> told.add(Loss.ofWords(Fault.IMPORT_TRACKED_DELETION, e.getTextContent())));
        }
        Set<Node> rows = new HashSet<>();
        for (Element row : WordXml.all(document, "tr")) {
            if (isMarked(row, "ins")) {
                rows.add(row);
                told.add(Loss.ofWords(Fault.IMPORT_TRACKED_INSERTION, words(row)));
            }
        }
        List<Element> insertions = new ArrayList<>(WordXml.all(document, "ins"));
        insertions.addAll(WordXml.all(document, "moveTo"));
        for (Element inserted : insertions) {
            if (!isWithin(inserted, rows)) {
                told.add(Loss.ofWords(Fault.IMPORT_TRACKED_INSERTION, inserted.getTextContent()));
            }
        }
        told.removeIf(l -> l.words().isBlank());
        return told;
    }

    private static boolean isMarked(Element row, String change) {
        return WordXml.child(row, "trPr").flatMap(p -> WordXml.child(p, change)).isPresent();
    }

    /** The cells' words, which no blank parts in the file. */
    private static String words(Element part) {
        return WordXml.all(part, "p").stream()
                .map(Node::getTextContent)
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining(" | "));
    }

    private static boolean isWithin(Node node, Set<Node> rows) {
        Node holder = node;
        while (holder != null && !rows.contains(holder)) {
            holder = holder.getParentNode();
        }
        return holder != null;
    }
}
