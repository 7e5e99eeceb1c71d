package vn.congkhai.search.shard;

import java.util.List;

/**
 * The notices that have a term, in order, and how the term is written in them.
 *
 * @param term folded: a word, two words, or what a paper is called
 * @param docs ascending
 * @param places a bit for the head and for each piece
 * @param frequencies weighted by field, at most 255
 * @param variants the ways it is written, the most frequent first
 * @param written for each notice a bit a variant, the 24th for all from the 24th on
 */
record Postings(String term, int[] docs, byte[] places, byte[] frequencies, List<String> variants, int[] written) {
    static final int NAMED_VARIANTS = 23;

    boolean isSingle() {
        return term.indexOf(' ') < 0;
    }
}
