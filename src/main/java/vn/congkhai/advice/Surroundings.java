package vn.congkhai.advice;

import java.util.regex.Pattern;

/** The words before and after a find, within its line and sentence. */
record Surroundings(String before, String after) {

    private static final int FAR = 110;
    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?]\\s+(?=\\p{Lu})|\\n");

    static Surroundings of(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - FAR), start);
        var m = SENTENCE_END.matcher(before);
        int cut = 0;
        while (m.find()) {
            cut = m.end();
        }
        String after = text.substring(end, Math.min(text.length(), end + FAR));
        var n = SENTENCE_END.matcher(after);
        return new Surroundings(before.substring(cut), n.find() ? after.substring(0, n.start()) : after);
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
