package vn.congkhai.viet;

import java.util.Arrays;

/**
 * Short words as a text has them, each with its matching and its folded form: a text has few of them, many times over,
 * and looking one up costs less than making the forms anew. A word of up to seven letters, which is the longest syllable,
 * is known by its letters; all three forms have the same length. What a lookup needs stands in one place in memory.
 */
final class WrittenForms {
    /** Longer words have no key. */
    static final int LONGEST = 7;

    /** The entry of a word that is not known. */
    static final int UNKNOWN = 0;

    /** An entry is the word's number from one on, and in the lowest bit whether dates may begin with it. */
    private static final int ENTRY_BITS = 16;

    private static final int MOST = (1 << ENTRY_BITS - 1) - 1;

    private char[] pool = new char[1 << 10];
    private int[] offsets = new int[128];
    /** For each slot the last four letters of its word; then those before them and, in the lowest bits, the entry. */
    private long[] slots = new long[2 * 256];

    private int poolSize;
    private int size;

    /** The entry of the word with these letters, the last four and those before them. */
    int find(long last, long first) {
        return (int) slots[slot(last, first) + 1] & (1 << ENTRY_BITS) - 1;
    }

    /** The number of the word, the same wherever a text has it. */
    static int form(int entry) {
        return (entry >>> 1) - 1;
    }

    /** Whether the word is one that dates begin with. */
    static boolean mayStartDate(int entry) {
        return (entry & 1) > 0;
    }

    /** The entry of what is written in its matching form, kept when it is new; unknown still when there are too many. */
    int of(char[] surface, char[] folded, int length) {
        long last = 0;
        long first = 0;
        for (int i = 0; i < length; i++) {
            first = first << Character.SIZE | last >>> (Long.SIZE - Character.SIZE);
            last = last << Character.SIZE | surface[i];
        }
        int entry = find(last, first);
        return entry == UNKNOWN ? add(last, first, surface, folded, length, false) : entry;
    }

    /** The slot of these letters, or the free one they belong to. */
    private int slot(long last, long first) {
        int mask = slots.length - 1;
        int i = spread(last, first) & mask;
        while ((slots[i] != last || slots[i + 1] >>> ENTRY_BITS != first) && slots[i + 1] != UNKNOWN) {
            i = i + 2 & mask;
        }
        return i;
    }

    /** Keeps a word that was not found; its entry is unknown still when there are too many. */
    int add(long last, long first, char[] surface, char[] folded, int length, boolean mayStartDate) {
        if (size == MOST) {
            return UNKNOWN;
        }
        if (size + 1 >= offsets.length) {
            grow();
        }
        if (poolSize + 2 * length > pool.length) {
            pool = Arrays.copyOf(pool, pool.length * 2);
        }
        System.arraycopy(surface, 0, pool, poolSize, length);
        System.arraycopy(folded, 0, pool, poolSize + length, length);
        offsets[size++] = poolSize;
        poolSize += 2 * length;
        offsets[size] = poolSize;
        int entry = size << 1 | (mayStartDate ? 1 : 0);
        put(last, first << ENTRY_BITS | entry);
        return entry;
    }

    private void grow() {
        long[] old = slots;
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
        slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != UNKNOWN) {
                put(old[i], old[i + 1]);
            }
        }
    }

    private void put(long last, long rest) {
        int i = slot(last, rest >>> ENTRY_BITS);
        slots[i] = last;
        slots[i + 1] = rest;
    }

    /** Mixes all letters; even. */
    private static int spread(long last, long first) {
        long h = (last ^ first * 0xc2b2ae3d27d4eb4fL) * 0x9e3779b97f4a7c15L;
        return (int) (h >>> 40) & -2;
    }

    /** The matching form of a word. */
    String surface(int form) {
        return new String(pool, offsets[form], length(form));
    }

    /** The folded form of a word. */
    String folded(int form) {
        return new String(pool, offsets[form] + length(form), length(form));
    }

    private int length(int form) {
        return (offsets[form + 1] - offsets[form]) / 2;
    }
}
