package vn.congkhai.advice;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words before and after a find, within its line and sentence, in lower case: whoever asks for words asks for small letters,
 * so that none of the many ways of saying a thing is compared in both cases at every place.
 */
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
        return new Surroundings(lower(before.substring(cut)), lower(n.find() ? after.substring(0, n.start()) : after));
    }

    /**
     * An expression for any of these ways of saying a thing; where none of their first letters stands, none of them is tried.
     *
     * @param ways expressions of which each begins with a small letter
     */
    static String anyOf(String... ways) {
        String first = Stream.of(ways)
                .map(way -> way.substring(0, 1))
                .distinct()
                .collect(Collectors.joining("", "(?=[", "])"));
        return first + Stream.of(ways).collect(Collectors.joining("|", "(?:", ")"));
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
