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
import vn.congkhai.importer.wording.WrappedDate;

/**
 * The head of a paper whose two columns stand side by side in plain paragraphs: issuer and motto, number and place and
 * date. Here the left column comes first, as it does from a table. Issuer and motto may stand in a table above.
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
    private final int above;
    private int used;

    private HeadColumns(List<Block> blocks) {
        above = letterhead(blocks);
        used = above;
        for (Block block : blocks.subList(above, blocks.size())) {
            if (!(block instanceof Block.Text text) || lines.size() >= LONGEST_HEAD || ends(text)) {
                break;
            }
            lines.addAll(Gaps.lines(text));
            used++;
        }
    }

    /** How many blocks a paper begins with, up to the table of issuer and motto; 0 where there is none without a date. */
    private static int letterhead(List<Block> blocks) {
        for (int i = 0; i < Math.min(blocks.size(), LONGEST_HEAD / 4); i++) {
            if (blocks.get(i) instanceof Block.Table table) {
                return isLetterhead(table) ? i + 1 : 0;
            }
            if (ends((Block.Text) blocks.get(i))) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isLetterhead(Block.Table table) {
        List<String> words = table.texts().stream()
                .flatMap(text -> Gaps.lines(text).stream())
                .map(Gaps.Line::plain)
                .toList();
        return words.stream().anyMatch(line -> MOTTO.matcher(line).matches())
                && words.stream()
                        .noneMatch(line -> DATE.matcher(line).matches()
                                || Lines.typeOf(line).isPresent());
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
        IntStream.range(0, end).forEach(head::place);
        List<Block> out = new ArrayList<>(blocks.subList(0, head.above));
        out.addAll(Gaps.blocks(head.left));
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
            OptionalInt second = second(i);
            String beginning = Inline.plain(parts.get(0));
            motto |= MOTTO.matcher(lines.get(i).plain()).matches();
            if (parts.size() == 1 && DATE.matcher(beginning).matches()) {
                break;
            }
            if (second.isEmpty()) {
                continue;
            }
            boolean wrapped = isWrapped(i, second.getAsInt());
            boolean dated =
                    wrapped || DATE.matcher(words(parts, second.getAsInt())).matches();
            motto |= MOTTO.matcher(words(parts, second.getAsInt())).matches();
            if (motto || dated && NUMBER.matcher(beginning).matches()) {
                end = wrapped ? i + 2 : i + 1;
            }
            if (dated) {
                break;
            }
        }
        return end;
    }

    /** Where the right column of a line begins by what it says, and by how the next line goes on with it. */
    private OptionalInt second(int line) {
        List<String> parts = lines.get(line).parts();
        return IntStream.range(1, parts.size())
                .filter(i -> isRight(words(parts, i)) || isWrapped(line, i))
                .findFirst();
    }

    private boolean isWrapped(int line, int part) {
        return line + 1 < lines.size()
                && WrappedDate.isOne(
                        words(lines.get(line).parts(), part),
                        lines.get(line + 1).plain());
    }

    private static boolean isRight(String words) {
        return MOTTO.matcher(words).matches() || DATE.matcher(words).matches() || Lines.isRule(words);
    }

    private static String words(List<String> parts, int from) {
        return Inline.plain(String.join(" ", parts.subList(from, parts.size())));
    }

    private void place(int at) {
        Gaps.Line line = lines.get(at);
        List<String> parts = line.parts();
        if (parts.size() == 1) {
            boolean far = goesOn(at) || isRight(line.plain()) && !Lines.isRule(line.plain());
            (far ? right : left).add(line);
            return;
        }
        int first = BLANK_NUMBER.matcher(Inline.plain(parts.get(0))).matches() ? 2 : 1;
        int second = second(at).orElse(Math.min(first, parts.size()));
        left.add(line.with(String.join(" ", parts.subList(0, second))));
        if (second < parts.size()) {
            right.add(line.with(String.join(" ", parts.subList(second, parts.size()))));
        }
    }

    /** Whether a line by itself is the rest of the date at the end of the line above. */
    private boolean goesOn(int line) {
        return line > 0
                && IntStream.range(1, lines.get(line - 1).parts().size()).anyMatch(i -> isWrapped(line - 1, i));
    }
}
