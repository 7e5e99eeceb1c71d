package vn.congkhai.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * What an open {@link SiteFolder} is to become. Files are first staged, whole, out of readers' sight; nothing that readers
 * see changes until {@link #publish}. Then new files appear, changed files are replaced one by one by renaming, and last
 * goes what no longer belongs, so that a reader never meets a link into the void.
 *
 * <p>A file whose bytes do not change keeps its time stamp. Hidden files (a leading dot) are left alone, and pieces of the
 * search index stay for two publications more.
 */
public final class Publication {

    private final SiteFolder folder;
    private final Path root;
    private final Path staging;
    private final Map<String, Listing.Existing> existing;
    private final Map<String, SiteFile> known;
    private final Map<String, Staged> files;
    private final Queue<String> touched = new ConcurrentLinkedQueue<>();
    private final Map<Path, Boolean> madeFolders = new ConcurrentHashMap<>();

    Publication(SiteFolder folder, Map<String, SiteFile> known) {
        this.folder = folder;
        this.root = folder.root();
        this.staging = folder.staging();
        this.existing = folder.listing().files();
        this.known = known;
        this.files = new ConcurrentHashMap<>(existing.size() * 2);
    }

    /** What becomes of a file of the site when it is published. */
    private enum Fate {
        KEPT,
        ADDED,
        CHANGED
    }

    /** A file that was taken; unless it is kept as it is, it waits in the staging folder under its own path. */
    private record Staged(Entry entry, Print inputs, Fate fate) {}

    /**
     * A file of the publication.
     *
     * @param size in bytes
     * @param sha256 in lower-case hexadecimal
     */
    public record Entry(long size, String sha256) {

        /** The entry with the path it belongs to. */
        public record At(String path, Entry entry) {}
    }

    /**
     * How a publication changed the folder.
     *
     * @param bytes the sizes of the added and changed files together
     */
    public record Changes(int added, int changed, int removed, int unchanged, long bytes) {

        private Changes and(Fate fate, long size) {
            return new Changes(
                    fate == Fate.ADDED ? added + 1 : added,
                    fate == Fate.CHANGED ? changed + 1 : changed,
                    removed,
                    fate == Fate.KEPT ? unchanged + 1 : unchanged,
                    fate == Fate.KEPT ? bytes : bytes + size);
        }
    }

    /**
     * Keeps a file as it was published before, if it was made from the same and nobody changed it since. Any thread.
     *
     * @return whether it is kept; if not, it must be staged
     */
    public boolean keep(String path, Print inputs) throws IOException {
        return keepAll(List.of(path), inputs);
    }

    /** Keeps files that were made from the same: all of them or none. */
    public boolean keepAll(Collection<String> paths, Print inputs) throws IOException {
        for (String path : paths) {
            SiteFile before = known.get(path);
            if (before == null || !before.inputs().equals(inputs) || !isAsKnown(path, before)) {
                return false;
            }
        }
        for (String path : paths) {
            SiteFile before = known.get(path);
            add(path, new Staged(new Entry(before.size(), before.sha256()), inputs, Fate.KEPT));
        }
        return true;
    }

    /** Takes a file of the site. Any thread, any order; a path is given once. */
    public void stage(OutputFile file, Print inputs) throws IOException {
        Entry entry = new Entry(file.bytes().length, Sha256.hex(file.bytes()));
        boolean exists = stands(file.path());
        if (exists && isSame(file, entry)) {
            add(file.path(), new Staged(entry, inputs, Fate.KEPT));
        } else {
            add(file.path(), new Staged(entry, inputs, exists ? Fate.CHANGED : Fate.ADDED));
            Files.write(waiting(file.path()), file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /**
     * Takes a copy of a file of the project: an attachment, an asset.
     *
     * @param sha256 of its bytes, in lower-case hexadecimal
     */
    public void stageCopy(String path, Path source, String sha256) throws IOException {
        Print inputs = Print.of(sha256);
        if (keep(path, inputs)) {
            return;
        }
        Path target = root.resolve(path);
        boolean exists = stands(path);
        Entry entry = new Entry(Files.size(source), sha256);
        if (exists && Files.mismatch(source, target) < 0) {
            add(path, new Staged(entry, inputs, Fate.KEPT));
        } else {
            add(path, new Staged(entry, inputs, exists ? Fate.CHANGED : Fate.ADDED));
            Files.copy(source, waiting(path));
        }
    }

    /**
     * The SHA-256 of a file taken for this publication, in lower-case hexadecimal.
     *
     * @throws NoSuchFileException when it was not
     */
    public String sha256(String path) throws IOException {
        Staged file = files.get(path);
        if (file == null) {
            throw new NoSuchFileException(path);
        }
        return file.entry.sha256;
    }

    /** Whether files are what the publication before left. */
    public boolean isAsKnown(Collection<String> paths) throws IOException {
        for (String path : paths) {
            SiteFile before = known.get(path);
            if (before == null || !isAsKnown(path, before)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file taken for this publication is what the publication before had. */
    public boolean isAsBefore(String path) {
        Staged file = files.get(path);
        SiteFile before = known.get(path);
        return file != null && before != null && before.sha256().equals(file.entry.sha256);
    }

    /** The bytes of a file as the publication before had it; nothing when it is not there or was changed since. */
    public Optional<byte[]> before(String path) throws IOException {
        SiteFile before = known.get(path);
        return before != null && isAsKnown(path, before)
                ? Optional.of(Files.readAllBytes(root.resolve(path)))
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
        return Files.readAllBytes((file.fate == Fate.KEPT ? root : staging).resolve(path));
    }

    /**
     * Makes the folder what was staged.
     *
     * @param last paths to replace after all others, in this order: those that lead readers to everything else
     */
    public Changes publish(List<String> last) throws IOException {
        replace(last);
        List<String> removed = removeOthers(Set.of());
        lookAgain(removed);
        return changes(removed.size());
    }

    /**
     * Makes the folder what was staged, and says what it is.
     *
     * @param last paths to replace after all others, in this order: those that lead readers to everything else
     * @param manifest says what {@link #entries} are there; it is written at the very end
     */
    public Changes publish(List<String> last, Supplier<OutputFile> manifest) throws IOException {
        replace(last);
        OutputFile whole = manifest.get();
        List<String> removed = removeOthers(Set.of(whole.path()));
        Changes changes = changes(removed.size()).and(writeLast(whole), whole.bytes().length);
        removed.add(whole.path());
        lookAgain(removed);
        return changes;
    }

    /** Everything that was staged or kept so far, in the order of the paths. */
    public List<Entry.At> entries() {
        List<Entry.At> entries = new ArrayList<>(files.size());
        files.forEach((path, file) -> entries.add(new Entry.At(path, file.entry)));
        entries.sort(Comparator.comparing(Entry.At::path));
        return entries;
    }

    /** Writes the manifest, in which everything but itself stands; of its own hash nobody has need. */
    private Fate writeLast(OutputFile manifest) throws IOException {
        Path target = root.resolve(manifest.path());
        boolean exists = stands(manifest.path());
        if (exists && Arrays.equals(Files.readAllBytes(target), manifest.bytes())) {
            return Fate.KEPT;
        }
        Path waiting = waiting(manifest.path());
        Files.write(waiting, manifest.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileTrees.move(waiting, target);
        return exists ? Fate.CHANGED : Fate.ADDED;
    }

    private void replace(List<String> last) throws IOException {
        moveNew(staging, root);
        List<String> changed = new ArrayList<>(touched);
        changed.removeIf(path -> files.get(path).fate != Fate.CHANGED);
        changed.sort(Comparator.<String>comparingInt(last::indexOf).thenComparing(Comparator.naturalOrder()));
        for (String path : changed) {
            FileTrees.move(staging.resolve(path), root.resolve(path));
        }
    }

    private void lookAgain(List<String> others) throws IOException {
        List<String> paths = new ArrayList<>(others);
        paths.addAll(touched);
        folder.listing().lookAgain(paths);
    }

    private Changes changes(int removed) {
        int added = 0;
        long bytes = 0;
        for (String path : touched) {
            Staged file = files.get(path);
            added += file.fate == Fate.ADDED ? 1 : 0;
            bytes += file.entry.size;
        }
        return new Changes(added, touched.size() - added, removed, files.size() - touched.size(), bytes);
    }

    /** What is known of the files now that they are published, to be handed over when the folder is opened again. */
    public Map<String, SiteFile> published() {
        Map<String, SiteFile> published = new HashMap<>(files.size() * 2);
        files.forEach((path, file) -> {
            SiteFile before = known.get(path);
            long modified = existing.get(path).modified();
            boolean same = before != null
                    && before.modified() == modified
                    && before.inputs().equals(file.inputs)
                    && before.sha256().equals(file.entry.sha256);
            published.put(
                    path, same ? before : new SiteFile(file.entry.size, modified, file.entry.sha256, file.inputs));
        });
        return published;
    }

    /** Moves what the site does not have yet: a folder that is new with everything in it, at once. */
    private void moveNew(Path from, Path to) throws IOException {
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

    private void add(String path, Staged staged) {
        if (files.putIfAbsent(path, staged) != null) {
            throw new IllegalStateException("two files of the site have one path: " + path);
        }
        if (staged.fate != Fate.KEPT) {
            touched.add(path);
        }
    }

    private Path waiting(String path) throws IOException {
        Path file = staging.resolve(path);
        try {
            madeFolders.computeIfAbsent(file.getParent(), Publication::makeFolder);
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

    /** Removes what no longer belongs and says what that was, but for pieces of the search index that readers may still ask for. */
    private List<String> removeOthers(Set<String> others) throws IOException {
        KeptFiles kept = KeptFiles.read(folder.own("kept"));
        List<String> stayed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> old = new ArrayList<>();
        for (String path : existing.keySet()) {
            if (!files.containsKey(path) && !others.contains(path)) {
                old.add(path);
            }
        }
        Collections.sort(old);
        for (String path : old) {
            if (kept.stays(path)) {
                stayed.add(path);
            } else {
                FileTrees.deleteWithFolders(root.resolve(path), root);
                removed.add(path);
            }
        }
        kept.remember(stayed);
        return removed;
    }

    private boolean stands(String path) {
        Listing.Existing now = existing.get(path);
        return now != null && now.size() >= 0;
    }

    private boolean isAsKnown(String path, SiteFile before) throws IOException {
        Listing.Existing now = existing.get(path);
        if (now == null || now.size() != before.size()) {
            return false;
        }
        // a copy of the folder, or one that came out of an archive, has other times and the same bytes
        return now.modified() == before.modified()
                || Sha256.hex(Files.readAllBytes(root.resolve(path))).equals(before.sha256());
    }

    private boolean isSame(OutputFile file, Entry entry) throws IOException {
        Listing.Existing now = existing.get(file.path());
        if (now == null || now.size() != entry.size) {
            return false;
        }
        SiteFile before = known.get(file.path());
        return before != null && now.modified() == before.modified()
                ? before.sha256().equals(entry.sha256)
                : Arrays.equals(Files.readAllBytes(root.resolve(file.path())), file.bytes());
    }
}
