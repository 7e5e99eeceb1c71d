package vn.congkhai.viet;

import java.util.Locale;

/**
 * Where the tone mark of a syllable stands.
 *
 * <p>Two styles are in official use and differ for open oa, oe, uy only: hóa, thủy and hoá, thuỷ. The older one, mark
 * on the first vowel, is the canonical one here.
 */
public final class TonePlacement {
    private TonePlacement() {}

    /** The syllable with its single tone mark at the canonical place, case kept; anything else comes back in NFC. */
    static String normalize(String syllable) {
        String composed = VietText.nfc(syllable);
        char[] letters = composed.toCharArray();
        int marked = markedLetter(letters, letters.length);
        if (marked < 0) {
            return composed;
        }
        int target = target(letters, letters.length);
        if (target < 0 || target == marked) {
            return composed;
        }
        int tone = Letters.tone(letters[marked]);
        letters[marked] = withTone(letters[marked], 0);
        letters[target] = withTone(letters[target], tone);
        return new String(letters);
    }

    /** Puts a tone on a lower-case syllable written without one: {@code place("huyên", NANG)} is huyện. */
    static String place(String toneless, Tone tone) {
        char[] letters = toneless.toCharArray();
        int target = target(letters, letters.length);
        if (target >= 0) {
            letters[target] = Letters.compose(letters[target], tone.ordinal());
        }
        return new String(letters);
    }

    /**
     * The form under which spellings of one syllable meet: lower case, canonical tone placement, and a lone y after an
     * onset written i (kỹ and kĩ, lý and lí). For matching only, never for display.
     */
    public static String matchingForm(String syllable) {
        char[] letters = VietText.lower(syllable).toCharArray();
        toMatchingForm(letters, letters.length);
        return new String(letters);
    }

    /** In place, for lower-case NFC letters. */
    static void toMatchingForm(char[] letters, int length) {
        int marked = -1;
        int marks = 0;
        int vowels = 0;
        for (int i = 0; i < length; i++) {
            char c = letters[i];
            if (Letters.tone(c) != 0) {
                marked = i;
                marks++;
            }
            if (Letters.isVowel(Letters.toneless(c))) {
                vowels++;
            }
        }
        if (marks == 1 && vowels > 1) {
            int target = target(letters, length);
            if (target >= 0 && target != marked) {
                int tone = Letters.tone(letters[marked]);
                letters[marked] = Letters.toneless(letters[marked]);
                letters[target] = Letters.compose(letters[target], tone);
            }
        }
        if (vowels == 1 && length > 1 && marks <= 1 && Letters.toneless(letters[length - 1]) == 'y') {
            if (Rhymes.isOnset(letters, length - 1)) {
                letters[length - 1] = Letters.compose('i', Letters.tone(letters[length - 1]));
            }
        }
    }

    private static char withTone(char letter, int tone) {
        char lower = Letters.compose(Letters.toneless(letter), tone);
        return Character.isUpperCase(letter)
                ? String.valueOf(lower).toUpperCase(Locale.ROOT).charAt(0)
                : lower;
    }

    /** The only letter with a tone mark, or -1 when there is none or more than one. */
    private static int markedLetter(char[] letters, int length) {
        int marked = -1;
        for (int i = 0; i < length; i++) {
            if (Letters.tone(letters[i]) != 0) {
                if (marked >= 0) {
                    return -1;
                }
                marked = i;
            }
        }
        return marked;
    }

    /** The index of the letter that carries the tone, or -1 when the letters do not have the shape of a syllable. */
    private static int target(char[] letters, int length) {
        int start = onsetLength(letters, length);
        int end = start;
        while (end < length && Letters.isVowel(Letters.toneless(letters[end]))) {
            end++;
        }
        int vowels = end - start;
        if (vowels < 1 || vowels > 3 || length - end > 2) {
            return -1;
        }
        for (int i = end; i < length; i++) {
            if (Letters.isVowel(Letters.toneless(letters[i]))) {
                return -1;
            }
        }
        for (int i = end - 1; i >= start; i--) {
            if ("ăâêôơư".indexOf(Letters.toneless(letters[i])) >= 0) {
                return i;
            }
        }
        if (vowels == 1) {
            return start;
        }
        if (length > end) {
            return end - 1;
        }
        return vowels == 3 ? start + 1 : start;
    }

    /** Consonants before the vowels; q takes its u along, g takes an i when another vowel follows. */
    static int onsetLength(char[] letters, int length) {
        int i = 0;
        while (i < length && !Letters.isVowel(Letters.toneless(letters[i]))) {
            i++;
        }
        if (i == 1 && length > 2) {
            char first = Letters.toneless(letters[0]);
            char second = Letters.toneless(letters[1]);
            boolean vowelFollows = Letters.isVowel(Letters.toneless(letters[2]));
            if (first == 'q' && second == 'u' || first == 'g' && second == 'i' && vowelFollows) {
                return 2;
            }
        }
        return i;
    }
}
