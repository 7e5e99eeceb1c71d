package vn.congkhai.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import vn.congkhai.output.Print;
import vn.congkhai.output.SiteFile;

/**
 * Keeps what the last build remembered: within the process, and in a folder if one is given, so that the next process has
 * it as well. Whatever is missing, damaged, or of another version of the program is as if nothing was remembered.
 */
public final class BuildCache {

    /** The file in the folder: a hash of the rest, the shape of the records, the length of the first part, the parts. */
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

    /**
     * Reads what is in the folder, if it was not read before. Whoever has something else to do meanwhile calls this first.
     *
     * @return whether anything is remembered
     */
    public boolean open() {
        if (last.isEmpty() && folder.isPresent() && !forget) {
            last = read(folder.get().resolve(FILE));
        }
        return last.isPresent();
    }

    /** What was remembered of a build with the same basis; else nothing. */
    public Memory recall(Print basis) {
        open();
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

    /** The file's first part: what was read. */
    private record Texts(Print basis, LocalDateTime now, Map<String, Memory.Source> sources, Set<String> wide) {}

    /** The file's second part: what was made. */
    private record Made(Map<String, SiteFile> files) {}

    private static Optional<Memory> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] shape = shape();
            int start = HASH + shape.length + Integer.BYTES;
            boolean whole = bytes.length > start
                    && Arrays.equals(bytes, HASH, HASH + shape.length, shape, 0, shape.length)
                    && Arrays.equals(bytes, 0, HASH, hash(bytes, HASH), 0, HASH);
            if (!whole) {
                return Optional.empty();
            }
            int middle = start + ByteBuffer.wrap(bytes).getInt(HASH + shape.length);
            CompletableFuture<Made> made = CompletableFuture.supplyAsync(
                    () -> new RecordCodec().read(Arrays.copyOfRange(bytes, middle, bytes.length), Made.class));
            Texts texts = new RecordCodec().read(Arrays.copyOfRange(bytes, start, middle), Texts.class);
            return Optional.of(new Memory(texts.basis, texts.now, texts.sources, made.join().files, texts.wide));
        } catch (IOException | RuntimeException e) {
            // not there, or written by a program with other rules for its records
            return Optional.empty();
        }
    }

    private static void write(Path folder, Memory memory) throws IOException {
        CompletableFuture<byte[]> made =
                CompletableFuture.supplyAsync(() -> new RecordCodec().write(new Made(memory.files())));
        byte[] texts =
                new RecordCodec().write(new Texts(memory.basis(), memory.now(), memory.sources(), memory.wide()));
        byte[] shape = shape();
        ByteBuffer bytes = ByteBuffer.allocate(HASH + shape.length + Integer.BYTES + texts.length + made.join().length);
        bytes.position(HASH);
        bytes.put(shape).putInt(texts.length).put(texts).put(made.join());
        bytes.put(0, hash(bytes.array(), HASH));
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "build", ".tmp");
        try {
            Files.write(written, bytes.array());
            Files.move(written, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static byte[] shape() {
        String shape = RecordCodec.shape(Texts.class) + RecordCodec.shape(Made.class);
        return hash(shape.getBytes(StandardCharsets.UTF_8), 0);
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
