package vn.congkhai.viet;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every syllable of the language, for tests that try them all. */
final class TonelessSyllables {
    private TonelessSyllables() {}

    /** Every written syllable without its tone, sorted by code. */
    static SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>();
        Set<String> rhymes = new TreeSet<>(Rhymes.ALL);
        for (String rhyme : Rhymes.ALL) {
            if (rhyme.startsWith("u") || rhyme.startsWith("iê")) {
                rhymes.add(rhyme.substring(1));
            }
        }
        rhymes.remove("");
        for (String rhyme : rhymes) {
            if (Rhymes.agree("", rhyme)) {
                all.add(rhyme);
            }
            for (String onset : Rhymes.ONSETS) {
                if (Rhymes.agree(onset, rhyme)) {
                    all.add(onset + rhyme);
                }
            }
        }
        return all;
    }
}
