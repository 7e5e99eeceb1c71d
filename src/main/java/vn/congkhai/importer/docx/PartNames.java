package vn.congkhai.importer.docx;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Gives the parts of a Word file the names they usually have. Which part is the text, and which its notes and styles, is told by
 * relationships alone (ECMA-376, part 2, section 6.5); Word on the web calls the text {@code document2.xml}. Whoever reads the parts
 * after this, by name or by relationship, reads the same.
 */
final class PartNames {

    static final String DOCUMENT = "word/document.xml";

    private static final String PACKAGE = "_rels/.rels";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final Set<String> OF_TEXT = Set.of("styles", "numbering", "footnotes", "endnotes", "comments");

    private final Map<String, Document> parts;
    private final Map<String, String> usual = new HashMap<>();

    private PartNames(Map<String, Document> parts) {
        this.parts = parts;
    }

    /** Renames the parts of a file; one without a relationship keeps its name. */
    static void makeUsual(Map<String, Document> parts) {
        new PartNames(parts).makeUsual();
    }

    private void makeUsual() {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return;
        }
        name(text.get(), DOCUMENT);
        nameThoseOf(text.get());
        parts.remove(PACKAGE);
        Map<String, Document> named = new HashMap<>();
        usual.forEach((name, now) -> Optional.ofNullable(parts.remove(name)).ifPresent(part -> named.put(now, part)));
        parts.putAll(named);
    }

    private Optional<String> text() {
        return relationships(PACKAGE).stream()
                .filter(r -> kind(r).equals("officedocument"))
                .flatMap(r -> target("", r).stream())
                .findFirst();
    }

    /** What belongs to the text; that its names are the usual ones is left to the reader, who goes by them without a relationship. */
    private void nameThoseOf(String text) {
        for (Element relationship : relationships(relationshipsOf(text))) {
            if (OF_TEXT.contains(kind(relationship))) {
                target(text, relationship).ifPresent(part -> name(part, "word/" + kind(relationship) + ".xml"));
                relationship.getParentNode().removeChild(relationship);
            }
        }
    }

    private void name(String part, String now) {
        usual.put(part, now);
        usual.put(relationshipsOf(part), relationshipsOf(now));
    }

    private List<Element> relationships(String part) {
        List<Element> all = new ArrayList<>();
        Optional.ofNullable(parts.get(part))
                .map(p -> WordXml.elements(p.getElementsByTagNameNS(RELATIONSHIPS, "Relationship")))
                .ifPresent(all::addAll);
        return all;
    }

    private static String kind(Element relationship) {
        String type = relationship.getAttribute("Type");
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** The part that is meant, if the file has it. */
    private Optional<String> target(String source, Element relationship) {
        try {
            String path = URI.create("/" + source)
                    .resolve(relationship.getAttribute("Target"))
                    .getPath();
            return Optional.ofNullable(path)
                    .map(p -> p.startsWith("/") ? p.substring(1) : p)
                    .filter(parts::containsKey);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String relationshipsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }
}
