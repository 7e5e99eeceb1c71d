package vn.congkhai.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congkhai.search.ShardEncoder.Entry;
import vn.congkhai.search.ShardEncoder.Extent;

/** Reads back what {@link ShardEncoder} wrote: encoding it again gives the same bytes. */
final class ShardDecoder {
    private final ByteReader terms;
    private final ByteReader gaps;
    private final ByteReader places;
    private final ByteReader frequencies;
    private final ByteReader written;

    private ShardDecoder(byte[] unpacked) throws IOException {
        ByteReader all = new ByteReader(unpacked);
        int[] lengths = {all.varint(), all.varint(), all.varint(), all.varint()};
        terms = new ByteReader(all.take(lengths[0]));
        gaps = new ByteReader(all.take(lengths[1]));
        places = new ByteReader(all.take(lengths[2]));
        frequencies = new ByteReader(all.take(lengths[3]));
        written = new ByteReader(all.take(all.left()));
    }

    /** The entries by term. */
    static Map<String, Entry> decode(byte[] unpacked) throws IOException {
        ShardDecoder decoder = new ShardDecoder(unpacked);
        Map<String, Entry> entries = new TreeMap<>();
        String name = "";
        for (int left = decoder.terms.varint(); left > 0; left--) {
            name = name.substring(0, decoder.terms.varint()) + decoder.terms.text();
            entries.put(name, decoder.entry(name));
        }
        return entries;
    }

    private Entry entry(String name) throws IOException {
        int flags = terms.take(1)[0];
        int count = terms.varint();
        int[] docs = (flags & ShardEncoder.COMPLEMENT) != 0 ? present(count, terms.varint()) : docs(count);
        if ((flags & (ShardEncoder.WITH_DETAILS | ShardEncoder.WITH_DIGEST)) == 0) {
            return new Entry(new Postings(name, docs, new byte[0], new byte[0], List.of(name), new int[0]), Extent.SET);
        }
        List<String> variants = new ArrayList<>();
        for (int left = terms.varint(); left > 0; left--) {
            variants.add(terms.text());
        }
        if (variants.isEmpty()) {
            variants.add(name);
        }
        int[] bits = bits(count, variants.size());
        boolean whole = (flags & ShardEncoder.WITH_DETAILS) != 0;
        byte[] where = places.take(count);
        byte[] often = frequencies.take(whole ? count : 0);
        return new Entry(
                new Postings(name, docs, where, often, variants, bits), whole ? Extent.DETAILS : Extent.DIGEST);
    }

    private int[] docs(int count) throws IOException {
        int[] docs = new int[count];
        int last = -1;
        for (int i = 0; i < count; i++) {
            last += gaps.varint() + 1;
            docs[i] = last;
        }
        return docs;
    }

    private int[] present(int count, int absent) throws IOException {
        int[] docs = new int[count];
        int size = 0;
        int next = 0;
        int last = -1;
        for (int i = 0; i < absent; i++) {
            last += gaps.varint() + 1;
            while (next < last) {
                docs[size++] = next++;
            }
            next = last + 1;
        }
        while (size < count) {
            docs[size++] = next++;
        }
        return docs;
    }

    private int[] bits(int count, int variants) throws IOException {
        int[] bits = new int[count];
        Arrays.fill(bits, 1);
        for (int shift = 0; variants > Math.max(1, shift); shift += Byte.SIZE) {
            byte[] part = written.take(count);
            for (int i = 0; i < count; i++) {
                bits[i] ^= (part[i] & 0xff) << shift;
            }
        }
        return bits;
    }
}
