package vn.congkhai.viet;

import java.util.Arrays;

/**
 * Words as a text has them, each with its matching and its folded form: a text has few of them, many times over, and
 * looking one up costs less than making the forms anew. All three have the same length.
 */
final class WrittenForms {
    private static final int MOST = 1 << 15;
    private static final int LONGEST = 24;
    private static final int NONE = -1;

    private char[] pool = new char[1 << 10];
    private int[] offsets = new int[128];
    private int[] hashes = new int[128];
    private int[] slots = new int[256];
    private int poolSize;
    private int size;

    WrittenForms() {
        Arrays.fill(slots, NONE);
    }

    /** The number of a word, or -1. */
    int find(char[] text, int start, int length, int hash) {
        int mask = slots.length - 1;
        for (int i = spread(hash) & mask; slots[i] != NONE; i = (i + 1) & mask) {
            int form = slots[i];
            if (hashes[form] == hash && isSame(form, text, start, length)) {
                return form;
            }
        }
        return NONE;
    }

    private boolean isSame(int form, char[] text, int start, int length) {
        int from = offsets[form];
        if (offsets[form + 1] - from != 3 * length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (pool[from + i] != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps a word that was not found; -1 when there are too many or it is too long. */
    int add(char[] text, int start, int hash, char[] surface, char[] folded, int length) {
        if (size == MOST || length > LONGEST) {
            return NONE;
        }
        if (size + 2 > offsets.length) {
            grow();
        }
        if (poolSize + 3 * length > pool.length) {
            pool = Arrays.copyOf(pool, pool.length * 2);
        }
        System.arraycopy(text, start, pool, poolSize, length);
        System.arraycopy(surface, 0, pool, poolSize + length, length);
        System.arraycopy(folded, 0, pool, poolSize + 2 * length, length);
        poolSize += 3 * length;
        offsets[size + 1] = poolSize;
        hashes[size] = hash;
        put(size);
        return size++;
    }

    private void grow() {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int form = 0; form < size; form++) {
            put(form);
        }
    }

    private void put(int form) {
        int i = spread(hashes[form]) & (slots.length - 1);
        while (slots[i] != NONE) {
            i = (i + 1) & (slots.length - 1);
        }
        slots[i] = form;
    }

    private static int spread(int hash) {
        int h = hash * 0x9e3779b9;
        return h ^ (h >>> 15);
    }

    /** The letters of all forms; valid until the next {@code add}. */
    char[] pool() {
        return pool;
    }

    /** Where the matching form stands in the pool. */
    int surfaceStart(int form, int length) {
        return offsets[form] + length;
    }

    /** Where the folded form stands in the pool. */
    int foldedStart(int form, int length) {
        return offsets[form] + 2 * length;
    }
}
