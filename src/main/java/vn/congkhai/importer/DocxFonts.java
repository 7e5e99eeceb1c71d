package vn.congkhai.importer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.congkhai.viet.LegacyEncoding;
import vn.congkhai.viet.LegacyEncodings;

/** Brings text set in the fonts of older encodings (.VnTime, VNI-Times) to Unicode, run by run. */
final class DocxFonts {

    /** Signs within words that only TCVN3 has there. */
    private static final Pattern TCVN3_SIGNS = Pattern.compile("\\p{L}[©®¬µ¶·¸¹»¼½¾«¨ª]|[§®]\\p{L}");

    private final DocxArchive archive;
    private final Optional<String> usualFont;
    private final Set<String> converted = new TreeSet<>();

    DocxFonts(DocxArchive archive) {
        this.archive = archive;
        this.usualFont = archive.styles()
                .flatMap(styles -> DocxXml.all(styles, "docDefaults").stream().findFirst())
                .flatMap(defaults -> DocxXml.all(defaults, "rFonts").stream().findFirst())
                .map(fonts -> DocxXml.attribute(fonts, "ascii"));
    }

    /** The names of the encodings that were converted. */
    Set<String> converted() {
        return converted;
    }

    void convert() {
        for (Document part : archive.texts()) {
            for (Element run : DocxXml.all(part, "r")) {
                Optional<String> font = DocxXml.child(run, "rPr")
                        .flatMap(p -> DocxXml.child(p, "rFonts"))
                        .map(f -> DocxXml.attribute(f, "ascii"))
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
        // its own words: those of a text box in it are in runs of their own
        for (Element words : DocxXml.children(run, "t")) {
            String old = words.getTextContent();
            String other = LegacyEncodings.convert(old, encoding.get());
            boolean unicode = old.chars().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9);
            // the font's name alone proves nothing: Unicode text may have been pasted into it
            boolean better = !unicode || TCVN3_SIGNS.matcher(old).find();
            String text = better ? other : old;
            // the fonts whose names end in H show small letters as capitals
            boolean capitals = encoding.get() == LegacyEncoding.TCVN3 && font.endsWith("H");
            words.setTextContent(capitals ? text.toUpperCase(Locale.ROOT) : text);
            if (!text.equals(old)) {
                converted.add(Decoding.nameOf(encoding.get()));
            }
        }
    }

    /** TCVN3 has its ư where Unicode has the soft hyphen, which Word keeps as a sign of its own. */
    private static void softHyphens(Element run) {
        for (Element hyphen : DocxXml.children(run, "softHyphen")) {
            Element text = DocxXml.create(run.getOwnerDocument(), "t");
            text.setTextContent("\u00AD");
            run.replaceChild(text, hyphen);
        }
    }

    private static Optional<LegacyEncoding> encodingOf(String font) {
        if (font.startsWith(".Vn")) {
            return Optional.of(LegacyEncoding.TCVN3);
        }
        return font.startsWith("VNI-") ? Optional.of(LegacyEncoding.VNI_WINDOWS) : Optional.empty();
    }
}
