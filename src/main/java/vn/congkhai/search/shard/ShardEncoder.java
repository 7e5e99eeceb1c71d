package vn.congkhai.search.shard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.congkhai.search.bits.BitWriter;
import vn.congkhai.search.bits.Bytes;

/**
 * Writes the postings of one shard, a term after the other. The bytes depend on nothing but the postings. What few queries
 * need of a common term stands apart ({@link CommonTerm}).
 */
final class ShardEncoder {
    private final ShardLayout layout;
    private final NameCode names;
    private final CommonTerm common = new CommonTerm();
    private final BitWriter out = new BitWriter();
    private final Bytes apart = new Bytes(1 << 11);

    ShardEncoder(ShardLayout layout, NameCode names) {
        this.layout = layout;
        this.names = names;
    }

    /**
     * What stands in a shard of a term.
     *
     * @param postings of a common term that is split, what stands in the shard: all notices of a word, without their
     *     places; the best notices of a pair, with digests for places
     * @param count of notices
     * @param parts packed, what stands apart; none where the postings are whole
     */
    record Entry(Postings postings, int count, List<byte[]> parts) {
        Entry {
            parts = List.copyOf(parts);
        }

        static Entry whole(Postings postings) {
            return new Entry(postings, postings.docs().length, List.of());
        }

        boolean isWhole() {
            return parts.isEmpty();
        }

        private String term() {
            return postings.term();
        }
    }

    /** A shard, and what stands apart from it. */
    record Shard(byte[] bytes, byte[] apart) {
        static final Shard EMPTY = new Shard(new byte[0], new byte[0]);
    }

    /** The shard of these entries, put in order first. */
    Shard encode(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return Shard.EMPTY;
        }
        apart.clear();
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::term));
        int last = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            if (entry.isWhole() && layout.isCommon(entry.count())) {
                entry = common.split(entry.postings(), layout);
                sorted.set(i, entry);
            }
            int[] docs = entry.postings().docs();
            last = Math.max(last, docs[docs.length - 1]);
        }
        int width = PostingCode.width(last);
        out.putGamma(sorted.size());
        out.put(width, PostingCode.WIDTH);
        for (Entry entry : sorted) {
            put(entry, width);
        }
        return new Shard(out.toArray(), apart.toArray());
    }

    private void put(Entry entry, int width) {
        Postings postings = entry.postings();
        int count = postings.docs().length;
        int variants = postings.variants().size();
        names.put(out, postings.term(), postings.variants());
        out.put(entry.isWhole() ? 1 : 0, 1);
        out.putGamma(count);
        PostingCode.putDocs(out, postings.docs(), width);
        if (entry.isWhole()) {
            PostingCode.putFound(out, postings.places(), postings.frequencies(), 0, count);
            PostingCode.putWritten(out, postings.written(), 0, count, variants);
            return;
        }
        if (!postings.isSingle()) {
            PostingCode.putDigests(out, postings.places());
            PostingCode.putWritten(out, postings.written(), 0, count, variants);
        }
        out.putGamma(entry.count() - count + 1);
        out.putGamma(entry.parts().size());
        for (byte[] part : entry.parts()) {
            out.putGamma(part.length + 1);
            apart.put(part, part.length);
        }
    }
}
