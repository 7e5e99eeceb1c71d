package vn.congkhai.viet;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Per-letter tables, computed from Unicode's own decompositions, for Latin text up to U+036F and U+1E00–1EFF. */
final class Letters {
    static final byte SEPARATOR = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    /** Neither starts nor ends a word: leftover combining marks, soft hyphens, zero-width characters. */
    static final byte IGNORABLE = 3;

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final int LATIN_END = 0x370;
    private static final int EXTENDED_START = 0x1E00;
    private static final int EXTENDED_END = 0x1F00;
    /** One compare and one look-up a letter: what lies between the two ranges of Latin costs a few empty cells. */
    private static final int SIZE = EXTENDED_END;

    private static final char[] LOWER = new char[SIZE];
    private static final char[] FOLDED = new char[SIZE];
    private static final char[] TONELESS = new char[SIZE];
    private static final byte[] TONE = new byte[SIZE];
    private static final byte[] KIND = new byte[SIZE];
    private static final char[][] COMPOSED = new char[VOWELS.length()][Tone.values().length];

    static {
        for (int i = 0; i < SIZE; i++) {
            fill((char) i);
        }
        for (int v = 0; v < VOWELS.length(); v++) {
            COMPOSED[v][0] = VOWELS.charAt(v);
            for (int t = 1; t < Tone.values().length; t++) {
                String composed =
                        Normalizer.normalize("" + VOWELS.charAt(v) + Tone.values()[t].combiningMark(), Form.NFC);
                COMPOSED[v][t] = composed.charAt(0);
                char marked = composed.charAt(0);
                TONELESS[marked] = VOWELS.charAt(v);
                TONE[marked] = (byte) t;
                char upper = Character.toUpperCase(marked);
                TONELESS[upper] = VOWELS.charAt(v);
                TONE[upper] = (byte) t;
            }
        }
    }

    private Letters() {}

    private static void fill(char c) {
        boolean latin = c < LATIN_END || c >= EXTENDED_START;
        char plain = Character.toLowerCase(c);
        char lower = latin ? withRealStroke(plain) : plain;
        LOWER[c] = lower;
        TONELESS[c] = lower;
        FOLDED[c] = latin ? foldByDecomposition(lower) : lower;
        KIND[c] = kindByCategory(c);
    }

    /** Eth and African d are often typed or machine-read for đ. */
    private static char withRealStroke(char lower) {
        return lower == 'ð' || lower == 'ɖ' ? 'đ' : lower;
    }

    private static char foldByDecomposition(char lower) {
        return switch (lower) {
            case 'đ' -> 'd';
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'ı' -> 'i';
            default -> {
                char first =
                        Normalizer.normalize(String.valueOf(lower), Form.NFD).charAt(0);
                yield first < 0x80 ? first : lower;
            }
        };
    }

    private static byte kindByCategory(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 0x300 && c <= 0x36F || c == 0xAD || c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0xFEFF) {
            return IGNORABLE;
        }
        return Character.isLetterOrDigit(c) ? LETTER : SEPARATOR;
    }

    static byte kind(char c) {
        return c < SIZE ? KIND[c] : kindByCategory(c);
    }

    static char lower(char c) {
        return c < SIZE ? LOWER[c] : Character.toLowerCase(c);
    }

    static char fold(char c) {
        return c < SIZE ? FOLDED[c] : Character.toLowerCase(c);
    }

    /** The lower-case letter without its tone mark, hat, horn, breve and bar kept. */
    static char toneless(char c) {
        return c < SIZE ? TONELESS[c] : Character.toLowerCase(c);
    }

    /** The ordinal of the letter's {@link Tone}. */
    static int tone(char c) {
        return c < SIZE ? TONE[c] : 0;
    }

    static boolean isVowel(char toneless) {
        return VOWELS.indexOf(toneless) >= 0;
    }

    /** The lower-case vowel with a tone; any other letter comes back as it is. */
    static char compose(char tonelessVowel, int tone) {
        int v = VOWELS.indexOf(tonelessVowel);
        return v >= 0 ? COMPOSED[v][tone] : tonelessVowel;
    }
}
