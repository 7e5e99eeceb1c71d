package vn.congkhai.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Which files a folder holds. Hidden ones (a leading dot) are passed over, links never followed.
 *
 * <p>A process that keeps it need not look at every file again: a file that comes, goes or is replaced changes the time of
 * its folder, and of those there are few. Only a file that is written to where it stands is not noticed.
 */
public final class Listing {

    private final Path root;
    private final Map<String, Existing> files = new ConcurrentHashMap<>();
    private final Map<Path, Long> folders = new ConcurrentHashMap<>();

    private Listing(Path root) {
        this.root = root;
    }

    /**
     * What a file system tells of a file; what is no plain file has the size -1.
     *
     * @param modified in nanoseconds since the epoch
     */
    record Existing(long size, long modified) {}

    /** Looks at every file of a folder. */
    static Listing of(Path root) throws IOException {
        Listing listing = new Listing(root);
        listing.folders.put(root, existing(root).modified);
        List<Path> tops = FileTrees.entries(root);
        tops.removeIf(Listing::isHidden);
        try {
            // asking for the attributes of many files is mostly waiting
            tops.parallelStream().forEach(listing::addFiles);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return listing;
    }

    /** The files by their paths within the folder. */
    Map<String, Existing> files() {
        return files;
    }

    /** Whether it still tells what a folder holds, as far as the times of its folders show. */
    boolean holds(Path folder) {
        return root.equals(folder)
                && folders.entrySet().parallelStream().allMatch(known -> time(known.getKey()) == known.getValue());
    }

    /** Looks again at files that were written, replaced or removed, and at the folders they stand in. */
    void lookAgain(Collection<String> paths) throws IOException {
        Set<Path> changed = new HashSet<>();
        for (String path : paths) {
            Path file = root.resolve(path);
            try {
                files.put(path, existing(file));
            } catch (IOException e) {
                // it is gone
                files.remove(path);
            }
            for (Path folder = file.getParent(); changed.add(folder) && !folder.equals(root); ) {
                folder = folder.getParent();
            }
        }
        for (Path folder : changed) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                folders.put(folder, existing(folder).modified);
            } else {
                folders.remove(folder);
            }
        }
    }

    private void addFiles(Path top) {
        String separator = root.getFileSystem().getSeparator();
        int start = root.toString().length() + separator.length();
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    if (isHidden(dir)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    folders.put(dir, existing(attributes).modified);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file)) {
                        files.put(file.toString().substring(start).replace(separator, "/"), existing(attributes));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long time(Path folder) {
        try {
            return existing(folder).modified;
        } catch (IOException e) {
            // it is gone
            return -1;
        }
    }

    static Existing existing(Path file) throws IOException {
        return existing(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static Existing existing(BasicFileAttributes attributes) {
        return new Existing(
                attributes.isRegularFile() ? attributes.size() : -1,
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
