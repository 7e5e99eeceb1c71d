package vn.congkhai.search;

import java.util.Comparator;
import java.util.List;

/**
 * Writes the postings of one shard. The bytes depend on nothing but the postings and the number of notices.
 *
 * <p>Five streams: the terms; the gaps between documents; places; frequencies; ways of writing. A term that is in more
 * than half of the notices lists those it is not in. What a common term says of each notice stands apart, in a shard of
 * details: who looks for a common word beside others does not need it, and for a common pair it is enough to know one
 * place and about how often.
 */
final class ShardEncoder {
    private static final int COMPLEMENT = 1;
    private static final int WITH_DETAILS = 2;
    private static final int WITH_DIGEST = 4;
    /** How often a digest may say that a term stands in a notice; the browser knows the same steps. */
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 24, 32, 48, 64, 96};

    private static final int COMMON_SHARE = 16;
    private static final int COMMON_LEAST = 64;

    private final int notices;
    private final Bytes terms = new Bytes(1 << 12);
    private final Bytes gaps = new Bytes(1 << 12);
    private final Bytes places = new Bytes(1 << 12);
    private final Bytes frequencies = new Bytes(1 << 12);
    private final Bytes written = new Bytes(1 << 12);
    private String previousTerm = "";

    private ShardEncoder(int notices) {
        this.notices = notices;
    }

    /** Whether a term's details stand apart. */
    static boolean isCommon(Postings postings, int notices) {
        return postings.docs().length > Math.max(COMMON_LEAST, notices / COMMON_SHARE);
    }

    /** The shard of these entries, which are put in order first. */
    static byte[] encode(List<Entry> entries, int notices, Packed packer) {
        ShardEncoder encoder = new ShardEncoder(notices);
        encoder.terms.putVarint(entries.size());
        entries.stream().sorted(Comparator.comparing(e -> e.postings().term())).forEach(encoder::put);
        Bytes lengths = new Bytes(16);
        for (Bytes stream : List.of(encoder.terms, encoder.gaps, encoder.places, encoder.frequencies)) {
            lengths.putVarint(stream.size());
        }
        lengths.put(encoder.terms);
        return packer.streams(List.of(lengths, encoder.gaps, encoder.places, encoder.frequencies, encoder.written));
    }

    /** How much a shard says of a term. */
    enum Extent {
        /** The notices alone. */
        SET,
        /** For each notice the first piece and about how often. */
        DIGEST,
        /** All that is known. */
        DETAILS
    }

    /** What stands in a shard. */
    record Entry(Postings postings, Extent extent) {}

    private void put(Entry entry) {
        Postings postings = entry.postings();
        putName(postings.term());
        boolean complement = postings.docs().length > notices / 2;
        terms.put((complement ? COMPLEMENT : 0)
                | (entry.extent() == Extent.DETAILS ? WITH_DETAILS : 0)
                | (entry.extent() == Extent.DIGEST ? WITH_DIGEST : 0));
        terms.putVarint(postings.docs().length);
        int before = gaps.size();
        putGaps(postings.docs(), complement);
        terms.putVarint(gaps.size() - before);
        if (entry.extent() != Extent.SET) {
            putVariants(postings);
        }
        if (entry.extent() == Extent.DIGEST) {
            putDigest(postings);
        } else if (entry.extent() == Extent.DETAILS) {
            places.put(postings.places(), postings.docs().length);
            frequencies.put(postings.frequencies(), postings.docs().length);
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

    private void putGaps(int[] docs, boolean complement) {
        int next = 0;
        int last = -1;
        for (int doc : docs) {
            for (int absent = next; complement && absent < doc; absent++) {
                gaps.putVarint(absent - last - 1);
                last = absent;
            }
            next = doc + 1;
            if (!complement) {
                gaps.putVarint(doc - last - 1);
                last = doc;
            }
        }
        for (int absent = next; complement && absent < notices; absent++) {
            gaps.putVarint(absent - last - 1);
            last = absent;
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

    private static int step(int frequency) {
        int step = STEPS.length - 1;
        while (STEPS[step] > frequency) {
            step--;
        }
        return step;
    }

    /** A byte a notice: the first piece (0 for none), whether in the head, and the step of the frequency. */
    private void putDigest(Postings postings) {
        for (int i = 0; i < postings.docs().length; i++) {
            int bits = postings.places()[i] & 0xff;
            int piece = bits > 1 ? Integer.numberOfTrailingZeros(bits & 0xfe) : 0;
            int often = step(postings.frequencies()[i] & 0xff);
            places.put(piece | (bits & 1) << 3 | often << 4);
        }
    }
}
