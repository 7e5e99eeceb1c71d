package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.congkhai.viet.LegacyEncoding;
import vn.congkhai.viet.LegacyEncodings;

/** Brings text set in the fonts of older encodings (.VnTime, VNI-Times) to Unicode, run by run. */
final class DocxFonts {

    /** Signs within words that only TCVN3 has there. */
    private static final Pattern TCVN3_SIGNS = Pattern.compile("\\p{L}[©®¬µ¶·¸¹»¼½¾«¨ª]|[§®]\\p{L}");

    private final List<Document> parts = new ArrayList<>();
    private final Optional<String> usualFont;
    private final Set<String> converted = new TreeSet<>();

    DocxFonts(DocxArchive archive) {
        parts.add(archive.document());
        archive.part("word/footnotes.xml").ifPresent(parts::add);
        this.usualFont = archive.part("word/styles.xml")
                .map(s -> s.getElementsByTagNameNS(DocxReader.W, "docDefaults"))
                .filter(l -> l.getLength() > 0)
                .map(l -> ((Element) l.item(0)).getElementsByTagNameNS(DocxReader.W, "rFonts"))
                .filter(l -> l.getLength() > 0)
                .map(l -> ((Element) l.item(0)).getAttributeNS(DocxReader.W, "ascii"));
    }

    /** The names of the encodings that were converted. */
    Set<String> converted() {
        return converted;
    }

    void convert() {
        for (Document part : parts) {
            NodeList runs = part.getElementsByTagNameNS(DocxReader.W, "r");
            for (int i = 0; i < runs.getLength(); i++) {
                Element run = (Element) runs.item(i);
                Optional<String> font = DocxReader.child(run, "rPr")
                        .flatMap(p -> DocxReader.child(p, "rFonts"))
                        .map(f -> f.getAttributeNS(DocxReader.W, "ascii"))
                        .filter(f -> !f.isEmpty())
                        .or(() -> usualFont);
                font.ifPresent(f -> convert(run, f));
            }
        }
    }

    private void convert(Element run, String font) {
        Optional<LegacyEncoding> encoding = encodingOf(font);
        if (encoding.isEmpty()) {
            return;
        }
        if (encoding.get() == LegacyEncoding.TCVN3) {
            softHyphens(run);
        }
        NodeList texts = run.getElementsByTagNameNS(DocxReader.W, "t");
        for (int i = 0; i < texts.getLength(); i++) {
            String old = texts.item(i).getTextContent();
            String other = LegacyEncodings.convert(old, encoding.get());
            boolean unicode = old.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9);
            // the font's name alone proves nothing: Unicode text may have been pasted into it
            boolean better = !unicode || TCVN3_SIGNS.matcher(old).find();
            String text = better ? other : old;
            // the fonts whose names end in H show small letters as capitals
            boolean capitals = encoding.get() == LegacyEncoding.TCVN3 && font.endsWith("H");
            texts.item(i).setTextContent(capitals ? text.toUpperCase(Locale.ROOT) : text);
            if (!text.equals(old)) {
                converted.add(Decoding.nameOf(encoding.get()));
            }
        }
    }

    /** TCVN3 has its ư where Unicode has the soft hyphen, which Word keeps as a sign of its own. */
    private static void softHyphens(Element run) {
        NodeList hyphens = run.getElementsByTagNameNS(DocxReader.W, "softHyphen");
        for (int i = hyphens.getLength() - 1; i >= 0; i--) {
            Element text = run.getOwnerDocument().createElementNS(DocxReader.W, "w:t");
            text.setTextContent("\u00AD");
            run.replaceChild(text, hyphens.item(i));
        }
    }

    private static Optional<LegacyEncoding> encodingOf(String font) {
        if (font.startsWith(".Vn")) {
            return Optional.of(LegacyEncoding.TCVN3);
        }
        return font.startsWith("VNI-") ? Optional.of(LegacyEncoding.VNI_WINDOWS) : Optional.empty();
    }
}
