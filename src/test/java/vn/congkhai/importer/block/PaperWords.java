package vn.congkhai.importer.block;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;

/** What was read of a paper, in words. */
public final class PaperWords {

    private PaperWords() {}

    /** Its lines, those of tables cell by cell. */
    public static List<String> lines(RawPaper raw) {
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
    public static List<String> sentences(RawPaper raw) {
        Messages messages = Messages.in(Language.EN);
        return raw.losses().stream().map(loss -> messages.what(loss.in("thu"))).toList();
    }
}
