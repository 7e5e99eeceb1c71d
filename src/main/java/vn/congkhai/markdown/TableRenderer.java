package vn.congkhai.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;

/** Writes tables. A table may be wider than the page, so it stands in a box that can be scrolled by keyboard. */
final class TableRenderer {

    private final HtmlWriter html;
    private final StringBuilder text;
    private final InlineRenderer inlines;
    private int count;

    TableRenderer(HtmlWriter html, StringBuilder text, InlineRenderer inlines) {
        this.html = html;
        this.text = text;
        this.inlines = inlines;
    }

    void render(TableBlock table) {
        count++;
        html.raw("<div class=\"table\" role=\"region\" tabindex=\"0\"")
                .attribute("aria-label", name(table))
                .raw(inlines.mark())
                .raw(">\n<table>\n");
        caption(table);
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                rows(part, "thead");
            } else if (part instanceof TableBody && part.hasChildren()) {
                rows(part, "tbody");
            }
        }
        html.raw("</table>\n</div>\n");
    }

    /** Its caption; a table without one has its number, so that no two boxes of a page have the same name. */
    private String name(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableCaption) {
                String words =
                        new TextCollectingVisitor().collectAndGetText(part).strip();
                return words.isEmpty() ? "Bảng " + count : "Bảng " + count + ": " + words;
            }
        }
        return "Bảng " + count;
    }

    private void caption(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableCaption) {
                html.raw("<caption>");
                inlines.render(part);
                html.raw("</caption>\n");
                text.append('\n');
            }
        }
    }

    private void rows(Node part, String tag) {
        html.raw("<").raw(tag).raw(">\n");
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                html.raw("<tr>");
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell tableCell) {
                        cell(tableCell);
                    }
                }
                html.raw("</tr>\n");
                text.append('\n');
            }
        }
        html.raw("</").raw(tag).raw(">\n");
    }

    private void cell(TableCell cell) {
        String tag = cell.isHeader() ? "th" : "td";
        html.raw("<").raw(tag);
        if (cell.isHeader()) {
            html.raw(" scope=\"col\"");
        }
        if (cell.getSpan() > 1) {
            html.attribute("colspan", Integer.toString(cell.getSpan()));
        }
        if (cell.getAlignment() != null) {
            String side = switch (cell.getAlignment()) {
                case LEFT -> "left";
                case CENTER -> "center";
                case RIGHT -> "right";
            };
            html.attribute("class", side).raw(inlines.mark());
        }
        html.raw(">");
        inlines.render(cell);
        html.raw("</").raw(tag).raw(">");
        text.append(' ');
    }
}
