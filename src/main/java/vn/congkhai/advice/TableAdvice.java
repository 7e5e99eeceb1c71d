package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/**
 * Tables that readers see otherwise than they were typed: rows with a cell too few or too many, of which the page shows no
 * more than the table has columns, and lines that are no table for want of the line below the head.
 */
final class TableAdvice {

    private static final String CELL = "\\|\\s*+(?:-{3,}|:-{2,}|-{2,}:|:-+:)\\s*+(?![^|])";
    /** Cells are never given back: thousands of them would be too deep a pile. */
    private static final Pattern RULE = Pattern.compile("(?:" + CELL + ")++\\|?");

    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    /** What ends by itself: a heading, a line across, HTML. */
    private static final Pattern BLOCK = Pattern.compile("#{1,6}(?: .*)?|([-*_])(?: *+\\1){2,}+|<.*|>.*");

    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\)\\|");

    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();

    private TableAdvice(NoticeText body) {
        this.body = body;
    }

    /** A line that begins with a vertical bar, with its offset in the text. */
    private record Row(String text, int start) {

        boolean isRule() {
            return RULE.matcher(text).matches();
        }

        int cells() {
            String inner = text.substring(1).replaceFirst("(?<!\\\\)\\|$", "");
            return BETWEEN.split(inner, -1).length;
        }

        /** Whether its cells can be counted without reading it as Markdown: bars in code are none. */
        boolean isCertain() {
            return text.indexOf('`') < 0;
        }
    }

    static List<Advisory> check(NoticeText body) {
        TableAdvice advice = new TableAdvice(body);
        List<Row> rows = new ArrayList<>();
        boolean code = false;
        String above = "";
        int at = 0;
        for (String line : body.text().split("\n", -1)) {
            boolean fence = FENCE.matcher(line).matches();
            code ^= fence;
            String text = line.strip();
            if (!code && text.startsWith("|")) {
                rows.add(new Row(text, at + line.indexOf('|')));
            } else {
                advice.table(rows, above);
                rows.clear();
                above = fence ? "" : text;
            }
            at += line.length() + 1;
        }
        advice.table(rows, above);
        return advice.found;
    }

    private void table(List<Row> rows, String above) {
        if (rows.size() < 2) {
            return;
        }
        int rule = 0;
        while (rule < rows.size() && !rows.get(rule).isRule()) {
            rule++;
        }
        Row head = rows.get(0);
        int columns = rule < rows.size() ? rows.get(rule).cells() : head.cells();
        boolean headFits = rows.subList(0, Math.min(rule, rows.size())).stream()
                .allMatch(r -> r.cells() == columns || !r.isCertain());
        if (rule == rows.size() || !headFits) {
            add(Fault.TABLE_RULE, head, "|" + "---|".repeat(head.cells()));
            return;
        }
        if (!above.isEmpty() && !BLOCK.matcher(above).matches()) {
            add(Fault.TABLE_JOINED, head);
            return;
        }
        for (Row row : rows.subList(rule + 1, rows.size())) {
            int cells = row.cells();
            // a single cell is the name of the rows below it
            if (cells != columns && cells > 1 && row.isCertain()) {
                add(Fault.TABLE_ROW, row, Integer.toString(cells), Integer.toString(columns));
            }
        }
    }

    private void add(Fault fault, Row row, String... arguments) {
        int end = row.start() + row.text().length();
        found.add(new Advisory(new Problem(fault, body.place(row.start(), end), arguments), row.text()));
    }
}
