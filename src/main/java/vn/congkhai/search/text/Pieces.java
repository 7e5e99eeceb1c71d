package vn.congkhai.search.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a notice's text at the ends of its blocks into few pieces that a browser can fetch one by one. */
public final class Pieces {
    /** A posting has a bit for each piece beside the one for the head. */
    static final int MOST = 7;

    private static final int LENGTH = 2_000;

    private Pieces() {}

    /** At least one piece; joined by line ends they are the text. */
    public static List<String> of(String text) {
        int target = Math.max(LENGTH, text.length() / MOST + 1);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (pieces.size() < MOST - 1 && text.length() - start > target + target / 4) {
            int end = blockEnd(text, start + target);
            if (end < 0) {
                break;
            }
            pieces.add(text.substring(start, end));
            start = end + 1;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The end of the block nearest to an index that is not before half of it; -1 when no block ends from there on. */
    private static int blockEnd(String text, int near) {
        int before = text.lastIndexOf('\n', near);
        return before > near - LENGTH / 2 ? before : text.indexOf('\n', near);
    }
}
