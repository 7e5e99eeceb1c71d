package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Future;
import vn.congkhai.output.SiteFolder;

/** The folder of the site, which is opened and looked through while the content is read. */
final class OpeningSite implements AutoCloseable {

    private final Optional<Future<SiteFolder>> folder;

    /** Begins to open a folder, if there is one. */
    OpeningSite(Optional<Path> output, Parallel parallel) {
        this.folder = output.map(path -> parallel.begin(() -> SiteFolder.open(path)));
    }

    /**
     * The folder.
     *
     * @throws UncheckedIOException when it cannot be opened
     */
    SiteFolder folder() {
        return Parallel.end(folder.orElseThrow());
    }

    /** Lets others have the folder. Why it could not be opened was told where it was asked for, or matters to nobody. */
    @Override
    public void close() throws IOException {
        if (folder.isPresent()) {
            SiteFolder open;
            try {
                open = Parallel.end(folder.get());
            } catch (UncheckedIOException e) {
                return;
            }
            open.close();
        }
    }
}
