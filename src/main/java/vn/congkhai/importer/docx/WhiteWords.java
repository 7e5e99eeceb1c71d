package vn.congkhai.importer.docx;

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
final class WhiteWords {

    private static final String WHITE = "FFFFFF";
    private static final Set<String> NO_PATTERN = Set.of("", "clear", "nil");
    private static final Set<String> NO_FILL = Set.of("", "AUTO", WHITE);
    private static final Set<String> NO_HIGHLIGHT = Set.of("", "none", "white");
    /** What of a part says its ground. */
    private static final Map<String, String> PROPERTIES =
            Map.of("p", "pPr", "tc", "tcPr", "tr", "tblPrEx", "tbl", "tblPr");

    private final Styles styles;
    private final boolean whiteSheet;
    private final Map<Node, Boolean> grounds = new IdentityHashMap<>();

    WhiteWords(Document document, Styles styles) {
        this.styles = styles;
        this.whiteSheet = WordXml.all(document, "background").stream()
                .allMatch(b -> NO_FILL.contains(WordXml.attribute(b, "color").toUpperCase(Locale.ROOT)));
    }

    /** Whether the words of a run are as white as what is behind them. */
    boolean isUnseen(Element run, Element paragraph) {
        Optional<Element> own = WordXml.child(run, "rPr");
        Optional<String> ofRun = Styles.ofRun(own);
        Optional<String> ofParagraph = styles.ofParagraph(paragraph);
        Optional<String> colour = own.flatMap(WhiteWords::colour)
                .or(() -> styles.findOfWords(ofRun, WhiteWords::colour))
                .or(() -> styles.findOfWords(ofParagraph, WhiteWords::colour));
        return whiteSheet
                && colour.filter(WHITE::equalsIgnoreCase).isPresent()
                && own.filter(WhiteWords::hasGround).isEmpty()
                && !styleHasGround(ofRun)
                && !grounds.computeIfAbsent(paragraph, this::standsOnGround);
    }

    private static Optional<String> colour(Element properties) {
        return WordXml.value(properties, "color");
    }

    private boolean standsOnGround(Node paragraph) {
        if (styleHasGround(styles.ofParagraph(paragraph))) {
            return true;
        }
        for (Node part = paragraph; part instanceof Element e; part = part.getParentNode()) {
            Optional<Element> properties =
                    Optional.ofNullable(PROPERTIES.get(e.getLocalName())).flatMap(name -> WordXml.child(e, name));
            if (WordXml.is(e, "txbxContent")
                    || properties.filter(WhiteWords::hasGround).isPresent()
                    || styleHasGround(properties.flatMap(p -> WordXml.value(p, "tblStyle")))) {
                return true;
            }
        }
        return false;
    }

    /** Of a table's style, one row alone may have a ground: which, is not asked. */
    private boolean styleHasGround(Optional<String> id) {
        return styles.find(
                        id,
                        style -> WordXml.all(style, "shd").stream()
                                .filter(WhiteWords::isGround)
                                .findFirst()
                                .or(() ->
                                        WordXml.all(style, "highlight").stream().findFirst()))
                .isPresent();
    }

    private static boolean hasGround(Element properties) {
        return WordXml.child(properties, "shd").filter(WhiteWords::isGround).isPresent()
                || WordXml.value(properties, "highlight")
                        .filter(h -> !NO_HIGHLIGHT.contains(h))
                        .isPresent();
    }

    private static boolean isGround(Element shading) {
        String fill = WordXml.attribute(shading, "fill").toUpperCase(Locale.ROOT);
        return !NO_PATTERN.contains(WordXml.attribute(shading, "val")) || !NO_FILL.contains(fill);
    }
}
