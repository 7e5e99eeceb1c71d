package vn.congkhai.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs one thing after the other, as browsers inflate them. Each ends with a check value: a server that sends other
 * bytes than it was asked for is found out. For one thread at a time.
 */
final class Packed implements AutoCloseable {
    private static final int LEVEL = 5;
    /** A stream of fewer bytes does not pay for a code table of its own. */
    private static final int WORTH_A_TABLE = 300;

    /** With which deflated bytes begin. */
    private static final byte HEADER_FIRST = 0x78;

    private static final byte HEADER_SECOND = 0x01;

    /** Made once: setting up its tables costs about as much as packing a short text. */
    private final Deflater deflater;

    /** For numbers; made when there are some. */
    private @Nullable Deflater numbers;

    private byte[] out = new byte[1 << 13];

    private Packed() {
        deflater = new Deflater(LEVEL);
    }

    static Packed forStreams() {
        return new Packed();
    }

    /**
     * The streams of postings one after the other, each with its own code table where that pays. The first one is of names, which
     * repeat parts of each other; in the numbers behind it there is little to repeat, and telling where it is takes more
     * room than it saves.
     */
    byte[] streams(List<Bytes> streams) {
        start(streams);
        deflater.reset();
        Bytes names = streams.get(0);
        deflater.setInput(names.array(), 0, names.size());
        int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
        return numbers(streams, streams.subList(1, streams.size()), length);
    }

    /** The same of streams that are all of numbers. */
    byte[] numbers(List<Bytes> streams) {
        start(streams);
        out[0] = HEADER_FIRST;
        out[1] = HEADER_SECOND;
        return numbers(streams, streams, 2);
    }

    private byte[] numbers(List<Bytes> all, List<Bytes> streams, int before) {
        if (numbers == null) {
            numbers = huffmanOnly();
        }
        numbers.reset();
        int length = before;
        for (Bytes stream : streams) {
            numbers.setInput(stream.array(), 0, stream.size());
            int flush = stream.size() < WORTH_A_TABLE ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
            length += numbers.deflate(out, length, out.length - length, flush);
        }
        numbers.finish();
        length += numbers.deflate(out, length, out.length - length);
        Adler32 check = new Adler32();
        all.forEach(stream -> check.update(stream.array(), 0, stream.size()));
        long sum = check.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            out[length++] = (byte) (sum >>> shift);
        }
        return Arrays.copyOf(out, length);
    }

    /** The columns of a table, of which each repeats itself, one after the other. */
    byte[] columns(List<Bytes> columns) {
        start(columns);
        deflater.reset();
        int length = 0;
        for (Bytes column : columns) {
            deflater.setInput(column.array(), 0, column.size());
            int flush = column.size() < WORTH_A_TABLE ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
            length += deflater.deflate(out, length, out.length - length, flush);
        }
        deflater.finish();
        length += deflater.deflate(out, length, out.length - length);
        return Arrays.copyOf(out, length);
    }

    private static Deflater huffmanOnly() {
        Deflater deflater = new Deflater(1, true);
        deflater.setStrategy(Deflater.HUFFMAN_ONLY);
        // the call that takes over a strategy packs nothing
        deflater.deflate(new byte[Long.BYTES]);
        return deflater;
    }

    /** What was packed. */
    static byte[] unpack(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private void start(List<Bytes> streams) {
        int raw = 0;
        for (Bytes stream : streams) {
            raw += stream.size() + 16;
        }
        int room = raw + raw / 8 + 64;
        if (out.length < room) {
            out = new byte[room];
        }
    }

    @Override
    public void close() {
        deflater.end();
        if (numbers != null) {
            numbers.end();
        }
    }
}
