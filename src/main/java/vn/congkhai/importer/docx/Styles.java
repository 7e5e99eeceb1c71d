package vn.congkhai.importer.docx;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The styles of a Word file, each with those it is based on; a paragraph that names none has the file's usual one. */
final class Styles {

    private final Map<String, Element> styles = new HashMap<>();
    /** Looked up once: where a paragraph has no properties, all of its runs are gone through for them. */
    private final Map<Node, Optional<String>> ofParagraphs = new IdentityHashMap<>();

    private Optional<String> usual = Optional.empty();

    Styles(Archive archive) {
        archive.styles().ifPresent(this::read);
    }

    private void read(Document part) {
        for (Element style : WordXml.all(part, "style")) {
            String id = WordXml.attribute(style, "styleId");
            styles.put(id, style);
            if (WordXml.attribute(style, "type").equals("paragraph")
                    && Set.of("1", "true", "on").contains(WordXml.attribute(style, "default"))) {
                usual = Optional.of(id);
            }
        }
    }

    /** The style that properties of a run name. */
    static Optional<String> ofRun(Optional<Element> properties) {
        return properties.flatMap(p -> WordXml.value(p, "rStyle"));
    }

    /** The style of a paragraph. */
    Optional<String> ofParagraph(Node paragraph) {
        return ofParagraphs.computeIfAbsent(
                paragraph,
                p -> WordXml.child((Element) p, "pPr")
                        .flatMap(properties -> WordXml.value(properties, "pStyle"))
                        .or(() -> usual));
    }

    /** What a style, or the nearest of those it is based on, says. */
    <T> Optional<T> find(Optional<String> id, Function<Element, Optional<T>> said) {
        Optional<Element> style = id.map(styles::get);
        for (int depth = 0; style.isPresent() && depth < Lists.DEEPEST_STYLE; depth++) {
            Optional<T> found = style.flatMap(said);
            if (found.isPresent()) {
                return found;
            }
            style = style.flatMap(s -> WordXml.value(s, "basedOn")).map(styles::get);
        }
        return Optional.empty();
    }

    /** What a style says of the looks of words. */
    <T> Optional<T> findOfWords(Optional<String> id, Function<Element, Optional<T>> said) {
        return find(id, style -> WordXml.child(style, "rPr").flatMap(said));
    }
}
