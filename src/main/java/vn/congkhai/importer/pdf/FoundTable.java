package vn.congkhai.importer.pdf;

import java.util.List;
import java.util.Optional;
import vn.congkhai.importer.block.Block;

/**
 * A table and how many lines it takes.
 *
 * @param lines 0 where there is no table
 * @param columns where its columns are drawn, in points from the left; empty where no lines are
 */
record FoundTable(Optional<Block.Table> table, int lines, List<Float> columns) {

    FoundTable {
        columns = List.copyOf(columns);
    }

    /** That there is none. */
    static FoundTable none() {
        return new FoundTable(Optional.empty(), 0, List.of());
    }
}
