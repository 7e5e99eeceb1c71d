package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.block.RaisedDigits;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.block.Runs;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.viet.PersonNames;

/** Makes paragraphs of a PDF's lines: by indents, short lines, gaps and styles; head and foot by columns. */
final class Layout {

    private static final Pattern MARKER = Pattern.compile(
            "(?:" + Lines.BULLET + "|\\d{1,2}[.)]|\\d{1,2}(?:\\.\\d{1,2})++\\.?|[IVX]{1,6}\\.|\\p{Ll}\\))\\s+\\S.*",
            Pattern.DOTALL);
    private static final Pattern FOOT = Pattern.compile("Nơi nhận\\s*:?.*|" + Lines.AUTHORITY + "\\p{Lu}.*");
    private static final Pattern ENDED = Pattern.compile(".*[.;:!?…][\"”)" + RaisedDigits.ALL + "]*$");

    private final List<List<Line>> pages;
    private final float bodySize;
    private final Edges sheet;
    private final Columns columns;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Location> joins = new ArrayList<>();
    private final Tables ruled;
    private final EmptiedLines struck;
    private final TablesOverPages tables = new TablesOverPages();
    private final List<Line> open = new ArrayList<>();
    private Edges edges;
    private boolean inFoot;

    /**
     * Lays out the lines of pages.
     *
     * @param struck the lines that stood between them
     */
    Layout(List<List<Line>> pages, Tables ruled, EmptiedLines struck) {
        this.pages = pages;
        this.ruled = ruled;
        this.struck = struck;
        this.bodySize = mostLetters(pages);
        List<Line> body = pages.stream()
                .flatMap(List::stream)
                .filter(l -> Math.abs(l.size() - bodySize) < 1)
                .toList();
        this.sheet = Edges.of(body);
        this.edges = sheet;
        this.columns = new Columns(sheet, l -> isFoot(l) || ruled.holds(l));
    }

    /** The blocks in reading order. */
    RawPaper paper() {
        int header = pages.isEmpty() ? 0 : Head.end(pages.get(0));
        for (int i = 0; i < pages.size(); i++) {
            List<Line> lines = new ArrayList<>(pages.get(i));
            if (i == 0) {
                columns(lines.subList(0, header));
                lines = new ArrayList<>(lines.subList(header, lines.size()));
            }
            List<Line> footnotes = inFoot ? List.of() : PageFootnotes.take(lines, bodySize);
            text(lines);
            if (!footnotes.isEmpty()) {
                flush();
                blocks.addAll(PageFootnotes.blocks(footnotes));
            }
        }
        flush();
        return new RawPaper(blocks, List.of(), joins, false);
    }

    /** The columns that were recognised by the gap between them alone, and those that may be some. */
    List<Loss> losses() {
        return columns.losses();
    }

    /** The tables of each page that were recognised by their lines or their columns alone. */
    List<Block.Table> tables() {
        return tables.ofEachPage();
    }

