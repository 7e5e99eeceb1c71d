package vn.congkhai.search.bits;

import java.util.zip.Adler32;

/** Bytes by which a reader finds out that it was sent others than it asked for; they stand behind those they check. */
public final class CheckValue {
    /** How many there are. */
    public static final int BYTES = 3;

    private CheckValue() {}

    /** The check value of the bytes from the first index up to the second, the byte that stands first lowest. */
    public static int of(byte[] bytes, int from, int to) {
        Adler32 sum = new Adler32();
        sum.update(bytes, from, to - from);
        return (int) (sum.getValue() >>> Byte.SIZE);
    }
}
