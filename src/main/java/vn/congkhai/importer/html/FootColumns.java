package vn.congkhai.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Gaps;
import vn.congkhai.importer.block.Inline;
import vn.congkhai.importer.wording.Capitals;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.importer.wording.Signing;
import vn.congkhai.viet.PersonNames;

/**
 * The foot of a paper whose columns stand side by side in plain paragraphs: recipients, and one or more signatures. Here
 * one comes after the other, as from a table.
 */
final class FootColumns {

    private static final Pattern RECIPIENTS = Pattern.compile("(?iu)Nơi nhận\\s*(?::.*)?");
    private static final Pattern ITEM = Pattern.compile(Lines.BULLET + "\\s*.+");
    private static final int LONGEST_LINE = 200;

    private final List<Gaps.Line> lines = new ArrayList<>();
    private final List<Gaps.Line> recipients = new ArrayList<>();
    private final List<List<Gaps.Line>> signatures = new ArrayList<>();

    private FootColumns(List<Block> foot) {
        foot.forEach(block -> lines.addAll(Gaps.lines((Block.Text) block)));
    }

    /** The blocks of a paper with the columns of its foot apart. */
    static List<Block> apart(List<Block> blocks) {
        int start = start(blocks);
        if (start == blocks.size()) {
            return blocks;
        }
        int end = end(blocks, start);
        FootColumns foot = new FootColumns(blocks.subList(start, end));
        foot.place();
        List<Block> out = new ArrayList<>(blocks.subList(0, start));
        out.addAll(Gaps.blocks(foot.recipients));
        foot.signatures.forEach(s -> out.addAll(Gaps.blocks(s)));
        out.addAll(blocks.subList(end, blocks.size()));
        return out;
    }

    /** The first block with a recipient, or a signature, on its left and a signature on its right. */
    private static int start(List<Block> blocks) {
        boolean listing = false;
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Text text)) {
                listing = false;
                continue;
            }
            for (Gaps.Line line : Gaps.lines(text)) {
                List<String> parts = plain(line);
                listing = RECIPIENTS.matcher(parts.get(0)).matches()
                        || listing && ITEM.matcher(parts.get(0)).matches();
                if (parts.size() > 1
                        && signs(parts) > 0
                        && (listing || Signing.begins(parts.get(0)) && signs(parts) == parts.size())) {
                    return i;
                }
            }
        }
        return blocks.size();
    }

    /** How many columns at the end of a line belong to signatures. */
    private static int signs(List<String> parts) {
        if (parts.size() == 1) {
            return isSigning(parts.get(0)) ? 1 : 0;
        }
        int from = parts.size();
        while (from > 0 && (isSigning(parts.get(from - 1)) || from > 1 && PersonNames.hasForm(parts.get(from - 1)))) {
            from--;
        }
        return parts.size() - from;
    }

    private static boolean isSigning(String words) {
        return !ITEM.matcher(words).matches() && (Capitals.is(words) || Signing.isSign(words) || isPerson(words));
    }

    private static boolean isPerson(String words) {
        String name = PersonNames.withoutTitles(words);
        return PersonNames.isPerson(name) || PersonNames.isPersonInCapitals(name);
    }

    private static List<String> plain(Gaps.Line line) {
        return line.parts().stream().map(Inline::plain).toList();
    }

    /** The block after the one with the name below the signatures, or after the last that has to do with any. */
    private static int end(List<Block> blocks, int start) {
        int end = start;
        for (int i = start; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.Text text) || i > start && isNoFoot(text)) {
                return end;
            }
            for (Gaps.Line line : Gaps.lines(text)) {
                List<String> parts = plain(line);
                end = signs(parts) > 0 ? i + 1 : end;
                if (isPerson(parts.get(parts.size() - 1))) {
                    return end;
                }
            }
        }
        return end;
    }

    private static boolean isNoFoot(Block.Text text) {
        String first = Gaps.lines(text).get(0).plain();
        return text.role() == Block.Role.HEADING || first.length() > LONGEST_LINE || Lines.isAppendix(first);
    }

    private void place() {
        int columns = lines.stream().mapToInt(l -> signs(plain(l))).max().orElse(0);
        for (int i = 0; i < columns; i++) {
            signatures.add(new ArrayList<>());
        }
        for (Gaps.Line line : lines) {
            List<String> parts = line.parts();
            int signs = signs(plain(line));
            int first = parts.size() - signs;
            if (first > 0) {
                recipients.add(line.with(String.join(" ", parts.subList(0, first))));
            }
            for (int i = 0; i < signs; i++) {
                signatures.get(columns - signs + i).add(line.with(parts.get(first + i)));
            }
        }
    }
}
