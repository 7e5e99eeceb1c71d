package vn.congkhai.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Where all shards stand, and what stands apart from them: one after the other in packs, whose names end with the hash of
 * their content.
 */
final class ShardTable {
    private final ShardLayout layout;
    private final Side shards;
    private final Side apart;

    ShardTable(ShardLayout layout) {
        this.layout = layout;
        shards = new Side("i/", layout);
        apart = new Side("e/", layout);
    }

    /** The shards themselves. */
    Side shards() {
        return shards;
    }

    /** The parts of common terms, by shard. */
    Side apart() {
        return apart;
    }

    /** The files of one kind. */
    static final class Side {
        private final String folder;
        private final int[] lengths;
        private final byte[] hashes;

        private Side(String folder, ShardLayout layout) {
            this.folder = folder;
            lengths = new int[layout.shards()];
            hashes = new byte[layout.packs() * ContentHash.BYTES];
        }

        /** Keeps where the shards of a pack stand, and gives the pack: empty where none of them holds anything. */
        byte[] put(int pack, List<byte[]> shards) {
            Bytes bytes = new Bytes(1 << 14);
            for (int i = 0; i < shards.size(); i++) {
                lengths[pack * ShardLayout.PACK + i] = shards.get(i).length;
                bytes.put(shards.get(i), shards.get(i).length);
            }
            byte[] whole = bytes.toArray();
            byte[] hash = whole.length == 0 ? new byte[ContentHash.BYTES] : ContentHash.of(whole);
            System.arraycopy(hash, 0, hashes, pack * ContentHash.BYTES, ContentHash.BYTES);
            return whole;
        }

        /** Cuts a pack into its shards. */
        List<byte[]> cut(int pack, byte[] whole) throws IOException {
            byte[][] shards = new byte[ShardLayout.PACK][];
            ByteReader in = new ByteReader(whole);
            for (int i = 0; i < shards.length; i++) {
                shards[i] = in.take(lengths[pack * ShardLayout.PACK + i]);
            }
            if (in.left() > 0) {
                throw new IOException("longer than it should be");
            }
            return Arrays.asList(shards);
        }

        boolean isEmpty(int pack) {
            int from = pack * ShardLayout.PACK;
            return Arrays.stream(lengths, from, from + ShardLayout.PACK).allMatch(length -> length == 0);
        }

        String path(int pack) {
            int from = pack * ContentHash.BYTES;
            return Manifest.path(folder + pack, HexFormat.of().formatHex(hashes, from, from + ContentHash.BYTES));
        }
    }

    /**
     * A directory: the hashes of its packs and of what stands apart from them; the lengths of its shards; for each shard a
     * bit whether anything stands apart from it, and the lengths of that.
     */
    byte[] directory(int directory) {
        int packs = layout.packsOfDirectory();
        int count = packs * ShardLayout.PACK;
        int from = directory * count;
        Bytes bytes = new Bytes(count * 3);
        for (Side side : List.of(shards, apart)) {
            for (int i = 0; i < packs * ContentHash.BYTES; i++) {
                bytes.put(side.hashes[directory * packs * ContentHash.BYTES + i]);
            }
        }
        for (int i = from; i < from + count; i++) {
            bytes.putVarint(shards.lengths[i]);
        }
        for (int i = from; i < from + count; i += Byte.SIZE) {
            int bits = 0;
            for (int k = 0; k < Byte.SIZE; k++) {
                bits |= (apart.lengths[i + k] > 0 ? 1 : 0) << k;
            }
            bytes.put(bits);
        }
        for (int i = from; i < from + count; i++) {
            if (apart.lengths[i] > 0) {
                bytes.putVarint(apart.lengths[i]);
            }
        }
        return bytes.toArray();
    }

    /** Takes over what a directory says. */
    void read(int directory, byte[] bytes) throws IOException {
        int packs = layout.packsOfDirectory();
        int count = packs * ShardLayout.PACK;
        int from = directory * count;
        ByteReader in = new ByteReader(bytes);
        for (Side side : List.of(shards, apart)) {
            byte[] names = in.take(packs * ContentHash.BYTES);
            System.arraycopy(names, 0, side.hashes, directory * names.length, names.length);
        }
        for (int i = from; i < from + count; i++) {
            shards.lengths[i] = in.varint();
        }
        byte[] some = in.take(count / Byte.SIZE);
        for (int i = 0; i < count; i++) {
            boolean any = (some[i / Byte.SIZE] >> i % Byte.SIZE & 1) > 0;
            apart.lengths[from + i] = any ? in.varint() : 0;
        }
    }
}
