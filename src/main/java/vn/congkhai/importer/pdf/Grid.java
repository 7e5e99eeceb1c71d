package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Runs;

/** The lines of a table on a PDF's page, and the cells between them. */
final class Grid {

    /** A page with more is a drawing. */
    private static final int MOST_RULES = 2_000;

    private static final int MOST_CELLS = 10_000;
    private static final String ITEM = "[-–•+*]\\s.*";

    private final List<Float> columns;
    private final List<Float> rows;
    private final List<Area> areas;

    /** A cell: its first column and row, and the ones behind its last. */
    private record Area(int column, int row, int columnEnd, int rowEnd) {
        boolean holds(int atColumn, int atRow) {
            return column <= atColumn && atColumn < columnEnd && row <= atRow && atRow < rowEnd;
        }
    }

    private Grid(List<Float> columns, List<Float> rows, List<Area> areas) {
        this.columns = columns;
        this.rows = rows;
        this.areas = areas;
    }

    /** The tables that a page's lines draw, of two columns and two rows at least. */
    static List<Grid> of(List<Rule> rules) {
        List<Rule> across = Rule.whole(rules, true);
        List<Rule> down = Rule.whole(rules, false);
        if (across.size() + down.size() > MOST_RULES) {
            return List.of();
        }
        List<Grid> grids = new ArrayList<>();
        List<Rule> rest = new ArrayList<>(across);
        rest.addAll(down);
        while (!rest.isEmpty()) {
            List<Rule> one = new ArrayList<>(List.of(rest.remove(rest.size() - 1)));
            for (int i = 0; i < one.size(); i++) {
                Rule rule = one.get(i);
                List<Rule> crossing = rest.stream().filter(rule::crosses).toList();
                one.addAll(crossing);
                rest.removeIf(rule::crosses);
            }
            grid(one).ifPresent(grids::add);
        }
        return grids;
    }

    private static Optional<Grid> grid(List<Rule> rules) {
        List<Float> columns = places(rules, false);
        List<Float> rows = places(rules, true);
        int width = columns.size() - 1;
        int height = rows.size() - 1;
        if (width < 2 || height < 2 || (long) width * height > MOST_CELLS) {
            return Optional.empty();
        }
        boolean[][] right = new boolean[height][width];
        boolean[][] below = new boolean[height][width];
        for (Rule rule : rules) {
            for (int i = 0; i < (rule.across() ? width : height); i++) {
                List<Float> along = rule.across() ? columns : rows;
                if (rule.from() <= middle(along, i) && middle(along, i) <= rule.to()) {
                    int before = index(rule.across() ? rows : columns, rule.at() + Rule.NEAR / 2) - 1;
                    mark(rule.across() ? below : right, rule.across() ? before : i, rule.across() ? i : before);
                }
            }
        }
        return areas(right, below).map(areas -> new Grid(columns, rows, areas));
    }

    private static void mark(boolean[][] walls, int row, int column) {
        if (row >= 0 && column >= 0 && row < walls.length && column < walls[row].length) {
            walls[row][column] = true;
        }
    }

    private static List<Float> places(List<Rule> rules, boolean across) {
        List<Float> places = new ArrayList<>();
        rules.stream()
                .filter(r -> r.across() == across)
                .map(Rule::at)
                .sorted()
                .filter(at -> places.isEmpty() || at - places.get(places.size() - 1) > Rule.NEAR)
                .forEach(places::add);
        return places;
    }

    private static float middle(List<Float> places, int i) {
        return (places.get(i) + places.get(i + 1)) / 2;
    }

    /** Between which two lines a place is: the first is 0; -1 before all of them. */
    private static int index(List<Float> places, float at) {
        return (int) places.stream().filter(p -> p <= at).count() - 1;
    }

