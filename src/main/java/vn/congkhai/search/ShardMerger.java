package vn.congkhai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts the terms of one partition by term and document, and says which of them stand in which of its shards. */
final class ShardMerger {
    private final List<WordTable.Word> words;
    private final ShardLayout layout;

    ShardMerger(List<WordTable.Word> words, ShardLayout layout) {
        this.words = words;
        this.layout = layout;
    }

    /** What is known of the terms of a partition before their documents are looked at. */
    private static final class Numbering {
        private final LongNumbers terms = new LongNumbers();
        private final LongNumbers variants = new LongNumbers();
        private int[] termOf = new int[1024];
        private int[] counts = new int[1024];
    }

    /** The entries of a partition's shards. */
    Map<Integer, List<ShardEncoder.Entry>> merge(long[] partition) {
        Numbering numbering = new Numbering();
        int[] variantOf = new int[partition.length];
        long[] runs = new long[16];
        int runCount = 0;
        for (int i = 0; i < partition.length; i++) {
            long term = partition[i];
            if (TermStore.isNotice(term)) {
                if (runCount == runs.length) {
                    runs = Arrays.copyOf(runs, runCount * 2);
                }
                runs[runCount++] = (long) TermStore.notice(term) << 32 | i + 1;
            } else {
                variantOf[i] = number(numbering, TermStore.first(term), TermStore.second(term));
            }
        }
        Postings.Collector[] collectors = new Postings.Collector[numbering.terms.size()];
        for (int t = 0; t < collectors.length; t++) {
            collectors[t] = new Postings.Collector(text(numbering.terms.key(t)), numbering.counts[t]);
        }
        Arrays.sort(runs, 0, runCount);
        for (int r = 0; r < runCount; r++) {
            int doc = (int) (runs[r] >>> 32);
            for (int i = (int) runs[r]; i < partition.length && !TermStore.isNotice(partition[i]); i++) {
                int variant = variantOf[i];
                collectors[numbering.termOf[variant]].add(
                        doc, variant, TermStore.places(partition[i]), TermStore.frequency(partition[i]));
            }
        }
        return byShard(numbering, collectors);
    }

    private int number(Numbering numbering, int first, int second) {
        int known = numbering.variants.size();
        int variant = numbering.variants.number(pair(first, second));
        if (variant == numbering.termOf.length) {
            numbering.termOf = Arrays.copyOf(numbering.termOf, variant * 2);
            numbering.counts = Arrays.copyOf(numbering.counts, variant * 2);
        }
        if (variant == known) {
            numbering.termOf[variant] =
                    numbering.terms.number(pair(folded(first), second == TermStore.NONE ? second : folded(second)));
        }
        numbering.counts[numbering.termOf[variant]]++;
        return variant;
    }

    private Map<Integer, List<ShardEncoder.Entry>> byShard(Numbering numbering, Postings.Collector[] collectors) {
        Map<Integer, List<ShardEncoder.Entry>> shards = new TreeMap<>();
        for (int t = 0; t < collectors.length; t++) {
            Postings postings = collectors[t].postings(v -> text(numbering.variants.key(v)));
            shards.computeIfAbsent(layout.shard(hash(numbering.terms.key(t))), s -> new ArrayList<>())
                    .add(ShardEncoder.Entry.whole(postings));
        }
        return shards;
    }

    private int folded(int word) {
        return words.get(word).folded();
    }

    private static long pair(int first, int second) {
        return (long) first << 24 | second;
    }

    private String text(long key) {
        int second = (int) key & TermStore.NONE;
        String first = words.get((int) (key >>> 24)).surface();
        return second == TermStore.NONE
                ? first
                : first + " " + words.get(second).surface();
    }

    private int hash(long key) {
        int second = (int) key & TermStore.NONE;
        int first = words.get((int) (key >>> 24)).termHash();
        return second == TermStore.NONE
                ? first
                : TermHash.ofPair(first, words.get(second).termHash());
    }
}
