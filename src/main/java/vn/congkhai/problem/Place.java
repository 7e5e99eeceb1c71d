package vn.congkhai.problem;

import java.util.Objects;

/**
 * Where a problem stands: a file, and within it a line, a column and the words.
 *
 * @param file path from the project's folder, with forward slashes
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1, counted in characters as a reader sees them (marks that combine do not count); 0 with line 0
 * @param width how many characters the words are wide; at least 1 where there is a line
 * @param excerpt the source line, without its line end; of a very long one, what stands around the words; empty when the
 *     whole file is meant
 * @param excerptColumn the column at which the excerpt begins: 1 for a whole line
 */
public record Place(String file, int line, int column, int width, String excerpt, int excerptColumn) {

    private static final int LONGEST_EXCERPT = 160;

    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(excerpt);
        if (line < 0 || column < 0 || (line == 0) != (column == 0) || line > 0 && width < 1) {
            throw new IllegalArgumentException("line " + line + ", column " + column + ", width " + width);
        }
        if (excerptColumn < 1 || excerptColumn > Math.max(1, column)) {
            throw new IllegalArgumentException("column " + column + ", excerpt from column " + excerptColumn);
        }
    }

    /** A place with its whole line. */
    public Place(String file, int line, int column, int width, String excerpt) {
        this(file, line, column, width, excerpt, 1);
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
        return new Places(file, text).of(start, end);
    }

    /** {@code file}, {@code file:line:column}: the form editors and terminals turn into a link. */
    public String location() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    /** The excerpt, or for a very long line the part around the words; see {@link #shownColumn()}. */
    public String shownExcerpt() {
        if (isShort()) {
            return excerpt;
        }
        int from = offset(firstShown() - excerptColumn + 1);
        int to = offset(firstShown() - excerptColumn + 1 + LONGEST_EXCERPT);
        return excerpt.substring(from, to);
    }

    /** The column of the words within {@link #shownExcerpt()}, from 1. */
    public int shownColumn() {
        return column - firstShown();
    }

    private boolean isShort() {
        return excerptColumn == 1 && excerpt.codePointCount(0, excerpt.length()) <= LONGEST_EXCERPT;
    }

    /** How many columns of the line stand before what is shown. */
    private int firstShown() {
        return isShort() ? 0 : Math.max(excerptColumn - 1, column - 1 - LONGEST_EXCERPT / 2);
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

    /** Whether a character stands on the one before it. */
    static boolean combines(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0xFEFF;
    }
}
