package vn.congkhai.search.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.congkhai.output.OutputFile;

/** How the files of the index become others than those of the build before. Thread-safe. */
public final class FileChanges {
    private final PreviousFiles before;
    private final List<OutputFile> made = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /** Nothing has changed yet. */
    public FileChanges(PreviousFiles before) {
        this.before = before;
    }

    /** A file of the build before; empty where it is not there. */
    public Optional<byte[]> find(String path) throws IOException {
        return before.read(path);
    }

    /** @throws IOException also when the file of the build before is not there */
    public byte[] read(String path) throws IOException {
        return find(path).orElseThrow(() -> new IOException("missing: " + path));
    }

    /** A file that is new, or has other bytes. */
    public void make(OutputFile file) {
        made.add(file);
    }

    /** A path that no longer belongs. */
    public void drop(String path) {
        gone.add(path);
    }

    /**
     * A file in the place of one of the build before.
     *
     * @throws IOException when that has the same name and is not there
     */
    public void replace(String old, OutputFile file) throws IOException {
        if (!old.equals(file.path())) {
            make(file);
            drop(old);
        } else {
            keep(file);
        }
    }

    /**
     * A file for which the build before has one of the same name; that is the same or not: names are short, and do not say
     * it yet.
     *
     * @throws IOException when it is not there
     */
    public void keep(OutputFile file) throws IOException {
        if (!Arrays.equals(read(file.path()), file.bytes())) {
            make(file);
        }
    }

    /** The files that are new or have other bytes, in the order they came. */
    public List<OutputFile> made() {
        return List.copyOf(made);
    }

    /** The paths that no longer belong. */
    public Set<String> gone() {
        return Set.copyOf(gone);
    }
}
