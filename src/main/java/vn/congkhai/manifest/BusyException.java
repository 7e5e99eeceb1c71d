package vn.congkhai.manifest;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A server has too much to do, and says when to ask again. */
final class BusyException extends ObstacleException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    private BusyException(int status, Duration pause) {
        super(new Obstacle(Obstacle.Kind.STATUS, String.valueOf(status)));
        this.pause = pause;
    }

    /** What a status means, if it is one of a busy server that says how long it will be (RFC 9110, section 10.2.3). */
    static Optional<BusyException> of(int status, HttpHeaders headers) {
        boolean busy = status == 429 || status == 503;
        return busy
                ? headers.firstValue("Retry-After")
                        .flatMap(after -> pause(after.strip(), headers))
                        .map(pause -> new BusyException(status, pause))
                : Optional.empty();
    }

    /** A number of seconds, or an instant, which the server's own clock counts from. */
    private static Optional<Duration> pause(String after, HttpHeaders headers) {
        if (after.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
        }
        try {
            Duration pause = Duration.between(instant(headers.firstValue("Date").orElse("")), instant(after));
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime instant(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** How long the server wants to be left alone. */
    Duration pause() {
        return pause;
    }
}
