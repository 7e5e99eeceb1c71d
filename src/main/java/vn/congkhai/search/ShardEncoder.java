package vn.congkhai.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the postings of one shard. The bytes depend on nothing but the postings.
 *
 * <p>Five streams: the terms; the gaps between documents; places; frequencies; ways of writing. A term that is in more
 * than half of the notices up to its last one lists those it is not in. What few queries need of a common term stands
 * apart ({@link CommonTerm}).
 */
final class ShardEncoder {
    static final int COMPLEMENT = 1;
    static final int WHOLE = 2;
    static final int BEST = 4;

    private final ShardLayout layout;
    private final Packed packer;
    private final CommonTerm common;
    private final Bytes terms = new Bytes(1 << 11);
    private final Bytes gaps = new Bytes(1 << 11);
    private final Bytes places = new Bytes(1 << 11);
    private final Bytes frequencies = new Bytes(1 << 11);
    private final Bytes written = new Bytes(1 << 11);
    private final Bytes apart = new Bytes(1 << 11);
    private String previousTerm = "";

    ShardEncoder(ShardLayout layout, Packed packer) {
        this.layout = layout;
        this.packer = packer;
        common = new CommonTerm(packer);
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
        for (Bytes stream : List.of(terms, gaps, places, frequencies, written, apart)) {
            stream.clear();
        }
        previousTerm = "";
        terms.putVarint(entries.size());
        entries.stream()
                .sorted(Comparator.comparing(e -> e.postings().term()))
                .map(e -> e.isWhole() && layout.isCommon(e.count()) ? common.split(e.postings(), layout) : e)
                .forEach(this::put);
        Bytes lengths = new Bytes(16 + terms.size());
        for (Bytes stream : List.of(terms, gaps, places, frequencies)) {
            lengths.putVarint(stream.size());
        }
        lengths.put(terms);
        return new Shard(packer.streams(List.of(lengths, gaps, places, frequencies, written)), apart.toArray());
    }

    private void put(Entry entry) {
        Postings postings = entry.postings();
        int[] docs = postings.docs();
        boolean set = !entry.isWhole() && postings.isSingle();
        putName(postings.term());
        terms.put((PostingColumns.isComplement(docs) ? COMPLEMENT : 0)
                | (entry.isWhole() ? WHOLE : 0)
                | (entry.isWhole() || set ? 0 : BEST));
        terms.putVarint(docs.length);
        if (PostingColumns.isComplement(docs)) {
            terms.putVarint(PostingColumns.absent(docs));
        }
        PostingColumns.putGaps(gaps, docs);
        putVariants(postings);
        if (!entry.isWhole()) {
            terms.putVarint(entry.count() - docs.length);
            terms.putVarint(entry.parts().size());
            for (byte[] part : entry.parts()) {
                terms.putVarint(part.length);
                apart.put(part, part.length);
            }
        }
        if (!set) {
            places.put(postings.places(), docs.length);
            frequencies.put(postings.frequencies(), postings.frequencies().length);
            PostingColumns.putWritten(
                    written, postings.written(), postings.variants().size());
        }
    }

    private void putName(String name) {
        int shared = 0;
        while (shared < Math.min(name.length(), previousTerm.length())
                && name.charAt(shared) == previousTerm.charAt(shared)) {
            shared++;
        }
        terms.putVarint(shared);
        terms.putText(name.substring(shared));
        previousTerm = name;
    }

    private void putVariants(Postings postings) {
        List<String> variants = postings.variants();
        boolean plain = variants.size() == 1 && variants.get(0).equals(postings.term());
        terms.putVarint(plain ? 0 : variants.size());
        if (!plain) {
            variants.forEach(terms::putText);
        }
    }
}
