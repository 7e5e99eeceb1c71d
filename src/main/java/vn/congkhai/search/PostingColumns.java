package vn.congkhai.search;

import java.io.IOException;
import java.util.Arrays;

/** How columns of postings are written and read, wherever they stand. */
final class PostingColumns {
    private PostingColumns() {}

    /** Whether fewer notices lack the term than have it, up to its last one. */
    static boolean isComplement(int[] docs) {
        return docs.length > 0 && docs.length * 2 > docs[docs.length - 1] + 1;
    }

    /** How many notices up to the last one lack the term. */
    static int absent(int[] docs) {
        return docs[docs.length - 1] + 1 - docs.length;
    }

    /** The gaps between the notices, or between those before the last one that do not have the term. */
    static void putGaps(Bytes gaps, int[] docs) {
        boolean complement = isComplement(docs);
        int next = 0;
        int last = -1;
        for (int doc : docs) {
            for (int absent = next; complement && absent < doc; absent++) {
                gaps.putVarint(absent - last - 1);
                last = absent;
            }
            if (!complement) {
                gaps.putVarint(doc - last - 1);
                last = doc;
            }
            next = doc + 1;
        }
    }

    static int[] docs(ByteReader gaps, int count) throws IOException {
        int[] docs = new int[count];
        int last = -1;
        for (int i = 0; i < count; i++) {
            last += gaps.varint() + 1;
            docs[i] = last;
        }
        return docs;
    }

    /** The notices, from those before the last one that lack the term. */
    static int[] present(ByteReader gaps, int count, int absent) throws IOException {
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

    /** Ways of writing, eight a byte; mostly it is the first one alone, which is zero. */
    static void putWritten(Bytes out, int[] written, int variants) {
        for (int shift = 0; variants > Math.max(1, shift); shift += Byte.SIZE) {
            for (int bits : written) {
                out.put((bits ^ 1) >>> shift);
            }
        }
    }

    static int[] written(ByteReader in, int count, int variants) throws IOException {
        int[] bits = new int[count];
        Arrays.fill(bits, 1);
        for (int shift = 0; variants > Math.max(1, shift); shift += Byte.SIZE) {
            byte[] part = in.take(count);
            for (int i = 0; i < count; i++) {
                bits[i] ^= (part[i] & 0xff) << shift;
            }
        }
        return bits;
    }
}
