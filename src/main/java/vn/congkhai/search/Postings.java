package vn.congkhai.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The notices that have a term, in order, and how the term is written in them.
 *
 * @param term folded: a word, two words, or what a paper is called
 * @param docs ascending
 * @param places a bit for the head and for each piece
 * @param frequencies weighted by field, at most 255
 * @param variants the ways it is written, the most frequent first
 * @param written for each notice a bit a variant, the 24th for all from the 24th on
 */
record Postings(String term, int[] docs, byte[] places, byte[] frequencies, List<String> variants, int[] written) {
    static final int NAMED_VARIANTS = 23;

    private static final int MOST_OFTEN = 255;

    /** The records of one term as they come: ascending by document, several where a term is written several ways. */
    static final class Collector {
        private final String term;
        private final int[] docs;
        private final byte[] places;
        private final byte[] frequencies;
        private final int[] variantOf;
        private int[] variants = new int[1];
        private int[] counts = new int[1];
        private int variantCount;
        private int size;

        Collector(String term, int records) {
            this.term = term;
            docs = new int[records];
            places = new byte[records];
            frequencies = new byte[records];
            variantOf = new int[records];
        }

        void add(int doc, int variant, byte place, int frequency) {
            int number = number(variant);
            counts[number]++;
            docs[size] = doc;
            places[size] = place;
            frequencies[size] = (byte) Math.min(MOST_OFTEN, frequency);
            variantOf[size++] = number;
        }

        private int number(int variant) {
            for (int i = 0; i < variantCount; i++) {
                if (variants[i] == variant) {
                    return i;
                }
            }
            if (variantCount == variants.length) {
                variants = Arrays.copyOf(variants, variantCount * 2);
                counts = Arrays.copyOf(counts, variantCount * 2);
            }
            variants[variantCount] = variant;
            return variantCount++;
        }

        Postings postings(IntFunction<String> name) {
            if (variantCount == 1) {
                return writtenOneWay(name.apply(variants[0]));
            }
            List<Integer> order = IntStream.range(0, variantCount)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(i -> -counts[i])
                            .thenComparing(i -> name.apply(variants[i])))
                    .toList();
            int[] rank = new int[variantCount];
            for (int i = 0; i < variantCount; i++) {
                rank[order.get(i)] = Math.min(i, NAMED_VARIANTS);
            }
            int count = merge(rank);
            return new Postings(
                    term,
                    Arrays.copyOf(docs, count),
                    Arrays.copyOf(places, count),
                    Arrays.copyOf(frequencies, count),
                    order.stream()
                            .limit(NAMED_VARIANTS)
                            .map(i -> name.apply(variants[i]))
                            .toList(),
                    Arrays.copyOf(variantOf, count));
        }

        private Postings writtenOneWay(String variant) {
            int[] written = cut(variantOf);
            Arrays.fill(written, 1);
            return new Postings(term, cut(docs), cut(places), cut(frequencies), List.of(variant), written);
        }

        private int[] cut(int[] array) {
            return array.length == size ? array : Arrays.copyOf(array, size);
        }

        private byte[] cut(byte[] array) {
            return array.length == size ? array : Arrays.copyOf(array, size);
        }

        /** One record a document, in place; the ways of writing as bits in {@code variantOf}. */
        private int merge(int[] rank) {
            int count = 0;
            for (int i = 0; i < size; i++) {
                int bit = 1 << rank[variantOf[i]];
                if (count > 0 && docs[count - 1] == docs[i]) {
                    places[count - 1] |= places[i];
                    int frequency = (frequencies[count - 1] & 0xff) + (frequencies[i] & 0xff);
                    frequencies[count - 1] = (byte) Math.min(MOST_OFTEN, frequency);
                    variantOf[count - 1] |= bit;
                } else {
                    docs[count] = docs[i];
                    places[count] = places[i];
                    frequencies[count] = frequencies[i];
                    variantOf[count++] = bit;
                }
            }
            return count;
        }
    }

    boolean isSingle() {
        return term.indexOf(' ') < 0;
    }
}
