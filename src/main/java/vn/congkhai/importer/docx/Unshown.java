package vn.congkhai.importer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.file.Decoding;
import vn.congkhai.problem.Fault;

/**
 * Takes out what a Word file strikes out, hides or sets in white on white, by its own properties or those of a style: it is not
 * valid text.
 */
final class Unshown {

    private static final Set<String> OFF = Set.of("0", "false", "off", "none");
    private static final Set<String> BLANKS = Set.of("tab", "ptab", "br", "cr");
    private static final Set<String> SIGNS = Set.of("t", "sym", "noBreakHyphen", "softHyphen");
    private static final Map<String, String> NOTES =
            Map.of("footnoteReference", "footnote", "endnoteReference", "endnote");

    private final Archive archive;
    private final Styles styles;
    private final WhiteWords paper;
    private final List<Loss> losses = new ArrayList<>();
    private @Nullable Node paragraph;
    private @Nullable Fault open;
    private final StringBuilder taken = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private boolean blank;
    private char before = ' ';

    Unshown(Archive archive, Styles styles) {
        this.archive = archive;
        this.styles = styles;
        this.paper = new WhiteWords(archive.document(), styles);
    }

    /** Takes it out of text and notes, and tells each stretch of it. */
    List<Loss> takeOut() {
        archive.texts().forEach(this::takeOut);
        return losses;
    }

    private void takeOut(Document part) {
        WordXml.all(part, "r").forEach(this::run);
        turnTo(null);
        WordXml.all(part, "p").forEach(Unshown::unnumber);
    }

    /** Writes in capitals what the file only shows in capitals: titles, types of papers. */
    void writeCapitals() {
        archive.texts().forEach(part -> WordXml.all(part, "r").forEach(this::writeCapitals));
    }

    private void writeCapitals(Element run) {
        Node holder = run.getParentNode();
        while (holder != null && !WordXml.is(holder, "p")) {
            holder = holder.getParentNode();
        }
        if (holder == null || !isOn(run, (Element) holder, "caps")) {
            return;
        }
        for (Element part : WordXml.children(run)) {
            String words = part.getTextContent();
            // what is not in Unicode yet has other letters there
            if (WordXml.is(part, "t") && Decoding.unicode(words).from().isEmpty()) {
                part.setTextContent(words.toUpperCase(Locale.ROOT));
            }
        }
    }

    private void run(Element run) {
        Node holder = run.getParentNode();
        while (holder != null && !WordXml.is(holder, "p")) {
            // told as a change of its own, or there once more for older programs
            if (WordXml.is(holder, "del") || WordXml.is(holder, "moveFrom") || "Choice".equals(holder.getLocalName())) {
                return;
            }
            holder = holder.getParentNode();
        }
        if (holder == null) {
            return;
        }
        if (holder != paragraph) {
            turnTo(holder);
        }
        Optional<Fault> fault = fault(run, (Element) holder);
        if (fault.isPresent()) {
            takeOut(run, fault.get());
        } else {
            keep(run);
        }
    }

    private Optional<Fault> fault(Element run, Element holder) {
        if (isOn(run, holder, "vanish") || paper.isUnseen(run, holder)) {
            return Optional.of(Fault.IMPORT_HIDDEN);
        }
        boolean struck = isOn(run, holder, "strike") || isOn(run, holder, "dstrike");
        return struck ? Optional.of(Fault.IMPORT_STRUCK) : Optional.empty();
    }

    /** By the run itself; else its two styles turn each other round (ECMA-376, part 1, section 17.7.3). */
    private boolean isOn(Element run, Element holder, String name) {
        Optional<Element> own = WordXml.child(run, "rPr");
        return own.flatMap(p -> flag(p, name))
                .orElseGet(() -> ofStyle(Styles.ofRun(own), name) ^ ofStyle(styles.ofParagraph(holder), name));
    }

    private boolean ofStyle(Optional<String> id, String name) {
        return styles.findOfWords(id, p -> flag(p, name)).orElse(false);
    }

    private static Optional<Boolean> flag(Element properties, String name) {
        return WordXml.value(properties, name).map(v -> !OFF.contains(v));
    }

    private void takeOut(Element run, Fault fault) {
        if (fault != open) {
            tell();
            open = fault;
        }
        for (Element part : WordXml.children(run)) {
            String name = Objects.requireNonNullElse(part.getLocalName(), "");
            if (BLANKS.contains(name)) {
                taken.append(' ');
            } else if (NOTES.containsKey(name)) {
                note(part, name);
            } else if (SIGNS.contains(name)) {
                taken.append(part.getTextContent());
            } else {
                continue;
            }
            run.removeChild(part);
        }
        // a number put before the paragraph takes its looks from the first run
        WordXml.child(run, "rPr").ifPresent(p -> {
            for (String name : List.of("strike", "dstrike", "vanish")) {
                WordXml.child(p, name).ifPresent(p::removeChild);
            }
        });
    }

    /** A note goes with its mark. */
    private void note(Element mark, String name) {
        String id = WordXml.attribute(mark, "id");
        String kind = Objects.requireNonNull(NOTES.get(name));
        archive.part("word/" + kind + "s.xml")
                .map(part -> WordXml.all(part, kind))
                .flatMap(all -> all.stream()
                        .filter(n -> WordXml.attribute(n, "id").equals(id))
                        .findFirst())
                .ifPresent(n -> notes.add(n.getTextContent()));
    }

    /** Where the blanks were taken with the words, one stays between the words around. */
    private void keep(Element run) {
        List<Element> parts = WordXml.children(run).stream()
                .filter(p -> WordXml.is(p, "t") && !p.getTextContent().isEmpty() || BLANKS.contains(p.getLocalName()))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        tell();
        Element first = parts.get(0);
        String words = first.getTextContent();
        if (blank
                && WordXml.is(first, "t")
                && Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(words.charAt(0))) {
            WordXml.write(first, " " + words);
        }
        blank = false;
        Element last = parts.get(parts.size() - 1);
        before = WordXml.is(last, "t")
                ? last.getTextContent().charAt(last.getTextContent().length() - 1)
                : ' ';
    }

    private void tell() {
        String words = taken.toString();
        if (open != null && !words.isBlank()) {
            losses.add(Loss.ofWords(open, words));
        }
        for (String note : notes) {
            losses.add(Loss.ofWords(Objects.requireNonNull(open), note));
        }
        blank |= !words.equals(words.strip());
        taken.setLength(0);
        notes.clear();
        open = null;
    }

    private void turnTo(@Nullable Node other) {
        tell();
        paragraph = other;
        blank = false;
        before = ' ';
    }

    /** A paragraph that is hidden to its end is not counted in its list. */
    private static void unnumber(Element paragraph) {
        Optional<Element> properties = WordXml.child(paragraph, "pPr");
        boolean hidden = properties
                .flatMap(p -> WordXml.child(p, "rPr"))
                .flatMap(p -> flag(p, "vanish"))
                .orElse(false);
        if (hidden && WordXml.all(paragraph, "t").isEmpty()) {
            paragraph.removeChild(properties.get());
        }
    }
}
