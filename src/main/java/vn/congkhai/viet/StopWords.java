package vn.congkhai.viet;

import java.util.Set;

/** Words that say little about what a text is about; they keep a low weight in ranking and are never left out. */
public final class StopWords {
    private static final Set<String> SURFACES = Set.of(
            ("và của các những là được cho với từ tại trong trên về theo để" + " do khi đã đang sẽ cũng như này đó")
                    .split(" "));

    private StopWords() {}

    /** Compares with accents: folded, "của" and "cửa" would be one. */
    public static boolean contains(String surface) {
        return SURFACES.contains(surface);
    }

    /** All of them, as token surfaces. */
    public static Set<String> all() {
        return SURFACES;
    }
}
