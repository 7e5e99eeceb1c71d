package vn.congkhai.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of a plain text, or several that follow each other: an item a line, items within items indented to the words above
 * them, blank lines only between items of a list without such. Used once.
 */
final class PlainList {

    private static final int DEEPEST = 8;

    private final PlainBlocks text;
    private final BlockWriter writer;
    private final PlainInlines inlines;
    private final List<Item> items = new ArrayList<>();
    private boolean nested;
    private boolean spaced;
    private int next;

    PlainList(PlainBlocks text, BlockWriter writer, PlainInlines inlines) {
        this.text = text;
        this.writer = writer;
        this.inlines = inlines;
    }

    /**
     * What makes a line an item.
     *
     * @param kind {@code -}, {@code +}, {@code *}, or what follows a number: {@code .}, {@code )}
     * @param end the offset behind it
     */
    record Marker(char kind, int number, int start, int end) {

        private static final int MOST_DIGITS = 9;

        /** The marker that a line begins with. */
        static Optional<Marker> of(char[] chars, PlainBlocks.Line line) {
            int i = line.start();
            int number = 0;
            while (i < line.end() && chars[i] >= '0' && chars[i] <= '9' && i - line.start() < MOST_DIGITS) {
                number = number * 10 + chars[i++] - '0';
            }
            if (i == line.end()) {
                return Optional.empty();
            }
            String kinds = i > line.start() ? ".)" : "-+*";
            boolean ends = i + 1 == line.end() || chars[i + 1] == ' ';
            return ends && kinds.indexOf(chars[i]) >= 0
                    ? Optional.of(new Marker(chars[i], number, line.start(), i + 1))
                    : Optional.empty();
        }

        boolean isNumber() {
            return kind == '.' || kind == ')';
        }

        /** A paragraph that goes on with {@code 2015.} is no list. */
        boolean interruptsParagraph() {
            return !isNumber() || number == 1;
        }
    }

    private record Item(Marker marker, int level, boolean blankBefore, PlainBlocks.Line words) {}

    /** Reads to the end of the list; gives the beginning of the first line that is not of it. */
    int read(int from) {
        int[] indents = new int[DEEPEST + 1];
        int deepest = 0;
        boolean blank = false;
        int at = from;
        while (at < text.chars().length && inlines.isPlain()) {
            PlainBlocks.Line line = text.line(at);
            if (line.start() == line.end()) {
                blank = true;
                at = text.next(line);
                continue;
            }
            Optional<Marker> marker = Marker.of(text.chars(), line);
            int indent = line.start() - at;
            if (marker.isEmpty()) {
                boolean ends = indent == 0 && (blank || text.headingLevel(line) > 0);
                if (!ends) {
                    inlines.giveUp();
                }
                return at;
            }
            int level = level(indents, deepest, indent);
            if (level < 0) {
                inlines.giveUp();
                return at;
            }
            add(marker.get(), level, blank, line);
            deepest = level + 1;
            // the marker and one space
            indents[level + 1] = indent + marker.get().end - marker.get().start + 1;
            blank = false;
            at = text.next(line);
        }
        return at;
    }

    /** The level at which an item of this indent stands; -1 when it stands between two. */
    private static int level(int[] indents, int deepest, int indent) {
        for (int level = 0; level <= deepest && level < DEEPEST; level++) {
            if (indents[level] == indent) {
                return level;
            }
        }
        return -1;
    }

    private void add(Marker marker, int level, boolean blank, PlainBlocks.Line line) {
        nested |= level > 0;
        spaced |= blank && !items.isEmpty();
        PlainBlocks.Line words = text.trimmed(marker.end, line.end());
        boolean plain = words.start() < words.end()
                && words.start() == marker.end + 1
                && !text.opensBlock(words)
                && Marker.of(text.chars(), words).isEmpty()
                && !(nested && spaced);
        if (!plain) {
            inlines.giveUp();
        }
        items.add(new Item(marker, level, blank, words));
    }

    void write() {
        while (next < items.size() && inlines.isPlain()) {
            list(items.get(next));
        }
    }

    /** One list: the items of the first one's level and kind, with what is below them. */
    private void list(Item first) {
        boolean loose = isLoose(first);
        Marker marker = first.marker;
        int expected = marker.number;
        String outer = "";
        if (marker.isNumber()) {
            outer = writer.openNumbers(marker.kind, marker.number);
        } else {
            writer.openBullets(marker.kind);
        }
        while (next < items.size() && belongs(items.get(next), first)) {
            Item item = items.get(next++);
            if (marker.isNumber()) {
                int start = item.marker.start;
                String typed = new String(text.chars(), start, item.marker.end - start);
                writer.numbered(outer, item.marker.number, expected, typed, () -> content(item, loose));
                expected = item.marker.number + 1;
            } else {
                writer.bullet(() -> content(item, loose));
            }
        }
        if (marker.isNumber()) {
            writer.closeNumbers(outer);
        } else {
            writer.closeBullets();
        }
    }

    /** A list is loose when a blank line stands between two of its items, which then are paragraphs. */
    private boolean isLoose(Item first) {
        for (int i = next + 1; spaced && i < items.size() && belongs(items.get(i), first); i++) {
            if (items.get(i).blankBefore) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongs(Item item, Item first) {
        return item.level == first.level && item.marker.kind == first.marker.kind;
    }

    private void content(Item item, boolean loose) {
        int start = item.words.start();
        int end = item.words.end();
        if (loose) {
            writer.looseItem(() -> text.paragraph(start, end));
            return;
        }
        boolean more = next < items.size() && items.get(next).level > item.level;
        writer.itemWords(more, () -> inlines.write(start, end));
        while (next < items.size() && items.get(next).level > item.level) {
            list(items.get(next));
        }
    }
}
