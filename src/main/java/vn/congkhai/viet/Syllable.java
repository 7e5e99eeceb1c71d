package vn.congkhai.viet;

import java.util.Objects;

/**
 * A written syllable taken apart.
 *
 * @param onset the consonants before the rhyme, with q's u and the i of gi; empty for none
 * @param rhyme the rest without its tone
 * @param tone the tone
 */
record Syllable(String onset, String rhyme, Tone tone) {
    Syllable {
        Objects.requireNonNull(onset);
        Objects.requireNonNull(tone);
        if (rhyme.isEmpty()) {
            throw new IllegalArgumentException("a syllable has a rhyme");
        }
    }
}
