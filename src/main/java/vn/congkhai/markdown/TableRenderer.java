package vn.congkhai.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;

/** Walks tables. */
final class TableRenderer {

    private final HtmlWriter html;
    private final Chars text;
    private final InlineRenderer inlines;
    private final BlockWriter writer;

    TableRenderer(HtmlWriter html, Chars text, InlineRenderer inlines) {
        this.html = html;
        this.text = text;
        this.inlines = inlines;
        this.writer = inlines.blocks();
    }

    void render(TableBlock table) {
        writer.openTable(name(table), corner(table));
        caption(table);
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                rows(part, "thead");
            } else if (part instanceof TableBody && part.hasChildren()) {
                rows(part, "tbody");
            }
        }
        writer.closeTable();
    }

    /** The words of its caption; empty when it has none. */
    private String name(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableCaption) {
                return new TextCollectingVisitor().collectAndGetText(part).strip();
            }
        }
        return "";
    }

    /** The heading of its first column, as it was typed. */
    private static String corner(TableBlock table) {
        Node first = table.getFirstChildAny(TableHead.class);
        while (first != null && !(first instanceof TableCell)) {
            first = first.getFirstChild();
        }
        return first instanceof TableCell cell ? cell.getText().toString() : "";
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
        writer.openPart(tag);
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                writer.openRow();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    if (cell instanceof TableCell tableCell) {
                        cell(tableCell);
                    }
                }
                writer.closeRow();
            }
        }
        writer.closePart(tag);
    }

    private void cell(TableCell cell) {
        String side = cell.getAlignment() == null
                ? ""
                : switch (cell.getAlignment()) {
                    case LEFT -> "left";
                    case CENTER -> "center";
                    case RIGHT -> "right";
                };
        writer.cell(cell.isHeader(), side, () -> inlines.render(cell));
    }
}
