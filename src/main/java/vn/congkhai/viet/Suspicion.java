package vn.congkhai.viet;

import java.util.Objects;

/**
 * A word that carries Vietnamese marks and is no Vietnamese syllable.
 *
 * @param word as it stands in the text
 * @param start index of its first character in the text, brought to NFC
 * @param end index after its last character
 * @param reason what is wrong with it
 */
public record Suspicion(String word, int start, int end, Reason reason) {
    /** Why a word is suspicious. */
    public enum Reason {
        /** A syllable on c, ch, p or t that bears neither sắc nor nặng, such as "Viêt". */
        TONE_BEFORE_STOP,
        /** Syllables without the space between them, such as "ngàytháng". */
        MISSING_SPACE,
        /** Anything else that is not a syllable. */
        NOT_A_SYLLABLE
    }

    public Suspicion {
        Objects.requireNonNull(reason);
        if (word.isEmpty() || start < 0 || end <= start) {
            throw new IllegalArgumentException("a suspicion names a word at a place");
        }
    }
}
