package vn.congkhai.importer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Elements of a Word file's text by their names (ECMA-376, part 1, section 17). */
final class WordXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordXml() {}

    static boolean is(Node node, String name) {
        return W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** All elements of a name, as they are now: those of the DOM are looked for anew after every change. */
    static List<Element> all(Document part, String name) {
        return elements(part.getElementsByTagNameNS(W, name));
    }

    /** All elements of a name within another. */
    static List<Element> all(Element holder, String name) {
        return elements(holder.getElementsByTagNameNS(W, name));
    }

    /** The first child element of a name. */
    static Optional<Element> child(Element parent, String name) {
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (is(n, name)) {
                return Optional.of((Element) n);
            }
        }
        return Optional.empty();
    }

    /** The child elements of a name. */
    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> is(e, name)).toList();
    }

    /** All child elements. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && W.equals(e.getNamespaceURI())) {
                children.add(e);
            }
        }
        return children;
    }

    /** The attribute w:val of a child element. */
    static Optional<String> value(Element parent, String name) {
        return child(parent, name).map(e -> attribute(e, "val"));
    }

    /** An attribute; empty where there is none. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    static Element create(Document part, String name) {
        return part.createElementNS(W, "w:" + name);
    }

    /** Gives an element words of which the blanks at both ends count. */
    static void write(Element text, String words) {
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(words);
    }

    static List<Element> elements(NodeList nodes) {
        // asked once: each time, the rest of the file is looked through
        int length = nodes.getLength();
        List<Element> elements = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
