package vn.congkhai.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder of the project that is not its content: templates, assets. */
public final class FolderFiles {

    private FolderFiles() {}

    /**
     * The plain files of a folder and its folders, by their paths within it, with {@code /}; none when it is not there. The folder itself
     * may be a link to another; links within it are passed over.
     */
    public static SortedMap<String, Path> of(Path folder) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        Path real = folder.toRealPath();
        for (Path file : plainFiles(real)) {
            found.put(path(real, file), file);
        }
        return found;
    }

    /** A file's path within a folder, with {@code /} on every system. */
    public static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static List<Path> plainFiles(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
