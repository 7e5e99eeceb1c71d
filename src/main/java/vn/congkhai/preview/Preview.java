package vn.congkhai.preview;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;

/**
 * A preview: the site with its drafts, served to this machine alone, built again whenever something it is made of is
 * saved, and shown anew in the browser where it changed.
 */
public final class Preview implements AutoCloseable {

    /** Until a build is tried again that met another one in its folder. */
    private static final long AGAIN_MILLIS = 300;

    private final PreviewServer server;
    private final Rebuilder rebuilder;
    private final Thread work;

    /** Whether it was closed. No type of the program: what it tells of is that types of the program can no longer be loaded. */
    private final CompletableFuture<Boolean> end;

    private Preview(PreviewServer server, Rebuilder rebuilder, ProjectWatcher watcher, CompletableFuture<Boolean> end) {
        this.server = server;
        this.rebuilder = rebuilder;
        this.end = end;
        this.work = new Thread(() -> work(watcher), "congkhai-preview");
        this.work.setDaemon(true);
    }

    /**
     * One build of a preview.
     *
     * @param seconds how long it took
     */
    public record Built(BuildRequest request, BuildReport report, double seconds) {}

    /** Hears of every build, the first among them. */
    public interface Listener {

        /** A build came to its end, with a site or with faults. */
        void built(Built build);

        /** A build could not be done. What is answered is shown to whoever looks at a page. */
        String failed(Exception failure);
    }

    /**
     * Builds the site and begins to serve and to watch.
     *
     * @param listener hears of every build
     * @throws IOException when the port is taken
     */
    public static Preview start(PreviewRequest request, Listener listener) throws IOException {
        return start(request, listener, ProjectWatcher.Pace.USUAL);
    }

    static Preview start(PreviewRequest request, Listener listener, ProjectWatcher.Pace pace) throws IOException {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        Rebuilder rebuilder = new Rebuilder(request, listener);
        PreviewServer server = PreviewServer.open(request, rebuilder, () -> end.complete(false));
        ProjectWatcher watcher = new ProjectWatcher(request.root(), rebuilder::watched, rebuilder::isDue, pace);
        watcher.begin();
        rebuilder.rebuild();
        server.start();
        Preview preview = new Preview(server, rebuilder, watcher, end);
        preview.work.start();
        return preview;
    }

    /** The address of the home page. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + rebuilder.basePath());
    }

    /**
     * Waits until the preview is closed, or cannot go on.
     *
     * @return whether it was closed; otherwise parts of the program can no longer be read, as after it was built anew while it ran
     */
    public boolean await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work(ProjectWatcher watcher) {
        try (watcher) {
            while (!Thread.currentThread().isInterrupted()) {
                if (rebuilder.isHeldUp()) {
                    Thread.sleep(AGAIN_MILLIS);
                } else {
                    watcher.awaitChange();
                }
                rebuilder.rebuild();
                server.tell();
            }
        } catch (InterruptedException e) {
            // closed
        } catch (LinkageError e) {
            end.complete(false);
        } finally {
            end.complete(true);
        }
    }

    @Override
    public void close() {
        work.interrupt();
        try {
            work.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
