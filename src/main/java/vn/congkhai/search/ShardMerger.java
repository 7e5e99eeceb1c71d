package vn.congkhai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sorts the terms of one partition by term and document, and says which of them stand in which of its shards. */
final class ShardMerger {
    private final List<WordTable.Word> words;
    private final ShardLayout layout;
    private final Lexicon lexicon;

    ShardMerger(List<WordTable.Word> words, ShardLayout layout, Lexicon lexicon) {
        this.words = words;
        this.layout = layout;
        this.lexicon = lexicon;
    }

    /** What is known of the terms of a partition before their documents are looked at. */
    private static final class Numbering {
        private final LongNumbers terms = new LongNumbers();
        private final LongNumbers variants = new LongNumbers();
        private int[] termOf = new int[1024];
        private int[] counts = new int[1024];
    }

    /** The entries of a partition's shards; what is a word is put into the lexicon. */
    List<List<ShardEncoder.Entry>> merge(long[] partition) {
        Numbering numbering = new Numbering();
        int[] variantOf = new int[partition.length];
        int[] runs = number(partition, numbering, variantOf);
        Postings.Collector[] collectors = new Postings.Collector[numbering.terms.size()];
        for (int t = 0; t < collectors.length; t++) {
            collectors[t] = new Postings.Collector(text(numbering.terms.key(t)), numbering.counts[t]);
        }
        for (int doc = 0; doc < runs.length; doc++) {
            if (runs[doc] > 0) {
                collect(partition, runs[doc], variantOf, numbering, collectors);
            }
        }
        return byShard(numbering, collectors);
    }

    /** Numbers the ways in which terms are written, and says of each notice where its first term stands. */
    private int[] number(long[] partition, Numbering numbering, int[] variantOf) {
        int[] runs = new int[64];
        for (int i = 0; i < partition.length; i++) {
            long term = partition[i];
            if (!TermStore.isNotice(term)) {
                variantOf[i] = number(numbering, TermStore.first(term), TermStore.second(term));
                continue;
            }
            int doc = TermStore.notice(term);
            if (doc >= runs.length) {
                runs = Arrays.copyOf(runs, Math.max(doc + 1, runs.length * 2));
            }
            runs[doc] = i + 1;
        }
        return runs;
    }

    private static void collect(
            long[] partition, int from, int[] variantOf, Numbering numbering, Postings.Collector[] collectors) {
        int doc = TermStore.notice(partition[from - 1]);
        for (int i = from; i < partition.length && !TermStore.isNotice(partition[i]); i++) {
            int variant = variantOf[i];
            collectors[numbering.termOf[variant]].add(
                    doc, variant, TermStore.places(partition[i]), TermStore.frequency(partition[i]));
        }
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

    private List<List<ShardEncoder.Entry>> byShard(Numbering numbering, Postings.Collector[] collectors) {
        int ofPartition = layout.shards() / layout.partitions();
        List<List<ShardEncoder.Entry>> shards = new ArrayList<>();
        for (int i = 0; i < ofPartition; i++) {
            shards.add(new ArrayList<>());
        }
        for (int t = 0; t < collectors.length; t++) {
            Postings postings = collectors[t].postings(v -> text(numbering.variants.key(v)));
            lexicon.add(postings);
            shards.get(layout.shard(hash(numbering.terms.key(t))) % ofPartition)
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
