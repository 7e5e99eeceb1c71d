package vn.congkhai.cli;

import java.util.regex.Pattern;

/**
 * Vietnamese letters that never reached the program: a window or a shell that cannot hold them hands on something else in their
 * place. On Windows that is a question mark or, where the window is set to UTF-8 and is an old one, the character zero.
 */
final class LostLetters {

    /** A question ends a word; in the middle of one, or of a sentence, the mark stands for a letter. */
    private static final Pattern IN_PLACE = Pattern.compile("[\\x00\\uFFFD]|\\?\\p{L}|\\?[ \\t]+\\p{Ll}");

    private LostLetters() {}

    /** Whether a text looks like one that lost letters on its way. */
    static boolean in(String typed) {
        return IN_PLACE.matcher(typed).find();
    }
}
