package vn.congkhai.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder of a built site, held open by one build at a time. What it is to become is a {@link Publication}. */
public final class SiteFolder implements AutoCloseable {

    private static final String OWN_FOLDER = ".congkhai";

    private final Path root;
    private final Path staging;
    private final Held held;
    private final Before before;
    private final Listing listing;

    private SiteFolder(Path root, Before before, Held held, Optional<Listing> seen) throws IOException {
        this.root = root;
        this.before = before;
        this.staging = root.resolve(OWN_FOLDER).resolve("staging");
        this.held = held;
        this.listing = seen.isPresent() && seen.get().holds(root) ? seen.get() : Listing.of(root);
    }

    /** What stood at the place of the folder when it was opened. */
    private enum Before {
        NOTHING,
        EMPTY_FOLDER,
        SITE;

        static Before of(Path root) throws IOException {
            if (Files.isDirectory(root.resolve(OWN_FOLDER))) {
                return SITE;
            }
            if (!Files.isDirectory(root)) {
                return NOTHING;
            }
            if (!FileTrees.entries(root).isEmpty()) {
                throw new SiteFolderException(SiteFolderException.Reason.FOREIGN, root);
            }
            return EMPTY_FOLDER;
        }
    }

    /** The lock that keeps other builds out. */
    private record Held(FileChannel file, FileLock lock) {

        void release() throws IOException {
            lock.release();
            file.close();
        }
    }

    /**
     * Opens a folder for one build; it is made if it is not there.
     *
     * @param seen what this process saw in the folder when it published there last
     * @throws SiteFolderException when the folder holds something else than a site, or another build has it open
     * @throws IOException when the folder cannot be made or written to
     */
    public static SiteFolder open(Path root, Optional<Listing> seen) throws IOException {
        Path own = root.resolve(OWN_FOLDER);
        Before before = Before.of(root);
        Files.createDirectories(own);
        FileChannel channel =
                FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held within this process: the same answer as when another one holds it
        }
        if (lock == null) {
            channel.close();
            throw new SiteFolderException(SiteFolderException.Reason.BUSY, root);
        }
        Held held = new Held(channel, lock);
        try {
            // the folder may be a link to another
            SiteFolder folder = new SiteFolder(root.toRealPath(), before, held, seen);
            KeptFiles.check(folder.kept());
            folder.clearStaging();
            Files.createDirectories(folder.staging);
            return folder;
        } catch (IOException | RuntimeException e) {
            held.release();
            throw e;
        }
    }

    /**
     * Begins what the folder is to become.
     *
     * @param known what is known of its files from the publication before; what was changed since is found out
     */
    public Publication publication(Map<String, SiteFile> known) {
        return new Publication(this, known);
    }

    /** The hidden folder within a site in which the program keeps what is not for readers. */
    public static Path ownFolder(Path root) {
        return root.resolve(OWN_FOLDER);
    }

    Path root() {
        return root;
    }

    /** Where files wait to be published. */
    Path staging() {
        return staging;
    }

    /** Where it stands how long files of former publications have stayed. */
    Path kept() {
        return root.resolve(OWN_FOLDER).resolve("kept");
    }

    /** What stands here: when the folder was opened, and after a publication. */
    public Listing listing() {
        return listing;
    }

    /**
     * Drops what was staged and not published, and lets other builds in. Where nothing was published at all, everything is as it was
     * before. What cannot be dropped is when the folder is opened again, so that it takes nothing from what the build has to say.
     */
    @Override
    public void close() throws IOException {
        try {
            clearStaging();
            Path own = root.resolve(OWN_FOLDER);
            if (before != Before.SITE && FileTrees.entries(root).equals(List.of(own))) {
                FileTrees.delete(own);
                if (before == Before.NOTHING) {
                    Files.delete(root);
                }
            }
        } catch (IOException e) {
            // it stays until then
        } finally {
            held.release();
        }
    }

    private void clearStaging() throws IOException {
        if (Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            FileTrees.delete(staging);
        }
    }
}
