package vn.congkhai.importer.docx;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.viet.UnseenLetters;

/**
 * What mammoth passes over or does not know, in words that it knows: fields and other wrappings around runs, breaks by
 * other names, cells that a row leaves out at its beginning.
 */
final class Signs {

    private static final Set<String> WRAPPINGS = Set.of("fldSimple", "moveTo", "customXml", "smartTag", "dir", "bdo");
    /** Signs by other names; a page that ends within a paragraph parts its words as a line does. */
    private static final Map<String, String> SAME = Map.of("cr", "br", "ptab", "tab");

    /** Where fonts of signs have their letters in Unicode. */
    private static final Pattern SIGN_LETTER = Pattern.compile("[\\uF020-\\uF0FF]");

    private static final Pattern BESIDE_SIGN_LETTER = Pattern.compile("(?<=[\\uF020-\\uF0FF])|(?=[\\uF020-\\uF0FF])");

    /** Of which a plain letter is shown as a sign too; words in letters that they have not are shown in another font. */
    private static final Set<String> SIGN_FONTS =
            Set.of("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings");

    private static final Pattern PLAIN_LETTERS = Pattern.compile("[ -~\\u00A0-\\u00FF]*");
    private static final Pattern PLAIN_LETTER = Pattern.compile("[!-~\\u00A1-\\u00FF]");
    private static final char SIGNS = '\uF000';

    private static final int MOST_CELLS = 63;

    /** The size of a paper's letters, in half points (Decree 30/2020, Appendix I). */
    private static final int BODY = 28;

    private Signs() {}

    /** Rewrites the text and its notes. */
    static void rewrite(Archive archive, Fonts fonts) {
        archive.texts().forEach(part -> rewrite(part, fonts));
    }

    private static void rewrite(Document part, Fonts fonts) {
        WRAPPINGS.forEach(name -> WordXml.all(part, name).forEach(Signs::unwrap));
        SAME.forEach((from, to) -> WordXml.all(part, from).forEach(e -> {
            // tab stops of a paragraph's properties are no signs
            if (isIn(e, "r")) {
                e.getParentNode().replaceChild(WordXml.create(part, to), e);
            }
        }));
        WordXml.all(part, "r").forEach(run -> nameSigns(run, fonts));
        WordXml.all(part, "rPr").forEach(Signs::nameRaised);
        WordXml.all(part, "br").forEach(e -> e.removeAttributeNS(WordXml.W, "type"));
        WordXml.all(part, "tr").forEach(Signs::fill);
    }

    /** LibreOffice raises small letters by a height, where Word names them superscript; a little higher is no mark. */
    private static void nameRaised(Element properties) {
        int height = halfPoints(properties, "position", 0);
        boolean raised = height > 0 && 4 * height >= halfPoints(properties, "sz", BODY);
        if (raised && WordXml.child(properties, "vertAlign").isEmpty()) {
            Element superscript = WordXml.create(properties.getOwnerDocument(), "vertAlign");
            superscript.setAttributeNS(WordXml.W, "w:val", "superscript");
            properties.appendChild(superscript);
        }
    }

    private static int halfPoints(Element properties, String name, int otherwise) {
        return WordXml.value(properties, name)
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /**
     * Puts the mark of a lost letter where a sign of a font of its own stands that mammoth does not know, as it warned.
     *
     * @return whether there is one
     */
    static boolean markUnknown(Archive archive, Set<String> warnings) {
        boolean any = false;
        for (Document part : archive.texts()) {
            for (Element sign : WordXml.all(part, "sym")) {
                String warned =
                        "char " + WordXml.attribute(sign, "char") + " in font " + WordXml.attribute(sign, "font");
                if (warnings.stream().anyMatch(w -> w.endsWith(warned))) {
                    Element lost = WordXml.create(part, "t");
                    lost.setTextContent(String.valueOf(UnseenLetters.LOST));
                    sign.getParentNode().replaceChild(lost, sign);
                    any = true;
                }
            }
        }
        return any;
    }

    /** What programs write as letters of a font of signs (check boxes of Wingdings) becomes signs that name their font. */
    private static void nameSigns(Element run, Fonts fonts) {
        for (Element text : WordXml.children(run, "t")) {
            String letters = text.getTextContent();
            Optional<String> font = fonts.fontOf(run).filter(SIGN_FONTS::contains);
            if (SIGN_LETTER.matcher(letters).find()) {
                nameSigns(text, letters, font.or(() -> ownFont(run)).orElse("Symbol"));
            } else if (font.isPresent() && PLAIN_LETTERS.matcher(letters).matches()) {
                String signs = PLAIN_LETTER
                        .matcher(letters)
                        .replaceAll(m -> "" + (char) (SIGNS + m.group().charAt(0)));
                nameSigns(text, signs, font.get());
            }
        }
    }

    private static Optional<String> ownFont(Element run) {
        return WordXml.child(run, "rPr")
                .flatMap(p -> WordXml.child(p, "rFonts"))
                .map(f -> WordXml.attribute(f, "ascii"))
                .filter(f -> !f.isEmpty());
    }

    private static void nameSigns(Element text, String letters, String font) {
        Node run = text.getParentNode();
        Document document = text.getOwnerDocument();
        for (String part : BESIDE_SIGN_LETTER.split(letters)) {
            boolean isSign = SIGN_LETTER.matcher(part).matches();
            Element named = WordXml.create(document, isSign ? "sym" : "t");
            if (isSign) {
                named.setAttributeNS(WordXml.W, "w:font", font);
                named.setAttributeNS(
                        WordXml.W, "w:char", Integer.toHexString(part.charAt(0)).toUpperCase(Locale.ROOT));
            } else {
                WordXml.write(named, part);
            }
            run.insertBefore(named, text);
        }
        run.removeChild(text);
    }

    private static void unwrap(Element wrapping) {
        Node parent = wrapping.getParentNode();
        while (wrapping.getFirstChild() != null) {
            parent.insertBefore(wrapping.getFirstChild(), wrapping);
        }
        parent.removeChild(wrapping);
    }

    /** The columns that a row leaves out at its beginning are an empty cell, so that the others stand below their heads. */
    private static void fill(Element row) {
        Optional<Element> properties = WordXml.child(row, "trPr");
        Optional<String> before = properties.flatMap(p -> WordXml.value(p, "gridBefore"));
        Optional<Element> first = WordXml.child(row, "tc");
        if (first.isEmpty() || before.filter(v -> v.matches("[1-9]\\d?")).isEmpty()) {
            return;
        }
        Document document = row.getOwnerDocument();
        int columns = Math.min(MOST_CELLS, Integer.parseInt(before.get()));
        for (int i = 0; i < columns; i++) {
            Element cell = WordXml.create(document, "tc");
            cell.appendChild(WordXml.create(document, "p"));
            row.insertBefore(cell, first.get());
        }
    }

    private static boolean isIn(Node node, String holder) {
        return holder.equals(node.getParentNode().getLocalName());
    }
}
