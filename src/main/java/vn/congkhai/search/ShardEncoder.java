package vn.congkhai.search;

import java.util.Comparator;
import java.util.List;

/**
 * Writes the postings of one shard. The bytes depend on nothing but the postings and the number of notices.
 *
 * <p>Five streams: the terms; the gaps between documents; places; frequencies; ways of writing. A term that is in more
 * than half of the notices lists those it is not in. A very common word has its places and frequencies apart, under its
 * name and {@link #DETAILS}: who looks for it beside other words does not need them.
 */
final class ShardEncoder {
    static final char DETAILS = '*';

    private static final int COMPLEMENT = 1;
    private static final int WITH_DETAILS = 2;
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
        return postings.isSingle() && postings.docs().length > Math.max(COMMON_LEAST, notices / COMMON_SHARE);
    }

    /** The shard of these entries, which are put in order first. */
    static byte[] encode(List<Entry> entries, int notices) {
        ShardEncoder encoder = new ShardEncoder(notices);
        encoder.terms.putVarint(entries.size());
        entries.stream().sorted(Comparator.comparing(Entry::name)).forEach(encoder::put);
        Bytes lengths = new Bytes(16);
        for (Bytes stream : List.of(encoder.terms, encoder.gaps, encoder.places, encoder.frequencies)) {
            lengths.putVarint(stream.size());
        }
        lengths.put(encoder.terms);
        return Packed.streams(
                List.of(lengths, encoder.gaps, encoder.places, encoder.frequencies, encoder.written));
    }

    /**
     * What stands in a shard under a name.
     *
     * @param name the term, with {@link #DETAILS} where it stands for the details of a common word
     */
    record Entry(String name, Postings postings, boolean withDetails) {}

    private void put(Entry entry) {
        putName(entry.name());
        Postings postings = entry.postings();
        boolean complement = postings.docs().length > notices / 2;
        terms.put((complement ? COMPLEMENT : 0) | (entry.withDetails() ? WITH_DETAILS : 0));
        terms.putVarint(postings.docs().length);
        int before = gaps.size();
        putGaps(postings.docs(), complement);
        terms.putVarint(gaps.size() - before);
        if (entry.withDetails()) {
            putDetails(postings);
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

    private void putDetails(Postings postings) {
        List<String> variants = postings.variants();
        boolean plain = variants.size() == 1 && variants.get(0).equals(postings.term());
        terms.putVarint(plain ? 0 : variants.size());
        if (!plain) {
            variants.forEach(terms::putText);
        }
        int count = postings.docs().length;
        places.put(postings.places(), count);
        frequencies.put(postings.frequencies(), count);
        for (int i = 0; variants.size() > 1 && i < count; i++) {
            written.put(postings.written()[i] ^ 1);
        }
    }
}
