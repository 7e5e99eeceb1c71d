package vn.congkhai.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/**
 * Packs one thing after the other, as browsers inflate them. Each ends with a check value: a server that sends other
 * bytes than it was asked for is found out. For one thread at a time.
 */
final class Packed implements AutoCloseable {
    private static final int LEVEL = 6;
    /** A stream of fewer bytes does not pay for a code table of its own. */
    private static final int WORTH_A_TABLE = 300;

    /** Made once: setting up its tables costs about as much as packing a short text. */
    private final Deflater deflater;

    private byte[] out = new byte[1 << 13];

    private Packed() {
        deflater = new Deflater(LEVEL);
        // in the columns of numbers, a short repetition takes more room than it saves
        deflater.setStrategy(Deflater.FILTERED);
        // the call that takes over a strategy packs nothing
        deflater.deflate(new byte[Long.BYTES]);
    }

    static Packed forStreams() {
        return new Packed();
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
    }
}
