package vn.congkhai.search.shard;

import java.io.IOException;
import java.util.Arrays;
import vn.congkhai.search.bits.BitReader;
import vn.congkhai.search.bits.BitWriter;

/**
 * The codes of what postings say: which notices, how often and where, and written how. Their tables are fixed or follow
 * from what is known before, so that writing a posting is a few shifts, and a few postings take no room for tables. The
 * browser reads them in {@code postings.js}.
 */
final class PostingCode {
    /** Bits of the last notice of a list come in so many. */
    static final int WIDTH = 5;

    /** How often a digest may say that a term stands in a notice; the browser knows the same steps. */
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 24, 32, 48, 64, 96};

    private static final int PLACES = 8;
    private static final int MOST_OFTEN = 255;
    /** Bits that say how many lower bits of frequencies stand by themselves. */
    private static final int LOWER = 2;

    /** By set of places: how many sets come before it, those of fewer places first. */
    private static final int[] RANKS = new int[1 << PLACES];

    private static final int[] BY_RANK = new int[RANKS.length];
    /** By how often a term stands somewhere: in how many sets of places it can be. */
    private static final int[] SETS = new int[PLACES + 1];

    static {
        int rank = 0;
        for (int ones = 1; ones <= PLACES; ones++) {
            for (int places = 1; places < RANKS.length; places++) {
                if (Integer.bitCount(places) == ones) {
                    BY_RANK[rank] = places;
                    RANKS[places] = rank++;
                }
            }
            SETS[ones] = rank;
        }
        // in no place at all is no posting
        RANKS[0] = RANKS.length;
    }

    private PostingCode() {}

    /** How many bits a notice needs. */
    static int width(int doc) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(doc);
    }

    /**
     * An ascending list of at least one notice: the last one, then the gaps between those before it; where more notices have the
     * term than lack it, the gaps between those that lack it.
     */
    static void putDocs(BitWriter out, int[] docs, int width) {
        int count = docs.length - 1;
        int last = docs[count];
        out.put(last, width);
        int absent = last - count;
        int next = 0;
        if (count < absent) {
            int lower = lower(absent, count);
            for (int i = 0; i < count; i++) {
                out.putRice(docs[i] - next, lower);
                next = docs[i] + 1;
            }
            return;
        }
        int lower = lower(count, absent);
        int start = 0;
        for (int doc : docs) {
            for (; next < doc; next++) {
                out.putRice(next - start, lower);
                start = next + 1;
            }
            next = doc + 1;
        }
    }

    static int[] docs(BitReader in, int count, int width) throws IOException {
        int last = in.read(width);
        int absent = last + 1 - count;
        boolean sparse = count - 1 < absent;
        int[] docs = new int[count];
        int lower = sparse ? lower(absent, count - 1) : lower(count - 1, absent);
        int size = 0;
        int next = 0;
        for (int left = sparse ? count - 1 : absent; left > 0; left--) {
            int listed = next + in.rice(lower);
            if (sparse) {
                docs[size++] = listed;
            }
            while (!sparse && next < listed) {
                docs[size++] = next++;
            }
            next = listed + 1;
        }
        next = sparse ? last : next;
        while (size < count) {
            docs[size++] = next++;
        }
        return docs;
    }

    /** Of gaps that have so many notices between so many listed ones, how many lower bits stand by themselves. */
    private static int lower(int between, int listed) {
        int mean = between / (listed + 1);
        return mean < 2 ? 0 : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(mean);
    }

    /** How long parts are that stand one after the other. */
    static byte[] lengths(int[] lengths) {
        BitWriter out = new BitWriter();
        int lower = lower(Arrays.stream(lengths).sum(), lengths.length);
        out.put(lower, WIDTH);
        for (int length : lengths) {
            out.putRice(length, lower);
        }
        return out.toArray();
    }

    static int[] lengths(byte[] bytes, int count) throws IOException {
        BitReader in = new BitReader(bytes);
        int lower = in.read(WIDTH);
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = in.rice(lower);
        }
        return lengths;
    }

    /** How often and where: a term cannot stand in more places than it stands there times. */
    static void putFound(BitWriter out, byte[] places, byte[] frequencies, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += frequencies[i] & 0xff;
        }
        int lower = ofFrequencies(sum - (to - from), to - from);
        out.put(lower, LOWER);
        for (int i = from; i < to; i++) {
            int frequency = frequencies[i] & 0xff;
            int rank = RANKS[places[i] & 0xff];
            if (frequency == 1 && lower == 0 && rank < PLACES) {
                out.put(rank << 1 | 1, 4);
                continue;
            }
            putFrequency(out, frequency, lower);
            int sets = SETS[Math.min(PLACES, frequency)];
            if (rank >= sets) {
                throw new IllegalArgumentException("in " + places[i] + " only " + frequency + " times");
            }
            out.putBelow(rank, sets);
        }
    }

    /** Fills both columns. */
    static void found(BitReader in, byte[] places, byte[] frequencies, int from, int to) throws IOException {
        int lower = in.read(LOWER);
        for (int i = from; i < to; i++) {
            int frequency = Math.min(MOST_OFTEN, frequency(in, lower));
            frequencies[i] = (byte) frequency;
            places[i] = (byte) BY_RANK[in.below(SETS[Math.min(PLACES, frequency)])];
        }
    }

    private static int ofFrequencies(int above, int count) {
        return above < 2 * count ? 0 : above < 5 * count ? 1 : above < 12 * count ? 2 : 3;
    }

    private static void putFrequency(BitWriter out, int frequency, int lower) {
        out.putGamma((frequency - 1 >>> lower) + 1);
        out.put(frequency - 1 & (1 << lower) - 1, lower);
    }

    private static int frequency(BitReader in, int lower) throws IOException {
        int upper = in.gamma() - 1;
        return (upper << lower | in.read(lower)) + 1;
    }

    /** What a digest keeps: the first piece (0 for none), whether in the head, and the step of the frequency. */
    static int digest(int places, int frequency) {
        int piece = places > 1 ? Integer.numberOfTrailingZeros(places & 0xfe) : 0;
        int step = STEPS.length - 1;
        while (STEPS[step] > frequency) {
            step--;
        }
        return piece | (places & 1) << 3 | step << 4;
    }

    /** Digests: the step, then the piece, those not in the head first; none stands last. */
    static void putDigests(BitWriter out, byte[] digests) {
        int sum = 0;
        for (byte digest : digests) {
            sum += (digest & 0xff) >> 4;
        }
        int lower = ofFrequencies(sum, digests.length);
        out.put(lower, LOWER);
        for (byte digest : digests) {
            putFrequency(out, ((digest & 0xff) >> 4) + 1, lower);
            out.putGamma((digest - 1 & 0xf) + 1);
        }
    }

    static byte[] digests(BitReader in, int count) throws IOException {
        int lower = in.read(LOWER);
        byte[] digests = new byte[count];
        for (int i = 0; i < count; i++) {
            int step = frequency(in, lower) - 1;
            digests[i] = (byte) (step << 4 | in.gamma() & 0xf);
        }
        return digests;
    }

    /** Of a term that is written in several ways: mostly it is the first one alone, else a bit for each. */
    static void putWritten(BitWriter out, int[] written, int from, int to, int variants) {
        for (int i = from; i < to && variants > 1; i++) {
            if (written[i] == 1) {
                out.put(0, 1);
            } else {
                out.put(1, 1);
                out.put(written[i], ways(variants));
            }
        }
    }

    static int[] written(BitReader in, int count, int variants) throws IOException {
        int[] written = new int[count];
        Arrays.fill(written, 1);
        for (int i = 0; i < count && variants > 1; i++) {
            if (in.read(1) > 0) {
                written[i] = in.read(ways(variants));
            }
        }
        return written;
    }

    /** A bit for each named way, and one for the others where there may be more. */
    private static int ways(int variants) {
        return variants < Postings.NAMED_VARIANTS ? variants : Postings.NAMED_VARIANTS + 1;
    }
}
