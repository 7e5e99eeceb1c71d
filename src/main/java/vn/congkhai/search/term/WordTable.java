package vn.congkhai.search.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives every written form a number, the same for all threads. The numbers follow the order in which threads meet the
 * words and must not reach the output.
 */
public final class WordTable {

    /**
     * A written form.
     *
     * @param id its number, from zero on
     * @param surface as it is written
     * @param folded the number of its form without marks
     * @param termHash the {@link TermHash} of that form
     */
    public record Word(int id, String surface, int folded, int termHash) {}

    private final Map<String, Word> bySurface = new ConcurrentHashMap<>(1 << 12);
    private final List<Word> words = new ArrayList<>();

    /** The word that is written so, and without marks as {@code folded} says. */
    Word of(String surface, String folded) {
        Word known = bySurface.get(surface);
        return known == null ? add(surface, folded) : known;
    }

    /** A form that is written without marks. */
    Word ofFolded(String folded) {
        return of(folded, folded);
    }

    /** All words so far, by number. */
    public synchronized List<Word> all() {
        return List.copyOf(words);
    }

    private synchronized Word add(String surface, String folded) {
        Word found = bySurface.get(surface);
        if (found != null) {
            return found;
        }
        int plain = surface.equals(folded) ? words.size() : add(folded, folded).id();
        Word word = new Word(words.size(), surface, plain, TermHash.of(folded));
        if (words.size() == Term.NONE) {
            throw new IllegalStateException("more different words than an index can hold");
        }
        words.add(word);
        bySurface.put(surface, word);
        return word;
    }
}
