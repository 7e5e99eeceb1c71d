package vn.congkhai.search.shard;

import java.util.Arrays;

/** Numbers distinct keys from zero on, in the order they come. */
final class LongNumbers {
    private long[] keys = new long[256];
    private int[] slots = new int[1024];
    private int size;

    LongNumbers() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    int number(long key) {
        int i = slot(key);
        if (slots[i] >= 0) {
            return slots[i];
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        slots[i] = size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            Arrays.fill(slots, -1);
            for (int n = 0; n < size; n++) {
                slots[slot(keys[n])] = n;
            }
        }
        return size - 1;
    }

    private int slot(long key) {
        long h = key * 0x9e3779b97f4a7c15L;
        int i = (int) (h >>> 32) & (slots.length - 1);
        while (slots[i] >= 0 && keys[slots[i]] != key) {
            i = (i + 1) & (slots.length - 1);
        }
        return i;
    }
}
