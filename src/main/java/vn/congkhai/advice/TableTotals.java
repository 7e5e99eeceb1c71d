package vn.congkhai.advice;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Totals of tables that are not what their columns add up to: a figure is mistyped, or a row was lost on the way from paper. */
final class TableTotals {

    private TableTotals() {}

    static List<Advisory> check(NoticeText body) {
        List<Advisory> found = new ArrayList<>();
        for (TextTable table : TextTable.of(body.text())) {
            SummedTable.of(table).map(SummedTable::columns).ifPresent(columns -> {
                List<SummedTable.Column> wrong =
                        columns.stream().filter(column -> !column.agrees()).toList();
                // where no column adds up one cause is likely: a row that is missing
                long told = wrong.size() < columns.size() ? wrong.size() : 1;
                wrong.stream().limit(told).forEach(column -> found.add(advisory(body, column)));
            });
        }
        return found;
    }

    private static Advisory advisory(NoticeText body, SummedTable.Column column) {
        TextTable.Cell cell = column.written();
        return new Advisory(
                new Problem(
                        Fault.TABLE_TOTAL,
                        body.place(cell.start(), cell.start() + cell.text().length()),
                        figure(column.total()),
                        figure(column.sum()),
                        column.name()),
                figure(column.total()));
    }

    /** A figure as papers write it: 1.250,5. */
    static String figure(BigDecimal amount) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator('.');
        signs.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0", signs);
        format.setMinimumFractionDigits(amount.scale());
        return format.format(amount);
    }
}
