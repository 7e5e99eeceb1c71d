package vn.congkhai.importer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.problem.Fault;

/** Words with small words above them (ECMA-376, part 1, section 17.3.3.25), which mammoth passes over: the words stay. */
final class Ruby {

    private Ruby() {}

    /** Puts the words into the text, and tells what stands above them. */
    static List<Loss> putIntoText(Archive archive) {
        List<Loss> losses = new ArrayList<>();
        for (Document part : archive.texts()) {
            List<Element> rubies = WordXml.all(part, "ruby").stream()
                    .filter(ruby -> WordXml.is(ruby.getParentNode(), "r"))
                    .toList();
            rubies.forEach(ruby -> tell(ruby, losses));
            for (Element ruby : rubies) {
                // those behind another in one run are in the text by now
                if (ruby.getParentNode() instanceof Element run) {
                    putIntoText(run);
                }
            }
        }
        return losses;
    }

    private static void tell(Element ruby, List<Loss> losses) {
        String above = words(ruby, "rt");
        if (!above.isBlank()) {
            List<String> told = List.of(Loss.shown(words(ruby, "rubyBase")), Loss.shown(above));
            losses.add(new Loss(Fault.IMPORT_RUBY, Location.NOWHERE, above, told));
        }
    }

    private static String words(Element ruby, String part) {
        return WordXml.children(ruby, part).stream().map(Node::getTextContent).collect(Collectors.joining());
    }

    /** The words stand in runs of their own, between what the run has before them and behind them. */
    private static void putIntoText(Element run) {
        Node holder = run.getParentNode();
        Node behind = run.getNextSibling();
        Optional<Element> style = WordXml.child(run, "rPr");
        Element open = run;
        for (Node part : parts(run)) {
            if (WordXml.is(part, "ruby")) {
                run.removeChild(part);
                for (Element base : WordXml.children((Element) part, "rubyBase")) {
                    parts(base).forEach(words -> holder.insertBefore(words, behind));
                }
                open = (Element) run.cloneNode(false);
                style.map(p -> p.cloneNode(true)).ifPresent(open::appendChild);
                holder.insertBefore(open, behind);
            } else if (open != run) {
                open.appendChild(part);
            }
        }
    }

    /** What stands in an element, as it is now. */
    private static List<Node> parts(Element holder) {
        List<Node> parts = new ArrayList<>();
        for (Node n = holder.getFirstChild(); n != null; n = n.getNextSibling()) {
            parts.add(n);
        }
        return parts;
    }
}
