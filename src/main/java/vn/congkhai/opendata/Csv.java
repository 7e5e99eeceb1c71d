package vn.congkhai.opendata;

import java.util.List;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Utf8Bytes;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Portal;

/**
 * Tables for spreadsheet programs: RFC 4180 in UTF-8, with the byte-order mark without which they take Vietnamese letters
 * for another encoding.
 */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** How a formula begins, in full-width signs too, which programs set to a language of the Far East take for the others. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    /** So many bytes a notice takes more often than not. */
    private static final int ROW = 1024;

    private Csv() {}

    static OutputFile table(Portal portal, Address address, List<Notice> notices) {
        Utf8Bytes out = new Utf8Bytes(notices.size() * ROW);
        out.append(BYTE_ORDER_MARK);
        List<Field> columns = Field.columns();
        row(out, columns.stream().map(Field::label).toList());
        for (Notice notice : notices) {
            Entry entry = new Entry(portal, notice);
            for (int i = 0; i < columns.size(); i++) {
                append(out, i, cell(entry, columns.get(i)));
            }
            out.append(LINE_END);
        }
        return new OutputFile(address.file(), out.toByteArray());
    }

    private static String cell(Entry entry, Field column) {
        List<String> values = entry.values(column);
        return values.size() == 1 ? values.get(0) : String.join(column == Field.ATTACHMENTS ? " " : "; ", values);
    }

    private static void row(Utf8Bytes out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            append(out, i, cells.get(i));
        }
        out.append(LINE_END);
    }

    /**
     * A cell that begins like a formula would be computed by a spreadsheet program, which can send what stands in other
     * cells elsewhere; an apostrophe before it makes it text.
     */
    private static void append(Utf8Bytes out, int column, String cell) {
        if (column > 0) {
            out.append(',');
        }
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        String safe = formula ? "'" + cell : cell;
        if (needsQuotes(safe)) {
            out.append('"');
            out.append(safe.replace("\"", "\"\""));
            out.append('"');
        } else {
            out.append(safe);
        }
    }

    private static boolean needsQuotes(String cell) {
        return cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }
}
