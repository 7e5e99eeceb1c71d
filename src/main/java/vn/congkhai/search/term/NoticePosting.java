package vn.congkhai.search.term;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one notice says of a term.
 *
 * @param hash the term's
 * @param places a bit for the head and for each piece
 * @param frequency weighted by field, at most 255
 * @param variants the ways it is written there, in order
 */
public record NoticePosting(int hash, byte places, int frequency, List<String> variants) {

    /** The terms of a notice, folded, as the merge of all notices makes them. */
    public static Map<String, NoticePosting> of(NoticeTerms terms, WordTable table) {
        List<WordTable.Word> words = table.all();
        Map<String, NoticePosting> postings = new TreeMap<>();
        for (int i = 0; i < terms.size(); i++) {
            long known = terms.term(i);
            WordTable.Word first = words.get(Term.first(known));
            String term = words.get(first.folded()).surface();
            String variant = first.surface();
            if (Term.second(known) != Term.NONE) {
                WordTable.Word second = words.get(Term.second(known));
                term += " " + words.get(second.folded()).surface();
                variant += " " + second.surface();
            }
            NoticePosting posting =
                    new NoticePosting(terms.hash(i), Term.places(known), Term.frequency(known), List.of(variant));
            postings.merge(term, posting, NoticePosting::and);
        }
        return postings;
    }

    // by hand: what a record comes with takes a new process a moment to get ready

    @Override
    public boolean equals(Object other) {
        return other instanceof NoticePosting posting
                && hash == posting.hash
                && places == posting.places
                && frequency == posting.frequency
                && variants.equals(posting.variants);
    }

    @Override
    public int hashCode() {
        return (hash * 31 + places) * 31 + frequency;
    }

    private NoticePosting and(NoticePosting other) {
        TreeSet<String> all = new TreeSet<>(variants);
        all.addAll(other.variants);
        return new NoticePosting(
                hash, (byte) (places | other.places), Math.min(255, frequency + other.frequency), List.copyOf(all));
    }
}
