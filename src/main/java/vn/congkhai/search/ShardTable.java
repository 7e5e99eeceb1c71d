package vn.congkhai.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Where all shards stand: one after the other in packs, whose names end with the hash of their content. */
final class ShardTable {
    private static final int PACKS = ShardLayout.DIRECTORY / ShardLayout.PACK;

    private final int[] lengths;
    private final byte[] hashes;

    ShardTable(ShardLayout layout) {
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
        return Manifest.path("i/" + pack, HexFormat.of().formatHex(hashes, from, from + ContentHash.BYTES));
    }

    /** A directory: the hashes of its packs, then the lengths of its shards. */
    byte[] directory(int directory) {
        int pack = directory * PACKS;
        Bytes bytes = new Bytes(ShardLayout.DIRECTORY * 3);
        for (int i = 0; i < PACKS * ContentHash.BYTES; i++) {
            bytes.put(hashes[pack * ContentHash.BYTES + i]);
        }
        for (int i = 0; i < PACKS * ShardLayout.PACK; i++) {
            bytes.putVarint(lengths[pack * ShardLayout.PACK + i]);
        }
        return bytes.toArray();
    }

    /** Takes over what a directory says. */
    void read(int directory, byte[] bytes) throws IOException {
        int pack = directory * PACKS;
        ByteReader in = new ByteReader(bytes);
        byte[] names = in.take(PACKS * ContentHash.BYTES);
        System.arraycopy(names, 0, hashes, pack * ContentHash.BYTES, names.length);
        for (int i = 0; i < PACKS * ShardLayout.PACK; i++) {
            lengths[pack * ShardLayout.PACK + i] = in.varint();
        }
    }
}
