package vn.congkhai.importer.pdf;

import java.util.Optional;
import vn.congkhai.importer.block.Block;

/**
 * A table and how many lines it takes.
 *
 * @param lines 0 where there is no table
 */
record FoundTable(Optional<Block.Table> table, int lines) {}
