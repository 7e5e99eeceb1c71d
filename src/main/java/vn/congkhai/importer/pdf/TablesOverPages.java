package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.importer.block.Block;

/** A table that goes on over pages: its head stands anew on each of them, or its columns are drawn at the same places. */
final class TablesOverPages {

    private final List<FoundTable> found = new ArrayList<>();

    /** The tables as they stand on each page. */
    List<Block.Table> ofEachPage() {
        return found.stream().flatMap(t -> t.table().stream()).toList();
    }

    /** Adds a table to what stands before it; where the last of that is a table which goes on with it, to this one. */
    void add(FoundTable table, List<Block> blocks) {
        int last = blocks.size() - 1;
        Optional<Block.Table> whole = last >= 0 && blocks.get(last) instanceof Block.Table before
                ? join(before, found.get(found.size() - 1), table)
                : Optional.empty();
        whole.ifPresent(w -> blocks.remove(last));
        blocks.add(whole.or(table::table).orElseThrow());
        found.add(table);
    }

    /**
     * A table whole, with what goes on of it on the next page; none where another one begins there.
     *
     * @param whole all that stands of it before
     * @param last the part of it on the page before
     * @param next what stands next, with nothing between
     */
    private static Optional<Block.Table> join(Block.Table whole, FoundTable last, FoundTable next) {
        List<List<Block.Cell>> more = next.table().orElseThrow().rows();
        boolean following = next.table().orElseThrow().at().number()
                == last.table().orElseThrow().at().number() + 1;
        if (!following || width(whole.rows()) != width(more)) {
            return Optional.empty();
        }
        int head = repeated(whole.rows(), more);
        boolean goesOn = head > 0 ? head < more.size() : sameColumns(last, next) && !isHead(more.get(0));
        if (!goesOn) {
            return Optional.empty();
        }
        List<List<Block.Cell>> rows = new ArrayList<>(whole.rows());
        rows.addAll(more.subList(head, more.size()));
        return Optional.of(new Block.Table(rows, whole.at()));
    }

    /** How many rows at its beginning are those of the first page. */
    private static int repeated(List<List<Block.Cell>> rows, List<List<Block.Cell>> more) {
        int head = 0;
        while (head < Math.min(rows.size(), more.size()) && like(rows.get(head), more.get(head))) {
            head++;
        }
        return head;
    }

    private static boolean like(List<Block.Cell> row, List<Block.Cell> other) {
        boolean words = row.stream()
                .flatMap(c -> c.texts().stream())
                .anyMatch(t -> !t.plain().isBlank());
        return words && shape(row).equals(shape(other));
    }

    private static List<String> shape(List<Block.Cell> row) {
        return row.stream()
                .map(c -> c.columns() + " " + c.rows() + " "
                        + c.texts().stream().map(Block.Text::markdown).toList())
                .toList();
    }

    private static boolean sameColumns(FoundTable last, FoundTable next) {
        boolean drawn = !last.columns().isEmpty();
        boolean same = drawn && last.columns().size() == next.columns().size();
        for (int i = 0; same && i < last.columns().size(); i++) {
            same = Math.abs(last.columns().get(i) - next.columns().get(i)) <= Rule.NEAR;
        }
        return same;
    }

    /** The head of a table of its own: more than one title, all of them bold. */
    private static boolean isHead(List<Block.Cell> row) {
        List<Block.Text> titles = row.stream()
                .flatMap(c -> c.texts().stream())
                .filter(t -> !t.plain().isBlank())
                .toList();
        return titles.size() > 1 && titles.stream().allMatch(Block.Text::isBold);
    }

    private static int width(List<List<Block.Cell>> rows) {
        return rows.stream()
                .limit(1)
                .flatMap(List::stream)
                .mapToInt(Block.Cell::columns)
                .sum();
    }
}
