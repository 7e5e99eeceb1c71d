package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Runs;
import vn.congkhai.importer.wording.Lines;

/** Recognises tables in a PDF by the lines that are drawn around their cells; else by lines whose words stand in the same columns. */
final class Tables {

    private static final int FEWEST_ROWS = 3;
    private static final float NEAR = 6;
    private static final float NARROW = 160;

    private static final Pattern LIST_SIGN = Pattern.compile(Lines.BULLET + "|(?:\\d{1,2}|[IVX]{1,6}|\\p{Ll})[.)]");

    /** What is drawn on each page. */
    private final List<List<Grid>> drawn;

    private Tables(List<List<Grid>> drawn) {
        this.drawn = drawn;
    }

    /** The tables of a file's pages. */
    static Tables of(List<Page> pages) {
        return new Tables(pages.stream().map(p -> Grid.of(p.drawn().rules())).toList());
    }

    /** A column's edges; grows with what stands in it. */
    private static final class Column {
        private float left;
        private float right;

        Column(Line segment) {
            this.left = segment.left();
            this.right = segment.right();
        }

        boolean holds(Line segment) {
            return segment.left() < right + NEAR && segment.right() > left - NEAR;
        }

        void grow(Line segment) {
            left = Math.min(left, segment.left());
            right = Math.max(right, segment.right());
        }
    }

    /** The table that begins at a line. */
    FoundTable at(List<Line> lines, int from) {
        return drawn.get(lines.get(from).page() - 1).stream()
                .flatMap(grid -> grid.at(lines, from).stream())
                .findFirst()
                .orElseGet(() -> byColumns(lines, from));
    }

    /** Whether a line stands in a drawn table. */
    boolean holds(Line line) {
        return drawn.get(line.page() - 1).stream().anyMatch(grid -> grid.holds(line));
    }

    /** Of some lines those that stand in a drawn table of a page of which other lines are not among them. */
    List<Line> partlyTaken(int page, List<Line> lines, List<Line> some) {
        return drawn.get(page - 1).stream()
                .map(grid -> lines.stream().filter(grid::holds).toList())
                .filter(rows -> !some.containsAll(rows))
                .flatMap(List::stream)
                .filter(some::contains)
                .toList();
    }

    private static FoundTable byColumns(List<Line> lines, int from) {
        if (!hasColumns(lines.get(from))) {
            return FoundTable.none();
        }
        int end = from + 1;
        while (end < lines.size() && goesOn(lines, end)) {
            end++;
        }
        List<Line> region = lines.subList(from, end);
        long rows = region.stream().filter(Tables::hasColumns).count();
        if (rows < FEWEST_ROWS) {
            return FoundTable.none();
        }
        return new FoundTable(Optional.of(table(region, columns(region))), end - from, List.of());
    }

    private static boolean goesOn(List<Line> lines, int at) {
        Line line = lines.get(at);
        boolean near = line.y() - lines.get(at - 1).y() < 2.5f * line.size();
        boolean several = hasColumns(line);
        // a cell's further line stands alone, and is short; the one after it goes on with the table
        boolean cell = at + 1 < lines.size() && line.right() - line.left() < NARROW && hasColumns(lines.get(at + 1));
        return near && (several || cell);
    }

    /** Whether words stand apart in a line; the sign before an item of a list stands apart in no column. */
    private static boolean hasColumns(Line line) {
        List<Line> segments = line.segments();
        boolean item = segments.size() == 2
                && LIST_SIGN.matcher(segments.get(0).plain()).matches();
        return segments.size() > 1 && !item;
    }

    /** The columns of the line with most of them, as wide as what stands in them. */
    private static List<Column> columns(List<Line> region) {
        int most = region.stream().mapToInt(l -> l.segments().size()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (Line line : region) {
            List<Line> segments = line.segments();
            if (segments.size() == most) {
                for (int c = 0; c < most; c++) {
                    if (columns.size() <= c) {
                        columns.add(new Column(segments.get(c)));
                    } else if (columns.get(c).holds(segments.get(c))) {
                        columns.get(c).grow(segments.get(c));
                    }
                }
            }
        }
        return columns;
    }

    /** A row in the making: runs of words, each over one column or several. */
    private static final class Row {
        private final Runs[] runs;
        private final int[] spans;

        Row(int columns) {
            runs = new Runs[columns];
            spans = new int[columns];
            for (int c = 0; c < columns; c++) {
                runs[c] = new Runs();
                spans[c] = 1;
            }
        }

        void add(Line segment, List<Column> columns) {
            int first = -1;
            int last = -1;
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c).holds(segment)) {
                    first = first < 0 ? c : first;
                    last = c;
                }
            }
            first = Math.max(0, first);
            spans[first] = Math.max(spans[first], last - first + 1);
            runs[first].add(runs[first].isEmpty() ? "" : " ", false, false);
            segment.addTo(runs[first]);
        }

        List<Block.Cell> cells(Location at) {
            List<Block.Cell> cells = new ArrayList<>();
            for (int c = 0; c < runs.length; c += spans[c]) {
                Block.Text text = new Block.Text(Block.Role.PARAGRAPH, runs[c].markdown(), at);
                cells.add(new Block.Cell(List.of(text), spans[c], 1, false));
            }
            return cells;
        }
    }

    private static Block.Table table(List<Line> lines, List<Column> columns) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            List<Line> segments = line.segments();
            boolean continues =
                    !rows.isEmpty() && segments.size() == 1 && !columns.get(0).holds(segments.get(0));
            if (!continues) {
                rows.add(new Row(columns.size()));
            }
            segments.forEach(s -> rows.get(rows.size() - 1).add(s, columns));
        }
        Location at = Location.page(lines.get(0).page());
        return new Block.Table(rows.stream().map(r -> r.cells(at)).toList(), at);
    }
}
