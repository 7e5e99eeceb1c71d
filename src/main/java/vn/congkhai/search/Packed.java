package vn.congkhai.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/**
 * Packs one thing after the other, as browsers inflate them. Each ends with a check value: a server that sends other
 * bytes than it was asked for is found out. For one thread at a time.
 */
final class Packed implements AutoCloseable {
    private static final int LEVEL_OF_STREAMS = 5;
    /** Two levels more would save one byte in a hundred. */
    private static final int LEVEL_OF_TEXTS = 4;
    /** A stream of fewer bytes does not pay for a code table of its own. */
    private static final int WORTH_A_TABLE = 300;

    /** Made once: setting up its tables costs about as much as packing a short text. */
    private final Deflater deflater;

    private byte[] out = new byte[1 << 13];

    private Packed(int level) {
        deflater = new Deflater(level);
    }

    static Packed forStreams() {
        return new Packed(LEVEL_OF_STREAMS);
    }

    static Packed forTexts() {
        return new Packed(LEVEL_OF_TEXTS);
    }

    /** The streams one after the other, each with its own code table where that pays. */
    byte[] streams(List<Bytes> streams) {
        int raw = 0;
        for (Bytes stream : streams) {
            raw += stream.size();
        }
        start(raw + 16 * streams.size());
        int length = 0;
        for (Bytes stream : streams) {
            deflater.setInput(stream.array(), 0, stream.size());
            int flush = stream.size() < WORTH_A_TABLE ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
            length += deflater.deflate(out, length, out.length - length, flush);
        }
        deflater.finish();
        length += deflater.deflate(out, length, out.length - length);
        return Arrays.copyOf(out, length);
    }

    byte[] text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        start(utf8.length);
        deflater.setInput(utf8);
        deflater.finish();
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    /** What was packed. */
    static byte[] unpack(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private void start(int raw) {
        int room = raw + raw / 8 + 64;
        if (out.length < room) {
            out = new byte[room];
        }
        deflater.reset();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
