package vn.congkhai.importer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Words of text boxes and of WordArt. Files mostly have them twice, for newer and for older programs, and the form for older ones
 * is read; what has only another form is brought to that one.
 */
final class DocxBoxes {

    private static final String ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String NEWER = "Choice";

    private DocxBoxes() {}

    /** Puts in the text what would be passed over. */
    static void putIntoText(Document document) {
        DocxXml.elements(document.getElementsByTagNameNS(ALTERNATIVES, "AlternateContent"))
                .forEach(DocxBoxes::choose);
        for (Element drawing : DocxXml.all(document, "drawing")) {
            if (!isWithin(drawing, NEWER)) {
                DocxXml.all(drawing, "txbxContent").stream()
                        .filter(box -> !isWithin(box, "txbxContent"))
                        .forEach(box -> addBehind(drawing, box));
            }
        }
        DocxXml.elements(document.getElementsByTagNameNS("*", "textpath")).stream()
                .filter(art ->
                        !isWithin(art, NEWER) && !art.getAttribute("string").isBlank())
                .forEach(DocxBoxes::writeOut);
    }

    /** The words of each box, as they are told. */
    static List<String> words(Document document) {
        return DocxXml.all(document, "txbxContent").stream()
                .filter(box -> !isWithin(box, NEWER) && !isWithin(box, "txbxContent"))
                .map(box ->
                        DocxXml.all(box, "p").stream().map(Node::getTextContent).collect(Collectors.joining(" ")))
                .filter(words -> !words.isBlank())
                .toList();
    }

    /** The form for newer programs, where that for older ones has no words. */
    private static void choose(Element alternatives) {
        boolean read = DocxXml.elements(alternatives.getElementsByTagNameNS(ALTERNATIVES, "Fallback")).stream()
                .anyMatch(DocxBoxes::hasWords);
        Optional<Element> newer = DocxXml.elements(alternatives.getElementsByTagNameNS(ALTERNATIVES, NEWER)).stream()
                .filter(form -> form.getParentNode() == alternatives && hasWords(form))
                .findFirst();
        if (!read && newer.isPresent()) {
            Node holder = alternatives.getParentNode();
            while (newer.get().getFirstChild() != null) {
                holder.insertBefore(newer.get().getFirstChild(), alternatives);
            }
            holder.removeChild(alternatives);
        }
    }

    private static boolean hasWords(Element form) {
        return DocxXml.all(form, "t").stream().anyMatch(t -> !t.getTextContent().isBlank())
                || form.getElementsByTagNameNS("*", "textpath").getLength() > 0;
    }

    private static void writeOut(Element art) {
        Node shape = art;
        while (shape != null && !DocxXml.is(shape, "pict") && !DocxXml.is(shape, "object")) {
            shape = shape.getParentNode();
        }
        if (shape != null) {
            Document document = art.getOwnerDocument();
            Element words = DocxXml.create(document, "t");
            DocxXml.write(words, art.getAttribute("string"));
            Element box = words;
            for (String holder : List.of("r", "p", "txbxContent")) {
                Element next = DocxXml.create(document, holder);
                next.appendChild(box);
                box = next;
            }
            addBehind((Element) shape, box);
        }
    }

    private static void addBehind(Element shape, Element box) {
        Element picture = DocxXml.create(shape.getOwnerDocument(), "pict");
        picture.appendChild(box);
        shape.getParentNode().insertBefore(picture, shape.getNextSibling());
    }

    private static boolean isWithin(Node node, String name) {
        Node holder = node.getParentNode();
        while (holder != null && !name.equals(holder.getLocalName())) {
            holder = holder.getParentNode();
        }
        return holder != null;
    }
}
