package vn.congkhai.search.bits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/**
 * Tables as browsers inflate them. Each ends with a check value: a server that sends other bytes than it was asked for is
 * found out.
 */
public final class Packed {
    private static final int LEVEL = 6;
    /** A column of fewer bytes does not pay for a code table of its own. */
    private static final int WORTH_A_TABLE = 300;

    private Packed() {}

    /** The columns of a table, of which each repeats itself, one after the other, as zlib packs them. */
    public static byte[] columns(List<Bytes> columns) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            // in the columns of numbers, a short repetition takes more room than it saves
            deflater.setStrategy(Deflater.FILTERED);
            // the call that takes over a strategy packs nothing
            deflater.deflate(new byte[Long.BYTES]);
            deflater.reset();
            byte[] out = new byte[room(columns)];
            int length = 0;
            for (Bytes column : columns) {
                deflater.setInput(column.array(), 0, column.size());
                int flush = column.size() < WORTH_A_TABLE ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
                length += deflater.deflate(out, length, out.length - length, flush);
            }
            deflater.finish();
            length += deflater.deflate(out, length, out.length - length);
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }

    /**
     * What was packed.
     *
     * @throws IOException when the bytes are damaged or cut off
     */
    public static byte[] unpack(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** More than the columns take however badly they pack, in bytes. */
    private static int room(List<Bytes> columns) {
        int raw = 0;
        for (Bytes column : columns) {
            raw += column.size() + 16;
        }
        return raw + raw / 8 + 64;
    }
}
