package vn.congkhai.search.shard;

/**
 * Which shards there are and what goes where. It depends on the number of notices only where that passes a power of two,
 * so that one notice more leaves nearly all files as they are.
 *
 * @param bits a term stands in the shard that so many leading bits of its hash name
 */
public record ShardLayout(int bits) {
    /** Shards of a pack, which is one file. */
    static final int PACK = 16;

    /** Neighbouring notices whose places and frequencies browsers fetch together. */
    static final int BLOCK = 1 << 12;

    private static final double SHARDS_PER_NOTICE = 1.6;
    /** The shards of one directory. */
    private static final int FEWEST_BITS = 6;

    private static final int MOST_BITS = 18;
    private static final int MOST_PARTITIONS = 64;
    /** From so many bits on, directories are larger: the manifest names each of them. */
    private static final int MANY_BITS = 16;
    /** So many that nine of the first ten are those that Lucene finds among all. */
    private static final int BEST = 6;
    /** In large portals what a query moves counts more. */
    private static final int BEST_OF_MANY = 4;

    /** That of an index of so many notices. */
    public static ShardLayout of(int notices) {
        int wanted = (int) (notices * SHARDS_PER_NOTICE);
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(0, wanted - 1));
        return new ShardLayout(Math.max(FEWEST_BITS, Math.min(MOST_BITS, bits)));
    }

    int shards() {
        return 1 << bits;
    }

    int packs() {
        return shards() / PACK;
    }

    /** Packs of a directory, which is one file. */
    int packsOfDirectory() {
        return Math.min(packs(), bits < MANY_BITS ? 8 : 16);
    }

    /** How many directories there are. */
    public int directories() {
        return packs() / packsOfDirectory();
    }

    /** Groups of neighbouring shards that are merged at once: whole packs. */
    int partitions() {
        return Math.min(MOST_PARTITIONS, packs());
    }

    int shard(int hash) {
        return hash >>> (32 - bits);
    }

    /** Of a common term, as many notices as stand with it; a term that more notices have than these is common. */
    int best() {
        return (bits < MANY_BITS ? BEST : BEST_OF_MANY) << bits / 2;
    }

    boolean isCommon(int notices) {
        return notices > best();
    }
}
