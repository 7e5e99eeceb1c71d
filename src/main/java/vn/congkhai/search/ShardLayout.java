package vn.congkhai.search;

/**
 * Which shards there are and what goes where. It depends on the number of notices only where that passes a power of two,
 * so that one notice more leaves nearly all files as they are.
 *
 * @param bits a term stands in the shard that so many leading bits of its hash name
 */
record ShardLayout(int bits) {
    /** Shards of a pack, which is one file. */
    static final int PACK = 16;

    /** Shards of a directory, which is one file. */
    static final int DIRECTORY = 128;

    private static final double SHARDS_PER_NOTICE = 1.6;
    /** The shards of one directory. */
    private static final int FEWEST_BITS = 6;

    private static final int MOST_BITS = 18;
    private static final int MOST_PARTITIONS = 256;
    private static final int COMMON_SHARE = 26;
    private static final int COMMON_LEAST = 64;

    static ShardLayout of(int notices) {
        int wanted = (int) (notices * SHARDS_PER_NOTICE);
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(0, wanted - 1));
        return new ShardLayout(Math.max(FEWEST_BITS, Math.min(MOST_BITS, bits)));
    }

    /** All shards: those that a term's hash names, and as many with the details of common terms. */
    int shards() {
        return 2 << bits;
    }

    int packs() {
        return shards() / PACK;
    }

    int directories() {
        return shards() / DIRECTORY;
    }

    /** Groups of neighbouring shards that are merged at once: whole packs. */
    int partitions() {
        return Math.min(MOST_PARTITIONS, (1 << bits) / PACK);
    }

    int shard(int hash) {
        return hash >>> (32 - bits);
    }

    /** The shard with the details of what is common in a shard. */
    int details(int shard) {
        return shard + (1 << bits);
    }

    /** Whether a term that so many notices have keeps its details apart. */
    boolean isCommon(int notices) {
        return notices > Math.max(COMMON_LEAST, (1 << bits) / COMMON_SHARE);
    }

    /** Says where a term stands, and as what. */
    void place(Postings postings, int hash, Placing placing) {
        int shard = shard(hash);
        if (!isCommon(postings.docs().length)) {
            placing.accept(shard, ShardEncoder.Entry.whole(postings));
            return;
        }
        placing.accept(
                shard, postings.isSingle() ? ShardEncoder.Entry.set(postings) : ShardEncoder.Entry.digest(postings));
        placing.accept(details(shard), ShardEncoder.Entry.whole(postings));
    }

    /** Takes a shard and what stands in it. */
    interface Placing {
        void accept(int shard, ShardEncoder.Entry entry);
    }
}
