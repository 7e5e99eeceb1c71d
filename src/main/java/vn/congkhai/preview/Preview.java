package vn.congkhai.preview;

import java.io.IOException;
import java.net.URI;
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

    private Preview(PreviewServer server, Rebuilder rebuilder, ProjectWatcher watcher) {
        this.server = server;
        this.rebuilder = rebuilder;
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
        Rebuilder rebuilder = new Rebuilder(request, listener);
        PreviewServer server = PreviewServer.open(request, rebuilder);
        ProjectWatcher watcher = new ProjectWatcher(request.root(), rebuilder::watched, pace);
        watcher.begin();
        rebuilder.rebuild();
        server.start();
        Preview preview = new Preview(server, rebuilder, watcher);
        preview.work.start();
        return preview;
    }

    /** The address of the home page. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + rebuilder.basePath());
    }

    /** Waits until the preview is closed. */
    public void await() throws InterruptedException {
        work.join();
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
