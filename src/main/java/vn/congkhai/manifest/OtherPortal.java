package vn.congkhai.manifest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells the record of another portal from a portal's own: next to nothing of it is here. To name each of its thousands of notices would
 * help nobody.
 */
final class OtherPortal {

    /** As many notices as a person may take away at once, and be told of each. */
    private static final int MANY = 20;

    /** Of a portal's own record more than one notice in so many is still here. */
    private static final int SHARE = 10;

    private final Set<String> texts = new HashSet<>();
    private final Set<List<String>> numbers = new HashSet<>();

    /** @param here the notices among which a moved one is known by its text or its number */
    OtherPortal(Collection<Manifest.Entry> here) {
        for (Manifest.Entry entry : here) {
            texts.add(entry.source());
            entry.number().ifPresent(number -> numbers.add(List.of(entry.key(), number)));
        }
    }

    /** How many notices of a record are nowhere here. */
    long gone(Manifest record, Predicate<Manifest.Entry> atItsPlace) {
        return record.notices().values().stream()
                .filter(e -> !atItsPlace.test(e))
                .filter(e -> !texts.contains(e.source()))
                .filter(e -> e.number().isEmpty()
                        || !numbers.contains(List.of(e.key(), e.number().get())))
                .count();
    }

    /** Whether a record of which so many are gone is another portal's. */
    static boolean isOf(Manifest record, long gone) {
        int all = record.notices().size();
        return gone >= MANY && (all - gone) * SHARE < all;
    }
}
