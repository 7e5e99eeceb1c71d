package vn.congkhai.importer.docx;

import java.util.ArrayList;
import java.util.List;
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
            for (Element ruby : WordXml.all(part, "ruby")) {
                if (ruby.getParentNode() instanceof Element run && WordXml.is(run, "r")) {
                    tell(ruby, losses);
                    putIntoText(ruby, run);
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
    private static void putIntoText(Element ruby, Element run) {
        Node holder = run.getParentNode();
        Element rest = (Element) run.cloneNode(false);
        WordXml.child(run, "rPr").ifPresent(p -> rest.appendChild(p.cloneNode(true)));
        while (ruby.getNextSibling() != null) {
            rest.appendChild(ruby.getNextSibling());
        }
        holder.insertBefore(rest, run.getNextSibling());
        for (Element base : WordXml.children(ruby, "rubyBase")) {
            while (base.getFirstChild() != null) {
                holder.insertBefore(base.getFirstChild(), rest);
            }
        }
        run.removeChild(ruby);
    }
}
