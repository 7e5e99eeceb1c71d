package vn.congkhai.importer.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.problem.Fault;

/** Finds what a Word file shows and no text can take over: equations, charts, objects, each with the words around it. */
final class Embedded {

    private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private static final Map<String, String> DRAWN = Map.of(
            "chart",
            "http://schemas.openxmlformats.org/drawingml/2006/chart",
            "relIds",
            "http://schemas.openxmlformats.org/drawingml/2006/diagram");
    private static final String MARK = "[…]";
    private static final int AROUND = 35;

    /** A gap, and where in its paragraph's words it stands. */
    private record Gap(Fault fault, int at) {}

    /** A paragraph on the way through it. */
    private static final class Paragraph {
        private final StringBuilder words = new StringBuilder();
        private final List<Gap> gaps = new ArrayList<>();
    }

    private final List<Loss> losses = new ArrayList<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private String last = "";

    private Embedded() {}

    /** Every gap of a text, in its order. */
    static List<Loss> of(Element root) {
        Embedded gaps = new Embedded();
        gaps.paragraphs.push(new Paragraph());
        gaps.walk(root);
        gaps.leave();
        return gaps.losses;
    }

    private void walk(Element root) {
        Node node = root;
        while (node != null) {
            boolean deeper = enter(node);
            Node next = deeper ? node.getFirstChild() : null;
            while (next == null && node != null) {
                if (WordXml.is(node, "p")) {
                    leave();
                }
                next = node == root ? null : node.getNextSibling();
                node = node == root ? null : node.getParentNode();
            }
            node = next;
        }
    }

    /** Whether to look into it. */
    private boolean enter(Node node) {
        String name = Objects.requireNonNullElse(node.getLocalName(), "");
        if (WordXml.is(node, "p")) {
            paragraphs.push(new Paragraph());
        } else if (WordXml.is(node, "t")) {
            paragraphs.element().words.append(node.getTextContent());
        } else if (WordXml.is(node, "tab") || WordXml.is(node, "br")) {
            paragraphs.element().words.append(' ');
        }
        // of what stands there twice, the form for older programs is read
        boolean passedOver = WordXml.is(node, "del") || WordXml.is(node, "moveFrom") || name.equals("Choice");
        Optional<Fault> fault = passedOver ? Optional.empty() : fault(node, name);
        fault.ifPresent(f -> {
            Paragraph paragraph = paragraphs.element();
            paragraph.gaps.add(new Gap(f, paragraph.words.length()));
            paragraph.words.append(MARK);
        });
        return !passedOver && fault.isEmpty();
    }

    private static Optional<Fault> fault(Node node, String name) {
        if (!(node instanceof Element e)) {
            return Optional.empty();
        }
        if (name.equals("oMath") && MATH.equals(e.getNamespaceURI())) {
            return Optional.of(Fault.IMPORT_EQUATION);
        }
        if (WordXml.is(e, "altChunk") || WordXml.is(e, "subDoc")) {
            return Optional.of(Fault.IMPORT_INSERTED_FILE);
        }
        boolean object = WordXml.is(e, "object")
                && e.getElementsByTagNameNS("*", "imagedata").getLength() == 0;
        boolean drawn = DRAWN.getOrDefault(name, "").equals(e.getNamespaceURI());
        return object || drawn ? Optional.of(Fault.IMPORT_OBJECT) : Optional.empty();
    }

    private void leave() {
        Paragraph paragraph = paragraphs.pop();
        String words = paragraph.words.toString();
        boolean alone = words.replace(MARK, "").isBlank();
        for (Gap gap : paragraph.gaps) {
            String shown = alone ? tail(last) + " " + MARK : around(words, gap.at());
            losses.add(Loss.ofWords(gap.fault(), shown));
        }
        last = alone ? last : words;
    }

    private static String around(String words, int at) {
        int end = Math.min(words.length(), at + MARK.length() + AROUND);
        return tail(words.substring(0, at)) + words.substring(at, end) + (end < words.length() ? "…" : "");
    }

    private static String tail(String words) {
        return words.length() > AROUND ? "…" + words.substring(words.length() - AROUND) : words;
    }
}
