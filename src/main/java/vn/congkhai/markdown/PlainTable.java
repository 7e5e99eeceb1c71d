package vn.congkhai.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a plain text: every row between upright strokes, as many cells in each as the head has, and a blank line below.
 * Used once.
 */
final class PlainTable {

    private final PlainBlocks text;
    private final BlockWriter writer;
    private final PlainInlines inlines;

    PlainTable(PlainBlocks text, BlockWriter writer, PlainInlines inlines) {
        this.text = text;
        this.writer = writer;
        this.inlines = inlines;
    }

    /** Writes the table that begins at an offset; gives the beginning of the line below it. */
    int read(int from) {
        PlainBlocks.Line head = text.line(from);
        List<PlainBlocks.Line> titles = cells(head);
        PlainBlocks.Line separator = text.line(text.next(head));
        List<String> sides = cells(separator).stream().map(this::side).toList();
        boolean twoSeparators = titles.stream().map(this::side).noneMatch("?"::equals);
        if (twoSeparators || sides.size() != titles.size() || sides.contains("?")) {
            inlines.giveUp();
            return from;
        }
        PlainBlocks.Line first = titles.get(0);
        writer.openTable("", new String(text.chars(), first.start(), first.end() - first.start()));
        writer.openPart("thead");
        row(titles, sides, true);
        writer.closePart("thead");
        int at = text.next(separator);
        PlainBlocks.Line line = text.line(at);
        boolean rows = line.start() < line.end();
        if (rows) {
            writer.openPart("tbody");
        }
        while (line.start() < line.end() && inlines.isPlain()) {
            List<PlainBlocks.Line> cells = cells(line);
            if (cells.size() != sides.size() || line.start() > at) {
                inlines.giveUp();
                return from;
            }
            row(cells, sides, false);
            at = text.next(line);
            line = text.line(at);
        }
        if (rows) {
            writer.closePart("tbody");
        }
        writer.closeTable();
        return at;
    }

    private void row(List<PlainBlocks.Line> cells, List<String> sides, boolean header) {
        writer.openRow();
        for (int i = 0; i < cells.size(); i++) {
            PlainBlocks.Line cell = cells.get(i);
            writer.cell(header, sides.get(i), () -> inlines.write(cell.start(), cell.end()));
        }
        writer.closeRow();
    }

    /** The cells of a row; none when it is not plain. */
    private List<PlainBlocks.Line> cells(PlainBlocks.Line row) {
        char[] chars = text.chars();
        List<PlainBlocks.Line> cells = new ArrayList<>();
        if (row.end() - row.start() < 2 || chars[row.start()] != '|' || chars[row.end() - 1] != '|') {
            return List.of();
        }
        int from = row.start() + 1;
        for (int i = from; i < row.end(); i++) {
            if (chars[i] == '|') {
                PlainBlocks.Line cell = text.trimmed(from, i);
                // two strokes without a space between are left to the library; a star at a stroke is judged by it
                boolean star = i > from && (chars[from] == '*' || chars[i - 1] == '*');
                if (i == from || star) {
                    return List.of();
                }
                // of an empty cell one space stays
                cells.add(cell.start() < cell.end() ? cell : new PlainBlocks.Line(from, from + 1));
                from = i + 1;
            }
        }
        return cells;
    }

    /** The class of a column's alignment; empty for none, {@code ?} for what is no cell of a separating row. */
    private String side(PlainBlocks.Line cell) {
        char[] chars = text.chars();
        int start = cell.start();
        int end = cell.end();
        boolean left = start < end && chars[start] == ':';
        boolean right = start < end && chars[end - 1] == ':';
        int dashes = 0;
        for (int i = left ? start + 1 : start; i < (right ? end - 1 : end); i++) {
            if (chars[i] != '-') {
                return "?";
            }
            dashes++;
        }
        if (dashes < 3) {
            return "?";
        }
        return left ? right ? "center" : "left" : right ? "right" : "";
    }
}
