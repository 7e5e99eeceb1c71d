package vn.congkhai.importer.docx;

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
final class TextBoxes {

    private static final String ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String NEWER = "Choice";

    private TextBoxes() {}

    /** Puts in the text what would be passed over. */
    static void putIntoText(Document document) {
        WordXml.elements(document.getElementsByTagNameNS(ALTERNATIVES, "AlternateContent"))
                .forEach(TextBoxes::choose);
        for (Element drawing : WordXml.all(document, "drawing")) {
            if (!isWithin(drawing, NEWER)) {
                WordXml.all(drawing, "txbxContent").stream()
                        .filter(box -> !isWithin(box, "txbxContent"))
                        .forEach(box -> addBehind(drawing, box));
            }
        }
        WordXml.elements(document.getElementsByTagNameNS("*", "textpath")).stream()
                .filter(art ->
                        !isWithin(art, NEWER) && !art.getAttribute("string").isBlank())
                .forEach(TextBoxes::writeOut);
    }

    /** The words of each box, as they are told. */
    static List<String> words(Document document) {
        return WordXml.all(document, "txbxContent").stream()
                .filter(box -> !isWithin(box, NEWER) && !isWithin(box, "txbxContent"))
                .map(box ->
                        WordXml.all(box, "p").stream().map(Node::getTextContent).collect(Collectors.joining(" ")))
                .filter(words -> !words.isBlank())
                .toList();
    }

    /** The form for newer programs, where that for older ones has no words. */
    private static void choose(Element alternatives) {
        boolean read = WordXml.elements(alternatives.getElementsByTagNameNS(ALTERNATIVES, "Fallback")).stream()
                .anyMatch(TextBoxes::hasWords);
        Optional<Element> newer = WordXml.elements(alternatives.getElementsByTagNameNS(ALTERNATIVES, NEWER)).stream()
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
        return WordXml.all(form, "t").stream().anyMatch(t -> !t.getTextContent().isBlank())
                || form.getElementsByTagNameNS("*", "textpath").getLength() > 0;
    }

    private static void writeOut(Element art) {
        Node shape = art;
        while (shape != null && !WordXml.is(shape, "pict") && !WordXml.is(shape, "object")) {
            shape = shape.getParentNode();
        }
        if (shape != null) {
            Document document = art.getOwnerDocument();
            Element words = WordXml.create(document, "t");
            WordXml.write(words, art.getAttribute("string"));
            Element box = words;
            for (String holder : List.of("r", "p", "txbxContent")) {
                Element next = WordXml.create(document, holder);
                next.appendChild(box);
                box = next;
            }
            addBehind((Element) shape, box);
        }
    }

    private static void addBehind(Element shape, Element box) {
        Element picture = WordXml.create(shape.getOwnerDocument(), "pict");
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
