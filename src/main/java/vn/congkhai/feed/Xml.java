package vn.congkhai.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document in memory, an element a line; the one place of this package that escapes. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final XMLStreamWriter out;

    /** A document whose root has a default name space. */
    Xml(String root, String namespace) {
        this(root, namespace, "");
    }

    /**
     * A document with something before its root.
     *
     * @param instruction what an {@code xml-stylesheet} instruction holds; empty for none
     */
    Xml(String root, String namespace, String instruction) {
        try {
            out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line();
            if (!instruction.isEmpty()) {
                out.writeProcessingInstruction("xml-stylesheet", instruction);
                line();
            }
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An attribute of the element opened last. */
    Xml attribute(String name, String value) {
        try {
            int colon = name.indexOf(':');
            if (colon < 0) {
                out.writeAttribute(name, legal(value));
            } else {
                // the prefix xml is bound by XML itself
                out.writeAttribute(
                        "xml", "http://www.w3.org/XML/1998/namespace", name.substring(colon + 1), legal(value));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element. */
    Xml open(String name) {
        try {
            line();
            out.writeStartElement(name);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the element opened last. */
    Xml close() {
        try {
            line();
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element of text. */
    Xml text(String name, String text) {
        try {
            line();
            out.writeStartElement(name);
            out.writeCharacters(legal(text));
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element without content, with attributes given as names and values in turn. */
    Xml empty(String name, String... attributes) {
        try {
            line();
            out.writeEmptyElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                attribute(attributes[i], attributes[i + 1]);
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document, with everything closed. */
    byte[] bytes() {
        try {
            line();
            out.writeEndDocument();
            out.writeCharacters("\n");
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }

    /** The text without what XML 1.0 has no form for: most control characters, and halves of characters. */
    private static String legal(String text) {
        return text.codePoints().allMatch(Xml::isLegal)
                ? text
                : text.codePoints()
                        .map(c -> isLegal(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
