package vn.congkhai.search.term;

/**
 * A term as one number: 24 bits for each of its words, as the {@link WordTable} numbers them, 8 for its places in a notice, 8
 * for its frequency there.
 */
public final class Term {
    /** No word: the second one of a single word. */
    public static final int NONE = 0xff_ffff;

    /** A frequency is at most this; its bits are the lowest. */
    static final int MOST_OFTEN = 255;

    /** Bits of places and frequency together, below the words. */
    static final int COUNT_BITS = 16;

    private static final int WORD_BITS = 24;

    private Term() {}

    /** The two words of a term, or the one and {@link #NONE}, of which nothing is counted yet. */
    static long of(int first, int second) {
        return ((long) first << WORD_BITS | second) << COUNT_BITS;
    }

    /** The number of the first word. */
    public static int first(long term) {
        return (int) (term >>> WORD_BITS + COUNT_BITS);
    }

    /** The number of the second word, or {@link #NONE}. */
    public static int second(long term) {
        return (int) (term >>> COUNT_BITS) & NONE;
    }

    /** A bit for the head and for each piece. */
    static byte places(long term) {
        return (byte) (term >>> Byte.SIZE);
    }

    /** How often, weighted by field. */
    static int frequency(long term) {
        return (int) term & MOST_OFTEN;
    }
}
