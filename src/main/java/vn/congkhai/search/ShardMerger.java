package vn.congkhai.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congkhai.search.ShardEncoder.Extent;

/** Sorts the runs of one partition by term and document, and says which terms stand in which of its shards. */
final class ShardMerger {
    private final List<WordTable.Word> words;
    private final int shardBits;
    private final int notices;

    ShardMerger(List<WordTable.Word> words, int shardBits, int notices) {
        this.words = words;
        this.shardBits = shardBits;
        this.notices = notices;
    }

    /** The shard of a term's hash. */
    static int shard(int hash, int bits) {
        return bits == 0 ? 0 : hash >>> (32 - bits);
    }

    /** A run's place within its partition. */
    private record Run(int doc, int start, int size, int firstRecord) {}

    /** The entries of a partition's shards; those with the details of common terms stand behind all others. */
    Map<Integer, List<ShardEncoder.Entry>> merge(byte[] partition) {
        ByteBuffer bytes = ByteBuffer.wrap(partition).order(ByteOrder.LITTLE_ENDIAN);
        List<Run> runs = runs(bytes);
        int records = runs.stream().mapToInt(Run::size).sum();
        LongNumbers terms = new LongNumbers();
        LongNumbers variants = new LongNumbers();
        int[] variantOf = new int[records];
        int[] termOf = new int[1024];
        int[] counts = new int[1024];
        for (Run run : runs) {
            for (int i = 0; i < run.size(); i++) {
                int record = run.start() + i * RunStore.RECORD;
                int first = bytes.getInt(record);
                int second = bytes.getInt(record + 4);
                int known = variants.size();
                int variant = variants.number(pair(first, second));
                if (variant == termOf.length) {
                    termOf = Arrays.copyOf(termOf, variant * 2);
                    counts = Arrays.copyOf(counts, variant * 2);
                }
                if (variant == known) {
                    termOf[variant] = terms.number(pair(folded(first), second < 0 ? second : folded(second)));
                }
                counts[termOf[variant]]++;
                variantOf[run.firstRecord() + i] = variant;
            }
        }
        Postings.Collector[] collectors = new Postings.Collector[terms.size()];
        for (int t = 0; t < collectors.length; t++) {
            collectors[t] = new Postings.Collector(text(terms.key(t)), counts[t]);
        }
        runs.sort(Comparator.comparingInt(Run::doc));
        for (Run run : runs) {
            for (int i = 0; i < run.size(); i++) {
                int record = run.start() + i * RunStore.RECORD;
                int variant = variantOf[run.firstRecord() + i];
                collectors[termOf[variant]].add(
                        run.doc(), variant, bytes.get(record + 8), bytes.get(record + 9) & 0xff);
            }
        }
        return byShard(terms, variants, collectors);
    }

    private static List<Run> runs(ByteBuffer bytes) {
        List<Run> runs = new ArrayList<>();
        int records = 0;
        int at = 0;
        while (at < bytes.capacity()) {
            int size = bytes.getInt(at + 4);
            runs.add(new Run(bytes.getInt(at), at + 8, size, records));
            records += size;
            at += 8 + size * RunStore.RECORD;
        }
        return runs;
    }

    private Map<Integer, List<ShardEncoder.Entry>> byShard(
            LongNumbers terms, LongNumbers variants, Postings.Collector[] collectors) {
        Map<Integer, List<ShardEncoder.Entry>> shards = new TreeMap<>();
        for (int t = 0; t < collectors.length; t++) {
            Postings postings = collectors[t].postings(v -> text(variants.key(v)));
            int shard = shard(hash(terms.key(t)), shardBits);
            if (ShardEncoder.isCommon(postings, notices)) {
                add(shards, shard, postings, postings.isSingle() ? Extent.SET : Extent.DIGEST);
                add(shards, shard + (1 << shardBits), postings, Extent.DETAILS);
            } else {
                add(shards, shard, postings, Extent.DETAILS);
            }
        }
        return shards;
    }

    private static void add(
            Map<Integer, List<ShardEncoder.Entry>> shards, int shard, Postings postings, Extent extent) {
        shards.computeIfAbsent(shard, s -> new ArrayList<>()).add(new ShardEncoder.Entry(postings, extent));
    }

    private int folded(int word) {
        return words.get(word).folded();
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second & 0xffffffffL;
    }

    private String text(long key) {
        int second = (int) key;
        String first = words.get((int) (key >>> 32)).surface();
        return second < 0 ? first : first + " " + words.get(second).surface();
    }

    private int hash(long key) {
        int second = (int) key;
        int first = words.get((int) (key >>> 32)).termHash();
        return second < 0 ? first : TermHash.ofPair(first, words.get(second).termHash());
    }
}
