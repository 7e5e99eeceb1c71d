package vn.congkhai.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files that were staged for a publication: those that readers do not have yet wait in a folder. For a site that is new they wait
 * under their own paths, so that whole folders of it appear at once. For one that is there they wait beside each other: folders that
 * are made for a handful of files, and removed again, take the file system longer than the files.
 */
final class StagedFiles {

    private final Path waiting;
    private final boolean beside;
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();
    private final Map<Path, Boolean> madeFolders = new ConcurrentHashMap<>();
    private final Map<String, Path> places = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** @param found whether there is a site already */
    StagedFiles(Path waiting, boolean found) {
        this.waiting = waiting;
        this.beside = found;
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
        if (beside) {
            return places.computeIfAbsent(path, p -> waiting.resolve(Integer.toString(count.getAndIncrement())));
        }
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
     * @param last paths to publish after all others of their kind, in this order
     */
    void moveTo(Path site, List<String> last) throws IOException {
        Comparator<String> order =
                Comparator.<String>comparingInt(last::indexOf).thenComparing(Comparator.naturalOrder());
        if (beside) {
            moveAdded(site, order);
        } else {
            moveNew(waiting, site, "", order);
        }
        List<String> changed = with(Fate.CHANGED);
        changed.sort(order);
        for (String path : changed) {
            FileTrees.move(waiting(path), site.resolve(path));
        }
    }

    /** Moves new files one by one into folders that are there or are made for them. */
    private void moveAdded(Path site, Comparator<String> order) throws IOException {
        List<String> added = with(Fate.ADDED);
        added.sort(order);
        Set<Path> folders = new HashSet<>(Set.of(site));
        for (String path : added) {
            Path target = site.resolve(path);
            FileTrees.makeFolders(target.getParent(), folders);
            FileTrees.move(waiting(path), target);
        }
    }

    /** Moves what the site does not have yet: a folder that is new with everything in it, at once. */
    private static void moveNew(Path from, Path to, String prefix, Comparator<String> order) throws IOException {
        List<Path> entries = FileTrees.entries(from);
        entries.sort(Comparator.comparing(entry -> prefix + entry.getFileName(), order));
        for (Path entry : entries) {
            Path target = to.resolve(entry.getFileName());
            boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (folder && Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                moveNew(entry, target, prefix + entry.getFileName() + "/", order);
            } else if (folder || !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                FileTrees.move(entry, target);
            }
        }
    }
}
