package vn.congkhai.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Gaps;
import vn.congkhai.importer.block.Inline;
import vn.congkhai.importer.wording.Lines;

/**
 * The head of a paper whose two columns stand side by side in plain paragraphs: issuer and motto, number and place and
 * date. Here the left column comes first, as it does from a table.
 */
final class HeadColumns {

    private static final int LONGEST_HEAD = 16;
    private static final Pattern MOTTO =
            Pattern.compile("(?iu)(?:cộng\\s+h(?:òa|oà)\\s+xã\\s+hội|độc\\s+lập\\s*[-–—]).*");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)(?:[^/,]{2,60},\\s*)?ngày\\s*[\\d.…_]*\\s*(?:tháng\\s*[\\d.…_]*\\s*năm|[/.-]\\s*[\\d.…_]*\\s*[/.-]).*");
    private static final Pattern NUMBER = Pattern.compile("(?iu)s[ốo]\\s*:?+.*/.*");
    private static final Pattern BLANK_NUMBER = Pattern.compile("(?iu)s[ốo]\\s*:?+");
    private static final Pattern END = Pattern.compile("(?iu)Kính gửi.*");

    private final List<Gaps.Line> lines = new ArrayList<>();
    private final List<Gaps.Line> left = new ArrayList<>();
    private final List<Gaps.Line> right = new ArrayList<>();
    private int used;

    private HeadColumns(List<Block> blocks) {
        for (Block block : blocks) {
            if (!(block instanceof Block.Text text) || lines.size() >= LONGEST_HEAD || ends(text)) {
                break;
            }
            lines.addAll(Gaps.lines(text));
            used++;
        }
    }

    private static boolean ends(Block.Text text) {
        String first = Gaps.lines(text).get(0).plain();
        return END.matcher(first).matches() || Lines.typeOf(first).isPresent();
    }

    /** The blocks of a paper with both columns of its head apart. */
    static List<Block> apart(List<Block> blocks) {
        HeadColumns head = new HeadColumns(blocks);
        int end = head.end();
        if (end == 0) {
            return blocks;
        }
        head.lines.subList(0, end).forEach(head::place);
        List<Block> out = new ArrayList<>(Gaps.blocks(head.left));
        out.addAll(Gaps.blocks(head.right));
        out.addAll(Gaps.blocks(head.lines.subList(end, head.lines.size())));
        out.addAll(blocks.subList(head.used, blocks.size()));
        return out;
    }

    /** After the last line with motto or date on its right; 0 when there is none. */
    private int end() {
        int end = 0;
        boolean motto = false;
        for (int i = 0; i < lines.size(); i++) {
            List<String> parts = lines.get(i).parts();
            OptionalInt second = second(parts);
            String beginning = Inline.plain(parts.get(0));
            motto |= MOTTO.matcher(lines.get(i).plain()).matches();
            if (parts.size() == 1 && DATE.matcher(beginning).matches()) {
                break;
            }
            if (second.isEmpty()) {
                continue;
            }
            boolean dated = DATE.matcher(words(parts, second.getAsInt())).matches();
            motto |= MOTTO.matcher(words(parts, second.getAsInt())).matches();
            if (motto || dated && NUMBER.matcher(beginning).matches()) {
                end = i + 1;
            }
            if (dated) {
                break;
            }
        }
        return end;
    }

    /** Where the right column begins by what it says. */
    private static OptionalInt second(List<String> parts) {
        return IntStream.range(1, parts.size())
                .filter(i -> isRight(words(parts, i)))
                .findFirst();
    }

    private static boolean isRight(String words) {
        return MOTTO.matcher(words).matches() || DATE.matcher(words).matches() || Lines.isRule(words);
    }

    private static String words(List<String> parts, int from) {
        return Inline.plain(String.join(" ", parts.subList(from, parts.size())));
    }

    private void place(Gaps.Line line) {
        List<String> parts = line.parts();
        if (parts.size() == 1) {
            boolean far = isRight(line.plain()) && !Lines.isRule(line.plain());
            (far ? right : left).add(line);
            return;
        }
        int first = BLANK_NUMBER.matcher(Inline.plain(parts.get(0))).matches() ? 2 : 1;
        int second = second(parts).orElse(Math.min(first, parts.size()));
        left.add(line.with(String.join(" ", parts.subList(0, second))));
        if (second < parts.size()) {
            right.add(line.with(String.join(" ", parts.subList(second, parts.size()))));
        }
    }
}
