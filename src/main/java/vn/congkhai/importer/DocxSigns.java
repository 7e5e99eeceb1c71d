package vn.congkhai.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.viet.UnseenLetters;

/**
 * What mammoth passes over or does not know, in words that it knows: fields and other wrappings around runs, breaks by
 * other names, cells that a row leaves out at its beginning.
 */
final class DocxSigns {

    private static final List<String> PARTS = List.of(DocxArchive.DOCUMENT, "word/footnotes.xml", "word/endnotes.xml");
    private static final Set<String> WRAPPINGS = Set.of("fldSimple", "moveTo", "customXml", "smartTag", "dir", "bdo");
    /** Signs by other names; a page that ends within a paragraph parts its words as a line does. */
    private static final Map<String, String> SAME = Map.of("cr", "br", "ptab", "tab");

    private static final int MOST_CELLS = 63;

    private DocxSigns() {}

    /** Rewrites the text and its notes. */
    static void rewrite(DocxArchive archive) {
        for (String name : PARTS) {
            archive.part(name).ifPresent(DocxSigns::rewrite);
        }
    }

    private static void rewrite(Document part) {
        WRAPPINGS.forEach(name -> elements(part, name).forEach(DocxSigns::unwrap));
        SAME.forEach((from, to) -> elements(part, from).forEach(e -> {
            // tab stops of a paragraph's properties are no signs
            if (isIn(e, "r")) {
                e.getParentNode().replaceChild(part.createElementNS(DocxReader.W, "w:" + to), e);
            }
        }));
        elements(part, "br").forEach(e -> e.removeAttributeNS(DocxReader.W, "type"));
        elements(part, "tr").forEach(DocxSigns::fill);
    }

    /**
     * Puts the mark of a lost letter where a sign of a font of its own stands that mammoth does not know, as it warned.
     *
     * @return whether there is one
     */
    static boolean markUnknown(DocxArchive archive, Set<String> warnings) {
        boolean any = false;
        for (String name : PARTS) {
            List<Element> signs =
                    archive.part(name).map(part -> elements(part, "sym")).orElse(List.of());
            for (Element sign : signs) {
                String warned = "char " + sign.getAttributeNS(DocxReader.W, "char") + " in font "
                        + sign.getAttributeNS(DocxReader.W, "font");
                if (warnings.stream().anyMatch(w -> w.endsWith(warned))) {
                    Element lost = sign.getOwnerDocument().createElementNS(DocxReader.W, "w:t");
                    lost.setTextContent(String.valueOf(UnseenLetters.LOST));
                    sign.getParentNode().replaceChild(lost, sign);
                    any = true;
                }
            }
        }
        return any;
    }

    private static void unwrap(Element wrapping) {
        Node parent = wrapping.getParentNode();
        while (wrapping.getFirstChild() != null) {
            parent.insertBefore(wrapping.getFirstChild(), wrapping);
        }
        parent.removeChild(wrapping);
    }

    /** The columns that a row leaves out at its beginning are an empty cell, so that the others stand below their heads. */
    private static void fill(Element row) {
        Optional<Element> properties = DocxReader.child(row, "trPr");
        Optional<String> before = properties.flatMap(p -> DocxReader.value(p, "gridBefore"));
        Optional<Element> first = DocxReader.child(row, "tc");
        if (first.isEmpty() || before.filter(v -> v.matches("[1-9]\\d?")).isEmpty()) {
            return;
        }
        Document document = row.getOwnerDocument();
        int columns = Math.min(MOST_CELLS, Integer.parseInt(before.get()));
        for (int i = 0; i < columns; i++) {
            Element cell = document.createElementNS(DocxReader.W, "w:tc");
            cell.appendChild(document.createElementNS(DocxReader.W, "w:p"));
            row.insertBefore(cell, first.get());
        }
    }

    private static List<Element> elements(Document part, String name) {
        return DocxLists.elements(part.getElementsByTagNameNS(DocxReader.W, name));
    }

    private static boolean isIn(Node node, String holder) {
        return holder.equals(node.getParentNode().getLocalName());
    }
}
