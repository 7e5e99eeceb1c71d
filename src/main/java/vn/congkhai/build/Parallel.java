package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to every item of a list on a fixed number of threads; results come in the order of the items. */
final class Parallel implements AutoCloseable {

    private final int threads;
    private final ExecutorService executor;

    Parallel(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "congkhai");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The results of {@code work} for every item. The first exception ends the work and is thrown here. */
    <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        List<R> results = new ArrayList<>(java.util.Collections.nCopies(items.size(), null));
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        Runnable loop = () -> {
            for (int i = next.getAndIncrement(); i < items.size() && !failed.get(); i = next.getAndIncrement()) {
                try {
                    // each index is written by one thread, and read only after all threads have ended
                    results.set(i, work.apply(items.get(i)));
                } catch (RuntimeException | Error e) {
                    failed.set(true);
                    throw e;
                }
            }
        };
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, items.size()); i++) {
            running.add(executor.submit(loop));
        }
        running.forEach(task -> await(task));
        return results;
    }

    /** Does {@code work} for every item. The first exception ends the work and is thrown here. */
    <T> void forEach(List<T> items, Consumer<? super T> work) {
        map(items, item -> {
            work.accept(item);
            return Boolean.TRUE;
        });
    }

    /** Begins something beside what the caller does next; {@link #end} gives what came of it. */
    <T> Future<T> begin(Callable<T> work) {
        return executor.submit(work);
    }

    /** What came of something begun. Its exception is thrown here. */
    static <T> T end(Future<T> task) {
        return await(task);
    }

    private static <T> T await(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof IOException disk) {
                throw new UncheckedIOException(disk);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
