package vn.congkhai.cache;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.output.Listing;
import vn.congkhai.output.Print;

/**
 * Keeps what the last build remembered: within the process, and in a folder if one is given, so that the next process has
 * it as well. Whatever is missing, damaged, or of another version of the program is as if nothing was remembered.
 *
 * <p>A folder holds what a build remembered, and how the builds since differ from that, as long as this is little: what
 * one edit changes is written in no time.
 */
public final class BuildCache {

    private static final String WHOLE = "build.bin";
    private static final String CHANGES = "changes.bin";

    /** Of a whole, as much as may have changed before it is written anew. */
    private static final int SHARE = 8;

    private final Optional<Path> folder;
    private final boolean forget;
    private Optional<Memory> last = Optional.empty();
    private Optional<Stored<Memory>> whole = Optional.empty();
    private Optional<Listing> seen = Optional.empty();
    private final Map<Class<?>, Carried> carried = new HashMap<>();

    /** @param basis of what the value was made with, as of a {@link Memory} */
    private record Carried(Print basis, Object value) {}

    private BuildCache(Optional<Path> folder, boolean forget) {
        this.folder = folder;
        this.forget = forget;
    }

    /** A cache that lives as long as the process. */
    public static BuildCache inMemory() {
        return new BuildCache(Optional.empty(), false);
    }

    /** A cache in a folder, which is made when something is to be remembered. */
    public static BuildCache in(Path folder) {
        return new BuildCache(Optional.of(folder), false);
    }

    /** A cache in a folder, of which nothing is used but what this process puts there. */
    public static BuildCache forgetting(Path folder) {
        return new BuildCache(Optional.of(folder), true);
    }

    /**
     * Reads what is in the folder, if it was not read before. Whoever has something else to do meanwhile calls this first.
     *
     * @return whether anything is remembered
     */
    public boolean open() {
        if (last.isEmpty() && folder.isPresent() && !forget) {
            whole = Stored.read(folder.get().resolve(WHOLE), Memory.class);
            last = whole.map(w -> Stored.read(folder.get().resolve(CHANGES), Changes.class)
                    .filter(changes -> changes.value().of() == w.print())
                    .map(changes -> changes.value().appliedTo(w.value()))
                    .orElse(w.value()));
        }
        return last.isPresent();
    }

    /** What this process saw in the site's folder when it published there last. */
    public Optional<Listing> seen() {
        return seen;
    }

    /** Whether the last build in this process carried something of a class over, to builds with whatever basis. */
    public boolean carries(Class<?> type) {
        return carried.containsKey(type);
    }

    /** What the last build in this process carried over to builds with the same basis. */
    public <T> Optional<T> carried(Class<T> type, Print basis) {
        return Optional.ofNullable(carried.get(type))
                .filter(c -> c.basis.equals(basis))
                .map(Carried::value)
                .map(type::cast);
    }

    /** Carries something over to the next build in this process, beside what is remembered; one value of each class. */
    public void carry(Object value, Print basis) {
        carried.put(value.getClass(), new Carried(basis, value));
    }

    /** What was remembered of a build with the same basis; else nothing. */
    public Memory recall(Print basis) {
        open();
        return last.filter(memory -> memory.basis().equals(basis)).orElseGet(() -> Memory.none(basis));
    }

    /** What was kept of a class in the folder beside builds; one value of each class. */
    public <T extends Record> Optional<T> kept(Class<T> type) {
        return folder.flatMap(f -> Stored.read(f.resolve(fileOf(type)), type)).map(Stored::value);
    }

    /**
     * Keeps a value for a later process.
     *
     * @throws IOException when the folder cannot be written to
     */
    public void keep(Record value) throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            Stored.write(folder.get().resolve(fileOf(value.getClass())), value);
        }
    }

    private static String fileOf(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT) + ".bin";
    }

    /**
     * Makes sure, as {@link #checkWritable()} does, that a value of a class can be kept beside builds.
     *
     * @throws IOException when it cannot
     */
    public void checkWritable(Class<? extends Record> type) throws IOException {
        checkWritable();
        if (folder.isPresent()) {
            checkNoFolder(folder.get().resolve(fileOf(type)));
        }
    }

    /**
     * Makes sure, as far as can be told without writing, that a build can be remembered: whoever publishes asks before.
     *
     * @throws IOException when the folder cannot be written to or made
     */
    public void checkWritable() throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        Path there = folder.get().toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new FileSystemException(there.toString(), null, "Not a directory");
        }
        if (!Files.isWritable(there)) {
            throw new AccessDeniedException(there.toString());
        }
        for (String name : List.of(WHOLE, CHANGES)) {
            checkNoFolder(folder.get().resolve(name));
        }
    }

    private static void checkNoFolder(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
    }

    /**
     * Remembers a build; what was remembered before is forgotten.
     *
     * @param listing of the site's folder, for as long as the process lives
     * @throws IOException when the folder cannot be written to
     */
    public void remember(Memory memory, Listing listing) throws IOException {
        last = Optional.of(memory);
        seen = Optional.of(listing);
        if (folder.isEmpty()) {
            return;
        }
        Files.createDirectories(folder.get());
        if (whole.isPresent()) {
            Changes changes = Changes.between(whole.get().print(), whole.get().value(), memory);
            if (changes.size() * SHARE
                    < memory.sources().size() + memory.files().size()) {
                Stored.write(folder.get().resolve(CHANGES), changes);
                return;
            }
        }
        whole = Optional.of(Stored.write(folder.get().resolve(WHOLE), memory));
        Files.deleteIfExists(folder.get().resolve(CHANGES));
    }
}
