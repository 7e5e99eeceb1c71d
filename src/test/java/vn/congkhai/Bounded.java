package vn.congkhai;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Holds what reads hostile input to a limit of time: processor time, since a busy machine is no fault of a reader. */
public final class Bounded {

    private static final long LONGEST_SECONDS = 3;

    /** The first inputs also pay for loading and instrumenting the classes. */
    private static final int WARM_UP = 20;

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private int runs;

    /** What may fail with whatever it likes. */
    public interface Task {
        void run() throws Exception;
    }

    /** Runs a task; anything that it throws, and more than three seconds of the processor, is a fault. */
    public void run(Task task) throws Exception {
        long start = machine.getProcessCpuTime();
        task.run();
        double seconds = (machine.getProcessCpuTime() - start) / 1e9;
        if (++runs > WARM_UP && seconds > LONGEST_SECONDS) {
            throw new AssertionError("took " + seconds + " s of the processor");
        }
    }
}
