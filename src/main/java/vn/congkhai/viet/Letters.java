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
    private static final int SIZE = LATIN_END + EXTENDED_END - EXTENDED_START;

    private static final char[] LOWER = new char[SIZE];
    private static final char[] FOLDED = new char[SIZE];
    private static final char[] TONELESS = new char[SIZE];
    private static final byte[] TONE = new byte[SIZE];
    private static final byte[] KIND = new byte[SIZE];
    private static final char[][] COMPOSED = new char[VOWELS.length()][Tone.values().length];

    static {
        for (int i = 0; i < SIZE; i++) {
            fill(i, (char) (i < LATIN_END ? i : i - LATIN_END + EXTENDED_START));
        }
        for (int v = 0; v < VOWELS.length(); v++) {
            COMPOSED[v][0] = VOWELS.charAt(v);
            for (int t = 1; t < Tone.values().length; t++) {
                String composed =
                        Normalizer.normalize("" + VOWELS.charAt(v) + Tone.values()[t].combiningMark(), Form.NFC);
                COMPOSED[v][t] = composed.charAt(0);
                int i = index(composed.charAt(0));
                TONELESS[i] = VOWELS.charAt(v);
                TONE[i] = (byte) t;
                int upper = index(Character.toUpperCase(composed.charAt(0)));
                TONELESS[upper] = VOWELS.charAt(v);
                TONE[upper] = (byte) t;
            }
        }
    }

    private Letters() {}

    private static void fill(int i, char c) {
        char lower = withRealStroke(Character.toLowerCase(c));
        LOWER[i] = lower;
        TONELESS[i] = lower;
        FOLDED[i] = foldByDecomposition(lower);
        KIND[i] = kindByCategory(c);
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

    private static int index(char c) {
        if (c < LATIN_END) {
            return c;
        }
        return c >= EXTENDED_START && c < EXTENDED_END ? c - EXTENDED_START + LATIN_END : -1;
    }

    static byte kind(char c) {
        int i = index(c);
        return i >= 0 ? KIND[i] : kindByCategory(c);
    }

    static char lower(char c) {
        int i = index(c);
        return i >= 0 ? LOWER[i] : Character.toLowerCase(c);
    }

    static char fold(char c) {
        int i = index(c);
        return i >= 0 ? FOLDED[i] : Character.toLowerCase(c);
    }

    /** The lower-case letter without its tone mark, hat, horn, breve and bar kept. */
    static char toneless(char c) {
        int i = index(c);
        return i >= 0 ? TONELESS[i] : Character.toLowerCase(c);
    }

    /** The ordinal of the letter's {@link Tone}. */
    static int tone(char c) {
        int i = index(c);
        return i >= 0 ? TONE[i] : 0;
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
