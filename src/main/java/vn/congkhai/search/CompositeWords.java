package vn.congkhai.search;

import vn.congkhai.viet.TokenCursor;

/**
 * The numbers of papers and dates that one analyzer met last, found without making strings of them: papers of one time
 * name the same ones again and again.
 */
final class CompositeWords {
    private static final int MOST = 1 << 12;

    private final WordTable words;
    private final WordTable.Word[] last = new WordTable.Word[MOST];

    CompositeWords(WordTable words) {
        this.words = words;
    }

    /** The word of the composite token on which the cursor stands. */
    WordTable.Word of(TokenCursor cursor) {
        int hash = cursor.compositeHash() * 0x9e3779b9;
        int slot = hash >>> 20;
        WordTable.Word known = last[slot];
        if (known == null || !cursor.isComposite(known.surface())) {
            known = words.ofFolded(cursor.folded());
            last[slot] = known;
        }
        return known;
    }
}
