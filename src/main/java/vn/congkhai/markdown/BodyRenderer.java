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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** Walks the blocks of one parsed text and writes them. Used once. */
final class BodyRenderer {

    /** How deep lists and quotes may be nested. */
    static final int DEEPEST = 24;

    /** Numbering that Markdown does not know as a list: {@code I. }, {@code a) }, {@code đ) }. */
    private static final Pattern LITERAL_NUMBER = Pattern.compile("([IVXLC]{1,7}|[a-zđ])[.)]\\s");

    private final Context context;
    private final Document document;
    private final HtmlWriter html;
    private final StringBuilder text;
    private final Anchors anchors = new Anchors();
    private final List<Rendering.Heading> outline = new ArrayList<>();
    private final Deque<Integer> headingLevels = new ArrayDeque<>();
    private final InlineRenderer inlines;
    private final TableRenderer tables;
    private String item = "";
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
        this.text = new StringBuilder(context.length());
        this.inlines = new InlineRenderer(context, document, html, text);
        this.tables = new TableRenderer(html, text, inlines);
    }

    Rendering render() {
        blocks(document);
        footnotes();
        if (context.source().text().indexOf("[^", context.bodyStart()) >= 0) {
            unusedNotes(document);
        }
        inlines.links().checkOwnHeadings(anchors.all());
        String markup = inlines.hasRawHtml() ? new RawHtml(inlines).clean(html.toString()) : html.toString();
        return new Rendering(
                markup,
                outline,
                anchors.all(),
                text.toString().strip(),
                inlines.links().otherHeadings());
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
            heading(heading);
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
            inlines.paragraph(paragraph);
            if (paragraph.getNext() != null) {
                html.raw("\n");
            }
        } else {
            html.raw("<p");
            Matcher number = LITERAL_NUMBER.matcher(paragraph.getContentChars());
            if (number.lookingAt()) {
                html.attribute("id", anchors.item(item, number.group(1))).raw(inlines.mark());
            }
            html.raw(">");
            inlines.paragraph(paragraph);
            html.raw("</p>\n");
        }
        text.append('\n');
    }

    /** A heading's level is its depth among the headings, from 2: readers and screen readers meet no gaps. */
    private void heading(Heading heading) {
        while (!headingLevels.isEmpty() && headingLevels.peek() >= heading.getLevel()) {
            headingLevels.pop();
        }
        headingLevels.push(heading.getLevel());
        int level = Math.min(6, headingLevels.size() + 1);
        int textStart = text.length();
        int start = html.position();
        inlines.render(heading);
        String words = text.substring(textStart).strip();
        text.append('\n');
        String id = anchors.heading(words);
        outline.add(new Rendering.Heading(level, id, words));
        html.insert(start, "<h" + level + " id=\"" + id + "\"" + inlines.mark() + ">");
        html.raw("</h" + level + ">\n");
        item = "";
    }

    private void bulletList(BulletList list) {
        html.raw(list.getOpeningMarker() == '+' ? "<ul class=\"plus\"" : "<ul")
                .raw(inlines.mark())
                .raw(">\n");
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof BulletListItem bullet) {
                html.raw("<li>");
                items(bullet);
                html.raw("</li>\n");
            }
        }
        html.raw("</ul>\n");
    }

    /** The numbers stay as written: a list may begin at 4, and two items may both be numbered 2. */
    private void orderedList(OrderedList list) {
        html.raw("<ol");
        if (list.getDelimiter() == ')') {
            html.attribute("class", "paren");
        }
        if (list.getStartNumber() != 1) {
            html.attribute("start", Integer.toString(list.getStartNumber()));
        }
        html.raw(inlines.mark()).raw(">\n");
        int expected = list.getStartNumber();
        String outer = item;
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof OrderedListItem numbered) {
                int number = number(numbered, expected);
                item = anchors.item(outer, Integer.toString(number));
                html.raw("<li").attribute("id", item);
                if (number != expected) {
                    html.attribute("value", Integer.toString(number));
                }
                html.raw(inlines.mark()).raw(">");
                text.append(numbered.getOpeningMarker()).append(' ');
                items(numbered);
                html.raw("</li>\n");
                expected = number + 1;
            }
        }
        item = outer;
        html.raw("</ol>\n");
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
        html.raw("<section class=\"footnotes\"").raw(inlines.mark()).raw(" aria-label=\"Chú thích\">\n<ol>\n");
        // a note may refer to another, which is then added at the end of the list
        for (int i = 0; i < notes.size(); i++) {
            String number = Integer.toString(i + 1);
            html.raw("<li")
                    .attribute("id", InlineRenderer.noteId(i + 1))
                    .raw(inlines.mark())
                    .raw(">\n");
            text.append(number).append(") ");
            blocks(notes.get(i));
            html.raw("<a class=\"back\"")
                    .attribute("href", "#" + InlineRenderer.noteRefId(i + 1))
                    .raw(inlines.mark());
            html.raw(" aria-label=\"Trở lại vị trí chú thích ").raw(number).raw("\">↩</a></li>\n");
        }
        html.raw("</ol>\n</section>\n");
    }

    private void items(ListItem listItem) {
        if (!isTight(listItem)) {
            html.raw("\n");
        }
        blocks(listItem);
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
