package vn.congkhai.importer.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Unseen;
import vn.congkhai.importer.file.Decoding;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.problem.Fault;
import vn.congkhai.viet.LegacyEncoding;
import vn.congkhai.viet.LegacyEncodings;
import vn.congkhai.viet.VietText;

/** Collects the letters of a PDF's pages in pieces of one style, and these in lines. */
final class Words extends Canvas {

    /** Between letters that a line parts, in points: words that run over a line leave less. */
    private static final float LEAST_GAP = 1;

    private final List<Line.Piece> pieces = new ArrayList<>();
    /** Letters that a browser drew itself, as the font of the others has none: their style is nowhere. */
    private final Set<Line.Piece> ofNamelessFonts = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<String> converted;
    private final Unseen unseen;
    private final Location at;
    private Optional<LegacyEncoding> ofPage = Optional.empty();
    private Strikes struck = Strikes.none();
    private List<Grid> grids = List.of();
    private long characters;

    private Words(Set<String> converted, Unseen unseen, Location at) {
        this.converted = converted;
        this.unseen = unseen;
        this.at = at;
        setSortByPosition(true);
    }

    /**
     * A page's words and what else it has.
     *
     * @param converted takes the names of the older encodings that words were converted from
     * @param unseen takes out what nobody sees
     */
    static Page page(PDDocument document, int page, Set<String> converted, Unseen unseen)
            throws IOException, UnreadableException {
        Words words = new Words(converted, unseen, Location.page(page));
        words.setStartPage(page);
        words.setEndPage(page);
        words.writeText(document, Writer.nullWriter());
        if (words.characters > Limits.CHARACTERS) {
            throw new UnreadableException(Fault.IMPORT_TOO_LONG, Integer.toString(Limits.CHARACTERS));
        }
        return new Page(words.height(), words.lines(page), words.across(), words.notes(), words.drawn());
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        characters += text.length();
        int from = 0;
        for (int i = 1; i <= positions.size(); i++) {
            if (i == positions.size() || !sameStyle(positions.get(i - 1), positions.get(i)) || isParted(positions, i)) {
                add(positions.subList(from, i));
                from = i;
            }
        }
    }

    /** Whether words of two cells come as one: cells may be so narrow that their words stand nearer than others. */
    private boolean isParted(List<TextPosition> positions, int at) {
        TextPosition next = positions.get(at);
        if (grids.isEmpty() || isBlank(next)) {
            return false;
        }
        int before = at - 1;
        while (before > 0 && isBlank(positions.get(before))) {
            before--;
        }
        TextPosition last = positions.get(before);
        float end = last.getXDirAdj() + last.getWidthDirAdj();
        float start = next.getXDirAdj();
        float y = next.getYDirAdj() - 0.3f * next.getFontSizeInPt();
        return start - end > LEAST_GAP && grids.stream().anyMatch(g -> g.parts(end, start, y));
    }

    private boolean sameStyle(TextPosition a, TextPosition b) {
        return a.getFont() == b.getFont()
                && isUnseen(a) == isUnseen(b)
                && struck.contains(a) == struck.contains(b)
                && Math.abs(a.getFontSizeInPt() - b.getFontSizeInPt()) < 0.5f
                && Math.abs(a.getYDirAdj() - b.getYDirAdj()) < 1f;
    }

