package vn.congkhai.search.term;

/** Where a term stands: the browser computes the same hashes, so they are part of the format. */
public final class TermHash {
    private static final int BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private TermHash() {}

    /** FNV-1a over UTF-16 units, then mixed so that the high bits differ too. */
    public static int of(String word) {
        int h = BASIS;
        for (int i = 0; i < word.length(); i++) {
            h = (h ^ word.charAt(i)) * PRIME;
        }
        return mix(h);
    }

    /** Of two words that follow each other, by their hashes. */
    public static int ofPair(int first, int second) {
        return mix(first * 31 + second);
    }

    private static int mix(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
