package vn.congkhai.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
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
import java.util.Set;

/** Moves and removes files and folders with all that is in them. Links are never followed. */
final class FileTrees {

    private FileTrees() {}

    /** What stands in a folder, in any order. */
    static List<Path> entries(Path folder) throws IOException {
        List<Path> list = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(list::add);
            return list;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
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

    /**
     * Makes a folder and those it stands in, where they are not there; a file or a link in the way of one is removed.
     *
     * @param known folders that are there; what is made or found is added
     */
    static void makeFolders(Path folder, Set<Path> known) throws IOException {
        if (!known.add(folder)) {
            return;
        }
        makeFolders(folder.getParent(), known);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
            Files.createDirectory(folder);
        }
    }

    /** Removes a file, and the folders up to a root that are empty without it. */
    static void deleteWithFolders(Path file, Path root) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || !Files.isDirectory(file.getParent())) {
            // a folder stands now where the file was, or a file where its folder was
            return;
        }
        Files.deleteIfExists(file);
        for (Path folder = file.getParent(); !folder.equals(root) && isDeletedIfEmpty(folder); ) {
            folder = folder.getParent();
        }
    }

    /** Tries instead of looking first: to be told that a folder of a thousand files is not empty costs as much as reading it. */
    private static boolean isDeletedIfEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
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
