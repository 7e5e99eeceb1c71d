package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

    /**
     * The results of {@code work} for every item; the caller's thread works as well. The first exception ends the work and is
     * thrown here.
     */
    <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
        Runnable loop = () -> {
            try {
                for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                    // each index is written by one thread, and read only after all threads have ended
                    results.set(i, work.apply(items.get(i)));
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(Optional.empty(), Optional.of(e));
                next.set(items.size());
            }
        };
        // a helper that comes to it when all is done, since its thread was busy with something begun before, is not
        // waited for
        Phaser working = new Phaser(1);
        for (int i = 1; i < Math.min(threads, items.size()); i++) {
            executor.execute(() -> {
                if (working.register() >= 0) {
                    loop.run();
                    working.arriveAndDeregister();
                }
            });
        }
        loop.run();
        working.awaitAdvance(working.arriveAndDeregister());
        failure.get().ifPresent(Parallel::rethrow);
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
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            rethrow(e.getCause());
            if (e.getCause() instanceof IOException disk) {
                throw new UncheckedIOException(disk);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits until something begun has come to its end; what came of it is told by {@link #end} alone. */
    static void settle(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // it is over
        }
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
