package vn.congkhai.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Moves and removes files and folders with all that is in them. Links are never followed. */
final class FileTrees {

    private FileTrees() {}

    static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Moves a file, or a folder that is not there yet, at once. A folder may stand where a file is needed now, and a file where a folder is. */
    static void move(Path from, Path to) throws IOException {
        boolean folder = Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS);
        if (!folder && Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
            delete(to);
        } else if (folder) {
            Files.deleteIfExists(to);
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** All files of a folder that are not hidden (a leading dot), by their paths within it. */
    static Map<String, SiteFolder.Existing> files(Path folder) throws IOException {
        List<Path> tops = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, entry -> !isHidden(entry))) {
            entries.forEach(tops::add);
        }
        Map<String, SiteFolder.Existing> files = new ConcurrentHashMap<>();
        try {
            // asking for the attributes of many files is mostly waiting
            tops.parallelStream().forEach(top -> addFiles(top, folder, files));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    private static void addFiles(Path top, Path folder, Map<String, SiteFolder.Existing> files) {
        String separator = folder.getFileSystem().getSeparator();
        int start = folder.toString().length() + separator.length();
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
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

    static SiteFolder.Existing existing(Path file) throws IOException {
        return existing(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static SiteFolder.Existing existing(BasicFileAttributes attributes) {
        return new SiteFolder.Existing(
                attributes.isRegularFile() ? attributes.size() : -1,
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** Removes a file, and the folders up to a root that are empty without it. */
    static void deleteWithFolders(Path file, Path root) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || !Files.isDirectory(file.getParent())) {
            // a folder stands now where the file was, or a file where its folder was
            return;
        }
        Files.deleteIfExists(file);
        for (Path folder = file.getParent(); !folder.equals(root) && isEmpty(folder); folder = folder.getParent()) {
            Files.delete(folder);
        }
    }

    /** Removes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
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
