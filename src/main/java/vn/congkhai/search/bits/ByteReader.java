package vn.congkhai.search.bits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Bytes} put together; whatever is cut off or not what it should be is an {@link IOException}. */
public final class ByteReader {
    private final byte[] bytes;
    private int at;

    /** Reads from the first byte on. */
    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How many bytes were not read yet. */
    public int left() {
        return bytes.length - at;
    }

    /** A number as {@link Bytes#putVarint} writes it. */
    public int varint() throws IOException {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            if (at == bytes.length) {
                throw new IOException("cut off");
            }
            int next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("not a number");
    }

    /** The next bytes, so many of them. */
    public byte[] take(int length) throws IOException {
        if (length < 0 || length > left()) {
            throw new IOException("cut off");
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** A text as {@link Bytes#putText} writes it. */
    public String text() throws IOException {
        return new String(take(varint()), StandardCharsets.UTF_8);
    }
}
