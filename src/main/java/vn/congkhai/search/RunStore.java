package vn.congkhai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps the terms of all notices until they are merged, in partitions by the shard they go to: in memory up to a limit,
 * then in one temporary file.
 */
final class RunStore implements AutoCloseable {
    /** Bytes of a term within a run: two words, places, frequency. */
    static final int RECORD = 10;

    private static final long MEMORY = 96L << 20;

    private final Partition[] partitions;
    private final AtomicLong held = new AtomicLong();
    private final ReadWriteLock spilling = new ReentrantReadWriteLock();
    private Optional<Path> file = Optional.empty();
    private long fileLength;

    /** What goes to one group of neighbouring shards. */
    private static final class Partition {
        private Bytes memory = new Bytes(1 << 8);
        private final List<long[]> spilled = new ArrayList<>();

        synchronized void put(Bytes run) {
            memory.put(run);
        }
    }

    RunStore(int count) {
        partitions = new Partition[count];
        for (int i = 0; i < count; i++) {
            partitions[i] = new Partition();
        }
    }

    int partitions() {
        return partitions.length;
    }

    /** Adds the runs of a document, one a partition: the document, the number of terms, the terms; empty for none. */
    void add(Bytes[] runs) {
        long size = 0;
        spilling.readLock().lock();
        try {
            for (int i = 0; i < runs.length; i++) {
                if (runs[i].size() > 0) {
                    size += runs[i].size();
                    partitions[i].put(runs[i]);
                }
            }
        } finally {
            spilling.readLock().unlock();
        }
        if (held.addAndGet(size) > MEMORY) {
            spill();
        }
    }

    private void spill() {
        spilling.writeLock().lock();
        try {
            if (held.get() <= MEMORY) {
                return;
            }
            try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.APPEND)) {
                for (Partition p : partitions) {
                    ByteBuffer bytes = p.memory.buffer();
                    p.spilled.add(new long[] {fileLength, bytes.remaining()});
                    fileLength += bytes.remaining();
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    p.memory = new Bytes(1 << 8);
                }
            }
            held.set(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            spilling.writeLock().unlock();
        }
    }

    private Path path() throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(Files.createTempFile("congkhai-search", ".tmp"));
        }
        return file.get();
    }

    /** All runs of a partition, in no order; the partition is empty afterwards. */
    byte[] take(int partition) throws IOException {
        Partition p = partitions[partition];
        int length =
                p.memory.size() + (int) p.spilled.stream().mapToLong(s -> s[1]).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        if (!p.spilled.isEmpty()) {
            try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.READ)) {
                for (long[] part : p.spilled) {
                    all.limit(all.position() + (int) part[1]);
                    long at = part[0];
                    while (all.hasRemaining()) {
                        at += channel.read(all, at);
                    }
                }
            }
        }
        all.limit(length);
        all.put(p.memory.buffer());
        p.memory = new Bytes(0);
        return all.array();
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