    /** The cells; none where what the lines part is no box. */
    private static Optional<List<Area>> areas(boolean[][] right, boolean[][] below) {
        List<Area> areas = new ArrayList<>();
        boolean[][] taken = new boolean[right.length][right[0].length];
        for (int row = 0; row < right.length; row++) {
            for (int column = 0; column < right[row].length; column++) {
                if (taken[row][column]) {
                    continue;
                }
                int columnEnd = column + 1;
                while (columnEnd < right[row].length && !right[row][columnEnd - 1]) {
                    columnEnd++;
                }
                int rowEnd = row + 1;
                while (rowEnd < right.length && !below[rowEnd - 1][column]) {
                    rowEnd++;
                }
                for (int r = row; r < rowEnd; r++) {
                    for (int c = column; c < columnEnd; c++) {
                        if (taken[r][c]) {
                            return Optional.empty();
                        }
                        taken[r][c] = true;
                    }
                }
                areas.add(new Area(column, row, columnEnd, rowEnd));
            }
        }
        return Optional.of(areas);
    }

    /** The table of the lines from here on that stand in it: none where it begins elsewhere, or words stand across its edge. */
    Optional<FoundTable> at(List<Line> lines, int from) {
        if (!holds(lines.get(from))) {
            return Optional.empty();
        }
        List<Integer> within = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).pieces().stream().anyMatch(this::holds))
                .boxed()
                .toList();
        boolean whole = !within.isEmpty()
                && within.get(0) == from
                && within.get(within.size() - 1) == from + within.size() - 1
                && within.stream().flatMap(i -> lines.get(i).pieces().stream()).allMatch(this::holds);
        if (!whole) {
            return Optional.empty();
        }
        Block.Table table = table(lines.subList(from, from + within.size()));
        return Optional.of(new FoundTable(Optional.of(table), within.size(), columns));
    }

    /** Whether a line that is drawn between two cells parts two places of one height. */
    boolean parts(float left, float right, float y) {
        int row = index(rows, y);
        int first = index(columns, left);
        int second = index(columns, right);
        return first < second && areas.stream().anyMatch(a -> a.holds(first, row) != a.holds(second, row));
    }

    /** Whether a line stands in it as a whole. */
    boolean holds(Line line) {
        return line.pieces().stream().allMatch(this::holds);
    }

    private boolean holds(Line.Piece piece) {
        int column = column(piece);
        int row = row(piece);
        return column >= 0 && column < columns.size() - 1 && row >= 0 && row < rows.size() - 1;
    }

    private int column(Line.Piece piece) {
        return index(columns, (piece.left() + piece.right()) / 2);
    }

    private int row(Line.Piece piece) {
        return index(rows, piece.y() - 0.3f * piece.size());
    }

    private Block.Table table(List<Line> lines) {
        Location at = Location.page(lines.get(0).page());
        List<List<Block.Cell>> table = Stream.<List<Block.Cell>>generate(ArrayList::new)
                .limit(rows.size() - 1L)
                .toList();
        for (Area area : areas) {
            List<Block.Text> texts = texts(lines, area).stream()
                    .map(words -> new Block.Text(Block.Role.PARAGRAPH, words.markdown(), at))
                    .toList();
            table.get(area.row())
                    .add(new Block.Cell(texts, area.columnEnd() - area.column(), area.rowEnd() - area.row(), false));
        }
        return new Block.Table(table, at);
    }

    /** What stands in a cell: one paragraph, and one for each item of a list. */
    private List<Runs> texts(List<Line> lines, Area area) {
        List<Runs> texts = new ArrayList<>(List.of(new Runs()));
        for (Line line : lines) {
            List<Line.Piece> pieces = line.pieces().stream()
                    .filter(p -> area.holds(column(p), row(p)))
                    .toList();
            if (pieces.isEmpty()) {
                continue;
            }
            Line own = new Line(line.page(), pieces.get(0).y(), pieces);
            Runs open = texts.get(texts.size() - 1);
            if (!open.isEmpty() && own.plain().matches(ITEM)) {
                open = new Runs();
                texts.add(open);
            } else if (!open.isEmpty()) {
                open.add(" ", false, false);
            }
            own.addTo(open);
        }
        return texts;
    }
}
