package vn.congkhai.viet;

import java.util.Objects;

/**
 * A written syllable taken apart.
 *
 * @param rhyme what follows the consonants before it, q's u and the i of gi among them, without its tone
 * @param tone the tone
 */
record Syllable(String rhyme, Tone tone) {
    Syllable {
        Objects.requireNonNull(tone);
        if (rhyme.isEmpty()) {
            throw new IllegalArgumentException("a syllable has a rhyme");
        }
    }
}
