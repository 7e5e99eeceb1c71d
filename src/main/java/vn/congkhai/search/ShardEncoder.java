package vn.congkhai.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the postings of one shard. The bytes depend on nothing but the postings.
 *
 * <p>Five streams: the terms; the gaps between documents; places; frequencies; ways of writing. A term that is in more
 * than half of the notices up to its last one lists those it is not in. What a common term says of each notice stands
 * apart, in a shard of details: who looks for a common word beside others does not need it, and for a common pair it is
 * enough to know one place and about how often.
 */
final class ShardEncoder {
    static final int COMPLEMENT = 1;
    static final int WITH_DETAILS = 2;
    static final int WITH_DIGEST = 4;
    /** How often a digest may say that a term stands in a notice; the browser knows the same steps. */
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 24, 32, 48, 64, 96};

    private final Bytes terms = new Bytes(1 << 11);
    private final Bytes gaps = new Bytes(1 << 11);
    private final Bytes places = new Bytes(1 << 11);
    private final Bytes frequencies = new Bytes(1 << 11);
    private final Bytes written = new Bytes(1 << 11);
    private String previousTerm = "";

    /** How much a shard says of a term. */
    enum Extent {
        /** The notices alone. */
        SET,
        /** For each notice the first piece and about how often. */
        DIGEST,
        /** All that is known. */
        DETAILS
    }

    /** What stands in a shard. Of a digest the places are its bytes, and frequencies there are none. */
    record Entry(Postings postings, Extent extent) {

        static Entry whole(Postings postings) {
            return new Entry(postings, Extent.DETAILS);
        }

        static Entry set(Postings postings) {
            Postings set = new Postings(
                    postings.term(), postings.docs(), new byte[0], new byte[0], List.of(postings.term()), new int[0]);
            return new Entry(set, Extent.SET);
        }

        static Entry digest(Postings postings) {
            byte[] digest = new byte[postings.docs().length];
            for (int i = 0; i < digest.length; i++) {
                digest[i] = (byte) ShardEncoder.digest(postings.places()[i] & 0xff, postings.frequencies()[i] & 0xff);
            }
            Postings shortened = new Postings(
                    postings.term(), postings.docs(), digest, new byte[0], postings.variants(), postings.written());
            return new Entry(shortened, Extent.DIGEST);
        }
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

    /** The shards of these entries, one after the other; those of a shard are put in order first. */
    byte[] encode(Collection<Entry> entries, Packed packer) {
        for (Bytes stream : List.of(terms, gaps, places, frequencies, written)) {
            stream.clear();
        }
        previousTerm = "";
        terms.putVarint(entries.size());
        entries.stream().sorted(Comparator.comparing(e -> e.postings().term())).forEach(this::put);
        Bytes lengths = new Bytes(16 + terms.size());
        for (Bytes stream : List.of(terms, gaps, places, frequencies)) {
            lengths.putVarint(stream.size());
        }
        lengths.put(terms);
        return packer.streams(List.of(lengths, gaps, places, frequencies, written));
    }

    private void put(Entry entry) {
        Postings postings = entry.postings();
        int[] docs = postings.docs();
        putName(postings.term());
        boolean complement = docs.length * 2 > docs[docs.length - 1] + 1;
        terms.put((complement ? COMPLEMENT : 0)
                | (entry.extent() == Extent.DETAILS ? WITH_DETAILS : 0)
                | (entry.extent() == Extent.DIGEST ? WITH_DIGEST : 0));
        terms.putVarint(docs.length);
        if (complement) {
            terms.putVarint(docs[docs.length - 1] + 1 - docs.length);
            putAbsent(docs);
        } else {
            putGaps(docs);
        }
        if (entry.extent() != Extent.SET) {
            putVariants(postings);
            places.put(postings.places(), docs.length);
            frequencies.put(postings.frequencies(), postings.frequencies().length);
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

    private void putGaps(int[] docs) {
        int last = -1;
        for (int doc : docs) {
            gaps.putVarint(doc - last - 1);
            last = doc;
        }
    }

    /** The gaps between the notices before the last one that do not have the term. */
    private void putAbsent(int[] docs) {
        int next = 0;
        int last = -1;
        for (int doc : docs) {
            for (int absent = next; absent < doc; absent++) {
                gaps.putVarint(absent - last - 1);
                last = absent;
            }
            next = doc + 1;
        }
    }

    private void putVariants(Postings postings) {
        List<String> variants = postings.variants();
        boolean plain = variants.size() == 1 && variants.get(0).equals(postings.term());
        terms.putVarint(plain ? 0 : variants.size());
        if (!plain) {
            variants.forEach(terms::putText);
        }
        for (int shift = 0; variants.size() > Math.max(1, shift); shift += Byte.SIZE) {
            for (int i = 0; i < postings.docs().length; i++) {
                written.put((postings.written()[i] ^ 1) >>> shift);
            }
        }
    }
}
