package vn.congkhai.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the blocks of one text, whoever reads them: as markup, and as words, a line a block. Gives headings and numbered
 * items their addresses. Used once.
 */
final class BlockWriter {

    /** Numbering that Markdown does not know as a list: {@code I. }, {@code a) }, {@code đ) }. */
    private static final Pattern LITERAL_NUMBER = Pattern.compile("([IVXLC]{1,7}|[a-zđ])[.)]\\s");

    /** The class of the box that a table stands in. */
    static final String TABLE_BOX = "table";

    /** The class of a box whose table has the numbers of its rows in the first column, which needs no width then. */
    static final String NUMBERED = "stt";

    private static final Pattern RUNNING_NUMBER =
            Pattern.compile("[\\s*]*(?:STT|TT|Số TT)[\\s*]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final HtmlWriter html;
    private final Chars text;
    private final String mark;
    private final Anchors anchors = new Anchors();
    private final List<Rendering.Heading> outline = new ArrayList<>();
    private final Deque<Integer> headingLevels = new ArrayDeque<>();
    private String item = "";
    private int tables;

    /**
     * A writer of one text.
     *
     * @param mark the attribute that markup of ours carries, see {@link InlineRenderer#mark()}
     */
    BlockWriter(HtmlWriter html, Chars text, String mark) {
        this.html = html;
        this.text = text;
        this.mark = mark;
    }

    Rendering rendering(String markup, List<Rendering.HeadingLink> headingLinks) {
        return new Rendering(markup, outline, anchors.all(), text.toString().strip(), headingLinks);
    }

    Anchors anchors() {
        return anchors;
    }

    /** A paragraph that stands by itself. */
    void paragraph(CharSequence beginning, Runnable words) {
        html.raw("<p");
        Matcher number = LITERAL_NUMBER.matcher(beginning);
        if (number.lookingAt()) {
            html.attribute("id", anchors.item(item, number.group(1))).raw(mark);
        }
        html.raw(">");
        words.run();
        html.raw("</p>\n");
        text.append('\n');
    }

    /** The words of an item in a list without blank lines. */
    void itemWords(boolean moreFollows, Runnable words) {
        words.run();
        if (moreFollows) {
            html.raw("\n");
        }
        text.append('\n');
    }

    /** An item of a list with blank lines: its words are paragraphs. */
    void looseItem(Runnable paragraphs) {
        html.raw("\n");
        paragraphs.run();
    }

    /** A heading's level is its depth among the headings, from 2: readers and screen readers meet no gaps. */
    void heading(int typedLevel, Runnable inlines) {
        while (!headingLevels.isEmpty() && headingLevels.peek() >= typedLevel) {
            headingLevels.pop();
        }
        headingLevels.push(typedLevel);
        int level = Math.min(6, headingLevels.size() + 1);
        int textStart = text.length();
        int start = html.position();
        inlines.run();
        String words = text.substring(textStart).strip();
        text.append('\n');
        String id = anchors.heading(words);
        outline.add(new Rendering.Heading(level, id, words));
        html.insert(start, "<h" + level + " id=\"" + id + "\"" + mark + ">");
        html.raw("</h" + level + ">\n");
        item = "";
    }

    void openBullets(char marker) {
        html.raw(marker == '+' ? "<ul class=\"plus\"" : "<ul").raw(mark).raw(">\n");
    }

    void bullet(Runnable content) {
        html.raw("<li>");
        content.run();
        html.raw("</li>\n");
    }

    void closeBullets() {
        html.raw("</ul>\n");
    }

    /** Opens a list with numbers; gives the address of the item around it, to be handed to {@link #closeNumbers}. */
    String openNumbers(char delimiter, int start) {
        html.raw("<ol");
        if (delimiter == ')') {
            html.attribute("class", "paren");
        }
        if (start != 1) {
            html.attribute("start", Integer.toString(start));
        }
        html.raw(mark).raw(">\n");
        return item;
    }

    /**
     * An item with its number. The numbers stay as written: a list may begin at 4, and two items may both be numbered 2.
     *
     * @param outer the address of the item around the list
     * @param expected the number that would follow
     * @param marker the number as typed
     */
    void numbered(String outer, int number, int expected, String marker, Runnable content) {
        item = anchors.item(outer, Integer.toString(number));
        html.raw("<li").attribute("id", item);
        if (number != expected) {
            html.attribute("value", Integer.toString(number));
        }
        html.raw(mark).raw(">");
        text.append(marker).append(' ');
        content.run();
        html.raw("</li>\n");
    }

    void closeNumbers(String outer) {
        item = outer;
        html.raw("</ol>\n");
    }

    /**
     * Opens a table. It may be wider than the page, so it stands in a box that can be scrolled by keyboard. One without a
     * caption is named by its number, so that no two boxes of a page have the same name.
     *
     * @param corner the heading of the first column, as it was typed
     */
    void openTable(String caption, String corner) {
        tables++;
        html.raw("<div")
                .attribute("class", isNumbered(corner) ? TABLE_BOX + " " + NUMBERED : TABLE_BOX)
                .raw(" role=\"region\" tabindex=\"0\"")
                .attribute("aria-label", tableName(tables, caption))
                .raw(mark)
                .raw(">\n<table>\n");
    }

    /** Whether a first column of this heading holds nothing but the numbers of rows. */
    static boolean isNumbered(String corner) {
        return RUNNING_NUMBER.matcher(corner).matches();
    }

    /** What the box of a table is called. */
    static String tableName(int number, String caption) {
        return caption.isEmpty() ? "Bảng " + number : "Bảng " + number + ": " + caption;
    }

    /** Opens the head or the rows of a table, by the tag. */
    void openPart(String tag) {
        html.raw("<").raw(tag).raw(">\n");
    }

    void closePart(String tag) {
        html.raw("</").raw(tag).raw(">\n");
    }

    void openRow() {
        html.raw("<tr>");
    }

    /**
     * A cell of a table.
     *
     * @param side the class of its alignment; empty for none
     */
    void cell(boolean header, String side, Runnable words) {
        String tag = header ? "th" : "td";
        html.raw("<").raw(tag);
        if (header) {
            html.raw(" scope=\"col\"");
        }
        if (!side.isEmpty()) {
            html.attribute("class", side).raw(mark);
        }
        html.raw(">");
        words.run();
        html.raw("</").raw(tag).raw(">");
        text.append(' ');
    }

    void closeRow() {
        html.raw("</tr>\n");
        text.append('\n');
    }

    void closeTable() {
        html.raw("</table>\n</div>\n");
    }

    void openNotes() {
        html.raw("<section class=\"footnotes\"").raw(mark).raw(" aria-label=\"Chú thích\">\n<ol>\n");
    }

    /** A footnote, by its number on the page. */
    void note(int number, Runnable blocks) {
        String shown = Integer.toString(number);
        html.raw("<li").attribute("id", noteId(number)).raw(mark).raw(">\n");
        text.append(shown).append(") ");
        blocks.run();
        html.raw("<a class=\"back\"").attribute("href", "#" + noteRefId(number)).raw(mark);
        html.raw(" aria-label=\"Trở lại vị trí chú thích ").raw(shown).raw("\">↩</a></li>\n");
    }

    void closeNotes() {
        html.raw("</ol>\n</section>\n");
    }

    /** The mark that leads to a footnote; the first one is what the footnote leads back to. */
    void noteMark(int number, boolean first) {
        html.raw("<sup class=\"note\"").raw(mark).raw("><a");
        if (first) {
            html.attribute("id", noteRefId(number));
        }
        html.attribute("href", "#" + noteId(number))
                .raw(mark)
                .raw(">")
                .raw(Integer.toString(number))
                .raw("</a></sup>");
    }

    private static String noteId(int number) {
        return "chu-thich_" + number;
    }

    private static String noteRefId(int number) {
        return "tro-chu-thich_" + number;
    }
}
