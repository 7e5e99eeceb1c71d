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

    /** What ends by itself: a heading, a line across, HTML. */
    private static final Pattern BLOCK = Pattern.compile("#{1,6}(?: .*)?|([-*_])(?: *+\\1){2,}+|<.*|>.*");

    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();

    private TableAdvice(NoticeText body) {
        this.body = body;
    }

    static List<Advisory> check(NoticeText body) {
        TableAdvice advice = new TableAdvice(body);
        TextTable.of(body.text()).stream()
                .filter(table -> table.rows().size() > 1)
                .forEach(advice::table);
        return advice.found;
    }

    private void table(TextTable table) {
        List<TextTable.Row> rows = table.rows();
        int rule = table.headRows();
        TextTable.Row head = rows.get(0);
        int columns = (rule < rows.size() ? rows.get(rule) : head).cells().size();
        boolean headFits =
                rows.subList(0, rule).stream().allMatch(r -> r.cells().size() == columns || !r.isCertain());
        if (rule == rows.size() || !headFits) {
            add(Fault.TABLE_RULE, head, "|" + "---|".repeat(head.cells().size()));
            return;
        }
        if (!table.above().isEmpty() && !BLOCK.matcher(table.above()).matches()) {
            add(Fault.TABLE_JOINED, head);
            return;
        }
        for (TextTable.Row row : rows.subList(rule + 1, rows.size())) {
            int cells = row.cells().size();
            // a single cell is the name of the rows below it
            if (cells != columns && cells > 1 && row.isCertain()) {
                add(Fault.TABLE_ROW, row, Integer.toString(cells), Integer.toString(columns));
            }
        }
    }

    private void add(Fault fault, TextTable.Row row, String... arguments) {
        found.add(new Advisory(new Problem(fault, body.place(row.start(), row.end()), arguments), row.text()));
    }
}
