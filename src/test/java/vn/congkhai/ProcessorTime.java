package vn.congkhai;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long something takes, in seconds of this thread's processor time. */
public final class ProcessorTime {

    private static final int MOST_RUNS = 3;

    private ProcessorTime() {}

    /**
     * The least of up to three runs, none of them after one that is short enough. The first run also pays for code that is not
     * compiled yet, and any of them for what neighbours do to the processor's caches: neither is a fault of what is measured.
     *
     * @param enough in seconds
     */
    public static double least(double enough, Runnable task) {
        double least = Double.MAX_VALUE;
        for (int run = 0; run < MOST_RUNS && least >= enough; run++) {
            least = Math.min(least, seconds(task));
        }
        return least;
    }

    private static double seconds(Runnable task) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        task.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
