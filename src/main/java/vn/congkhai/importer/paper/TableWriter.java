package vn.congkhai.importer.paper;

import java.util.List;
import java.util.stream.Collectors;
import vn.congkhai.importer.block.Block;

/** Tables as Markdown; as HTML where cells are merged or hold several paragraphs, which Markdown cannot say. */
final class TableWriter {

    private TableWriter() {}

    static String write(Block.Table table) {
        int width = table.rows().stream().mapToInt(List::size).max().orElse(0);
        boolean simple = table.rows().stream()
                .allMatch(row -> row.size() == width && row.stream().allMatch(TableWriter::isSimple));
        return simple ? markdown(table, width) : html(table);
    }

    private static boolean isSimple(Block.Cell cell) {
        return cell.columns() == 1
                && cell.rows() == 1
                && cell.texts().size() <= 1
                && cell.texts().stream().noneMatch(t -> t.markdown().contains("\n"));
    }

    private static String markdown(Block.Table table, int width) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < table.rows().size(); i++) {
            out.append(table.rows().get(i).stream()
                    .map(TableWriter::cellMarkdown)
                    .collect(Collectors.joining(" | ", "| ", " |")));
            out.append('\n');
            if (i == 0) {
                out.append("| --- ".repeat(width)).append("|\n");
            }
        }
        return out.toString().strip();
    }

    private static String cellMarkdown(Block.Cell cell) {
        String words = cell.texts().stream().map(Block.Text::markdown).collect(Collectors.joining(" "));
        // a heading cell is bold by itself
        String bare = cell.header() ? words.replaceAll("(?<!\\\\)\\*\\*", "") : words;
        return bare.replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    private static String html(Block.Table table) {
        StringBuilder out = new StringBuilder("<table>\n");
        for (List<Block.Cell> row : table.rows()) {
            out.append("<tr>");
            for (Block.Cell cell : row) {
                String tag = cell.header() ? "th" : "td";
                out.append('<').append(tag);
                if (cell.columns() > 1) {
                    out.append(" colspan=\"").append(cell.columns()).append('"');
                }
                if (cell.rows() > 1) {
                    out.append(" rowspan=\"").append(cell.rows()).append('"');
                }
                out.append('>')
                        .append(cell.texts().stream()
                                .map(t -> escape(t.plain()))
                                .filter(t -> !t.isEmpty())
                                .collect(Collectors.joining("<br>")))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
            out.append("</tr>\n");
        }
        return out.append("</table>").toString();
    }

    private static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}
