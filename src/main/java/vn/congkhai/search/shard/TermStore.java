package vn.congkhai.search.shard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.congkhai.search.term.NoticeTerms;
import vn.congkhai.search.term.Term;

/**
 * Keeps the terms of all notices until they are merged, in partitions by the shard they go to: in memory up to a limit,
 * then in one temporary file. Before the terms of a notice stands the number of the notice, marked as such: as a term whose
 * first word is {@link Term#NONE}.
 */
public final class TermStore implements AutoCloseable {
    private static final int NOTICE_BITS = 40;
    /** Marks what is no term but the number of a notice. */
    private static final long NOTICE = (long) Term.NONE << NOTICE_BITS;

    private static final long MOST_HELD = 24L << 20;
    private static final int BUFFER = 1 << 18;
    private static final int CHUNK = 1 << 7;

    private final int partitions;
    private final List<Writer> writers = new ArrayList<>();
    private final List<List<long[]>> spilled = new ArrayList<>();
    private final AtomicLong held = new AtomicLong();
    private Optional<Path> file = Optional.empty();
    private long fileLength;

    /** @param layout says which shards a partition is of */
    public TermStore(ShardLayout layout) {
        partitions = layout.partitions();
        for (int i = 0; i < partitions; i++) {
            spilled.add(new ArrayList<>());
        }
    }

    int partitions() {
        return partitions;
    }

    static boolean isNotice(long term) {
        return (int) (term >>> NOTICE_BITS) == Term.NONE;
    }

    static int notice(long term) {
        return (int) term;
    }

    /** A writer for one thread at a time. */
    public synchronized Writer writer() {
        Writer writer = new Writer();
        writers.add(writer);
        return writer;
    }

    /** What one thread adds; nobody else reads it before all threads are done. */
    public final class Writer {
        /** Of each partition chunks of one length, of which only the last is not full: growing never copies. */
        private final List<List<long[]>> terms = new ArrayList<>();

        private final long[][] last = new long[partitions][];
        private final int[] sizes = new int[partitions];
        private final int[] notices = new int[partitions];

        private Writer() {
            for (int p = 0; p < partitions; p++) {
                terms.add(new ArrayList<>());
            }
        }

        /**
         * Adds the terms of a notice, once for each notice.
         *
         * @throws UncheckedIOException when they do not fit in memory and the file cannot be written
         */
        public void add(int notice, NoticeTerms added) {
            Arrays.fill(notices, -1);
            int before = size();
            for (int i = 0; i < added.size(); i++) {
                int p = (int) ((added.hash(i) & 0xffffffffL) * partitions >>> 32);
                if (notices[p] != notice) {
                    notices[p] = notice;
                    put(p, NOTICE | notice);
                }
                put(p, added.term(i));
            }
            if (held.addAndGet(size() - before) > MOST_HELD) {
                spill(this);
            }
        }

        private int size() {
            int size = 0;
            for (int s : sizes) {
                size += s;
            }
            return size;
        }

        private void put(int partition, long term) {
            int at = sizes[partition]++ & CHUNK - 1;
            if (at == 0) {
                last[partition] = new long[CHUNK];
                terms.get(partition).add(last[partition]);
            }
            last[partition][at] = term;
        }

        private void clear(int partition) {
            terms.get(partition).clear();
            sizes[partition] = 0;
        }
    }

    private synchronized void spill(Writer writer) {
        try {
            if (file.isEmpty()) {
                file = Optional.of(Files.createTempFile("congkhai-search", ".tmp"));
            }
            ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
            try (FileChannel channel = FileChannel.open(file.get(), StandardOpenOption.APPEND)) {
                for (int p = 0; p < partitions; p++) {
                    int size = writer.sizes[p];
                    spilled.get(p).add(new long[] {fileLength, size});
                    fileLength += (long) size * Long.BYTES;
                    int left = size;
                    for (long[] chunk : writer.terms.get(p)) {
                        int count = Math.min(CHUNK, left);
                        if (buffer.capacity() - buffer.position() < CHUNK * Long.BYTES) {
                            write(channel, buffer);
                        }
                        buffer.asLongBuffer().put(chunk, 0, count);
                        buffer.position(buffer.position() + count * Long.BYTES);
                        left -= count;
                    }
                    held.addAndGet(-size);
                    writer.clear(p);
                }
                write(channel, buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** All terms of a partition, those of a notice together, the notices in no order; once every writer is done. */
    long[] take(int partition) throws IOException {
        int length = writers.stream().mapToInt(w -> w.sizes[partition]).sum()
                + (int) spilled.get(partition).stream().mapToLong(s -> s[1]).sum();
        long[] all = new long[length];
        int at = 0;
        for (Writer writer : writers) {
            int end = at + writer.sizes[partition];
            for (long[] chunk : writer.terms.get(partition)) {
                int count = Math.min(CHUNK, end - at);
                System.arraycopy(chunk, 0, all, at, count);
                at += count;
            }
            writer.clear(partition);
        }
        if (!spilled.get(partition).isEmpty()) {
            try (FileChannel channel = FileChannel.open(file.orElseThrow(), StandardOpenOption.READ)) {
                for (long[] part : spilled.get(partition)) {
                    at = read(channel, part[0], all, at, (int) part[1]);
                }
            }
        }
        return all;
    }

    private static int read(FileChannel channel, long from, long[] into, int at, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count * Long.BYTES);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until the part is whole
        }
        LongBuffer longs = buffer.flip().asLongBuffer();
        longs.get(into, at, count);
        return at + count;
    }

    /** Removes the temporary file. */
    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
