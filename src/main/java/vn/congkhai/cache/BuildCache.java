package vn.congkhai.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import vn.congkhai.output.Print;

/**
 * Keeps what the last build remembered: within the process, and in a folder if one is given, so that the next process has
 * it as well. Whatever is missing, damaged, or of another version of the program is as if nothing was remembered.
 */
public final class BuildCache {

    /** The file in the folder; it holds a hash of the rest, then the shape of the records, then the records. */
    private static final String FILE = "build.bin";

    private static final int HASH = 32;

    private final Optional<Path> folder;
    private Optional<Memory> last = Optional.empty();
    private boolean forget;

    private BuildCache(Optional<Path> folder) {
        this.folder = folder;
    }

    /** A cache that lives as long as the process. */
    public static BuildCache inMemory() {
        return new BuildCache(Optional.empty());
    }

    /** A cache in a folder, which is made when something is to be remembered. */
    public static BuildCache in(Path folder) {
        return new BuildCache(Optional.of(folder));
    }

    /** A cache in a folder, of which nothing is used but what this process puts there. */
    public static BuildCache forgetting(Path folder) {
        BuildCache cache = in(folder);
        cache.forget = true;
        return cache;
    }

    /** What was remembered of a build with the same basis; else nothing. */
    public Memory recall(Print basis) {
        if (last.isEmpty() && folder.isPresent() && !forget) {
            last = read(folder.get().resolve(FILE));
        }
        return last.filter(memory -> memory.basis().equals(basis)).orElseGet(() -> Memory.none(basis));
    }

    /**
     * Remembers a build; what was remembered before is forgotten.
     *
     * @throws IOException when the folder cannot be written to
     */
    public void remember(Memory memory) throws IOException {
        last = Optional.of(memory);
        if (folder.isPresent()) {
            write(folder.get(), memory);
        }
    }

    private static Optional<Memory> read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return Optional.empty();
        }
        byte[] shape = shape();
        int start = HASH + shape.length;
        boolean whole = bytes.length > start
                && Arrays.equals(bytes, HASH, start, shape, 0, shape.length)
                && Arrays.equals(bytes, 0, HASH, hash(bytes), 0, HASH);
        try {
            return whole
                    ? Optional.of(new RecordCodec().read(Arrays.copyOfRange(bytes, start, bytes.length), Memory.class))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // the hash is right and the content is not: written by a program with other rules for its records
            return Optional.empty();
        }
    }

    private static void write(Path folder, Memory memory) throws IOException {
        byte[] shape = shape();
        byte[] records = new RecordCodec().write(memory);
        byte[] bytes = new byte[HASH + shape.length + records.length];
        System.arraycopy(shape, 0, bytes, HASH, shape.length);
        System.arraycopy(records, 0, bytes, HASH + shape.length, records.length);
        System.arraycopy(hash(bytes), 0, bytes, 0, HASH);
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "build", ".tmp");
        try {
            Files.write(written, bytes);
            Files.move(written, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static byte[] shape() {
        return hash(RecordCodec.shape(Memory.class).getBytes(StandardCharsets.UTF_8), 0);
    }

    private static byte[] hash(byte[] bytes) {
        return hash(bytes, HASH);
    }

    private static byte[] hash(byte[] bytes, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
