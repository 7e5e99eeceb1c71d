package vn.congkhai.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Which files a folder holds. Hidden ones (a leading dot) are passed over, links never followed. */
final class Listing {

    private Listing() {}

    /**
     * What a file system tells of a file; what is no plain file has the size -1.
     *
     * @param modified in nanoseconds since the epoch
     */
    record Existing(long size, long modified) {}

    /** All files of a folder, by their paths within it. */
    static Map<String, Existing> files(Path folder) throws IOException {
        List<Path> tops = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, entry -> !isHidden(entry))) {
            entries.forEach(tops::add);
        }
        Map<String, Existing> files = new ConcurrentHashMap<>();
        try {
            // asking for the attributes of many files is mostly waiting
            tops.parallelStream().forEach(top -> addFiles(top, folder, files));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    private static void addFiles(Path top, Path folder, Map<String, Existing> files) {
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
