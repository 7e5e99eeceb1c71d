package vn.congkhai.advice;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of which few places of a text can be the beginning: what it matches begins with one of a few signs, and mostly not
 * behind a letter or a digit. Only there it is tried, where {@link Matcher#find} tries each place and looks ahead and back from it;
 * what is found is the same.
 */
final class SparsePattern {

    /** Signs up to here, those of Latin texts, are asked for by themselves; others are always tried. */
    private static final int LATIN = 0x250;

    /** Letters with two marks, as Vietnamese has them, are asked for as well. */
    private static final int MARKED = 0x1E00;

    private static final int MARKED_END = 0x1F00;

    private final Pattern pattern;
    /** By sign, whether a match may begin with it. */
    private final boolean[] begins;
    /** By sign, whether a match may begin behind it. */
    private final boolean[] follows;

    private SparsePattern(String expression, Predicate<String> mayFollow) {
        pattern = Pattern.compile(expression);
        Matcher m = pattern.matcher("");
        // that the end was hit tells that more text might make it a match
        begins = table(sign -> m.reset(sign).lookingAt() || m.hitEnd());
        follows = table(mayFollow);
    }

    /** What is sought for anywhere. */
    static SparsePattern of(String expression) {
        return new SparsePattern(expression, sign -> true);
    }

    /**
     * What is sought for where some signs do not stand right before it.
     *
     * @param signs as between the brackets of an expression: {@code \d/.-}
     */
    static SparsePattern notBehind(String signs, String expression) {
        Predicate<String> refused = Pattern.compile("[" + signs + "]").asMatchPredicate();
        return new SparsePattern("(?<![" + signs + "])" + expression, refused.negate());
    }

    /** What is sought for where a word begins. */
    static SparsePattern ofWord(String expression) {
        return notBehind("\\p{L}", expression);
    }

    private static boolean[] table(Predicate<String> holds) {
        boolean[] table = new boolean[MARKED_END];
        Arrays.fill(table, true);
        for (int sign = 0; sign < MARKED_END; sign = sign + 1 == LATIN ? MARKED : sign + 1) {
            table[sign] = holds.test(String.valueOf((char) sign));
        }
        return table;
    }

    Pattern pattern() {
        return pattern;
    }

    /** Tells each match in a text, in their order; whoever is told leaves the matcher as it is. */
    void each(String text, Consumer<Matcher> told) {
        Matcher m = matcher(text);
        for (int at = next(m, text, 0); at >= 0; at = next(m, text, m.end() == at ? at + 1 : m.end())) {
            told.accept(m);
        }
    }

    /** Whether a text has it at all. */
    boolean isIn(String text) {
        return next(matcher(text), text, 0) >= 0;
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Where the next match begins that begins there or behind; -1 for none. */
    private int next(Matcher m, String text, int from) {
        char before = from == 0 ? '\uFFFF' : text.charAt(from - 1);
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (has(begins, sign)
                    && has(follows, before)
                    && m.region(at, text.length()).lookingAt()) {
                return at;
            }
            before = sign;
        }
        return -1;
    }

    private static boolean has(boolean[] table, char sign) {
        return sign >= table.length || table[sign];
    }
}