    private void add(List<TextPosition> all) {
        // the blanks around struck words part what is left
        List<TextPosition> positions = struck.contains(all.get(0)) ? withoutBlanksAround(all) : all;
        if (positions.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        positions.forEach(p -> text.append(letters(p)));
        if (text.toString().isBlank()) {
            return;
        }
        Line.Piece piece = new Line.Piece(
                unicode(text.toString(), first),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getFontSizeInPt(),
                style(first));
        pieces.add(piece);
        if (fontName(first).isEmpty()) {
            ofNamelessFonts.add(piece);
        }
    }

    @Override
    Page.Drawn drawn() {
        return struck.takenOut(super.drawn());
    }

    private static List<TextPosition> withoutBlanksAround(List<TextPosition> positions) {
        int from = 0;
        int to = positions.size();
        while (from < to && isBlank(positions.get(from))) {
            from++;
        }
        while (to > from && isBlank(positions.get(to - 1))) {
            to--;
        }
        return positions.subList(from, to);
    }

    private static boolean isBlank(TextPosition position) {
        return position.getUnicode() == null || position.getUnicode().isBlank();
    }

    /** A soft hyphen that takes room is drawn, and read as a hyphen; one that is not has nothing to show. */
    private String letters(TextPosition position) {
        String letters = position.getUnicode() == null ? "" : position.getUnicode();
        boolean drawn = letters.equals("\u00AD") && position.getWidthDirAdj() > 0;
        // TCVN3 has a letter there
        return drawn && !encoding(position).equals(Optional.of(LegacyEncoding.TCVN3)) ? "-" : letters;
    }

    /** By the font's name; else by the words of the page, where its fonts have other names. */
    private Optional<LegacyEncoding> encoding(TextPosition position) {
        Optional<LegacyEncoding> named = encodingOfFont(position);
        return named.isPresent() ? named : ofPage;
    }

    private static Optional<LegacyEncoding> encodingOfFont(TextPosition position) {
        String family = family(position);
        if (family.startsWith(".Vn")) {
            return Optional.of(LegacyEncoding.TCVN3);
        }
        return family.startsWith("VNI-") ? Optional.of(LegacyEncoding.VNI_WINDOWS) : Optional.empty();
    }

    /** A font's name without the mark of a part of it and without its style: {@code ABCDEF+.VnTimeH,Bold}. */
    private static String family(TextPosition position) {
        String name = fontName(position);
        return name.substring(name.indexOf('+') + 1).replaceFirst("[,-](?:Bold|Italic|Oblique|Regular).*$", "");
    }

    private static String fontName(TextPosition position) {
        String name = position.getFont().getName();
        return name == null ? "" : name;
    }

    @Override
    protected void writePage() throws IOException {
        String words = charactersByArticle.stream()
                .flatMap(List::stream)
                .filter(p -> encodingOfFont(p).isEmpty() && p.getUnicode() != null)
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
        ofPage = LegacyEncodings.detect(words).filter(e -> e != LegacyEncoding.BASE_AND_TONE);
        List<TextPosition> letters =
                charactersByArticle.stream().flatMap(List::stream).toList();
        struck = Strikes.of(letters, drawn().rules());
        grids = Grid.of(drawn().rules());
        super.writePage();
    }

    private Line.Style style(TextPosition position) {
        String font = fontName(position).toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = position.getFont().getFontDescriptor();
        boolean bold = font.contains("bold")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        boolean italic = font.contains("italic") || font.contains("oblique");
        return new Line.Style(bold, italic, isUnseen(position), struck.contains(position));
    }

    private String unicode(String text, TextPosition first) {
        Optional<LegacyEncoding> encoding = encoding(first);
        if (encoding.isEmpty()) {
            return unseen.takeOut(VietText.nfc(text).replace("\u00AD", ""), at).replace('\n', ' ');
        }
        String unicode = converted(text, encoding.get());
        // the fonts whose names end in H show small letters as capitals
        boolean capitals =
                encoding.get() == LegacyEncoding.TCVN3 && family(first).matches("\\.Vn.*H");
        return capitals ? unicode.toUpperCase(Locale.ROOT) : unicode;
    }

    private String converted(String text, LegacyEncoding encoding) {
        String unicode = LegacyEncodings.convert(text, encoding);
        if (!unicode.equals(text)) {
            converted.add(Decoding.nameOf(encoding));
        }
        return unicode;
    }

    private List<Line> lines(int page) {
        pieces.sort(Comparator.comparing(Line.Piece::y).thenComparing(Line.Piece::left));
        List<List<Line.Piece>> rows = new ArrayList<>();
        // larger letters make the lines; small raised ones join them
        List<Line.Piece> bySize = new ArrayList<>(pieces);
        bySize.sort(Comparator.comparing(Line.Piece::size).reversed());
        for (Line.Piece piece : bySize) {
            List<Line.Piece> row = rows.stream()
                    .filter(r -> Math.abs(r.get(0).y() - piece.y())
                            < 0.45f * r.get(0).size())
                    .min(Comparator.comparing(r -> Math.abs(r.get(0).y() - piece.y())))
                    .orElseGet(() -> {
                        List<Line.Piece> fresh = new ArrayList<>();
                        rows.add(fresh);
                        return fresh;
                    });
            row.add(piece);
        }
        return rows.stream()
                .map(r -> new Line(page, r.get(0).y(), inOneStyle(r)))
                .sorted(Comparator.comparing(Line::y))
                .toList();
    }

    /** Letters of fonts without a name in the style of the letters that stand nearest. */
    private List<Line.Piece> inOneStyle(List<Line.Piece> row) {
        if (row.stream().noneMatch(ofNamelessFonts::contains)) {
            return row;
        }
        List<Line.Piece> named =
                row.stream().filter(p -> !ofNamelessFonts.contains(p)).toList();
        return row.stream()
                .map(p -> !ofNamelessFonts.contains(p)
                        ? p
                        : named.stream()
                                .filter(n -> distance(n, p) < 0.5f * p.size())
                                .min(Comparator.comparing(n -> distance(n, p)))
                                .map(n -> p.in(new Line.Style(
                                        n.style().bold(),
                                        n.style().italic(),
                                        p.style().unseen(),
                                        p.style().struck())))
                                .orElse(p))
                .toList();
    }

    private static float distance(Line.Piece a, Line.Piece b) {
        return Math.max(a.left() - b.right(), b.left() - a.right());
    }
}
