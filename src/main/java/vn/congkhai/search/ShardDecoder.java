package vn.congkhai.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congkhai.search.ShardEncoder.Entry;
import vn.congkhai.search.ShardEncoder.Shard;

/** Reads back what {@link ShardEncoder} wrote: encoding it again gives the same bytes. */
final class ShardDecoder {
    private final ByteReader terms;
    private final ByteReader gaps;
    private final ByteReader places;
    private final ByteReader frequencies;
    private final ByteReader written;
    private final ByteReader apart;

    private ShardDecoder(byte[] unpacked, byte[] apart) throws IOException {
        ByteReader all = new ByteReader(unpacked);
        int[] lengths = {all.varint(), all.varint(), all.varint(), all.varint()};
        terms = new ByteReader(all.take(lengths[0]));
        gaps = new ByteReader(all.take(lengths[1]));
        places = new ByteReader(all.take(lengths[2]));
        frequencies = new ByteReader(all.take(lengths[3]));
        written = new ByteReader(all.take(all.left()));
        this.apart = new ByteReader(apart);
    }

    /** The entries by term. */
    static Map<String, Entry> decode(Shard shard) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        if (shard.bytes().length == 0) {
            return entries;
        }
        ShardDecoder decoder = new ShardDecoder(Packed.unpack(shard.bytes()), shard.apart());
        String name = "";
        for (int left = decoder.terms.varint(); left > 0; left--) {
            name = name.substring(0, decoder.terms.varint()) + decoder.terms.text();
            entries.put(name, decoder.entry(name));
        }
        return entries;
    }

    private Entry entry(String name) throws IOException {
        int flags = terms.take(1)[0];
        int listed = terms.varint();
        int[] docs = (flags & ShardEncoder.COMPLEMENT) != 0
                ? PostingColumns.present(gaps, listed, terms.varint())
                : PostingColumns.docs(gaps, listed);
        List<String> variants = new ArrayList<>();
        for (int left = terms.varint(); left > 0; left--) {
            variants.add(terms.text());
        }
        if (variants.isEmpty()) {
            variants.add(name);
        }
        boolean whole = (flags & ShardEncoder.WHOLE) != 0;
        int count = listed;
        List<byte[]> parts = new ArrayList<>();
        if (!whole) {
            count += terms.varint();
            for (int left = terms.varint(); left > 0; left--) {
                parts.add(apart.take(terms.varint()));
            }
        }
        if (!whole && (flags & ShardEncoder.BEST) == 0) {
            return new Entry(new Postings(name, docs, new byte[0], new byte[0], variants, new int[0]), count, parts);
        }
        byte[] where = places.take(listed);
        byte[] often = frequencies.take(whole ? listed : 0);
        int[] bits = PostingColumns.written(written, listed, variants.size());
        return new Entry(new Postings(name, docs, where, often, variants, bits), count, parts);
    }
}
