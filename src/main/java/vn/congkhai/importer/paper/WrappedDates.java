package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.importer.wording.WrappedDate;

/** Puts the line of place and date together in the head of a paper, where a narrow column or a typed line end breaks it. */
final class WrappedDates {

    private static final int LONGEST_HEAD = 20;

    private WrappedDates() {}

    /** The blocks of a paper, each line of its head whole. */
    static List<Block> join(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        int i = 0;
        while (i < Math.min(blocks.size(), LONGEST_HEAD)
                && blocks.get(i) instanceof Block.Text text
                && !endsHead(text)) {
            Block.Text whole = within(text);
            boolean goesOn = i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof Block.Text next
                    && WrappedDate.isOne(last(whole), next.plain());
            if (goesOn) {
                i++;
                whole = whole.with(whole.markdown() + " " + ((Block.Text) blocks.get(i)).markdown());
            }
            out.add(whole);
            i++;
        }
        out.addAll(blocks.subList(i, blocks.size()));
        return out;
    }

    private static boolean endsHead(Block.Text text) {
        return text.plain().startsWith("Kính gửi")
                || text.lines().stream()
                        .limit(1)
                        .anyMatch(line -> Lines.typeOf(line).isPresent());
    }

    private static String last(Block.Text text) {
        List<String> lines = text.lines();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    private static Block.Text within(Block.Text text) {
        String[] plain = text.plain().split("\n");
        String[] lines = text.markdown().split("\n");
        if (plain.length != lines.length) {
            return text;
        }
        StringBuilder out = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            out.append(WrappedDate.isOne(plain[i - 1].strip(), plain[i].strip()) ? ' ' : '\n')
                    .append(lines[i]);
        }
        return text.with(out.toString());
    }
}
