package vn.congkhai.problem;

import java.util.Objects;

/**
 * The places of one text. It remembers where it was last: asked for in the order of the text, all of them together cost no
 * more than reading the text once. Not for several threads.
 */
public final class Places {

    /** Lines up to this length, in chars, are shown whole where somebody asks for them. */
    private static final int LONGEST_LINE = 2_000;
    /** Of a longer line, one excerpt serves all words that begin in so many chars, with so many more around. */
    private static final int STEP = 100;

    private static final int AROUND = 120;

    private final String file;
    private final String text;
    private int line = 1;
    private int lineStart;
    private int lineEnd;
    /** Up to where the columns of the line are counted, and how many. */
    private int counted;

    private int columns;
    /** The excerpt before, and where it begins: many problems of one line share it. */
    private String excerpt = "";

    private int excerptStart;

    /** The places of a file's text. */
    public Places(String file, CharSequence text) {
        this.file = Objects.requireNonNull(file);
        this.text = text.toString();
        this.lineEnd = endOfLine(0);
    }

    /**
     * The words from {@code start} (inclusive) to {@code end} (exclusive), as offsets in chars. Offsets past the end mean
     * the end; words over several lines are cut at the first line's end.
     */
    public Place of(int start, int end) {
        int at = wholeCharacter(Math.max(0, Math.min(start, text.length())));
        goTo(at);
        int shownEnd = lineEnd > lineStart && text.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
        int first = Math.min(at, shownEnd);
        int stop = Math.max(first, Math.min(end, shownEnd));
        count(first);
        int column = columns + 1;
        int width = Math.max(1, visible(first, stop));
        int from = lineStart;
        int to = shownEnd;
        if (shownEnd - lineStart > LONGEST_LINE) {
            int step = first - (first - lineStart) % STEP;
            from = wholeCharacter(Math.max(lineStart, step - AROUND));
            to = wholeCharacter(Math.min(shownEnd, step + STEP + AROUND));
        }
        return new Place(file, line, column, width, words(from, to), column - visible(from, first));
    }

    private void goTo(int at) {
        if (at < lineStart) {
            line = 1;
            lineStart = 0;
            lineEnd = endOfLine(0);
            counted = 0;
            columns = 0;
        }
        while (at > lineEnd) {
            line++;
            lineStart = lineEnd + 1;
            lineEnd = endOfLine(lineStart);
            counted = lineStart;
            columns = 0;
        }
    }

    private void count(int at) {
        if (at < counted) {
            counted = lineStart;
            columns = 0;
        }
        columns += visible(counted, at);
        counted = at;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Not between the halves of a character. */
    private int wholeCharacter(int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private String words(int from, int to) {
        if (from != excerptStart || to - from != excerpt.length()) {
            excerpt = text.substring(from, to);
            excerptStart = from;
        }
        return excerpt;
    }

    private int visible(int from, int to) {
        int n = 0;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            if (!Place.combines(c)) {
                n++;
            }
            i += Character.charCount(c);
        }
        return n;
    }
}
