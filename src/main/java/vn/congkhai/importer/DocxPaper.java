package vn.congkhai.importer;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds white words on white paper, which nobody sees. Where a run, its paragraph, cell, table or one of their styles has
 * another ground, or a box may have one, white words are seen.
 */
final class DocxPaper {

    private static final String WHITE = "FFFFFF";
    private static final Set<String> NO_PATTERN = Set.of("", "clear", "nil");
    private static final Set<String> NO_FILL = Set.of("", "AUTO", WHITE);
    private static final Set<String> NO_HIGHLIGHT = Set.of("", "none", "white");
    /** What of a part says its ground. */
    private static final Map<String, String> PROPERTIES =
            Map.of("p", "pPr", "tc", "tcPr", "tr", "tblPrEx", "tbl", "tblPr");

    private final DocxStyles styles;
    private final boolean whiteSheet;
    private final Map<Node, Boolean> grounds = new IdentityHashMap<>();

    DocxPaper(Document document, DocxStyles styles) {
        this.styles = styles;
        this.whiteSheet = DocxXml.all(document, "background").stream()
                .allMatch(b -> NO_FILL.contains(DocxXml.attribute(b, "color").toUpperCase(Locale.ROOT)));
    }

    /** Whether the words of a run are as white as what is behind them. */
    boolean isUnseen(Element run, Element paragraph) {
        Optional<Element> own = DocxXml.child(run, "rPr");
        Optional<String> ofRun = DocxStyles.ofRun(own);
        Optional<String> ofParagraph = styles.ofParagraph(paragraph);
        Optional<String> colour = own.flatMap(DocxPaper::colour)
                .or(() -> styles.findOfWords(ofRun, DocxPaper::colour))
                .or(() -> styles.findOfWords(ofParagraph, DocxPaper::colour));
        return whiteSheet
                && colour.filter(WHITE::equalsIgnoreCase).isPresent()
                && own.filter(DocxPaper::hasGround).isEmpty()
                && !styleHasGround(ofRun)
                && !grounds.computeIfAbsent(paragraph, this::standsOnGround);
    }

    private static Optional<String> colour(Element properties) {
        return DocxXml.value(properties, "color");
    }

    private boolean standsOnGround(Node paragraph) {
        if (styleHasGround(styles.ofParagraph(paragraph))) {
            return true;
        }
        for (Node part = paragraph; part instanceof Element e; part = part.getParentNode()) {
            Optional<Element> properties =
                    Optional.ofNullable(PROPERTIES.get(e.getLocalName())).flatMap(name -> DocxXml.child(e, name));
            if (DocxXml.is(e, "txbxContent")
                    || properties.filter(DocxPaper::hasGround).isPresent()
                    || styleHasGround(properties.flatMap(p -> DocxXml.value(p, "tblStyle")))) {
                return true;
            }
        }
        return false;
    }

    /** Of a table's style, one row alone may have a ground: which, is not asked. */
    private boolean styleHasGround(Optional<String> id) {
        return styles.find(
                        id,
                        style -> DocxXml.all(style, "shd").stream()
                                .filter(DocxPaper::isGround)
                                .findFirst()
                                .or(() ->
                                        DocxXml.all(style, "highlight").stream().findFirst()))
                .isPresent();
    }

    private static boolean hasGround(Element properties) {
        return DocxXml.child(properties, "shd").filter(DocxPaper::isGround).isPresent()
                || DocxXml.value(properties, "highlight")
                        .filter(h -> !NO_HIGHLIGHT.contains(h))
                        .isPresent();
    }

    private static boolean isGround(Element shading) {
        String fill = DocxXml.attribute(shading, "fill").toUpperCase(Locale.ROOT);
        return !NO_PATTERN.contains(DocxXml.attribute(shading, "val")) || !NO_FILL.contains(fill);
    }
}
