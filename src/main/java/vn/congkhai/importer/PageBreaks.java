package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins paragraphs that a page break cut in two: the first part lacks end punctuation, and the second starts in lower
 * case, or with a digit after "ngày", or a footnote stood between. Footnotes are passed over.
 */
final class PageBreaks {

    private static final Pattern ENDED = Pattern.compile("[.;:!?…]['\"”’»)\\]]*$|[\"”»]$");
    private static final Pattern MARKER = Pattern.compile("(?:\\p{L}{1,2}|\\d{1,3})[.)]\\s.*", Pattern.DOTALL);
    private static final Pattern DATE_WORD = Pattern.compile(".*(?<!\\p{L})ngày", Pattern.DOTALL);
    private static final Pattern FOOTNOTE = Pattern.compile("[" + Footnotes.DIGITS + "]+\\s*\\S.*", Pattern.DOTALL);

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

    /** Whether the second line goes on with the sentence of the first, by the words alone. */
    static boolean continues(String first, String second) {
        String a = Inline.plain(first);
        String b = Inline.plain(second);
        if (a.isEmpty()
                || b.isEmpty()
                || ENDED.matcher(a).find()
                || MARKER.matcher(b).matches()) {
            return false;
        }
        int start = b.codePointAt(0);
        return Character.isLowerCase(start)
                || Character.isDigit(start) && DATE_WORD.matcher(a).matches();
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
        boolean cut = footnoteBetween
                && !first.isBold()
                && !ENDED.matcher(a).find()
                && !MARKER.matcher(b).matches();
        return cut || continues(a, b);
    }

    private static String glue(String a, String b) {
        if (a.endsWith("**") && b.startsWith("**")) {
            return a.substring(0, a.length() - 2) + " " + b.substring(2);
        }
        return a + " " + b;
    }
}
