package vn.congkhai.importer.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.wording.Lines;

/**
 * Wide gaps within the lines of a paragraph: tabs and runs of blanks, with which papers set two columns side by side. A
 * sign stands for each until head and foot are taken apart; everywhere else a gap is one blank.
 */
public final class Gaps {

    /** No character (Unicode 15, section 23.7), so that no paper has it. */
    private static final char SIGN = '\uFDD0';

    private static final int NARROWEST = 4;
    private static final int LONGEST_MARK = 12;
    /** More are no head and no foot. */
    private static final int MOST_COLUMNS = 8;

    private static final Pattern BLANKS_OF_WORD = Pattern.compile("[\\n\\f\\r\\u00A0]");
    /** The soft hyphen is none of them: it is a letter of an older encoding. */
    private static final Pattern BLANKS_OF_PAGE = Pattern.compile("[ \\t\\n\\f\\r\\u00A0]++");

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0\\u2007\\u202F]++");
    /** A tab behind the mark of an item, or at the head of a line, parts no columns. */
    private static final Pattern HEAD_OF_LINE =
            Pattern.compile("\\**(?:" + Lines.BULLET + "|\\d{1,3}[.)]|\\p{L}[.)])?\\**");

    private Gaps() {}

    /** A line of a paragraph that may have columns. */
    public record Line(String markdown, Block.Text block) {

        /** Its columns, each with marks of its own. */
        public List<String> parts() {
            String[] words = markdown.split(String.valueOf(SIGN));
            if (words.length == 0 || words.length > MOST_COLUMNS) {
                return List.of(close(markdown));
            }
            List<String> parts = new ArrayList<>();
            String open = "";
            for (String part : words) {
                String opened = open + part.strip();
                Matcher mark = Inline.EMPHASIS.matcher(part);
                while (mark.find()) {
                    open = open.isEmpty() ? mark.group() : "";
                }
                parts.add(opened + open);
            }
            return parts;
        }

        /** Its words without marks. */
        public String plain() {
            return Inline.plain(close(markdown));
        }

        /** The same line with other words. */
        public Line with(String words) {
            return new Line(words, block);
        }
    }

    /** Markdown with the sign for each wide gap that stands within a line. */
    static String mark(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length());
        Matcher blanks = BLANKS.matcher(markdown);
        int from = 0;
        int line = 0;
        while (blanks.find()) {
            int lineEnd = markdown.substring(from, blanks.start()).lastIndexOf('\n');
            line = lineEnd < 0 ? line : from + lineEnd + 1;
            out.append(markdown, from, blanks.start());
            boolean within = isWide(blanks.group())
                    && blanks.end() < markdown.length()
                    && markdown.charAt(blanks.end()) != '\n'
                    && !isMark(markdown, line, blanks.start());
            out.append(within ? String.valueOf(SIGN) : blanks.group());
            from = blanks.end();
        }
        return out.append(markdown, from, markdown.length()).toString();
    }

    private static boolean isMark(String markdown, int from, int to) {
        return to - from <= LONGEST_MARK
                && HEAD_OF_LINE.matcher(markdown.substring(from, to)).matches();
    }

    /** Words of a Word file: a tab may part two figures or two columns, and so may a run of blanks. */
    public static String ofWord(String words) {
        return BLANKS_OF_WORD.matcher(words).replaceAll(" ");
    }

    /**
     * Words of a page: no-break blanks in a row are a gap, and so are tabs within a line, as word processors save them;
     * other white space is the lines of its source.
     */
    public static String ofPage(String words) {
        return BLANKS_OF_PAGE.matcher(words).replaceAll(m -> {
            boolean lineEnd = m.group().indexOf('\n') >= 0 || m.group().indexOf('\r') >= 0;
            boolean tab = !lineEnd && m.group().indexOf('\t') >= 0;
            return tab || isWide(m.group().replaceAll("[^\\u00A0]", "")) ? "\t" : " ";
        });
    }

    /** Whether some blanks are more than those between words. */
    private static boolean isWide(String blanks) {
        return blanks.length() >= NARROWEST || blanks.indexOf('\t') >= 0;
    }

    /** The lines of a paragraph. */
    public static List<Line> lines(Block.Text block) {
        return Arrays.stream(block.markdown().split("\n"))
                .map(line -> new Line(line, block))
                .toList();
    }

    /** Lines as paragraphs: those that came from one make one. */
    public static List<Block> blocks(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Block.Text block = lines.get(i).block();
            StringBuilder words = new StringBuilder(lines.get(i).markdown());
            while (i + 1 < lines.size() && lines.get(i + 1).block() == block) {
                i++;
                words.append('\n').append(lines.get(i).markdown());
            }
            blocks.add(block.with(words.toString()));
        }
        return blocks;
    }

    /** The words with a blank for each gap that is left. */
    static String close(String markdown) {
        return markdown.replace(SIGN, ' ');
    }

    /** The same for whole blocks. */
    public static List<Block> close(List<Block> blocks) {
        return blocks.stream()
                .map(b -> b instanceof Block.Text text ? close(text) : close((Block.Table) b))
                .toList();
    }

    private static Block.Text close(Block.Text text) {
        return text.with(close(text.markdown()));
    }

    private static Block close(Block.Table table) {
        return new Block.Table(
                table.rows().stream()
                        .map(row -> row.stream().map(Gaps::close).toList())
                        .toList(),
                table.at());
    }

    private static Block.Cell close(Block.Cell cell) {
        return new Block.Cell(
                cell.texts().stream().map(Gaps::close).toList(), cell.columns(), cell.rows(), cell.header());
    }
}
