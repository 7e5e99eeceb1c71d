package vn.congkhai.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.source.FolderFiles;

/** A site in a folder. Hidden files (a leading dot) are the builder's or the server's own, and not of the site. */
final class FolderSite implements ServedSite {

    private final Path root;

    FolderSite(Path root) {
        this.root = root;
    }

    @Override
    public byte[] read(String path, int largest) throws IOException {
        try (InputStream in = Files.newInputStream(root.resolve(path))) {
            return in.readNBytes(largest);
        }
    }

    @Override
    public Answer hash(String path, long expected) {
        Path file;
        try {
            file = root.resolve(path);
        } catch (InvalidPathException e) {
            // a name that this machine cannot spell
            return new Answer.Failed(Obstacle.of(Obstacle.Kind.NAME));
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Answer.Absent();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Answer.Found(Hashing.of(in, expected));
        } catch (IOException e) {
            return new Answer.Failed(Obstacle.of(e));
        }
    }

    @Override
    public boolean keepsToItself(String path) {
        return false;
    }

    @Override
    public Optional<List<String>> list() throws IOException {
        List<String> files = new ArrayList<>();
        // "current" is often a link to the release that is served
        Path folder = root.toRealPath();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return !visited.equals(folder) && isHidden(visited)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isHidden(file)) {
                    files.add(FolderFiles.path(folder, file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return Optional.of(files);
    }

    private static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    @Override
    public void close() {
        // nothing is open
    }
}
