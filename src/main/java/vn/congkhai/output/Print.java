package vn.congkhai.output;

import java.nio.ByteBuffer;

/**
 * A short mark of everything that something was made from: two numbers, into which every part is mixed. Equal prints mean
 * equal inputs, but for one chance in 2<sup>100</sup>; they guard against nobody, and are not for what readers are told.
 *
 * <p>A cryptographic hash would do as well, and is what a new process spends a third of its time on while the compiler has
 * not come to it yet.
 */
public record Print(long high, long low) {

    // by hand: what a record comes with takes a new process a moment to get ready, and every one compares prints

    @Override
    public boolean equals(Object other) {
        return other instanceof Print print && high == print.high && low == print.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    /** The print of some texts, in this order. */
    public static Print of(String... texts) {
        Builder builder = new Builder();
        for (String text : texts) {
            builder.add(text);
        }
        return builder.print();
    }

    /** Takes parts one after the other; the end of a part counts, so that {@code ab, c} is not {@code a, bc}. */
    public static final class Builder {

        // odd numbers without pattern: the golden ratio's fraction, and the multipliers of MurmurHash3's last step
        private static final long FIRST = 0x9E3779B97F4A7C15L;
        private static final long SECOND = 0xFF51AFD7ED558CCDL;
        private static final long THIRD = 0xC4CEB9FE1A85EC53L;

        private long high = FIRST;
        private long low = THIRD;

        public Builder add(String text) {
            int length = text.length();
            add((long) length);
            int i = 0;
            for (; i + 4 <= length; i += 4) {
                mix(text.charAt(i)
                        | (long) text.charAt(i + 1) << 16
                        | (long) text.charAt(i + 2) << 32
                        | (long) text.charAt(i + 3) << 48);
            }
            for (; i < length; i++) {
                mix(text.charAt(i));
            }
            return this;
        }

        public Builder add(byte[] bytes) {
            add((long) bytes.length);
            ByteBuffer words = ByteBuffer.wrap(bytes);
            while (words.remaining() >= Long.BYTES) {
                mix(words.getLong());
            }
            long rest = 0;
            while (words.hasRemaining()) {
                rest = rest << Byte.SIZE | words.get() & 0xff;
            }
            mix(rest);
            return this;
        }

        public Builder add(long value) {
            mix(value);
            return this;
        }

        public Builder add(Print print) {
            mix(print.high);
            mix(print.low);
            return this;
        }

        /** Both numbers take every bit, in different ways, and each other's. */
        private void mix(long value) {
            high = (high ^ value) * SECOND;
            high ^= high >>> 32;
            low = (Long.rotateLeft(low, 29) + value) * THIRD;
            low ^= low >>> 29;
            low += high;
        }

        public Print print() {
            return new Print(last(high + low), last(low ^ Long.rotateLeft(high, 31)));
        }

        private static long last(long value) {
            long mixed = (value ^ value >>> 33) * SECOND;
            mixed = (mixed ^ mixed >>> 33) * THIRD;
            return mixed ^ mixed >>> 33;
        }
    }
}
