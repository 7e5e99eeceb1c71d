package vn.congkhai.importer.file;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.congkhai.problem.Fault;

/** Work on a file that nobody vouches for: it ends in time, and whatever it does wrong is told in one sentence. */
public final class TimeLimit {

    private TimeLimit() {}

    /**
     * The outcome of the work.
     *
     * @param format how the file is named when it turns out to be broken
     * @throws UnreadableException when the work throws anything, an {@link IOException} too, or takes longer
     */
    public static <T> T call(Format format, long seconds, Callable<T> work) throws UnreadableException, IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnreadableException(Fault.IMPORT_TOO_SLOW, Long.toString(seconds));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableException(Fault.IMPORT_TOO_SLOW, Long.toString(seconds));
        } catch (ExecutionException e) {
            throw told(format, e.getCause());
        }
    }

    private static UnreadableException told(Format format, Throwable cause) {
        if (cause instanceof UnreadableException unreadable) {
            return unreadable;
        }
        if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
            return new UnreadableException(Fault.IMPORT_HOSTILE);
        }
        // libraries answer broken files with exceptions of every kind
        return new UnreadableException(Fault.IMPORT_BROKEN, format.label());
    }
}
