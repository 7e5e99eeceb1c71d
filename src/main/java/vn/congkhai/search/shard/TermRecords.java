package vn.congkhai.search.shard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Where one term stands, ascending by notice, one record for each way it is written in a notice. A record is a number, so
 * that records are sorted by moving nothing else: 24 bits for the notice, 24 for the number by which the way of writing is
 * known, 8 for the places and 8 for the frequency.
 */
final class TermRecords {
    private static final int DOC = 40;
    private static final int VARIANT = 16;
    private static final long VARIANTS = (1L << DOC - VARIANT) - 1;
    private static final int COUNTED = (1 << VARIANT) - 1;
    private static final int MOST_OFTEN = 255;

    private long[] records;
    private int size;

    /** @param expected how many records there will be, if none is added beyond that */
    TermRecords(int expected) {
        records = new long[expected];
    }

    /** Adds a record: of no notice before the last one. */
    void add(int doc, int variant, byte places, int frequency) {
        if (size == records.length) {
            records = Arrays.copyOf(records, size * 2 + 1);
        }
        int counted = (places & 0xff) << Byte.SIZE | Math.min(MOST_OFTEN, frequency);
        records[size++] = of(doc, written(variant, counted));
    }

    Postings postings(String term, IntFunction<String> name) {
        return postings(term, records, 0, size, name);
    }

    /** What is counted of a term, as the {@link Term} has it, in a way of writing. */
    static long written(int variant, long counted) {
        return (long) variant << VARIANT | counted & COUNTED;
    }

    /** The record of a notice. */
    static long of(int doc, long written) {
        return (long) doc << DOC | written;
    }

    static int variant(long record) {
        return (int) (record >>> VARIANT & VARIANTS);
    }

    private static int doc(long record) {
        return (int) (record >>> DOC);
    }

    /**
     * What some of these records say together; they are changed on the way.
     *
     * @param name the ways of writing by what they are known by
     */
    static Postings postings(String term, long[] records, int from, int to, IntFunction<String> name) {
        int[] variants = numberVariants(records, from, to);
        return variants.length == 1
                ? writtenOneWay(term, records, from, to, name.apply(variants[0]))
                : writtenManyWays(term, records, from, to, rank(records, from, to, variants, name));
    }

    /** The ways of writing in the order they come; the records have their places among them from now on. */
    private static int[] numberVariants(long[] records, int from, int to) {
        int[] variants = new int[1];
        int count = 0;
        for (int i = from; i < to; i++) {
            int variant = variant(records[i]);
            int number = 0;
            while (number < count && variants[number] != variant) {
                number++;
            }
            if (number == count) {
                variants = count == variants.length ? Arrays.copyOf(variants, count * 2) : variants;
                variants[count++] = variant;
            }
            records[i] = records[i] & ~(VARIANTS << VARIANT) | (long) number << VARIANT;
        }
        return Arrays.copyOf(variants, count);
    }

    private static Postings writtenOneWay(String term, long[] records, int from, int to, String variant) {
        int count = to - from;
        int[] docs = new int[count];
        byte[] places = new byte[count];
        byte[] frequencies = new byte[count];
        int[] written = new int[count];
        for (int i = 0; i < count; i++) {
            long record = records[from + i];
            docs[i] = doc(record);
            places[i] = (byte) (record >>> Byte.SIZE);
            frequencies[i] = (byte) record;
            written[i] = 1;
        }
        return new Postings(term, docs, places, frequencies, List.of(variant), written);
    }

    /** The ways of writing in their order, by the numbers that the records have. */
    private record Ranked(List<String> names, int[] rank) {}

    private static Ranked rank(long[] records, int from, int to, int[] variants, IntFunction<String> name) {
        int[] counts = new int[variants.length];
        for (int i = from; i < to; i++) {
            counts[variant(records[i])]++;
        }
        List<Integer> order = IntStream.range(0, variants.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> -counts[v]).thenComparing(v -> name.apply(variants[v])))
                .toList();
        int[] rank = new int[variants.length];
        for (int i = 0; i < rank.length; i++) {
            rank[order.get(i)] = Math.min(i, Postings.NAMED_VARIANTS);
        }
        List<String> names = order.stream()
                .limit(Postings.NAMED_VARIANTS)
                .map(v -> name.apply(variants[v]))
                .toList();
        return new Ranked(names, rank);
    }

    /** One posting a notice. */
    private static Postings writtenManyWays(String term, long[] records, int from, int to, Ranked ranked) {
        int[] docs = new int[to - from];
        byte[] places = new byte[docs.length];
        byte[] frequencies = new byte[docs.length];
        int[] written = new int[docs.length];
        int last = -1;
        for (int i = from; i < to; i++) {
            long record = records[i];
            if (last < 0 || docs[last] != doc(record)) {
                docs[++last] = doc(record);
            }
            places[last] |= (byte) (record >>> Byte.SIZE);
            frequencies[last] = (byte) Math.min(MOST_OFTEN, (frequencies[last] & 0xff) + (record & 0xff));
            written[last] |= 1 << ranked.rank()[variant(record)];
        }
        int count = last + 1;
        return new Postings(
                term,
                Arrays.copyOf(docs, count),
                Arrays.copyOf(places, count),
                Arrays.copyOf(frequencies, count),
                ranked.names(),
                Arrays.copyOf(written, count));
    }
}
