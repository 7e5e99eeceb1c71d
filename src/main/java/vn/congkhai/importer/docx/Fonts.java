package vn.congkhai.importer.docx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.importer.file.Decoding;
import vn.congkhai.viet.LegacyEncoding;
import vn.congkhai.viet.LegacyEncodings;

/** Brings text set in the fonts of older encodings (.VnTime, VNI-Times) to Unicode, run by run. */
final class Fonts {

    /** Signs within words that only TCVN3 has there. */
    private static final Pattern TCVN3_SIGNS = Pattern.compile("\\p{L}[©®¬µ¶·¸¹»¼½¾«¨ª]|[§®]\\p{L}");

    private final Archive archive;
    private final Optional<String> usualFont;
    private final Set<String> converted = new TreeSet<>();
    private final Styles styles;

    Fonts(Archive archive, Styles styles) {
        this.archive = archive;
        this.styles = styles;
        this.usualFont = archive.styles()
                .flatMap(part -> WordXml.all(part, "docDefaults").stream().findFirst())
                .flatMap(defaults -> WordXml.all(defaults, "rPr").stream().findFirst())
                .flatMap(Fonts::font);
    }

    /** The names of the encodings that were converted. */
    Set<String> converted() {
        return converted;
    }

    void convert() {
        for (Document part : archive.texts()) {
            for (Element run : WordXml.all(part, "r")) {
                Optional<String> font = fontOf(run);
                font.ifPresent(f -> convert(run, f));
            }
        }
    }

    /** By the run itself, its style, that of its paragraph, or what holds for the whole file, in this order. */
    Optional<String> fontOf(Element run) {
        Optional<Element> own = WordXml.child(run, "rPr");
        return own.flatMap(Fonts::font)
                .or(() -> styles.findOfWords(Styles.ofRun(own), Fonts::font))
                .or(() -> ofParagraph(run))
                .or(() -> usualFont);
    }

    private Optional<String> ofParagraph(Element run) {
        Node holder = run.getParentNode();
        while (holder != null && !WordXml.is(holder, "p")) {
            holder = holder.getParentNode();
        }
        return Optional.ofNullable(holder)
                .flatMap(paragraph -> styles.findOfWords(styles.ofParagraph(paragraph), Fonts::font));
    }

    /** The font that properties name; one of the theme by the theme's name for it. */
    private static Optional<String> font(Element properties) {
        return WordXml.child(properties, "rFonts")
                .flatMap(f -> Stream.of("asciiTheme", "ascii")
                        .map(name -> WordXml.attribute(f, name))
                        .filter(name -> !name.isEmpty())
                        .findFirst());
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
        for (Element words : WordXml.children(run, "t")) {
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
        for (Element hyphen : WordXml.children(run, "softHyphen")) {
            Element text = WordXml.create(run.getOwnerDocument(), "t");
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
