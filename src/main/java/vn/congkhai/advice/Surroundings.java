package vn.congkhai.advice;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words before and after a find, within its line and sentence, in lower case: whoever asks for words asks for small letters,
 * so that none of the many ways of saying a thing is compared in both cases at every place.
 */
record Surroundings(String before, String after) {

    private static final int FAR = 110;
    private static final String SENTENCE_END = ".;!?";

    static Surroundings of(String text, int start, int end) {
        int from = Math.max(0, start - FAR);
        for (int at = start - 1; at >= from; at--) {
            from = Math.max(from, afterSentence(text, at, start));
        }
        int to = end;
        int farthest = Math.min(text.length(), end + FAR);
        while (to < farthest && afterSentence(text, to, farthest) < 0) {
            to++;
        }
        return new Surroundings(lower(text.substring(from, start)), lower(text.substring(end, to)));
    }

    /** Where the next sentence or line begins, if one ends with the sign at this place; -1 if none does. */
    private static int afterSentence(String text, int at, int limit) {
        char sign = text.charAt(at);
        if (sign == '\n') {
            return at + 1;
        }
        if (SENTENCE_END.indexOf(sign) < 0) {
            return -1;
        }
        int next = at + 1;
        while (next < limit && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next > at + 1 && next < limit && Character.isUpperCase(text.charAt(next)) ? next : -1;
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    boolean hasBefore(Pattern pattern) {
        return pattern.matcher(before).find();
    }

    boolean hasAfter(Pattern pattern) {
        return pattern.matcher(after).find();
    }

    boolean has(Pattern pattern) {
        return hasBefore(pattern) || hasAfter(pattern);
    }
}
