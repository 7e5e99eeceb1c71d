package vn.congkhai.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.congkhai.hash.Sha256;
import vn.congkhai.output.StagedFiles.Fate;

/**
 * What an open {@link SiteFolder} is to become. Files are first staged, whole, out of readers' sight; nothing that readers
 * see changes until {@link #publish}. Then new files appear, changed files are replaced one by one by renaming, and last
 * goes what no longer belongs, so that a reader never meets a link into the void.
 *
 * <p>A file whose bytes do not change keeps its time stamp. Hidden files (a leading dot) are left alone, and pieces of the
 * search index stay for two publications more.
 */
public final class Publication {

    /** The time of a file that is not published yet. */
    private static final long UNKNOWN = -1;

    private final SiteFolder folder;
    private final Path root;
    private final Map<String, Listing.Existing> existing;
    private final SiteBefore before;
    private final StagedFiles staged;
    private final TakenFiles taken;
    private volatile Optional<byte[]> manifestBefore = Optional.empty();

    Publication(SiteFolder folder, Map<String, SiteFile> known) {
        this.folder = folder;
        this.root = folder.root();
        this.existing = folder.listing().files();
        this.before = new SiteBefore(root, existing, known);
        this.staged = new StagedFiles(folder.staging(), !existing.isEmpty());
        this.taken = new TakenFiles(existing.size() * 2, staged);
    }

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
                    fate == Fate.SAME ? unchanged + 1 : unchanged,
                    fate == Fate.SAME ? bytes : bytes + size);
        }
    }

    /**
     * Keeps a file as it was published before, if it was made from the same and nobody changed it since. Any thread.
     *
     * @return whether it is kept; if not, it must be staged
     */
    boolean keep(String path, Print inputs) throws IOException {
        return keepAll(List.of(path), inputs);
    }

    /** Keeps files that were made from the same: all of them or none. */
    public boolean keepAll(Collection<String> paths, Print inputs) throws IOException {
        return keep(paths, before -> before.inputs().equals(inputs));
    }

    /** Keeps files of which it is known that what they are made from is as it was: all of them or none. */
    public boolean keepAll(Collection<String> paths) throws IOException {
        return keep(paths, before -> true);
    }

    /**
     * Keeps all files of a family but some, since nothing changed that any of them is made from: all or none.
     *
     * @param others the paths of those that may have to be made again
     */
    public boolean keepAllBut(Set<String> others, SiteFile.Family family) throws IOException {
        List<String> paths = new ArrayList<>(paths(family));
        paths.removeIf(others::contains);
        return keepAll(paths);
    }

    private boolean keep(Collection<String> paths, Predicate<SiteFile> sameInputs) throws IOException {
        SiteFile[] kept = new SiteFile[paths.size()];
        int i = 0;
        for (String path : paths) {
            Optional<SiteFile> unchanged = before.unchanged(path, sameInputs);
            if (unchanged.isEmpty()) {
                return false;
            }
            kept[i++] = unchanged.get();
        }
        i = 0;
        for (String path : paths) {
            taken.add(path, kept[i++]);
        }
        return true;
    }

    /** Takes a file of the site. Any thread, any order; a path is given once. */
    public void stage(OutputFile file, Print inputs, SiteFile.Family family) throws IOException {
        String path = file.path();
        SiteFile made = new SiteFile(file.bytes().length, UNKNOWN, Sha256.hex(file.bytes()), inputs, family);
        boolean exists = before.stands(path);
        if (exists && before.stands(file, made)) {
            taken.add(path, made, Fate.SAME);
        } else {
            taken.add(path, made, exists ? Fate.CHANGED : Fate.ADDED);
            Files.write(staged.waiting(path), file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /**
     * Takes a copy of a file of the project: an attachment, an asset. It is not read when it has the size and time of the
     * one that was copied before.
     */
    public void stageCopy(String path, Path source) throws IOException {
        Listing.Existing from = Listing.existing(source);
        Print inputs = new Print.Builder().add(from.size()).add(from.modified()).print();
        if (keep(path, inputs)) {
            return;
        }
        // somebody may write to it meanwhile: what is told of it is told of what will be published
        Path waiting = staged.waiting(path);
        // by its bytes alone: a web server may read what the system's own copy would keep for the owner of a scan
        try (InputStream in = Files.newInputStream(source)) {
            Files.copy(in, waiting);
        }
        SiteFile copy = new SiteFile(Files.size(waiting), UNKNOWN, Sha256.hex(waiting), inputs, SiteFile.Family.COPY);
        boolean exists = before.stands(path);
        if (exists && Files.mismatch(waiting, root.resolve(path)) < 0) {
            Files.delete(waiting);
            taken.add(path, copy, Fate.SAME);
        } else {
            taken.add(path, copy, exists ? Fate.CHANGED : Fate.ADDED);
        }
    }

    /**
     * The SHA-256 of a file taken for this publication, in lower-case hexadecimal.
     *
     * @throws NoSuchFileException when it was not
     */
    public String sha256(String path) throws IOException {
        return taken.file(path).sha256();
    }

    /** The files of a family that the publication before left. */
    public Collection<String> paths(SiteFile.Family family) {
        return before.paths(family);
    }

    /** Whether a file taken for this publication is what the publication before had. */
    public boolean isAsBefore(String path) {
        return taken.isAsIn(before, path);
    }

    /** The bytes of a file as the publication before had it; nothing when it is not there or was changed since. */
    public Optional<byte[]> before(String path) throws IOException {
        return before.bytes(path);
    }

    /**
     * The bytes of a file taken for this publication.
     *
     * @throws NoSuchFileException when it was not
     */
    public byte[] staged(String path) throws IOException {
        if (!taken.has(path)) {
            throw new NoSuchFileException(path);
        }
        return Files.readAllBytes(staged.fate(path) == Fate.SAME ? root.resolve(path) : staged.waiting(path));
    }

    /**
     * Makes the folder what was staged, and says what it is.
     *
     * @param last paths to publish after all others, in this order: those that lead readers to everything else
     * @param manifest says what {@link #entries} are there; it is asked late, since others may be at work on it, and written at
     *     the very end
     */
    public Changes publish(List<String> last, Supplier<OutputFile> manifest) throws IOException {
        staged.moveTo(root, last);
        lookAgain();
        OutputFile whole = manifest.get();
        List<String> removed = removeOthers(Set.of(whole.path()));
        Changes changes = taken.changes(removed.size()).and(writeLast(whole), whole.bytes().length);
        removed.add(whole.path());
        folder.listing().lookAgain(removed);
        taken.takeTimes(existing);
        taken.addManifest(whole.path(), existing.get(whole.path()));
        return changes;
    }

    /** Everything that was staged or kept so far, in the order of the paths. */
    public List<Entry.At> entries() {
        return taken.entries();
    }

    /**
     * The record that the publication before left, when nobody changed it since: what {@link #entries} then were, and
     * {@link #changedEntries} tells how they differ now.
     */
    public Optional<byte[]> manifestBefore() throws IOException {
        manifestBefore = before.manifest();
        return manifestBefore;
    }

    /** The entries that were not there before, or were others; nothing for a file that no longer belongs. */
    public SortedMap<String, Optional<Entry>> changedEntries() {
        return taken.changedEntries(before);
    }

    /** Writes the manifest, in which everything but itself stands. */
    private Fate writeLast(OutputFile manifest) throws IOException {
        Path target = root.resolve(manifest.path());
        boolean exists = before.stands(manifest.path());
        Optional<byte[]> old =
                manifestBefore.isEmpty() && exists ? Optional.of(Files.readAllBytes(target)) : manifestBefore;
        if (old.filter(bytes -> Arrays.equals(bytes, manifest.bytes())).isPresent()) {
            return Fate.SAME;
        }
        Path waiting = staged.waiting(manifest.path());
        Files.write(waiting, manifest.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileTrees.move(waiting, target);
        return exists ? Fate.CHANGED : Fate.ADDED;
    }

    /** Looks at what was moved. */
    private void lookAgain() throws IOException {
        List<String> moved = staged.with(Fate.ADDED);
        moved.addAll(staged.with(Fate.CHANGED));
        folder.listing().lookAgain(moved);
    }

    /** What is known of the files now that they are published, to be handed over when the folder is opened again. */
    public Map<String, SiteFile> published() {
        return taken.files();
    }

    /** Removes what no longer belongs and says what that was, but for pieces of the search index that readers may still ask for. */
    private List<String> removeOthers(Set<String> others) throws IOException {
        List<String> old = new ArrayList<>();
        for (String path : existing.keySet()) {
            if (!taken.has(path) && !others.contains(path)) {
                old.add(path);
            }
        }
        Collections.sort(old);
        return KeptFiles.read(folder.kept()).removeOthers(old, root);
    }
}
