package vn.congkhai.search.term;

import java.util.Arrays;

/**
 * The terms of one notice: words, pairs of words that follow each other, and what the paper is called by. A term is one
 * number ({@link Term}). It is looked up by its words and counted for nearly every word of every text, which then touches
 * one place in memory.
 */
public final class NoticeTerms {
    private long[] terms = new long[2048];
    private int[] hashes = new int[2048];
    private int size;
    private int length;

    NoticeTerms() {}

    void clear() {
        size = 0;
        length = 0;
    }

    /** How many different terms there are. */
    public int size() {
        return size;
    }

    /** A term, as {@link Term} has it. */
    public long term(int at) {
        return terms[at];
    }

    /** The {@link TermHash} of a term. */
    public int hash(int at) {
        return hashes[at];
    }

    /** The plain words of the notice, those of the head counted with their weight. */
    public int length() {
        return length;
    }

    void lengthen(int words) {
        length += words;
    }

    boolean has(int at, long term) {
        return (terms[at] ^ term) >>> Term.COUNT_BITS == 0;
    }

    /** Counts more of a term. */
    void count(int at, int places, int weight) {
        long term = terms[at];
        int frequency = Math.min(Term.MOST_OFTEN, ((int) term & Term.MOST_OFTEN) + weight);
        terms[at] = term & ~(long) Term.MOST_OFTEN | (long) places << Byte.SIZE | frequency;
    }

    /** Adds a term, of which nothing is counted yet. */
    int add(long term, int hash) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        terms[size] = term;
        hashes[size] = hash;
        return size++;
    }
}
