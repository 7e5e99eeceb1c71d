package vn.congkhai.search.shard;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.congkhai.search.bits.ByteReader;
import vn.congkhai.search.bits.Bytes;
import vn.congkhai.search.file.ContentHash;
import vn.congkhai.search.file.IndexPath;

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
            int length = 0;
            for (byte[] shard : shards) {
                length += shard.length;
            }
            byte[] whole = new byte[length];
            int at = 0;
            for (int i = 0; i < shards.size(); i++) {
                byte[] shard = shards.get(i);
                lengths[pack * ShardLayout.PACK + i] = shard.length;
                System.arraycopy(shard, 0, whole, at, shard.length);
                at += shard.length;
            }
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
            return IndexPath.of(folder + pack, HexFormat.of().formatHex(hashes, from, from + ContentHash.BYTES));
        }
    }

    /** A directory: the hashes of its packs, the hash of the directory of what stands apart, the lengths of its shards. */
    byte[] directory(int directory, byte[] apartDirectory) {
        Bytes bytes = hashes(shards, directory);
        bytes.put(ContentHash.of(apartDirectory), ContentHash.BYTES);
        int from = directory * count();
        byte[] lengths = PostingCode.lengths(Arrays.copyOfRange(shards.lengths, from, from + count()));
        bytes.put(lengths, lengths.length);
        return bytes.toArray();
    }

    /** The same of what stands apart: hashes, for each shard a bit whether there is anything, and the lengths of that. */
    byte[] apartDirectory(int directory) {
        int from = directory * count();
        int to = from + count();
        Bytes bytes = hashes(apart, directory);
        for (int i = from; i < to; i += Byte.SIZE) {
            int bits = 0;
            for (int k = 0; k < Byte.SIZE; k++) {
                bits |= (apart.lengths[i + k] > 0 ? 1 : 0) << k;
            }
            bytes.put(bits);
        }
        for (int i = from; i < to; i++) {
            if (apart.lengths[i] > 0) {
                bytes.putVarint(apart.lengths[i]);
            }
        }
        return bytes.toArray();
    }

    private int count() {
        return layout.packsOfDirectory() * ShardLayout.PACK;
    }

    private Bytes hashes(Side side, int directory) {
        int length = layout.packsOfDirectory() * ContentHash.BYTES;
        Bytes bytes = new Bytes(count() * 3);
        for (int i = directory * length; i < (directory + 1) * length; i++) {
            bytes.put(side.hashes[i]);
        }
        return bytes;
    }

    static String path(int directory, byte[] bytes) {
        return path(directory, ContentHash.hex(bytes));
    }

    /** The path of a directory, by the hashes of all directories' names, one after the other. */
    static String knownPath(int directory, byte[] hashes) {
        int from = directory * ContentHash.BYTES;
        return path(directory, HexFormat.of().formatHex(hashes, from, from + ContentHash.BYTES));
    }

    private static String path(int directory, String hash) {
        return IndexPath.of("d/" + directory, hash);
    }

    static String apartPath(int directory, byte[] bytes) {
        return apartPath(directory, ContentHash.hex(bytes));
    }

    private static String apartPath(int directory, String hash) {
        return IndexPath.of("c/" + directory, hash);
    }

    /** Takes over what a directory says, and gives the path of the one of what stands apart. */
    String read(int directory, byte[] bytes) throws IOException {
        ByteReader in = new ByteReader(bytes);
        readHashes(in, shards, directory);
        String hash = HexFormat.of().formatHex(in.take(ContentHash.BYTES));
        int[] lengths = PostingCode.lengths(in.take(in.left()), count());
        System.arraycopy(lengths, 0, shards.lengths, directory * count(), count());
        return apartPath(directory, hash);
    }

    void readApart(int directory, byte[] bytes) throws IOException {
        ByteReader in = new ByteReader(bytes);
        readHashes(in, apart, directory);
        byte[] some = in.take(count() / Byte.SIZE);
        for (int i = 0; i < count(); i++) {
            boolean any = (some[i / Byte.SIZE] >> i % Byte.SIZE & 1) > 0;
            apart.lengths[directory * count() + i] = any ? in.varint() : 0;
        }
    }

    private void readHashes(ByteReader in, Side side, int directory) throws IOException {
        byte[] hashes = in.take(layout.packsOfDirectory() * ContentHash.BYTES);
        System.arraycopy(hashes, 0, side.hashes, directory * hashes.length, hashes.length);
    }
}
