package vn.congkhai.viet;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words that say little about what a text is about; they keep a low weight in ranking and are never left out. */
public final class StopWords {
    private static final Set<String> SURFACES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            ("và của các những là được cho với từ tại trong trên về theo để" + " do khi đã đang sẽ cũng như này đó")
                    .split(" "))));

    private StopWords() {}

    /** Compares with accents: folded, "của" and "cửa" would be one. */
    public static boolean contains(String surface) {
        return SURFACES.contains(surface);
    }

    /** All of them, as token surfaces, always in the same order. */
    public static Set<String> all() {
        return SURFACES;
    }
}
