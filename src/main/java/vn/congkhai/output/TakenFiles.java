package vn.congkhai.output;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.congkhai.output.StagedFiles.Fate;

/**
 * The files that were taken for a publication, kept ones and staged ones, and how they differ from those that the
 * publication before left. Any thread may add.
 */
final class TakenFiles {

    private final Map<String, SiteFile> files;
    private final StagedFiles staged;

    /** @param room for how many files there is to be room from the start */
    TakenFiles(int room, StagedFiles staged) {
        this.files = new ConcurrentHashMap<>(room);
        this.staged = staged;
    }

    /** Takes a file that is kept as it is. */
    void add(String path, SiteFile file) {
        if (files.putIfAbsent(path, file) != null) {
            throw new IllegalStateException("two files of the site have one path: " + path);
        }
    }

    /** Takes a file that is staged. */
    void add(String path, SiteFile file, Fate fate) {
        add(path, file);
        staged.put(path, fate);
    }

    /** Takes the record of all others, which was published without being staged; of its own hash nobody has need. */
    void addManifest(String path, Listing.Existing written) {
        files.put(path, new SiteFile(written.size(), written.modified(), "", Print.of(), SiteFile.Family.MANIFEST));
    }

    /** @throws NoSuchFileException when the file was not taken */
    SiteFile file(String path) throws NoSuchFileException {
        SiteFile file = files.get(path);
        if (file == null) {
            throw new NoSuchFileException(path);
        }
        return file;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** All of them by path. */
    Map<String, SiteFile> files() {
        return files;
    }

    /** All of them in the order of the paths. */
    List<Publication.Entry.At> entries() {
        List<Publication.Entry.At> entries = new ArrayList<>(files.size());
        files.forEach((path, file) -> entries.add(new Publication.Entry.At(path, file.entry())));
        entries.sort(Comparator.comparing(Publication.Entry.At::path));
        return entries;
    }

    /** Whether a file was taken and is what it was before. */
    boolean isAsIn(SiteBefore before, String path) {
        SiteFile file = files.get(path);
        return file != null
                && before.known(path)
                        .filter(b -> b == file || b.sha256().equals(file.sha256()))
                        .isPresent();
    }

    /** The entries that were not there before, or were others; nothing for a file that no longer belongs. */
    SortedMap<String, Optional<Publication.Entry>> changedEntries(SiteBefore before) {
        SortedMap<String, Optional<Publication.Entry>> changed = new TreeMap<>();
        for (String path : staged.paths()) {
            SiteFile now = files.get(path);
            if (before.known(path).filter(now::hasBytesOf).isEmpty()) {
                changed.put(path, Optional.of(now.entry()));
            }
        }
        before.forEach((path, file) -> {
            // of the record alone nothing is said
            if (file.family() != SiteFile.Family.MANIFEST && !files.containsKey(path)) {
                changed.put(path, Optional.empty());
            }
        });
        return changed;
    }

    /** Gives those that were staged the times they have now that they stand in the site. */
    void takeTimes(Map<String, Listing.Existing> existing) {
        for (String path : staged.paths()) {
            files.computeIfPresent(path, (p, file) -> file.at(existing.get(p).modified()));
        }
    }

    /** How the site changes by what was staged, and by so many files that are removed. */
    Publication.Changes changes(int removed) {
        List<String> added = staged.with(Fate.ADDED);
        List<String> changed = staged.with(Fate.CHANGED);
        int touched = added.size() + changed.size();
        return new Publication.Changes(
                added.size(), changed.size(), removed, files.size() - touched, bytes(added) + bytes(changed));
    }

    private long bytes(List<String> paths) {
        long bytes = 0;
        for (String path : paths) {
            bytes += files.get(path).size();
        }
        return bytes;
    }
}
