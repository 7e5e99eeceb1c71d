package vn.congkhai.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.block.Inline;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.Loss;
import vn.congkhai.importer.block.Sentences;
import vn.congkhai.importer.block.Unseen;
import vn.congkhai.importer.wording.Capitals;
import vn.congkhai.importer.wording.Lines;
import vn.congkhai.notice.FrontMatter;
import vn.congkhai.problem.Fault;

/** Plain text and Markdown in blocks. Texts that people mark up by hand are read as Markdown, whatever the file's name. */
public final class TextReader {

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s++(\\S.*)");
    private static final Pattern ITEM = Pattern.compile("\\s{0,8}" + Lines.BULLET + "\\s+\\S.*");
    private static final Pattern NUMBERED =
            Pattern.compile("\\s{0,8}(?:\\d{1,3}[.)]|\\p{L}\\)|[IVX]{1,6}\\.)\\s+\\S.*");
    private static final Pattern TABLE_ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final int SHORTEST_RULE = 3;
    /** Lines at most this long were broken by whoever set them, not by the paper. */
    private static final int LONGEST_SET_LINE = 130;

    private final boolean wrapped;
    private final boolean lineIsParagraph;
    private final int width;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private int pendingLine;

    /** Reads a text, its line ends {@code \n}, without what nobody sees and what is struck out. */
    public TextReader(String text) {
        this(text, new Unseen());
    }

    private TextReader(String text, Unseen unseen) {
        this(Strikethrough.takeOut(lines(text, unseen)));
        losses.addAll(unseen.losses());
    }

    private TextReader(Strikethrough.Rest rest) {
        this(Columns.apart(rest.lines()));
        rest.struck().forEach(s -> losses.add(Loss.ofWords(Fault.IMPORT_STRUCK, Location.line(s.line()), s.words())));
    }

    private TextReader(List<Columns.Line> set) {
        List<String> lines = set.stream().map(Columns.Line::text).toList();
        this.width = lines.stream().mapToInt(String::length).max().orElse(0);
        this.wrapped = width <= LONGEST_SET_LINE;
        long blank = lines.stream().filter(String::isBlank).count();
        // a word processor's "save as text": a paragraph a line, nothing between
        this.lineIsParagraph = !wrapped && blank * 5 < lines.size();
        set.forEach(line -> line(line.text(), line.number()));
        flush();
    }

    /** The blocks of the text, whose places are its lines. */
    public List<Block> blocks() {
        return blocks;
    }

    /** What was left out, since it is struck out or nobody sees it. */
    public List<Loss> losses() {
        return losses;
    }

    private static List<Columns.Line> lines(String text, Unseen unseen) {
        int from = FrontMatter.bodyStart(text).orElse(0);
        int firstLine =
                (int) text.substring(0, from).chars().filter(c -> c == '\n').count() + 1;
        List<Columns.Line> set = new ArrayList<>();
        int number = firstLine;
        for (String line : text.substring(from).split("\n", -1)) {
            split(line, number, unseen, set);
            number++;
        }
        return set;
    }

    /** The sign of a page turn stays, before the first line of its page. */
    private static void split(String line, int number, Unseen unseen, List<Columns.Line> set) {
        int start = 0;
        boolean head = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Unseen.isBreak(c) && !(c == '\f' && head)) {
                // a break within a paragraph is the paper's own, which Markdown writes as two blanks
                String end = c == '\u000B' || c == '\u2028' ? "  " : "";
                set.add(new Columns.Line(seen(line.substring(start, i), number, unseen) + end, number));
                start = c == '\f' ? i : i + 1;
                head = true;
            }
            head &= Character.isWhitespace(c) || Unseen.isBreak(c);
        }
        set.add(new Columns.Line(seen(line.substring(start), number, unseen), number));
    }

    private static String seen(String part, int number, Unseen unseen) {
        boolean pageTurn = part.indexOf('\f') >= 0;
        String words = unseen.takeOut(part.replace("\f", ""), Location.line(number));
        return pageTurn ? "\f" + words : words;
    }

    private void line(String raw, int number) {
        String line = raw.replace("\f", "");
        boolean pageTurn = raw.indexOf('\f') >= 0;
        if (line.isBlank() || pageTurn && Lines.isPageNumber(line)) {
            flush();
            return;
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            flush();
            blocks.add(new Block.Text(Block.Role.HEADING, withoutClosing(heading.group(1)), Location.line(number)));
        } else if (line.length() >= SHORTEST_RULE && Lines.isRule(line) || Lines.isPageNumber(line)) {
            flush();
        } else if (startsNew(line)) {
            flush();
            add(line, number);
        } else {
            add(line, number);
        }
    }

    /** A heading's words, where it ends as it began: {@code ## Kết luận ##}. */
    private static String withoutClosing(String heading) {
        int end = heading.stripTrailing().length();
        while (end > 1 && heading.charAt(end - 1) == '#') {
            end--;
        }
        return heading.substring(0, end).stripTrailing();
    }

    private boolean startsNew(String line) {
        if (pending.isEmpty()) {
            return false;
        }
        String last = pending.get(pending.size() - 1);
        boolean tables =
                TABLE_ROW.matcher(line).matches() && TABLE_ROW.matcher(last).matches();
        if (tables) {
            return false;
        }
        boolean item = ITEM.matcher(line).matches() || NUMBERED.matcher(line).matches();
        boolean shortBefore = wrapped && last.length() < width * 2 / 3 && !isSigning(last) && !last.endsWith("  ");
        return item || lineIsParagraph || shortBefore && !Sentences.continues(last, line);
    }

    private static boolean isSigning(String line) {
        return Capitals.is(Inline.plain(line));
    }

    private void add(String line, int number) {
        if (pending.isEmpty()) {
            pendingLine = number;
        }
        pending.add(line);
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        List<String> lines = List.copyOf(pending);
        pending.clear();
        if (lines.size() > 1
                && lines.stream().allMatch(l -> TABLE_ROW.matcher(l).matches())) {
            blocks.add(table(lines));
            return;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i > 0) {
                String before = lines.get(i - 1);
                boolean broken = before.endsWith("  ") || isSigning(before) || isSigning(line);
                text.append(broken ? "\n" : " ");
            }
            text.append(line.strip());
        }
        boolean item = ITEM.matcher(lines.get(0)).matches();
        blocks.add(new Block.Text(
                item ? Block.Role.ITEM : Block.Role.PARAGRAPH,
                Inline.spaces(text.toString()),
                Location.line(pendingLine)));
    }

    private Block.Table table(List<String> lines) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.matches("\\|[-:\\s|]+\\|")) {
                continue;
            }
            List<Block.Cell> row = new ArrayList<>();
            for (String cell : line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1)) {
                Block.Text text = new Block.Text(Block.Role.PARAGRAPH, cell.strip(), Location.line(pendingLine + i));
                row.add(new Block.Cell(List.of(text), 1, 1, rows.isEmpty()));
            }
            rows.add(row);
        }
        return new Block.Table(rows, Location.line(pendingLine));
    }
}
