package vn.congkhai.manifest;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One way in which a site is not what it should be.
 *
 * @param path the file of the site, or of the content folder
 * @param obstacle why it could not be read, where that is how it differs
 */
public record Difference(Kind kind, String path, Optional<Obstacle> obstacle) implements Comparable<Difference> {

    private static final Comparator<Difference> ORDER =
            Comparator.comparing(Difference::kind).thenComparing(Difference::path);

    public Difference {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(path);
        Objects.requireNonNull(obstacle);
    }

    Difference(Kind kind, String path) {
        this(kind, path, Optional.empty());
    }

    /** What cannot be read. */
    static Difference unreachable(String path, Obstacle obstacle) {
        return new Difference(Kind.UNREACHABLE, path, Optional.of(obstacle));
    }

    /** What differs. */
    public enum Kind {
        /** The manifest lists it, and it is not there. */
        MISSING,
        /** Its bytes are others than the manifest says. */
        ALTERED,
        /** It is there, and the manifest does not list it. */
        UNLISTED,
        /** The server did not let it be read. */
        UNREACHABLE,
        /** Next to nothing of the record is in content: one of the two is another portal's. */
        OTHER_PORTAL,
        /** Content has it, and it was not published. */
        UNPUBLISHED,
        /** It was published from another text than content has. */
        OUTDATED,
        /** It is published, and content does not have it. */
        UNCOMMITTED
    }

    @Override
    public int compareTo(Difference other) {
        return ORDER.compare(this, other);
    }
}
