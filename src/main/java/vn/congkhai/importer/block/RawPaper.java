package vn.congkhai.importer.block;

import java.util.List;

/**
 * A source file's text in blocks, before anything is known of it.
 *
 * @param losses what the file has and the blocks have not
 * @param joins where the layout already told that a page end cut a paragraph
 * @param readByMachine whether it went through character recognition
 */
public record RawPaper(List<Block> blocks, List<Loss> losses, List<Location> joins, boolean readByMachine) {

    /** A text that was typed, and whose pages, if it has any, nobody knows. */
    public RawPaper(List<Block> blocks, List<Loss> losses) {
        this(blocks, losses, List.of(), false);
    }

    public RawPaper {
        blocks = List.copyOf(blocks);
        losses = List.copyOf(losses);
        joins = List.copyOf(joins);
    }
}
