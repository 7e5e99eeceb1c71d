package vn.congkhai.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the word that was probably meant, for "did you mean". */
public final class Nearest {

    private static final int LETTERS_OF_A_SLIP = 4;
    private static final int LETTERS_OF_A_SWAP = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_.]");

    private Nearest() {}

    /**
     * The candidate with the fewest edits (insertion, deletion, change, swap of neighbours) from {@code typed}, if these are at most
     * one in four letters (with one letter more than was typed, which may be the sign between words: {@code sonduog}), or one in three
     * where only the order of letters is wrong, and at least one is allowed; in names of as many words, {@code phieu-thu}, in each
     * word, since Vietnamese words are short and {@code phieu-bao} is another paper. Ties go to the first in alphabetical order.
     */
    public static Optional<String> to(String typed, Collection<String> candidates) {
        return roughly(
                typed, candidates.stream().filter(c -> isMisspelt(typed, c)).toList());
    }

    /** As {@link #to}, with at most one edit in three letters and wherever they are: for names that are long. */
    static Optional<String> roughly(String typed, Collection<String> candidates) {
        int limit = Math.max(1, typed.length() / LETTERS_OF_A_SWAP);
        return candidates.stream()
                .filter(c -> Math.abs(c.length() - typed.length()) <= limit)
                .map(c -> new Scored(c, distance(typed, c)))
                .filter(s -> s.distance <= limit)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .map(Scored::word);
    }

    private static boolean isMisspelt(String typed, String candidate) {
        String[] words = BETWEEN_WORDS.split(typed, -1);
        String[] meant = BETWEEN_WORDS.split(candidate, -1);
        return isSlip(typed, candidate, (typed.length() + 1) / LETTERS_OF_A_SLIP)
                && (words.length != meant.length
                        || IntStream.range(0, words.length)
                                .allMatch(i -> isSlip(words[i], meant[i], words[i].length() / LETTERS_OF_A_SLIP)));
    }

    /** Few edits, or the same letters in another order. */
    private static boolean isSlip(String word, String meant, int edits) {
        int most = Math.max(1, edits);
        return Math.abs(word.length() - meant.length()) <= most
                && (distance(word, meant) <= most || letters(word).equals(letters(meant)));
    }

    private static String letters(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private record Scored(String word, int distance) {}

    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(last[j - 1] + change, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                now[j] = best;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }
}
