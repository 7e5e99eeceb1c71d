package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a text that follow each other and begin with a vertical bar: a table, or what was meant to be one.
 *
 * @param above the line above them without its margins; empty where there is none or it ends a fenced stretch
 */
record TextTable(List<Row> rows, String above) {

    private static final String CELL = "\\|\\s*+(?:-{3,}|:-{2,}|-{2,}:|:-+:)\\s*+(?![^|])";
    /** Cells are never given back: thousands of them would be too deep a pile. */
    private static final Pattern RULE = Pattern.compile("(?:" + CELL + ")++\\|?");

    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final Pattern IN_CELL = Pattern.compile("(?:\\\\.|[^|\\\\]|\\\\$)*+");

    TextTable {
        rows = List.copyOf(rows);
    }

    /**
     * A line.
     *
     * @param start its offset in the text, in chars
     */
    record Row(String text, int start) {

        /** Whether it is the line below the head. */
        boolean isRule() {
            return RULE.matcher(text).matches();
        }

        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            Matcher inner = IN_CELL.matcher(text);
            for (int at = 1; at < text.length() || cells.isEmpty(); at = inner.end() + 1) {
                inner.region(at, text.length()).lookingAt();
                String words = inner.group();
                cells.add(new Cell(words.strip(), start + at + words.indexOf(words.strip())));
            }
            return cells;
        }

        /** Whether its cells can be told without reading it as Markdown: bars in code part none. */
        boolean isCertain() {
            return text.indexOf('`') < 0;
        }

        int end() {
            return start + text.length();
        }
    }

    /**
     * What stands between two bars, without its margins.
     *
     * @param start its offset in the text, in chars
     */
    record Cell(String text, int start) {}

    /** All tables of a text; not those of fenced code. */
    static List<TextTable> of(String text) {
        List<TextTable> tables = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        boolean code = false;
        String above = "";
        int at = 0;
        for (String line : text.split("\n", -1)) {
            boolean fence = FENCE.matcher(line).matches();
            code ^= fence;
            String words = line.strip();
            if (!code && words.startsWith("|")) {
                rows.add(new Row(words, at + line.indexOf('|')));
            } else {
                add(tables, rows, above);
                above = fence ? "" : words;
            }
            at += line.length() + 1;
        }
        add(tables, rows, above);
        return tables;
    }

    private static void add(List<TextTable> tables, List<Row> rows, String above) {
        if (!rows.isEmpty()) {
            tables.add(new TextTable(rows, above));
            rows.clear();
        }
    }

    /** How many lines stand above the line below the head; all of them where there is none. */
    int headRows() {
        int rule = 0;
        while (rule < rows.size() && !rows.get(rule).isRule()) {
            rule++;
        }
        return rule;
    }
}
