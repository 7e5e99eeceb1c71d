package vn.congkhai.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.source.SourceText;

/**
 * Renders in one pass the texts that most papers are: paragraphs, headings, lists, tables and footnotes without anything
 * unusual. At the first sign that it does not know it gives up, and the text goes through the library instead; what it does
 * render is what the library would have given, at a fraction of the cost. Used once.
 */
final class PlainBlocks {

    private final char[] chars;
    private final HtmlWriter html;
    private final BlockWriter writer;
    private final PlainInlines inlines;
    private final Map<String, Line> notes = new HashMap<>();
    private int at;

    private PlainBlocks(char[] chars) {
        this.chars = chars;
        this.html = new HtmlWriter(chars.length + chars.length / 4);
        Chars text = new Chars(chars.length);
        this.writer = new BlockWriter(html, text, "");
        this.inlines = new PlainInlines(chars, html, text, writer);
    }

    /** A stretch of the text, without spaces around it. */
    record Line(int start, int end) {}

    /** The rendering of a text, if it is plain. */
    static Optional<Rendering> render(SourceText source, int bodyStart) {
        // the library takes these two for line ends in some places, and for characters in others
        if (source.text().indexOf('\u2028', bodyStart) >= 0 || source.text().indexOf('\u2029', bodyStart) >= 0) {
            return Optional.empty();
        }
        char[] body = new char[source.text().length() - bodyStart];
        source.text().getChars(bodyStart, source.text().length(), body, 0);
        return new PlainBlocks(body).render();
    }

    private Optional<Rendering> render() {
        while (at < chars.length && inlines.isPlain()) {
            block();
        }
        notes();
        if (!inlines.isPlain()) {
            return Optional.empty();
        }
        Rendering rendering = writer.rendering(html.toString(), List.of());
        // white space that Markdown does not know as such makes a paragraph, unless it is all there is
        return Optional.of(rendering)
                .filter(r -> !r.text().isEmpty() || r.html().isEmpty());
    }

    private void block() {
        Line line = line(at);
        if (line.start == line.end) {
            at = next(line);
        } else if (line.start > at) {
            inlines.giveUp();
        } else if (headingLevel(line) > 0) {
            heading(line);
        } else if (PlainList.Marker.of(chars, line).isPresent()) {
            PlainList list = new PlainList(this, writer, inlines);
            at = list.read(at);
            list.write();
        } else if (chars[at] == '|') {
            at = new PlainTable(this, writer, inlines).read(at);
        } else if (chars[at] == '[') {
            noteText(line);
        } else if (opensBlock(line)) {
            inlines.giveUp();
        } else {
            paragraph(line);
        }
    }

    private void heading(Line line) {
        int level = headingLevel(line);
        Line words = trimmed(line.start + level, line.end);
        if (words.start == words.end || chars[words.end - 1] == '#') {
            inlines.giveUp();
        } else {
            writer.heading(level, () -> inlines.write(words.start, words.end));
        }
        at = next(line);
    }

    /** The signs of a heading, which a space follows; 0 for none. */
    int headingLevel(Line line) {
        int i = line.start;
        while (i < line.end && chars[i] == '#') {
            i++;
        }
        int level = i - line.start;
        return level <= 6 && i < line.end && chars[i] == ' ' ? level : 0;
    }

    private void paragraph(Line first) {
        Line last = first;
        at = next(first);
        while (at < chars.length) {
            Line line = line(at);
            if (line.start == line.end || headingLevel(line) > 0 && line.start == at) {
                break;
            }
            Optional<PlainList.Marker> marker = PlainList.Marker.of(chars, line);
            if (line.start == at
                    && marker.filter(PlainList.Marker::interruptsParagraph).isPresent()) {
                break;
            }
            if (line.start > at || marker.isPresent() || opensBlock(line)) {
                inlines.giveUp();
                break;
            }
            last = line;
            at = next(line);
        }
        int end = last.end;
        paragraph(first.start, end);
    }

    void paragraph(int start, int end) {
        // what tells a number are its digits, a dot or bracket, and the space or line end behind
        String beginning = new String(chars, start, Math.min(10, chars.length - start));
        writer.paragraph(beginning, () -> inlines.write(start, end));
    }

    /** Whether a line could begin, or make of the line before it, something else than a paragraph. */
    boolean opensBlock(Line line) {
        char c = chars[line.start];
        if ("#>|=~[`".indexOf(c) >= 0 || c > 0x7F && isInvisible(c)) {
            return true;
        }
        if (c != '-' && c != '+' && c != '*') {
            return false;
        }
        for (int i = line.start; i < line.end; i++) {
            if (chars[i] != c && chars[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** What looks like space, and may or may not be so to Markdown. */
    private static boolean isInvisible(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    /** {@code [^1]: Theo báo cáo quý.} in one line; it is written at the end of the page. */
    private void noteText(Line line) {
        int i = line.start + 2;
        while (i < line.end && chars[i] >= '0' && chars[i] <= '9') {
            i++;
        }
        boolean note = i > line.start + 2 && i + 2 < line.end && chars[line.start + 1] == '^';
        if (!note || chars[i] != ']' || chars[i + 1] != ':' || chars[i + 2] != ' ') {
            inlines.giveUp();
            return;
        }
        String number = new String(chars, line.start + 2, i - line.start - 2);
        Line words = trimmed(i + 2, line.end);
        at = next(line);
        Line after = line(at);
        boolean ends = after.start == after.end || chars[after.start] == '[' && after.start == at;
        boolean trailing = words.end < chars.length && at > chars.length;
        boolean plain = words.start < words.end
                && !trailing
                && !opensBlock(words)
                && headingLevel(words) == 0
                && PlainList.Marker.of(chars, words).isEmpty();
        if (!ends || !plain || notes.put(number, words) != null) {
            inlines.giveUp();
        }
    }

    private void notes() {
        List<String> marked = inlines.notes();
        int count = marked.size();
        if (count != notes.size() || !notes.keySet().containsAll(marked)) {
            inlines.giveUp();
        }
        if (count == 0 || !inlines.isPlain()) {
            return;
        }
        writer.openNotes();
        for (int i = 0; i < count; i++) {
            Line words = notes.get(marked.get(i));
            writer.note(i + 1, () -> paragraph(words.start, words.end));
        }
        writer.closeNotes();
        if (inlines.notes().size() > count) {
            // a note that refers to another
            inlines.giveUp();
        }
    }

    char[] chars() {
        return chars;
    }

    /** The line that begins at an offset. */
    Line line(int from) {
        int start = Math.min(from, chars.length);
        int end = start;
        while (end < chars.length && chars[end] != '\n') {
            end++;
        }
        return trimmed(start, end);
    }

    /** Where the line after one begins. */
    int next(Line line) {
        int end = line.end;
        while (end < chars.length && chars[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    Line trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && chars[start] == ' ') {
            start++;
        }
        while (end > start && chars[end - 1] == ' ') {
            end--;
        }
        return new Line(start, end);
    }
}
