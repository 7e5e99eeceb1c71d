package vn.congkhai.advice;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Expressions for the many ways of saying one thing. Where none of their first letters stands none of them is tried, nor is looked
 * back: most places of a text are passed by one comparison.
 */
final class Ways {

    private Ways() {}

    /**
     * Any of these.
     *
     * @param ways expressions of which each begins with a small letter
     */
    static String anyOf(String... ways) {
        return firstOf(ways) + Stream.of(ways).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String firstOf(String... ways) {
        for (String way : ways) {
            if (!Character.isLowerCase(way.charAt(0))) {
                throw new IllegalArgumentException("begins with no small letter: " + way);
            }
        }
        return Stream.of(ways).map(way -> way.substring(0, 1)).distinct().collect(Collectors.joining("", "(?=[", "])"));
    }
}
