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
    private int[] slots = new int[256];
    /** The letters of the word in each slot, the last four and those before them. */
    private long[] keys = new long[2 * slots.length];

    private int poolSize;
    private int size;

    WrittenForms() {
        Arrays.fill(slots, NONE);
    }

    /** The number of the word with these letters, the last four and those before them, or -1. */
    int find(long last, long first) {
        return slots[slot(last, first)];
    }

    /** The number of what is written in its matching form, kept when it is new; -1 when there are too many. */
    int of(char[] surface, char[] folded, int length) {
        long last = 0;
        long first = 0;
        for (int i = 0; i < length; i++) {
            first = first << Character.SIZE | last >>> (Long.SIZE - Character.SIZE);
            last = last << Character.SIZE | surface[i];
        }
        int form = find(last, first);
        return form < 0 ? add(last, first, surface, folded, length) : form;
    }

    /** The slot of these letters, or the free one they belong to. */
    private int slot(long last, long first) {
        int mask = slots.length - 1;
        int i = spread(last, first) & mask;
        while (slots[i] != NONE && (keys[2 * i] != last || keys[2 * i + 1] != first)) {
            i = (i + 1) & mask;
        }
        return i;
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
        put(last, first, size);
        return size++;
    }

    private void grow() {
        int[] oldSlots = slots;
        long[] oldKeys = keys;
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
        slots = new int[oldSlots.length * 2];
        keys = new long[oldKeys.length * 2];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != NONE) {
                put(oldKeys[2 * i], oldKeys[2 * i + 1], oldSlots[i]);
            }
        }
    }

    private void put(long last, long first, int form) {
        int i = slot(last, first);
        slots[i] = form;
        keys[2 * i] = last;
        keys[2 * i + 1] = first;
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
