package vn.congkhai.search;

import java.io.IOException;

/** Reads what a {@link BitWriter} wrote; whatever is cut off or not what it should be is an {@link IOException}. */
final class BitReader {
    /** Bytes of the check value. */
    static final int CHECK = 3;

    private final byte[] bytes;
    private final long bits;
    private long at;

    BitReader(byte[] checked) throws IOException {
        int length = checked.length - CHECK;
        int check = length < 0 ? 0 : TextCode.check(checked, 0, length);
        for (int i = 0; i < CHECK; i++) {
            if (length < 0 || checked[length + i] != (byte) (check >>> Byte.SIZE * i)) {
                throw new IOException("damaged");
            }
        }
        bytes = checked;
        bits = (long) length * Byte.SIZE;
    }

    int read(int count) throws IOException {
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

    int rice(int lower) throws IOException {
        return zeros() << lower | read(lower);
    }

    int gamma() throws IOException {
        int more = zeros();
        if (more >= Integer.SIZE - 1) {
            throw new IOException("not a number");
        }
        return 1 << more | read(more);
    }

    int below(int limit) throws IOException {
        int bits = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(limit);
        int shorter = (2 << bits) - limit;
        int value = read(bits);
        return value < shorter ? value : (value << 1 | read(1)) - shorter;
    }
}
