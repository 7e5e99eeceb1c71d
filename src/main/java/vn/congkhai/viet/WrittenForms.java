package vn.congkhai.viet;

import java.util.Arrays;

/**
 * Short words as a text has them, each with its matching and its folded form: a text has few of them, many times over,
 * and looking one up costs less than making the forms anew. A word of up to eight letters is known by its letters, put
 * into two numbers; all three forms have the same length.
 */
final class WrittenForms {
    /** Longer words have no key. */
    static final int LONGEST = 8;

    private static final int MOST = 1 << 15;
    private static final int NONE = -1;

    private char[] pool = new char[1 << 10];
    private int[] offsets = new int[128];
    private long[] firsts = new long[128];
    private long[] lasts = new long[128];
    private int[] slots = new int[256];
    private int poolSize;
    private int size;

    WrittenForms() {
        Arrays.fill(slots, NONE);
    }

    /** The number of the word with these letters, the last four and those before them, or -1. */
    int find(long last, long first) {
        int mask = slots.length - 1;
        int i = spread(last, first) & mask;
        int form = slots[i];
        while (form != NONE && (lasts[form] != last || firsts[form] != first)) {
            i = (i + 1) & mask;
            form = slots[i];
        }
        return form;
    }

    /** Keeps a word that was not found; -1 when there are too many. */
    int add(long last, long first, char[] surface, char[] folded, int length) {
        if (size == MOST) {
            return NONE;
        }
        if (size + 1 >= offsets.length) {
            grow();
        }
        if (poolSize + 2 * length > pool.length) {
            pool = Arrays.copyOf(pool, pool.length * 2);
        }
        System.arraycopy(surface, 0, pool, poolSize, length);
        System.arraycopy(folded, 0, pool, poolSize + length, length);
        offsets[size] = poolSize;
        poolSize += 2 * length;
        lasts[size] = last;
        firsts[size] = first;
        put(size);
        return size++;
    }

    private void grow() {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
        firsts = Arrays.copyOf(firsts, firsts.length * 2);
        lasts = Arrays.copyOf(lasts, lasts.length * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int form = 0; form < size; form++) {
            put(form);
        }
    }

    private void put(int form) {
        int i = spread(lasts[form], firsts[form]) & (slots.length - 1);
        while (slots[i] != NONE) {
            i = (i + 1) & (slots.length - 1);
        }
        slots[i] = form;
    }

    private static int spread(long last, long first) {
        long h = (last ^ first * 0xc2b2ae3d27d4eb4fL) * 0x9e3779b97f4a7c15L;
        return (int) (h >>> 40);
    }

    /** The letters of all forms; valid until the next {@code add}. */
    char[] pool() {
        return pool;
    }

    /** Where the matching form stands in the pool; the folded one follows it. */
    int surfaceStart(int form) {
        return offsets[form];
    }
}
