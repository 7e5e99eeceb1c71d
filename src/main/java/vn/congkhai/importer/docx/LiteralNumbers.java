package vn.congkhai.importer.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes out the numbers that Word makes by itself, each as it is shown: I., 1., a), 2.1. */
final class LiteralNumbers {

    /** A text that counts by itself, and in it the start of a paragraph whose end was deleted. */
    private static final class Story {
        private final ListCount count = new ListCount();
        private Optional<Paragraph> open = Optional.empty();
    }

    /** A paragraph, and whether words are in it that were not deleted. */
    private static final class Paragraph {
        private final Element element;
        private boolean words;

        Paragraph(Element element) {
            this.element = element;
        }
    }

    private final Archive archive;
    private final Lists lists;
    private final List<Element> movedAway = new ArrayList<>();
    private final Deque<Story> stories = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private int deletions;

    LiteralNumbers(Archive archive) {
        this.archive = archive;
        this.lists = new Lists(archive);
    }

    /** Puts each paragraph's number before its words, and leaves no lists that would be numbered again. */
    void makeLiteral() {
        stories.push(new Story());
        Node node = archive.document().getDocumentElement();
        while (node != null) {
            enter(node);
            Node next = node.getFirstChild();
            while (next == null && node != null) {
                leave(node);
                next = node.getNextSibling();
                node = node.getParentNode();
            }
            node = next;
        }
        movedAway.forEach(p -> p.getParentNode().removeChild(p));
        archive.part(Lists.PART).map(Document::getDocumentElement).ifPresent(lists -> {
            while (lists.hasChildNodes()) {
                lists.removeChild(lists.getFirstChild());
            }
        });
    }

    private void enter(Node node) {
        switch (name(node)) {
            case "p" -> paragraphs.push(new Paragraph((Element) node));
            case "txbxContent" -> stories.push(new Story());
            case "del", "moveFrom" -> deletions++;
            case "t" -> {
                if (deletions == 0 && !paragraphs.isEmpty()) {
                    paragraphs.peek().words |= !node.getTextContent().isBlank();
                }
            }
            default -> {}
        }
    }

    private void leave(Node node) {
        switch (name(node)) {
            case "p" -> number(paragraphs.pop(), stories.peek());
            case "txbxContent" -> stories.pop();
            case "del", "moveFrom" -> deletions--;
            default -> {}
        }
    }

    private static String name(Node node) {
        return WordXml.W.equals(node.getNamespaceURI()) ? node.getLocalName() : "";
    }

    private void number(Paragraph paragraph, Story story) {
        Optional<Element> properties = WordXml.child(paragraph.element, "pPr");
        Optional<Element> mark = properties.flatMap(p -> WordXml.child(p, "rPr"));
        if (!paragraph.words && mark.flatMap(m -> WordXml.child(m, "moveFrom")).isPresent()) {
            movedAway.add(paragraph.element);
            return;
        }
        // without its mark, a paragraph goes on in the next and is in that one's list
        Paragraph first = story.open.orElse(paragraph);
        first.words |= paragraph.words;
        boolean goesOn = mark.flatMap(m -> WordXml.child(m, "del")).isPresent();
        story.open = goesOn ? Optional.of(first) : Optional.empty();
        if (!goesOn) {
            properties.flatMap(lists::of).map(story.count::next).ifPresent(label -> {
                // an item without words is counted, and nothing of it comes
                if (first.words && !label.isEmpty()) {
                    insert(first.element, label + " ");
                }
            });
        }
    }

    private static void insert(Element paragraph, String label) {
        Document document = paragraph.getOwnerDocument();
        Element run = WordXml.create(document, "r");
        // a number is as bold as the words it stands before
        WordXml.child(paragraph, "r")
                .flatMap(r -> WordXml.child(r, "rPr"))
                .ifPresent(p -> run.appendChild(p.cloneNode(true)));
        Element text = WordXml.create(document, "t");
        WordXml.write(text, label);
        run.appendChild(text);
        Optional<Element> properties = WordXml.child(paragraph, "pPr");
        paragraph.insertBefore(run, properties.map(Node::getNextSibling).orElseGet(paragraph::getFirstChild));
    }
}
