package vn.congkhai.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files that were staged for a publication: those that readers do not have yet wait in a folder, each under its own path. */
final class StagedFiles {

    private final Path waiting;
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();
    private final Map<Path, Boolean> madeFolders = new ConcurrentHashMap<>();

    StagedFiles(Path waiting) {
        this.waiting = waiting;
    }

    /** What becomes of a file that was staged; unless it is the same as before, it waits. */
    enum Fate {
        SAME,
        ADDED,
        CHANGED
    }

    void put(String path, Fate fate) {
        fates.put(path, fate);
    }

    /** The fate of a file; of one that was kept and not staged, that it is the same. */
    Fate fate(String path) {
        return fates.getOrDefault(path, Fate.SAME);
    }

    Collection<String> paths() {
        return fates.keySet();
    }

    /** The paths of those that have a fate, in any order. */
    List<String> with(Fate fate) {
        List<String> paths = new ArrayList<>();
        fates.forEach((path, its) -> {
            if (its == fate) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** Where a file waits, in a folder that is there. Any thread. */
    Path waiting(String path) throws IOException {
        Path file = waiting.resolve(path);
        try {
            madeFolders.computeIfAbsent(file.getParent(), StagedFiles::makeFolder);
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

    /**
     * Moves what waits to the site: new files first, then changed ones over those that stand there.
     *
     * @param last paths to replace after all others, in this order
     */
    void moveTo(Path site, List<String> last) throws IOException {
        moveNew(waiting, site);
        List<String> changed = with(Fate.CHANGED);
        changed.sort(Comparator.<String>comparingInt(last::indexOf).thenComparing(Comparator.naturalOrder()));
        for (String path : changed) {
            FileTrees.move(waiting.resolve(path), site.resolve(path));
        }
    }

    /** Moves what the site does not have yet: a folder that is new with everything in it, at once. */
    private static void moveNew(Path from, Path to) throws IOException {
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
}
