package vn.congkhai.importer.docx;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Brings the parts of files that Word saves as "Strict Open XML Document" to the namespaces of all others: the same names, under
 * another address (ECMA-376, part 1, annex A, against part 4).
 */
final class Namespaces {

    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String USUAL = "http://schemas.openxmlformats.org/";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private Namespaces() {}

    /** Renames what a part has of such names; other parts stay as they are. */
    static void makeUsual(Document part) {
        if (isStrict(part.getDocumentElement().getNamespaceURI())) {
            WordXml.elements(part.getElementsByTagNameNS("*", "*")).forEach(Namespaces::rename);
        }
    }

    private static void rename(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        Attr[] all = new Attr[attributes.getLength()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (Attr) attributes.item(i);
        }
        for (Attr attribute : all) {
            if (XMLNS.equals(attribute.getNamespaceURI()) && isStrict(attribute.getValue())) {
                attribute.setValue(usual(attribute.getValue()));
            }
            renameNode(attribute);
        }
        renameNode(element);
    }

    private static void renameNode(Node node) {
        String namespace = node.getNamespaceURI();
        if (isStrict(namespace)) {
            node.getOwnerDocument().renameNode(node, usual(namespace), node.getNodeName());
        }
    }

    private static boolean isStrict(@Nullable String namespace) {
        return namespace != null && namespace.startsWith(STRICT);
    }

    /** The year stands behind the first name: wordprocessingml/main is wordprocessingml/2006/main. */
    private static String usual(String strict) {
        return USUAL + strict.substring(STRICT.length()).replaceFirst("/", "/2006/");
    }
}
