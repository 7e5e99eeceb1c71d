package vn.congkhai.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The folder of a built site, and the only writer of it. Files are first staged, whole, out of readers' sight; nothing
 * that readers see changes until {@link #publish}. Then new files appear, changed files are replaced one by one by
 * renaming, and last goes what no longer belongs, so that a reader never meets a link into the void.
 *
 * <p>A file whose bytes do not change keeps its time stamp. Hidden files (a leading dot) are left alone.
 */
public final class SiteFolder implements AutoCloseable {

    private static final String OWN_FOLDER = ".congkhai";

    private final Path root;
    private final Path staging;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Map<String, Staged> files = new ConcurrentHashMap<>();
    private final AtomicInteger counter = new AtomicInteger();

    private SiteFolder(Path root, FileChannel lockFile, FileLock lock) {
        this.root = root;
        this.staging = root.resolve(OWN_FOLDER).resolve("staging");
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** What became of a file: nothing, or it waits under a staging name. */
    private record Staged(ManifestEntry entry, Optional<Path> waiting, boolean isNew) {}

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
        if (Files.isDirectory(root) && !Files.isDirectory(own) && !isEmpty(root)) {
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
        ManifestEntry entry = ManifestEntry.of(file.bytes());
        Path target = root.resolve(file.path());
        boolean exists = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
        if (exists && isSame(target, file.bytes())) {
            add(file.path(), new Staged(entry, Optional.empty(), false));
            return;
        }
        Path waiting = nextStagingFile();
        Files.write(waiting, file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        add(file.path(), new Staged(entry, Optional.of(waiting), !exists));
    }

    /** Takes a copy of a file of the project: an attachment, an asset. */
    public void stageCopy(String path, Path source) throws IOException {
        ManifestEntry entry = ManifestEntry.of(source);
        Path target = root.resolve(path);
        boolean exists = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
        if (exists
                && Files.size(target) == entry.size()
                && ManifestEntry.of(target).equals(entry)) {
            add(path, new Staged(entry, Optional.empty(), false));
            return;
        }
        Path waiting = nextStagingFile();
        Files.copy(source, waiting);
        add(path, new Staged(entry, Optional.of(waiting), !exists));
    }

    /** The bytes of a file as the last publication left it. */
    public Optional<byte[]> published(String path) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
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
        return Files.readAllBytes(file.waiting.orElse(root.resolve(path)));
    }

    /** Every file taken so far, by path. */
    public Map<String, ManifestEntry> entries() {
        Map<String, ManifestEntry> sorted = new TreeMap<>();
        files.forEach((path, staged) -> sorted.put(path, staged.entry));
        return sorted;
    }

    /**
     * Makes the folder what was staged.
     *
     * @param last paths to replace after all others, in this order: those that lead readers to everything else
     */
    public Changes publish(List<String> last) throws IOException {
        List<String> order = new ArrayList<>(files.keySet());
        order.sort(Comparator.<String>comparingInt(p -> last.indexOf(p))
                .thenComparing(p -> !files.get(p).isNew)
                .thenComparing(Comparator.naturalOrder()));
        int added = 0;
        int changed = 0;
        long bytes = 0;
        for (String path : order) {
            Staged staged = files.get(path);
            if (staged.waiting.isPresent()) {
                replace(staged.waiting.get(), root.resolve(path));
                bytes += staged.entry.size();
                added += staged.isNew ? 1 : 0;
                changed += staged.isNew ? 0 : 1;
            }
        }
        int removed = removeOthers(files.keySet());
        return new Changes(added, changed, removed, files.size() - added - changed, bytes);
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

    private Path nextStagingFile() {
        return staging.resolve(Integer.toString(counter.getAndIncrement()));
    }

    private static void replace(Path from, Path to) throws IOException {
        Path parent = to.getParent();
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            makeFolder(parent);
        }
        if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
            deleteTree(to);
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A file may stand where a folder is needed now. */
    private static void makeFolder(Path folder) throws IOException {
        for (Path p = folder; p != null && !Files.isDirectory(p); p = p.getParent()) {
            if (Files.exists(p, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(p);
            }
        }
        Files.createDirectories(folder);
    }

    private int removeOthers(Set<String> belonging) throws IOException {
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
                if (!isHidden(file) && !belonging.contains(sitePath(file))) {
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

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private void clearStaging() throws IOException {
        if (Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            deleteTree(staging);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path dir, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
