package vn.congkhai.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;
import vn.congkhai.output.Print;

/**
 * A record in a file: a checksum of the rest, the print of the shape of the record, the record.
 *
 * @param print tells files with different records apart
 */
record Stored<T extends Record>(T value, long print) {

    private static final int SHAPE = Long.BYTES;
    private static final String UNFINISHED = "congkhai-build-";

    /** No process writes for so long. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final int START = SHAPE + 2 * Long.BYTES;

    /** The record in a file; nothing when the file is not there, is damaged, or was written by other classes. */
    static <T extends Record> Optional<Stored<T>> read(Path file, Class<T> type) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < START) {
                return Optional.empty();
            }
            ByteBuffer head = ByteBuffer.wrap(bytes);
            long sum = head.getLong();
            boolean usable = sum == sum(bytes) && new Print(head.getLong(), head.getLong()).equals(shape(type));
            return usable
                    ? Optional.of(new Stored<>(new RecordCodec().read(bytes, START, type), sum))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // not there, or written by a program with other rules for its records
            return Optional.empty();
        }
    }

    /** Writes a record; the file is there as a whole or not at all. */
    static <T extends Record> Stored<T> write(Path file, T value) throws IOException {
        byte[] bytes = new RecordCodec().write(value, START);
        Print shape = shape(value.getClass());
        ByteBuffer head = ByteBuffer.wrap(bytes);
        head.putLong(SHAPE, shape.high()).putLong(SHAPE + Long.BYTES, shape.low());
        long sum = sum(bytes);
        head.putLong(0, sum);
        // a name of its own, without the random numbers of a temporary file, which take a new process a moment to get
        // ready
        Path written = file.resolveSibling(UNFINISHED + Long.toHexString(System.nanoTime()) + ".tmp");
        try {
            Files.write(written, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        removeAbandoned(file);
        return new Stored<>(value, sum);
    }

    /** What processes left that were killed as they wrote. */
    private static void removeAbandoned(Path file) throws IOException {
        Instant now = Files.getLastModifiedTime(file).toInstant();
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(file.getParent(), UNFINISHED + "*.tmp")) {
            for (Path one : unfinished) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(now.minus(ABANDONED))) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (NoSuchFileException | DirectoryIteratorException finishedMeanwhile) {
            // by another process: there is nothing to remove
        }
    }

    private static Print shape(Class<? extends Record> type) {
        return Print.of(RecordCodec.shape(type));
    }

    /** The checksum, and the length. */
    private static long sum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, Long.BYTES, bytes.length - Long.BYTES);
        return crc.getValue() << Integer.SIZE | bytes.length;
    }
}
