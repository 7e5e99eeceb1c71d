package vn.congkhai.search.bits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers in as many bits as they need, the lowest bit of a byte first. What was written ends with a check value, so that
 * a reader finds out when it was sent other bytes than it asked for. For one thread at a time.
 */
public final class BitWriter {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int size;
    private long held;
    /** How many bits are held; fewer than those of an int between two calls. */
    private int count;

    /** The lowest bits of a number, at most 32; those above are zero. */
    public void put(int value, int bits) {
        held |= (value & 0xffff_ffffL) << count;
        count += bits;
        if (count >= Integer.SIZE) {
            flush();
        }
    }

    private void flush() {
        if (size + Integer.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        INTS.set(bytes, size, (int) held);
        size += Integer.BYTES;
        held >>>= Integer.SIZE;
        count -= Integer.SIZE;
    }

    /** A number from zero on, Rice's code: so many zeros as say its upper part, a one, and its lower bits. */
    public void putRice(int value, int lower) {
        int zeros = value >>> lower;
        int rest = (value & (1 << lower) - 1) << 1 | 1;
        if (zeros + 1 + lower <= Integer.SIZE) {
            put(rest << zeros, zeros + 1 + lower);
            return;
        }
        for (; zeros >= Integer.SIZE; zeros -= Integer.SIZE) {
            put(0, Integer.SIZE);
        }
        put(0, zeros);
        put(rest, lower + 1);
    }

    /** A number from one on, Elias's gamma code: how many bits follow its first one, and these. */
    public void putGamma(int value) {
        int more = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value);
        int rest = value - (1 << more);
        if (2 * more < Integer.SIZE) {
            put(1 << more | rest << more + 1, 2 * more + 1);
            return;
        }
        put(1 << more, more + 1);
        put(rest, more);
    }

    /** A number below a limit, in two lengths that differ by a bit. */
    public void putBelow(int value, int limit) {
        int bits = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(limit);
        int shorter = (2 << bits) - limit;
        // 0 for the shorter length and 1 for the longer, computed: the choice cannot be foreseen
        int longer = shorter - 1 - value >>> Integer.SIZE - 1;
        int code = value + (shorter & -longer);
        put(code >>> longer | (code & longer) << bits, bits + longer);
    }

    /** All that was written, in whole bytes, and the check value; the writer is empty from now on. */
    public byte[] toArray() {
        int length = size + (count + Byte.SIZE - 1) / Byte.SIZE;
        put(0, Integer.SIZE - 1);
        byte[] all = Arrays.copyOf(bytes, length + CheckValue.BYTES);
        int check = CheckValue.of(all, 0, length);
        for (int i = 0; i < CheckValue.BYTES; i++) {
            all[length + i] = (byte) (check >>> Byte.SIZE * i);
        }
        size = 0;
        held = 0;
        count = 0;
        return all;
    }
}
