package vn.congkhai.search;

import java.util.Arrays;

/**
 * The terms of one notice: words, pairs of words that follow each other, and what the paper is called by. Word numbers
 * are those of the {@link WordTable}.
 */
final class NoticeTerms {
    static final int SINGLE = -1;

    int[] first = new int[2048];
    int[] second = new int[2048];
    int[] hash = new int[2048];
    byte[] places = new byte[2048];
    int[] frequency = new int[2048];
    int size;
    /** Plain tokens, those of the head counted with their weight. */
    int length;

    void clear() {
        size = 0;
        length = 0;
    }

    /** Counts one more of a term in a place. */
    void count(int at, int place, int weight) {
        places[at] |= (byte) (1 << place);
        frequency[at] += weight;
    }

    int add(int a, int b, int termHash) {
        if (size == first.length) {
            int larger = size * 2;
            first = Arrays.copyOf(first, larger);
            second = Arrays.copyOf(second, larger);
            hash = Arrays.copyOf(hash, larger);
            places = Arrays.copyOf(places, larger);
            frequency = Arrays.copyOf(frequency, larger);
        }
        first[size] = a;
        second[size] = b;
        hash[size] = termHash;
        places[size] = 0;
        frequency[size] = 0;
        return size++;
    }
}
