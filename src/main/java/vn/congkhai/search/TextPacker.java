package vn.congkhai.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Packs one text after the other, as browsers inflate them: raw deflate. For one thread at a time. */
final class TextPacker implements AutoCloseable {
    private static final int LEVEL = 5;

    /** Made once: its tables cost about as much as packing a short text. */
    private final Deflater deflater = new Deflater(LEVEL, true);

    private byte[] out = new byte[1 << 13];

    byte[] pack(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (out.length < utf8.length + utf8.length / 8 + 64) {
            out = new byte[utf8.length * 2 + 64];
        }
        deflater.reset();
        deflater.setInput(utf8);
        deflater.finish();
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    @Override
    public void close() {
        deflater.end();
    }
}
