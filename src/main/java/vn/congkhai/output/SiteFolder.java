package vn.congkhai.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The folder of a built site, and the only writer of it. Files are first staged, whole, out of readers' sight; nothing
 * that readers see changes until {@link #publish}. Then new files appear, changed files are replaced one by one by
 * renaming, and last goes what no longer belongs, so that a reader never meets a link into the void.
 *
 * <p>A file whose bytes do not change keeps its time stamp. Hidden files (a leading dot) are left alone, and pieces of the
 * search index stay for two publications more.
 */
public final class SiteFolder implements AutoCloseable {

    private static final String OWN_FOLDER = ".congkhai";

    private final Path root;
    private final Path staging;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Map<String, Staged> files = new ConcurrentHashMap<>();
    private final Map<Path, Boolean> madeFolders = new ConcurrentHashMap<>();

    private SiteFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.staging = root.resolve(OWN_FOLDER).resolve("staging");
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** What becomes of a file of the site when it is published. */
    private enum Fate {
        KEPT,
        ADDED,
        CHANGED
    }

    /** A file that was taken; unless it is kept as it is, it waits in the staging folder under its own path. */
    private record Staged(long size, Fate fate) {}

    /**
     * How a publication changed the folder.
     *
     * @param bytes the sizes of the added and changed files together
     */
    public record Changes(int added, int changed, int removed, int unchanged, long bytes) {}

    /**
     * Opens a folder for one build; it is made if it is not there.
     *
     * @throws SiteFolderException when the folder holds something else than a site, or another build has it open
     * @throws IOException when the folder cannot be made or written to
     */
    public static SiteFolder open(Path root) throws IOException {
        Path own = root.resolve(OWN_FOLDER);
        if (Files.isDirectory(root) && !Files.isDirectory(own) && !FileTrees.isEmpty(root)) {
            throw new SiteFolderException(SiteFolderException.Reason.FOREIGN, root);
        }
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
        SiteFolder folder = new SiteFolder(root, channel, lock);
        folder.clearStaging();
        Files.createDirectories(folder.staging);
        return folder;
    }

    /** Takes a file of the site. Any thread, any order; a path is given once. */
    public void stage(OutputFile file) throws IOException {
        Path target = root.resolve(file.path());
        boolean exists = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
        if (exists && isSame(target, file.bytes())) {
            add(file.path(), new Staged(file.bytes().length, Fate.KEPT));
        } else {
            add(file.path(), new Staged(file.bytes().length, exists ? Fate.CHANGED : Fate.ADDED));
            Files.write(waiting(file.path()), file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /** Takes a copy of a file of the project: an attachment, an asset. */
    public void stageCopy(String path, Path source) throws IOException {
        Path target = root.resolve(path);
        boolean exists = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
        if (exists && Files.mismatch(source, target) < 0) {
            add(path, new Staged(Files.size(target), Fate.KEPT));
        } else {
            add(path, new Staged(Files.size(source), exists ? Fate.CHANGED : Fate.ADDED));
            Files.copy(source, waiting(path));
        }
    }

    /**
     * The bytes of a file taken for this publication.
     *
     * @throws NoSuchFileException when it was not
     */
    public byte[] staged(String path) throws IOException {
        Staged file = files.get(path);
        if (file == null) {
            throw new NoSuchFileException(path);
        }
        return Files.readAllBytes((file.fate == Fate.KEPT ? root : staging).resolve(path));
    }

    /**
     * Makes the folder what was staged.
     *
     * @param last paths to replace after all others, in this order: those that lead readers to everything else
     */
    public Changes publish(List<String> last) throws IOException {
        moveNew(staging, root);
        List<String> changed = paths(Fate.CHANGED);
        changed.sort(Comparator.<String>comparingInt(last::indexOf).thenComparing(Comparator.naturalOrder()));
        for (String path : changed) {
            FileTrees.move(staging.resolve(path), root.resolve(path));
        }
        KeptFiles kept = KeptFiles.read(root.resolve(OWN_FOLDER).resolve("kept"));
        List<String> stayed = new ArrayList<>();
        int removed = removeOthers(kept, stayed);
        kept.remember(stayed);
        int added = paths(Fate.ADDED).size();
        long bytes = files.values().stream()
                .filter(f -> f.fate != Fate.KEPT)
                .mapToLong(Staged::size)
                .sum();
        return new Changes(added, changed.size(), removed, files.size() - added - changed.size(), bytes);
    }

    private List<String> paths(Fate fate) {
        return files.entrySet().stream()
                .filter(e -> e.getValue().fate == fate)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Moves what the site does not have yet: a folder that is new with everything in it, at once. */
    private void moveNew(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
            for (Path entry : entries) {
                Path target = to.resolve(entry.getFileName());
                boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                if (folder && Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                    moveNew(entry, target);
                } else if (folder || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                    FileTrees.move(entry, target);
                }
            }
        }
    }

    /** Drops what was staged and not published, and lets other builds in. */
    @Override
    public void close() throws IOException {
        try {
            clearStaging();
        } finally {
            lock.release();
            lockFile.close();
        }
    }

    private void add(String path, Staged staged) {
        if (files.putIfAbsent(path, staged) != null) {
            throw new IllegalStateException("two files of the site have one path: " + path);
        }
    }

    private Path waiting(String path) throws IOException {
        Path file = staging.resolve(path);
        try {
            madeFolders.computeIfAbsent(file.getParent(), SiteFolder::makeFolder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return file;
    }

    private static Boolean makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int removeOthers(KeptFiles kept, List<String> stayed) throws IOException {
        AtomicInteger removed = new AtomicInteger();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(root) && isHidden(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = sitePath(file);
                if (isHidden(file) || files.containsKey(path)) {
                    return FileVisitResult.CONTINUE;
                }
                if (kept.stays(path)) {
                    stayed.add(path);
                } else {
                    Files.delete(file);
                    removed.incrementAndGet();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path folder, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                if (!folder.equals(root)) {
                    try {
                        Files.delete(folder);
                    } catch (DirectoryNotEmptyException stillNeeded) {
                        // it holds files of the site
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return removed.get();
    }

    private String sitePath(Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isSame(Path file, byte[] bytes) throws IOException {
        if (Files.size(file) != bytes.length) {
            return false;
        }
        return java.util.Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private void clearStaging() throws IOException {
        if (Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            FileTrees.delete(staging);
        }
    }
}
