package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;

/** What was read of a paper, in words. */
final class PaperWords {

    private PaperWords() {}

    /** Its lines, those of tables cell by cell. */
    static List<String> lines(RawPaper raw) {
        List<String> lines = new ArrayList<>();
        for (Block block : raw.blocks()) {
            if (block instanceof Block.Text text) {
                lines.add(text.plain());
            } else {
                ((Block.Table) block).texts().forEach(t -> lines.add(t.plain()));
            }
        }
        return lines;
    }

    /** What is told of what was left out, in English. */
    static List<String> sentences(RawPaper raw) {
        Messages messages = Messages.in(Language.EN);
        return raw.losses().stream().map(loss -> messages.what(loss.in("thu"))).toList();
    }
}
