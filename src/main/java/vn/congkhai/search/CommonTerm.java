package vn.congkhai.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.congkhai.search.ShardEncoder.Entry;

/**
 * Parts what is known of a term that many notices have. Of a word all notices stand in the shard, of a pair of words the
 * best ones, with a place and about how often; nearly always a query needs no more. The other of the two is the first
 * part that stands apart; the parts behind it say all of a block of neighbouring notices each.
 */
final class CommonTerm {
    /** How often a digest may say that a term stands in a notice; the browser knows the same steps. */
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 24, 32, 48, 64, 96};

    private static final int FREQUENCIES = 256;

    private final Packed packer;
    private final Bytes gaps = new Bytes(1 << 10);
    private final Bytes rest = new Bytes(1 << 10);

    CommonTerm(Packed packer) {
        this.packer = packer;
    }

    Entry split(Postings whole, ShardLayout layout) {
        Postings best = digests(select(whole, best(whole, layout.best())));
        Postings set =
                new Postings(whole.term(), whole.docs(), new byte[0], new byte[0], whole.variants(), whole.written());
        boolean single = whole.isSingle();
        List<byte[]> parts = new ArrayList<>();
        parts.add(encode(single ? best : set, 0));
        int[] docs = whole.docs();
        int from = 0;
        for (int start = 0; from < docs.length; start += ShardLayout.BLOCK) {
            int to = from;
            while (to < docs.length && docs[to] < start + ShardLayout.BLOCK) {
                to++;
            }
            parts.add(from == to ? new byte[0] : encode(range(whole, from, to), start));
            from = to;
        }
        return new Entry(single ? set : best, docs.length, parts);
    }

    /** All that is known, from the parts. */
    static Postings join(Entry entry) throws IOException {
        Postings known = entry.postings();
        int count = entry.count();
        int[] docs = new int[count];
        byte[] places = new byte[count];
        byte[] frequencies = new byte[count];
        int[] written = new int[count];
        int size = 0;
        for (int block = 1; block < entry.parts().size(); block++) {
            byte[] packed = entry.parts().get(block);
            if (packed.length > 0) {
                ByteReader in = new ByteReader(Packed.unpack(packed));
                int here = in.varint();
                int absent = in.varint() - 1;
                ByteReader gaps = new ByteReader(in.take(in.varint()));
                int[] own = absent < 0 ? PostingColumns.docs(gaps, here) : PostingColumns.present(gaps, here, absent);
                for (int i = 0; i < here; i++) {
                    docs[size + i] = own[i] + (block - 1) * ShardLayout.BLOCK;
                }
                System.arraycopy(in.take(here), 0, places, size, here);
                System.arraycopy(in.take(here), 0, frequencies, size, here);
                System.arraycopy(
                        PostingColumns.written(in, here, known.variants().size()), 0, written, size, here);
                size += here;
            }
        }
        return new Postings(known.term(), docs, places, frequencies, known.variants(), written);
    }

    /** Where the best notices stand: those with the term in the head first, then by how often, then the newest. */
    private static int[] best(Postings whole, int most) {
        int[] counts = new int[2 * FREQUENCIES];
        for (int i = 0; i < whole.docs().length; i++) {
            counts[worth(whole, i)]++;
        }
        int least = counts.length;
        int left = most;
        while (left > 0) {
            left -= counts[--least];
        }
        // of the last ones, the oldest stay out
        int tooMany = -left;
        int[] chosen = new int[most];
        int size = 0;
        for (int i = 0; i < whole.docs().length; i++) {
            int worth = worth(whole, i);
            if (worth > least || worth == least && tooMany-- <= 0) {
                chosen[size++] = i;
            }
        }
        return chosen;
    }

    private static int worth(Postings whole, int i) {
        return (whole.places()[i] & 1) * FREQUENCIES + (whole.frequencies()[i] & 0xff);
    }

    private static Postings range(Postings whole, int from, int to) {
        return new Postings(
                whole.term(),
                Arrays.copyOfRange(whole.docs(), from, to),
                Arrays.copyOfRange(whole.places(), from, to),
                Arrays.copyOfRange(whole.frequencies(), from, to),
                whole.variants(),
                Arrays.copyOfRange(whole.written(), from, to));
    }

    private static Postings select(Postings whole, int[] chosen) {
        int[] docs = new int[chosen.length];
        byte[] places = new byte[chosen.length];
        byte[] frequencies = new byte[chosen.length];
        int[] written = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            docs[i] = whole.docs()[chosen[i]];
            places[i] = whole.places()[chosen[i]];
            frequencies[i] = whole.frequencies()[chosen[i]];
            written[i] = whole.written()[chosen[i]];
        }
        return new Postings(whole.term(), docs, places, frequencies, whole.variants(), written);
    }

    private static Postings digests(Postings best) {
        byte[] digests = new byte[best.docs().length];
        for (int i = 0; i < digests.length; i++) {
            digests[i] = (byte) digest(best.places()[i] & 0xff, best.frequencies()[i] & 0xff);
        }
        return new Postings(best.term(), best.docs(), digests, new byte[0], best.variants(), best.written());
    }

    /** The first piece (0 for none), whether in the head, and the step of the frequency. */
    private static int digest(int places, int frequency) {
        int piece = places > 1 ? Integer.numberOfTrailingZeros(places & 0xfe) : 0;
        int step = STEPS.length - 1;
        while (STEPS[step] > frequency) {
            step--;
        }
        return piece | (places & 1) << 3 | step << 4;
    }

    /** How many, how many are absent where those are listed, the gaps, and the columns behind them. */
    private byte[] encode(Postings part, int start) {
        int[] docs = part.docs();
        int[] own =
                start == 0 ? docs : Arrays.stream(docs).map(doc -> doc - start).toArray();
        gaps.clear();
        PostingColumns.putGaps(gaps, own);
        Bytes head = new Bytes(16);
        head.putVarint(docs.length);
        head.putVarint(PostingColumns.isComplement(own) ? PostingColumns.absent(own) + 1 : 0);
        head.putVarint(gaps.size());
        Bytes places = new Bytes(docs.length);
        places.put(part.places(), part.places().length);
        Bytes frequencies = new Bytes(docs.length);
        frequencies.put(part.frequencies(), part.frequencies().length);
        rest.clear();
        PostingColumns.putWritten(rest, part.written(), part.variants().size());
        return packer.numbers(List.of(head, gaps, places, frequencies, rest));
    }
}
