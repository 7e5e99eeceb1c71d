package vn.congkhai.search.shard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congkhai.search.bits.BitReader;
import vn.congkhai.search.bits.ByteReader;
import vn.congkhai.search.shard.ShardEncoder.Entry;
import vn.congkhai.search.shard.ShardEncoder.Shard;

/** Reads back what {@link ShardEncoder} wrote: encoding it again gives the same bytes. */
final class ShardDecoder {
    private final BitReader in;
    private final ByteReader apart;
    private final int width;

    private ShardDecoder(BitReader in, byte[] apart, int width) {
        this.in = in;
        this.apart = new ByteReader(apart);
        this.width = width;
    }

    /** The entries by term. */
    static Map<String, Entry> decode(Shard shard) throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        if (shard.bytes().length == 0) {
            return entries;
        }
        BitReader in = new BitReader(shard.bytes());
        int count = in.gamma();
        ShardDecoder decoder = new ShardDecoder(in, shard.apart(), in.read(PostingCode.WIDTH));
        for (int left = count; left > 0; left--) {
            Entry entry = decoder.entry();
            entries.put(entry.postings().term(), entry);
        }
        return entries;
    }

    private Entry entry() throws IOException {
        List<String> names = NameCode.read(in);
        String term = names.get(0);
        List<String> variants = names.subList(1, names.size());
        boolean whole = in.read(1) > 0;
        int listed = in.gamma();
        int[] docs = PostingCode.docs(in, listed, width);
        byte[] places = new byte[listed];
        if (whole) {
            byte[] frequencies = new byte[listed];
            PostingCode.found(in, places, frequencies, 0, listed);
            int[] written = PostingCode.written(in, listed, variants.size());
            return Entry.whole(new Postings(term, docs, places, frequencies, variants, written));
        }
        boolean single = term.indexOf(' ') < 0;
        int[] written = new int[0];
        if (!single) {
            places = PostingCode.digests(in, listed);
            written = PostingCode.written(in, listed, variants.size());
        }
        int count = listed + in.gamma() - 1;
        List<byte[]> parts = new ArrayList<>();
        for (int left = in.gamma(); left > 0; left--) {
            parts.add(apart.take(in.gamma() - 1));
        }
        return new Entry(
                new Postings(term, docs, single ? new byte[0] : places, new byte[0], variants, written), count, parts);
    }
}
