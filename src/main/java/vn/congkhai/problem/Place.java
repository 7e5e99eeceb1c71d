package vn.congkhai.problem;

import java.util.Objects;

/**
 * Where a problem stands: a file, and within it a line, a column and the words.
 *
 * @param file path from the project's folder, with forward slashes
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1, counted in characters as a reader sees them (marks that combine do not count); 0 with line 0
 * @param width how many characters the words are wide; at least 1 where there is a line
 * @param excerpt the whole source line, without its line end; empty when the whole file is meant
 */
public record Place(String file, int line, int column, int width, String excerpt) {

    private static final int LONGEST_EXCERPT = 160;

    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(excerpt);
        if (line < 0 || column < 0 || (line == 0) != (column == 0) || line > 0 && width < 1) {
            throw new IllegalArgumentException("line " + line + ", column " + column + ", width " + width);
        }
    }

    /** A problem of the file as a whole. */
    public static Place wholeFile(String file) {
        return new Place(file, 0, 0, 0, "");
    }

    /**
     * The words from {@code start} (inclusive) to {@code end} (exclusive) of a file's text, as offsets in chars.
     * Offsets past the end mean the end; words over several lines are cut at the first line's end.
     */
    public static Place of(String file, CharSequence text, int start, int end) {
        int at = Math.max(0, Math.min(start, text.length()));
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        int lineEnd = at;
        while (lineEnd < text.length() && text.charAt(lineEnd) != '\n') {
            lineEnd++;
        }
        if (lineEnd > lineStart && text.charAt(lineEnd - 1) == '\r') {
            lineEnd--;
        }
        int stop = Math.max(at, Math.min(end, lineEnd));
        int column = visible(text, lineStart, Math.min(at, lineEnd)) + 1;
        int width = Math.max(1, visible(text, Math.min(at, lineEnd), stop));
        return new Place(
                file, line, column, width, text.subSequence(lineStart, lineEnd).toString());
    }

    /** {@code file}, {@code file:line:column}: the form editors and terminals turn into a link. */
    public String location() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    /** The excerpt, or for a very long line the part around the words; see {@link #shownColumn()}. */
    public String shownExcerpt() {
        if (excerpt.codePointCount(0, excerpt.length()) <= LONGEST_EXCERPT) {
            return excerpt;
        }
        int from = offset(firstShown());
        int to = offset(firstShown() + LONGEST_EXCERPT);
        return excerpt.substring(from, to);
    }

    /** The column of the words within {@link #shownExcerpt()}, from 1. */
    public int shownColumn() {
        return column - firstShown();
    }

    private int firstShown() {
        return excerpt.codePointCount(0, excerpt.length()) <= LONGEST_EXCERPT
                ? 0
                : Math.max(0, column - 1 - LONGEST_EXCERPT / 2);
    }

    private int offset(int visibleColumns) {
        int seen = 0;
        for (int i = 0; i < excerpt.length(); ) {
            int c = excerpt.codePointAt(i);
            if (!combines(c) && seen++ == visibleColumns) {
                return i;
            }
            i += Character.charCount(c);
        }
        return excerpt.length();
    }

    private static int visible(CharSequence text, int from, int to) {
        int n = 0;
        for (int i = from; i < to; ) {
            int c = Character.codePointAt(text, i);
            if (!combines(c)) {
                n++;
            }
            i += Character.charCount(c);
        }
        return n;
    }

    private static boolean combines(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0xFEFF;
    }
}
