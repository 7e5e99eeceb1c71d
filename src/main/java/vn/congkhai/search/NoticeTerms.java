package vn.congkhai.search;

import java.util.Arrays;

/**
 * The terms of one notice: words, pairs of words that follow each other, and what the paper is called by. A term is one
 * number as in the {@link TermStore}, word numbers are those of the {@link WordTable}. It is looked up by its words and
 * counted for nearly every word of every text, which then touches one place in memory.
 */
final class NoticeTerms {
    private static final int WORD_BITS = 24;
    private static final int COUNT_BITS = 16;
    private static final int MOST_OFTEN = 255;

    private long[] terms = new long[2048];
    private int[] hashes = new int[2048];
    private int size;
    /** Plain tokens, those of the head counted with their weight. */
    int length;

    /** The two words of a term, or the one and {@link TermStore#NONE}, without what is counted. */
    static long key(int first, int second) {
        return ((long) first << WORD_BITS | second) << COUNT_BITS;
    }

    void clear() {
        size = 0;
        length = 0;
    }

    int size() {
        return size;
    }

    /** The term as the store keeps it. */
    long term(int at) {
        return terms[at];
    }

    int hash(int at) {
        return hashes[at];
    }

    boolean has(int at, long key) {
        return (terms[at] ^ key) >>> COUNT_BITS == 0;
    }

    /** Counts more of a term. */
    void count(int at, int places, int weight) {
        long term = terms[at];
        int frequency = Math.min(MOST_OFTEN, ((int) term & MOST_OFTEN) + weight);
        terms[at] = term & ~(long) MOST_OFTEN | (long) places << Byte.SIZE | frequency;
    }

    /** Adds a term, of which nothing is counted yet. */
    int add(long key, int hash) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        terms[size] = key;
        hashes[size] = hash;
        return size++;
    }
}
