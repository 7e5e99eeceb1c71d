package vn.congkhai.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.manifest.Obstacle;
import vn.congkhai.manifest.ObstacleException;

/** The words for what keeps a file of a site from being read. */
final class Obstacles {

    /** Those of which it can be said what to do, beyond looking whether the server is there. */
    private static final Set<Obstacle.Kind> MENDED = Set.of(
            Obstacle.Kind.BROKEN,
            Obstacle.Kind.CERTIFICATE,
            Obstacle.Kind.CODING,
            Obstacle.Kind.EXPIRED,
            Obstacle.Kind.PAGE,
            Obstacle.Kind.PROTOCOL);

    private Obstacles() {}

    /** A few words, to stand beside the name of the file. */
    static String say(Obstacle obstacle, Words words) {
        return words.say(key(obstacle), obstacle.detail());
    }

    /** The key of what to do about what kept the record of a site from being read, where that is known. */
    static Optional<String> mendKey(Throwable cause) {
        return of(cause)
                .flatMap(o -> o.kind() == Obstacle.Kind.STATUS
                        ? statusKey(o.detail())
                        : Optional.of(o)
                                .filter(known -> MENDED.contains(known.kind()))
                                .map(Obstacles::key));
    }

    /** Of the statuses behind which a portal stands that is well. */
    private static Optional<String> statusKey(String status) {
        return switch (status) {
            // nginx answers so to http at a port of https
            case "400" -> Optional.of("obstacle.protocol");
            case "401", "403", "407" -> Optional.of("obstacle.refused");
            case "429" -> Optional.of("obstacle.busy");
            default -> Optional.empty();
        };
    }

    /** What kept a file from being read. */
    static Optional<Obstacle> of(Throwable cause) {
        return cause instanceof ObstacleException found ? Optional.of(found.obstacle()) : Optional.empty();
    }

    private static String key(Obstacle obstacle) {
        return "obstacle." + obstacle.kind().name().toLowerCase(Locale.ROOT);
    }
}
