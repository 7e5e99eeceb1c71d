package vn.congkhai.search.shard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.congkhai.search.bits.BitReader;
import vn.congkhai.search.bits.BitWriter;
import vn.congkhai.viet.SyllableCode;
import vn.congkhai.viet.VietText;

/**
 * The code of what terms are called: the ways in which they are written, from the first of which the folded term follows.
 * A word is a syllable by its number, a small number by its value, or letters. Thread-safe: it knows words again.
 */
final class NameCode {
    private static final int SYLLABLE_BITS = 15;
    private static final int SYLLABLE = 0;
    private static final int NUMBER = 1;
    private static final int LITERAL = 3;
    private static final int VALUE_BITS = 5;
    private static final int MOST_DIGITS = 7;
    /** The last code announces one of UTF-16's units. */
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzđăâêôơư/-#";

    private static final int LETTER_BITS = 6;
    private static final int OTHER = (1 << LETTER_BITS) - 1;

    static {
        if (SyllableCode.COUNT > 1 << SYLLABLE_BITS) {
            throw new IllegalStateException("more syllables than have a number");
        }
    }

    private final Map<String, Word> words = new ConcurrentHashMap<>();

    /**
     * What is known of a word.
     *
     * @param syllable its number; {@link SyllableCode#NONE} of what is none
     * @param folded its folded form, on which any two programs agree; empty where they may not
     */
    private record Word(int syllable, String folded) {
        static Word of(String word) {
            int syllable = SyllableCode.of(word);
            boolean agreed = syllable != SyllableCode.NONE || word.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
            return new Word(syllable, agreed ? VietText.fold(word) : "");
        }
    }

    /** A term and the ways in which it is written, each of as many words. */
    void put(BitWriter out, String term, List<String> variants) {
        boolean pair = term.indexOf(' ') >= 0;
        boolean follows = followsFrom(variants.get(0), term);
        out.putGamma(variants.size());
        out.put(pair ? 1 : 0, 1);
        out.put(follows ? 0 : 1, 1);
        if (!follows) {
            putWords(out, term, pair);
        }
        for (String variant : variants) {
            putWords(out, variant, pair);
        }
    }

    /** The term, and behind it the ways in which it is written. */
    static List<String> read(BitReader in) throws IOException {
        int variants = in.gamma();
        boolean pair = in.read(1) > 0;
        boolean follows = in.read(1) == 0;
        List<String> names = new ArrayList<>();
        for (int i = follows ? 1 : 0; i <= variants; i++) {
            String first = word(in);
            names.add(pair ? first + " " + word(in) : first);
        }
        if (follows) {
            names.add(0, VietText.fold(names.get(0)));
        }
        return names;
    }

    /** Whether any two programs that fold this name agree on the term. */
    private boolean followsFrom(String variant, String term) {
        int space = variant.indexOf(' ');
        if (space < 0) {
            return known(variant).folded().equals(term);
        }
        String first = known(variant.substring(0, space)).folded();
        String second = known(variant.substring(space + 1)).folded();
        return !first.isEmpty()
                && !second.isEmpty()
                && term.length() == first.length() + 1 + second.length()
                && term.startsWith(first)
                && term.charAt(first.length()) == ' '
                && term.endsWith(second);
    }

    private Word known(String word) {
        Word known = words.get(word);
        if (known == null) {
            known = Word.of(word);
            words.put(word, known);
        }
        return known;
    }

    private void putWords(BitWriter out, String name, boolean pair) {
        int space = pair ? name.indexOf(' ') : name.length();
        putWord(out, name.substring(0, space));
        if (pair) {
            putWord(out, name.substring(space + 1));
        }
    }

    private void putWord(BitWriter out, String word) {
        int syllable = known(word).syllable();
        if (syllable != SyllableCode.NONE) {
            out.put(SYLLABLE, 1);
            out.put(syllable, SYLLABLE_BITS);
        } else if (isNumber(word)) {
            int value = Integer.parseInt(word) + 1;
            int bits = PostingCode.width(value) - 1;
            out.put(NUMBER, 2);
            out.put(bits, VALUE_BITS);
            out.put(value - (1 << bits), bits);
        } else {
            out.put(LITERAL, 2);
            out.putGamma(word.length() + 1);
            word.chars().forEach(c -> putLetter(out, (char) c));
        }
    }

    /** Whether a word is a number as one would write it, of few digits. */
    private static boolean isNumber(String word) {
        boolean number =
                !word.isEmpty() && word.length() <= MOST_DIGITS && (word.charAt(0) != '0' || word.length() == 1);
        for (int i = 0; number && i < word.length(); i++) {
            number = word.charAt(i) >= '0' && word.charAt(i) <= '9';
        }
        return number;
    }

    private static void putLetter(BitWriter out, char c) {
        int code = LETTERS.indexOf(c);
        out.put(code < 0 ? OTHER : code, LETTER_BITS);
        if (code < 0) {
            out.put(c, Character.SIZE);
        }
    }

    private static String word(BitReader in) throws IOException {
        if (in.read(1) == SYLLABLE) {
            int number = in.read(SYLLABLE_BITS);
            if (number >= SyllableCode.COUNT) {
                throw new IOException("not a syllable: " + number);
            }
            return SyllableCode.syllable(number);
        }
        if (in.read(1) == 0) {
            int bits = in.read(VALUE_BITS);
            return Integer.toString((1 << bits) + in.read(bits) - 1);
        }
        char[] letters = new char[in.gamma() - 1];
        for (int i = 0; i < letters.length; i++) {
            int code = in.read(LETTER_BITS);
            if (code != OTHER && code >= LETTERS.length()) {
                throw new IOException("not a letter: " + code);
            }
            letters[i] = code == OTHER ? (char) in.read(Character.SIZE) : LETTERS.charAt(code);
        }
        return new String(letters);
    }
}
