package vn.congkhai.search.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.congkhai.search.term.Term;
import vn.congkhai.search.term.TermHash;
import vn.congkhai.search.term.WordTable;

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
        /** By term: how many records it has; then where its next record goes. */
        private int[] counts = new int[1024];
    }

    /** The entries of a partition's shards; what is a word is put into the lexicon. The partition is used up. */
    List<List<ShardEncoder.Entry>> merge(long[] partition) {
        Numbering numbering = new Numbering();
        int[] runs = number(partition, numbering);
        long[] sorted = new long[startTerms(numbering)];
        for (int doc = 0; doc < runs.length; doc++) {
            for (int i = runs[doc]; i > 0 && i < partition.length && !TermStore.isNotice(partition[i]); i++) {
                int term = numbering.termOf[TermRecords.variant(partition[i])];
                sorted[numbering.counts[term]++] = TermRecords.of(doc, partition[i]);
            }
        }
        return byShard(numbering, sorted);
    }

    /** Puts numbers for the ways in which terms are written, and says where the first term of each notice stands, or 0. */
    private int[] number(long[] partition, Numbering numbering) {
        int[] runs = new int[64];
        for (int i = 0; i < partition.length; i++) {
            long term = partition[i];
            if (!TermStore.isNotice(term)) {
                int variant = number(numbering, Term.first(term), Term.second(term));
                partition[i] = TermRecords.written(variant, term);
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

    private int number(Numbering numbering, int first, int second) {
        int known = numbering.variants.size();
        int variant = numbering.variants.number(pair(first, second));
        if (variant == numbering.termOf.length) {
            numbering.termOf = Arrays.copyOf(numbering.termOf, variant * 2);
            numbering.counts = Arrays.copyOf(numbering.counts, variant * 2);
        }
        if (variant == known) {
            numbering.termOf[variant] =
                    numbering.terms.number(pair(folded(first), second == Term.NONE ? second : folded(second)));
        }
        numbering.counts[numbering.termOf[variant]]++;
        return variant;
    }

    /** Gives each term its place among the sorted records, and says how many records there are. */
    private static int startTerms(Numbering numbering) {
        int records = 0;
        for (int t = 0; t < numbering.terms.size(); t++) {
            int count = numbering.counts[t];
            numbering.counts[t] = records;
            records += count;
        }
        return records;
    }

    private List<List<ShardEncoder.Entry>> byShard(Numbering numbering, long[] sorted) {
        int ofPartition = layout.shards() / layout.partitions();
        List<List<ShardEncoder.Entry>> shards = new ArrayList<>();
        for (int i = 0; i < ofPartition; i++) {
            shards.add(new ArrayList<>());
        }
        int from = 0;
        for (int t = 0; t < numbering.terms.size(); t++) {
            long term = numbering.terms.key(t);
            int to = numbering.counts[t];
            Postings postings =
                    TermRecords.postings(text(term), sorted, from, to, v -> text(numbering.variants.key(v)));
            lexicon.add(postings);
            shards.get(layout.shard(hash(term)) % ofPartition).add(ShardEncoder.Entry.whole(postings));
            from = to;
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
        int second = (int) key & Term.NONE;
        String first = words.get((int) (key >>> 24)).surface();
        return second == Term.NONE ? first : first + " " + words.get(second).surface();
    }

    private int hash(long key) {
        int second = (int) key & Term.NONE;
        int first = words.get((int) (key >>> 24)).termHash();
        return second == Term.NONE
                ? first
                : TermHash.ofPair(first, words.get(second).termHash());
    }
}
