package vn.congkhai.manifest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The pauses that a busy server asks for: all who ask it keep them, within bounds. */
final class Pauses {

    /** How often a file is asked for at most. */
    static final int ATTEMPTS = 3;

    /** A server that wants to be left alone for longer is asked another day. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** How long all pauses of a site may take together. */
    private static final Duration ALL = Duration.ofMinutes(5);

    private long end = System.nanoTime();
    private long granted;

    /** Whether a pause is kept; those that many ask for at once are one. */
    synchronized boolean grants(Duration pause) {
        // before it is counted in nanoseconds: "until the year 9999" does not fit
        if (pause.compareTo(LONGEST) > 0) {
            return false;
        }
        long now = System.nanoTime();
        long more = Math.max(0, now + pause.toNanos() - Math.max(now, end));
        if (granted + more > ALL.toNanos()) {
            return false;
        }
        granted += more;
        end = Math.max(now, end) + more;
        return true;
    }

    /** Waits until nobody is to be left alone. */
    void keep() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(left());
    }

    private synchronized long left() {
        return end - System.nanoTime();
    }
}
