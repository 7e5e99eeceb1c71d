package vn.congkhai.importer.block;

import vn.congkhai.viet.Punctuation;

/**
 * Where Markdown takes asterisks for marks of bold or italics (CommonMark 0.31, section 6.2): not between a letter and a
 * punctuation mark, and not where two kinds of marks meet. There the words stay plain, since a page would show the asterisks.
 */
final class Flanks {

    private Flanks() {}

    /**
     * Whether words can stand between marks.
     *
     * @param before the words before them, empty at the beginning
     * @param marked whether those stand between marks
     */
    static boolean takeMarks(String before, String words, String after, boolean marked) {
        String core = words.strip();
        if (core.isEmpty()) {
            return false;
        }
        boolean touchesBefore = !before.isEmpty() && !endsBlank(before) && !Character.isWhitespace(words.charAt(0));
        boolean touchesAfter = !after.isEmpty() && !Character.isWhitespace(after.charAt(0)) && !endsBlank(words);
        boolean opens = !touchesBefore
                || !marked && (isWord(core.charAt(0)) || Punctuation.is(before.charAt(before.length() - 1)));
        boolean closes = !touchesAfter || isWord(core.charAt(core.length() - 1)) || Punctuation.is(after.charAt(0));
        return opens && closes;
    }

    private static boolean endsBlank(String words) {
        return Character.isWhitespace(words.charAt(words.length() - 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
