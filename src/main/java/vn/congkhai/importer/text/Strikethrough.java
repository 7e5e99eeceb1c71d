package vn.congkhai.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congkhai.importer.wording.Lines;

/** Takes out what a Markdown text strikes out between {@code ~~} and {@code ~~}, on one line or over several. */
final class Strikethrough {

    /** No blank line stands within: a paragraph ends there. */
    private static final Pattern STRUCK =
            Pattern.compile("(?<![~\\\\])~~(?=[^~\\s])((?:[^~\\n]|\\n(?![^\\S\\n]*+(?:\\n|$)))*+)(?<!\\s)~~(?!~)");
    /** What is left of an item when its words are gone. */
    private static final Pattern MARK_ALONE =
            Pattern.compile("\\s*(?:\\*|" + Lines.BULLET + "|\\d{1,3}[.)]|\\p{L}\\))?\\s*");

    private Strikethrough() {}

    /** Words that are struck out, on a line of the file. */
    record Struck(String words, int line) {}

    /** What is not struck out, and what is. */
    record Rest(List<Columns.Line> lines, List<Struck> struck) {}

    static Rest takeOut(List<Columns.Line> lines) {
        String text = lines.stream().map(Columns.Line::text).collect(Collectors.joining("\n"));
        List<Struck> struck = new ArrayList<>();
        List<Columns.Line> rest = new ArrayList<>();
        Matcher found = STRUCK.matcher(text);
        boolean open = found.find();
        String before = "";
        int start = 0;
        for (Columns.Line line : lines) {
            int end = start + line.text().length();
            StringBuilder kept = new StringBuilder(before);
            boolean touched = open && found.start() < end;
            int from = start;
            while (open && found.end() <= end) {
                struck(found, start, line, struck);
                kept.append(text, from, Math.max(from, found.start()));
                from = found.end();
                open = found.find();
            }
            boolean goesOn = open && found.start() < end;
            if (goesOn) {
                // the line end is struck out with the words around it
                struck(found, start, line, struck);
                before = kept.append(text, from, Math.max(from, found.start())).toString();
            } else {
                before = "";
                kept.append(text, from, end);
                // a line of which nothing is left parts no paragraph
                if (!touched || !MARK_ALONE.matcher(kept).matches()) {
                    rest.add(new Columns.Line(kept.toString(), line.number()));
                }
            }
            start = end + 1;
        }
        return new Rest(rest, struck);
    }

    private static void struck(Matcher found, int lineStart, Columns.Line line, List<Struck> struck) {
        if (found.start() >= lineStart) {
            struck.add(new Struck(found.group(1), line.number()));
        }
    }
}
