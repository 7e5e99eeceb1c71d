package vn.congkhai.search.bits;

import java.io.IOException;

/** Reads what a {@link BitWriter} wrote; whatever is cut off or not what it should be is an {@link IOException}. */
public final class BitReader {
    private final byte[] bytes;
    private final long bits;
    private long at;

    /** @throws IOException when the check value at the end is not that of the bytes before it */
    public BitReader(byte[] checked) throws IOException {
        int length = checked.length - CheckValue.BYTES;
        int check = length < 0 ? 0 : CheckValue.of(checked, 0, length);
        for (int i = 0; i < CheckValue.BYTES; i++) {
            if (length < 0 || checked[length + i] != (byte) (check >>> Byte.SIZE * i)) {
                throw new IOException("damaged");
            }
        }
        bytes = checked;
        bits = (long) length * Byte.SIZE;
    }

    /** A number of so many bits, at most 32. */
    public int read(int count) throws IOException {
        if (at + count > bits) {
            throw new IOException("cut off");
        }
        int value = 0;
        for (int done = 0; done < count; ) {
            int shift = (int) at & Byte.SIZE - 1;
            int here = Math.min(count - done, Byte.SIZE - shift);
            value |= ((bytes[(int) (at >> 3)] & 0xff) >>> shift & (1 << here) - 1) << done;
            done += here;
            at += here;
        }
        return value;
    }

    private int zeros() throws IOException {
        int zeros = 0;
        while (read(1) == 0) {
            zeros++;
        }
        return zeros;
    }

    /** A number from zero on, in Rice's code with so many lower bits. */
    public int rice(int lower) throws IOException {
        return zeros() << lower | read(lower);
    }

    /** A number from one on, in Elias's gamma code. */
    public int gamma() throws IOException {
        int more = zeros();
        if (more >= Integer.SIZE - 1) {
            throw new IOException("not a number");
        }
        return 1 << more | read(more);
    }

    /** A number below a limit, which is at least one. */
    public int below(int limit) throws IOException {
        int bits = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(limit);
        int shorter = (2 << bits) - limit;
        int value = read(bits);
        return value < shorter ? value : (value << 1 | read(1)) - shorter;
    }
}