    private static float mostLetters(List<List<Line>> pages) {
        Map<Integer, Integer> letters = new TreeMap<>();
        pages.forEach(page -> page.forEach(l -> l.pieces()
                .forEach(p -> letters.merge(Math.round(p.size() * 2), p.text().length(), Integer::sum))));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getKey() / 2f)
                .orElse(13f);
    }

    /** Lines in two columns: the left one first, then the right one. */
    private void columns(List<Line> lines) {
        float middle = sheet.middle();
        List<Line> leftOnes = new ArrayList<>();
        List<Line> rightOnes = new ArrayList<>();
        for (Line line : lines) {
            for (Line segment : line.segments()) {
                boolean onLeft = (segment.left() + segment.right()) / 2 < middle || segment.left() < sheet.left() + 20;
                (onLeft ? leftOnes : rightOnes).add(segment);
            }
        }
        leftOnes.forEach(this::single);
        rightOnes.forEach(this::single);
    }

    private void single(Line line) {
        Runs runs = new Runs();
        line.addTo(runs);
        add(runs, Block.Role.PARAGRAPH, line.page());
    }

    private void text(List<Line> lines) {
        if (inFoot) {
            body(lines);
            return;
        }
        for (Columns.Part part : columns.of(lines)) {
            if (!part.lines().isEmpty()) {
                turnTo(part);
                body(part.lines());
            }
        }
        edges = sheet;
    }

    /** From one column to the next, a paragraph goes on as it does from page to page. */
    private void turnTo(Columns.Part part) {
        Line first = part.lines().get(0);
        boolean same = edges.equals(part.edges()) || open.isEmpty();
        boolean goesOn = same || continues(open.get(open.size() - 1), first, part.edges());
        if (!goesOn) {
            flush();
        }
        edges = part.edges();
    }

    private static boolean isFoot(Line line) {
        return line.segments().stream()
                .anyMatch(s -> FOOT.matcher(s.plain()).matches() && s.plain().length() < 60);
    }

    private void body(List<Line> lines) {
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (!inFoot && isFoot(line)) {
                flush();
                inFoot = true;
                int end = footEnd(lines, i);
                columns(lines.subList(i, end));
                i = end;
                continue;
            }
            if (inFoot && i == 0 && !hasSigner()) {
                i = footEnd(lines, 0);
                columns(lines.subList(0, i));
                continue;
            }
            FoundTable table = ruled.at(lines, i);
            if (table.lines() > 0) {
                flush();
                tables.add(table, blocks);
                i += table.lines();
                continue;
            }
            line(line);
            i++;
        }
    }

    /** Where the foot of the paper ends: below the signer's name, and below the last recipient on its left. */
    private int footEnd(List<Line> lines, int from) {
        float middle = sheet.middle();
        int end = from;
        while (end < lines.size() && lines.get(end).segments().stream().noneMatch(s -> isSigner(s, middle))) {
            end++;
        }
        end = Math.min(lines.size(), end + 1);
        while (end < lines.size() && isRecipient(lines.get(end), middle)) {
            end++;
        }
        return end;
    }

    private static boolean isSigner(Line segment, float middle) {
        return (segment.left() + segment.right()) / 2 > middle && PersonNames.isPerson(segment.plain());
    }

    private boolean isRecipient(Line line, float middle) {
        return line.right() < middle + 20 && (line.plain().startsWith("-") || line.size() < 0.95f * bodySize);
    }

    private boolean hasSigner() {
        return blocks.subList(Math.max(0, blocks.size() - 30), blocks.size()).stream()
                .anyMatch(b -> b instanceof Block.Text t && PersonNames.isPerson(t.plain()));
    }

    private void line(Line line) {
        if (!open.isEmpty()) {
            Line last = open.get(open.size() - 1);
            if (last.page() != line.page()) {
                if (continues(last, line, edges)) {
                    joins.add(Location.page(line.page()));
                } else {
                    flush();
                }
            } else if (startsParagraph(last, line)) {
                flush();
            }
        }
        open.add(line);
    }

    /** Whether a line goes on with another that stands elsewhere. */
    private boolean continues(Line last, Line line, Edges ofLine) {
        return edges.isFull(last)
                && !ENDED.matcher(last.plain()).matches()
                && line.left() < ofLine.left() + 10
                && last.isBold() == line.isBold()
                && !MARKER.matcher(line.plain()).matches();
    }

    private boolean startsParagraph(Line last, Line line) {
        boolean centred = edges.isCentred(line);
        if (MARKER.matcher(line.plain()).matches()
                        && !(edges.isFull(last)
                                && line.left() < edges.left() + 5
                                && !ENDED.matcher(last.plain()).matches())
                || last.isBold() != line.isBold() && (!edges.isFull(last) || centred || endsBold(line))) {
            return true;
        }
        boolean gap = line.y() - last.y() > 2.2f * Math.max(line.size(), last.size()) && !goesOnOverStruck(last, line);
        if (centred || edges.isCentred(last) || gap || !edges.fits(last, line)) {
            return true;
        }
        boolean hanging = MARKER.matcher(open.get(0).plain()).matches();
        boolean indented = line.left() > last.left() + 8 && line.left() > edges.left() + 8;
        return indented && !hanging && (ENDED.matcher(last.plain()).matches() || open.size() > 1);
    }

    /** Whether the room between two lines is that of struck-out ones of the same paragraph. */
    private boolean goesOnOverStruck(Line last, Line line) {
        List<Line> between = struck.between(last, line);
        Line before = last;
        for (Line next : between) {
            if (startsParagraph(before, next)) {
                return false;
            }
            before = next;
        }
        return !between.isEmpty() && !startsParagraph(before, line);
    }

    /** Below a title that fills its lines the text begins, plain and with a capital. */
    private boolean endsBold(Line line) {
        return open.stream().allMatch(Line::isBold)
                && !MARKER.matcher(open.get(0).plain()).matches()
                && Character.isUpperCase(line.plain().codePointAt(0));
    }

    private void flush() {
        if (open.isEmpty()) {
            return;
        }
        Runs runs = new Runs();
        for (Line line : open) {
            if (!runs.isEmpty()) {
                runs.add(" ", false, false);
            }
            line.addTo(runs);
        }
        boolean item = open.get(0).plain().matches("[-–•·+]\\s.*");
        add(runs, item ? Block.Role.ITEM : Block.Role.PARAGRAPH, open.get(0).page());
        open.clear();
    }

    private void add(Runs runs, Block.Role role, int page) {
        if (!runs.isEmpty()) {
            blocks.add(new Block.Text(role, runs.markdown(), Location.page(page)));
        }
    }
}
