package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises tables in a PDF by lines whose words stand in the same columns. */
final class PdfTables {

    private static final int FEWEST_ROWS = 3;
    private static final float NEAR = 6;

    private PdfTables() {}

    /** A table and how many lines it takes. */
    record Found(Optional<Block.Table> table, int lines) {}

    /** A column's edges; grows with what stands in it. */
    private static final class Column {
        private float left;
        private float right;

        Column(PdfLine segment) {
            this.left = segment.left();
            this.right = segment.right();
        }

        boolean holds(PdfLine segment) {
            return segment.left() < right + NEAR && segment.right() > left - NEAR;
        }

        void grow(PdfLine segment) {
            left = Math.min(left, segment.left());
            right = Math.max(right, segment.right());
        }
    }

    /** The table that begins at a line. */
    static Found at(List<PdfLine> lines, int from) {
        List<PdfLine> first = lines.get(from).segments();
        if (first.size() < 2) {
            return new Found(Optional.empty(), 0);
        }
        List<Column> columns = new ArrayList<>(first.stream().map(Column::new).toList());
        int rows = 0;
        int end = from;
        while (end < lines.size()) {
            List<PdfLine> segments = lines.get(end).segments();
            boolean inside = segments.stream().allMatch(s -> holding(columns, s) == 1)
                    && (segments.size() > 1 || narrow(segments.get(0), columns));
            if (!inside || segments.size() < 2 && end > from && tooFar(lines, end)) {
                break;
            }
            segments.forEach(s -> columns.stream().filter(c -> c.holds(s)).forEach(c -> c.grow(s)));
            rows += segments.size() > 1 ? 1 : 0;
            end++;
        }
        if (rows < FEWEST_ROWS) {
            return new Found(Optional.empty(), 0);
        }
        return new Found(Optional.of(table(lines.subList(from, end), columns)), end - from);
    }

    private static long holding(List<Column> columns, PdfLine segment) {
        return columns.stream().filter(c -> c.holds(segment)).count();
    }

    private static boolean narrow(PdfLine segment, List<Column> columns) {
        float width = columns.get(columns.size() - 1).right - columns.get(0).left;
        return segment.right() - segment.left() < width / 2;
    }

    private static boolean tooFar(List<PdfLine> lines, int at) {
        return lines.get(at).y() - lines.get(at - 1).y() > 2.5f * lines.get(at).size();
    }

    private static Block.Table table(List<PdfLine> lines, List<Column> columns) {
        List<List<Runs>> rows = new ArrayList<>();
        for (PdfLine line : lines) {
            List<PdfLine> segments = line.segments();
            boolean continues = !rows.isEmpty() && segments.size() < columns.size() && !columns.get(0).holds(segments.get(0));
            if (!continues) {
                List<Runs> row = new ArrayList<>();
                columns.forEach(c -> row.add(new Runs()));
                rows.add(row);
            }
            List<Runs> row = rows.get(rows.size() - 1);
            for (PdfLine segment : segments) {
                for (int c = 0; c < columns.size(); c++) {
                    if (columns.get(c).holds(segment)) {
                        row.get(c).add(row.get(c).isEmpty() ? "" : " ", false, false);
                        segment.addTo(row.get(c));
                        break;
                    }
                }
            }
        }
        Location at = Location.page(lines.get(0).page());
        List<List<Block.Cell>> cells = rows.stream()
                .map(row -> row.stream()
                        .map(r -> new Block.Cell(
                                List.of(new Block.Text(Block.Role.PARAGRAPH, r.markdown(), at)), 1, 1, false))
                        .toList())
                .toList();
        return new Block.Table(cells, at);
    }
}
