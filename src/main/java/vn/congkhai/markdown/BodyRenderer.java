package vn.congkhai.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.function.Consumer;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** Walks the blocks of one parsed text and writes them. Used once. */
final class BodyRenderer {

    /** How deep lists and quotes may be nested. */
    static final int DEEPEST = 24;

    private final Context context;
    private final Document document;
    private final HtmlWriter html;
    private final Chars text;
    private final BlockWriter writer;
    private final InlineRenderer inlines;
    private final TableRenderer tables;
    private int depth;

    /** What every part of the walk needs to know. */
    record Context(SourceText source, int bodyStart, Links links, Consumer<Problem> problems) {

        void report(Fault fault, int start, int end, List<String> arguments) {
            problems.accept(new Problem(fault, source.place(bodyStart + start, bodyStart + end), arguments));
        }

        int length() {
            return source.text().length() - bodyStart;
        }
    }

    BodyRenderer(Context context, Document document) {
        this.context = context;
        this.document = document;
        this.html = new HtmlWriter(context.length() + context.length() / 4);
        this.text = new Chars(context.length());
        this.inlines = new InlineRenderer(context, document, html, text);
        this.writer = inlines.blocks();
        this.tables = new TableRenderer(html, text, inlines);
    }

    Rendering render() {
        blocks(document);
        footnotes();
        if (context.source().text().indexOf("[^", context.bodyStart()) >= 0) {
            unusedNotes(document);
        }
        inlines.links().checkOwnHeadings(writer.anchors().all());
        String markup = inlines.hasRawHtml() ? new RawHtml(inlines).clean(html.toString()) : html.toString();
        return writer.rendering(markup, inlines.links().otherHeadings());
    }

    private void blocks(Node parent) {
        if (++depth > DEEPEST) {
            context.report(
                    Fault.MARKDOWN_TOO_DEEP,
                    parent.getStartOffset(),
                    parent.getStartOffset() + 1,
                    List.of(Integer.toString(DEEPEST)));
        } else {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                block(child);
            }
        }
        depth--;
    }

    private void block(Node node) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Heading heading) {
            writer.heading(heading.getLevel(), () -> inlines.render(heading));
        } else if (node instanceof BulletList list) {
            bulletList(list);
        } else if (node instanceof OrderedList list) {
            orderedList(list);
        } else if (node instanceof TableBlock table) {
            tables.render(table);
        } else if (node instanceof BlockQuote) {
            html.raw("<blockquote>\n");
            blocks(node);
            html.raw("</blockquote>\n");
        } else if (node instanceof FencedCodeBlock code) {
            html.raw("<pre><code>").text(code.getContentChars()).raw("</code></pre>\n");
            text.append(code.getContentChars()).append('\n');
        } else if (node instanceof ThematicBreak) {
            html.raw("<hr>\n");
        } else if (node instanceof HtmlBlock) {
            inlines.typedHtml().write(node);
            html.raw("\n");
        } else if (node instanceof HtmlBlockBase) {
            inlines.typedHtml().comment(node);
        } else if (!(node instanceof FootnoteBlock)) {
            blocks(node);
        }
    }

    private void paragraph(Paragraph paragraph) {
        boolean tight = paragraph.getParent() instanceof ListItem listItem && isTight(listItem);
        if (tight) {
            writer.itemWords(paragraph.getNext() != null, () -> inlines.paragraph(paragraph));
        } else {
            writer.paragraph(paragraph.getContentChars(), () -> inlines.paragraph(paragraph));
        }
    }

    private void bulletList(BulletList list) {
        writer.openBullets(list.getOpeningMarker());
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof BulletListItem bullet) {
                writer.bullet(() -> items(bullet));
            }
        }
        writer.closeBullets();
    }

    private void orderedList(OrderedList list) {
        int expected = list.getStartNumber();
        String outer = writer.openNumbers(list.getDelimiter(), expected);
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof OrderedListItem numbered) {
                int number = number(numbered, expected);
                writer.numbered(
                        outer, number, expected, numbered.getOpeningMarker().toString(), () -> items(numbered));
                expected = number + 1;
            }
        }
        writer.closeNumbers(outer);
    }

    /** A note that nothing refers to would be left out of the page. */
    private void unusedNotes(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FootnoteBlock note && !inlines.footnotes().contains(note)) {
                String name = "[^" + note.getText() + "]";
                int start = note.getStartOffset();
                context.report(Fault.FOOTNOTE_UNUSED, start, start + name.length(), List.of(name));
            } else if (!(child instanceof FootnoteBlock)) {
                unusedNotes(child);
            }
        }
    }

    private void footnotes() {
        List<FootnoteBlock> notes = inlines.footnotes();
        if (notes.isEmpty()) {
            return;
        }
        writer.openNotes();
        // a note may refer to another, which is then added at the end of the list
        for (int i = 0; i < notes.size(); i++) {
            FootnoteBlock note = notes.get(i);
            writer.note(i + 1, () -> blocks(note));
        }
        writer.closeNotes();
    }

    private void items(ListItem listItem) {
        if (isTight(listItem)) {
            blocks(listItem);
        } else {
            writer.looseItem(() -> blocks(listItem));
        }
    }

    private static boolean isTight(ListItem listItem) {
        return listItem.isOwnTight() && listItem.isTight();
    }

    private static int number(OrderedListItem item, int expected) {
        CharSequence marker = item.getOpeningMarker();
        int n = 0;
        int digits = 0;
        while (digits < marker.length() && marker.charAt(digits) >= '0' && marker.charAt(digits) <= '9') {
            n = n * 10 + marker.charAt(digits++) - '0';
        }
        return digits == 0 ? expected : n;
    }
}
