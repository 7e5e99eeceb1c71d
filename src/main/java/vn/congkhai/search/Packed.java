package vn.congkhai.search;

import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Raw deflate, as browsers inflate it. */
final class Packed {
    private static final int LEVEL = 6;
    /** A stream of fewer bytes does not pay for a code table of its own. */
    private static final int WORTH_A_TABLE = 300;

    private Packed() {}

    /** The streams one after the other, each with its own code table where that pays. */
    static byte[] streams(List<Bytes> streams) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            int raw = streams.stream().mapToInt(Bytes::size).sum();
            byte[] out = new byte[raw + raw / 8 + 64 + 16 * streams.size()];
            int length = 0;
            for (Bytes stream : streams) {
                deflater.setInput(stream.buffer());
                int flush = stream.size() < WORTH_A_TABLE ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
                length += deflater.deflate(out, length, out.length - length, flush);
            }
            deflater.finish();
            length += deflater.deflate(out, length, out.length - length);
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }
}
