package vn.congkhai.search.shard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.congkhai.search.bits.BitReader;
import vn.congkhai.search.bits.BitWriter;
import vn.congkhai.search.shard.ShardEncoder.Entry;

/**
 * Parts what is known of a term that many notices have. Of a word all notices stand in the shard, of a pair of words the
 * best ones, with a place and about how often; nearly always a query needs no more. The other of the two is the first
 * part that stands apart; the parts behind it say all of a block of neighbouring notices each.
 */
final class CommonTerm {
    private static final int FREQUENCIES = 256;
    private static final byte[] NOTHING = {};

    private final BitWriter out = new BitWriter();

    Entry split(Postings whole, ShardLayout layout) {
        Postings best = best(whole, layout.best());
        boolean single = whole.isSingle();
        List<byte[]> parts = new ArrayList<>();
        parts.add(single ? ofBest(best) : ofAll(whole));
        int[] docs = whole.docs();
        int from = 0;
        for (int start = 0; from < docs.length; start += ShardLayout.BLOCK) {
            int to = from;
            while (to < docs.length && docs[to] < start + ShardLayout.BLOCK) {
                to++;
            }
            parts.add(from == to ? NOTHING : block(whole, from, to, start));
            from = to;
        }
        return new Entry(single ? set(whole) : best, docs.length, parts);
    }

    private static Postings set(Postings whole) {
        return new Postings(whole.term(), whole.docs(), NOTHING, NOTHING, whole.variants(), whole.written());
    }

    /** Which notices have a pair, and how it is written there. */
    private byte[] ofAll(Postings whole) {
        int count = whole.docs().length;
        putDocs(whole.docs());
        PostingCode.putWritten(out, whole.written(), 0, count, whole.variants().size());
        return out.toArray();
    }

    /** Which notices have a word most, about how often, and how it is written there. */
    private byte[] ofBest(Postings best) {
        int count = best.docs().length;
        putDocs(best.docs());
        PostingCode.putDigests(out, best.places());
        PostingCode.putWritten(out, best.written(), 0, count, best.variants().size());
        return out.toArray();
    }

    /** All that is known of neighbouring notices, numbered from the first of the block. */
    private byte[] block(Postings whole, int from, int to, int start) {
        int[] own = new int[to - from];
        for (int i = 0; i < own.length; i++) {
            own[i] = whole.docs()[from + i] - start;
        }
        putDocs(own);
        PostingCode.putFound(out, whole.places(), whole.frequencies(), from, to);
        PostingCode.putWritten(out, whole.written(), from, to, whole.variants().size());
        return out.toArray();
    }

    private void putDocs(int[] docs) {
        int width = PostingCode.width(docs[docs.length - 1]);
        out.putGamma(docs.length);
        out.put(width, PostingCode.WIDTH);
        PostingCode.putDocs(out, docs, width);
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
            if (entry.parts().get(block).length > 0) {
                BitReader in = new BitReader(entry.parts().get(block));
                int here = in.gamma();
                int[] own = PostingCode.docs(in, here, in.read(PostingCode.WIDTH));
                for (int i = 0; i < here; i++) {
                    docs[size + i] = own[i] + (block - 1) * ShardLayout.BLOCK;
                }
                PostingCode.found(in, places, frequencies, size, size + here);
                int[] ways = PostingCode.written(in, here, known.variants().size());
                System.arraycopy(ways, 0, written, size, here);
                size += here;
            }
        }
        return new Postings(known.term(), docs, places, frequencies, known.variants(), written);
    }

    /** The best notices, with digests: those with the term in the head first, then by how often, then the newest. */
    private static Postings best(Postings whole, int most) {
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
        int[] docs = new int[most];
        byte[] digests = new byte[most];
        int[] written = new int[most];
        int size = 0;
        for (int i = 0; i < whole.docs().length; i++) {
            int worth = worth(whole, i);
            if (worth > least || worth == least && tooMany-- <= 0) {
                docs[size] = whole.docs()[i];
                digests[size] = (byte) PostingCode.digest(whole.places()[i] & 0xff, whole.frequencies()[i] & 0xff);
                written[size++] = whole.written()[i];
            }
        }
        return new Postings(whole.term(), docs, digests, NOTHING, whole.variants(), written);
    }

    private static int worth(Postings whole, int i) {
        return (whole.places()[i] & 1) * FREQUENCIES + (whole.frequencies()[i] & 0xff);
    }
}
