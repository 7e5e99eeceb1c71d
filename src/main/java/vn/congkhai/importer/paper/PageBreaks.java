package vn.congkhai.importer.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.RaisedDigits;
import vn.congkhai.importer.block.Sentences;

/**
 * Joins paragraphs that a page break cut in two: the first part lacks end punctuation, and the second starts in lower
 * case, or with a digit after "ngày", or a footnote stood between. Footnotes are passed over.
 */
final class PageBreaks {

    private static final Pattern FOOTNOTE = Pattern.compile("[" + RaisedDigits.ALL + "]+\\s*\\S.*", Pattern.DOTALL);

    private PageBreaks() {}

    /**
     * The blocks with what was joined, and where.
     *
     * @param joins the places of the second parts
     */
    record Joined(List<Block> blocks, List<Location> joins) {}

    static Joined join(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        List<Location> joins = new ArrayList<>();
        int open = -1;
        boolean footnoteBetween = false;
        for (Block block : blocks) {
            if (isFootnote(block)) {
                footnoteBetween |= open >= 0;
                out.add(block);
                continue;
            }
            if (open >= 0
                    && block instanceof Block.Text next
                    && belongs((Block.Text) out.get(open), next, footnoteBetween)) {
                Block.Text first = (Block.Text) out.get(open);
                out.set(open, first.with(glue(first.markdown(), next.markdown())));
                joins.add(next.at());
            } else {
                out.add(block);
                open = block instanceof Block.Text t && t.role() != Block.Role.HEADING ? out.size() - 1 : -1;
            }
            footnoteBetween = false;
        }
        return new Joined(out, joins);
    }

    static boolean isFootnote(Block block) {
        return block instanceof Block.Text text
                && (text.role() == Block.Role.FOOTNOTE
                        || FOOTNOTE.matcher(text.plain()).matches());
    }

    private static boolean belongs(Block.Text first, Block.Text next, boolean footnoteBetween) {
        if (next.role() != Block.Role.PARAGRAPH || first.isBold() != next.isBold()) {
            return false;
        }
        String a = first.plain();
        String b = next.plain();
        boolean cut = footnoteBetween && !first.isBold() && Sentences.areOpen(a, b);
        return cut || Sentences.continues(a, b);
    }

    private static String glue(String a, String b) {
        if (a.endsWith("**") && b.startsWith("**")) {
            return a.substring(0, a.length() - 2) + " " + b.substring(2);
        }
        return a + " " + b;
    }
}
