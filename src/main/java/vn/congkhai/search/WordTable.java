package vn.congkhai.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congkhai.viet.TokenCursor;

/**
 * Gives every written form a number, the same for all threads. The numbers follow the order in which threads meet the
 * words and must not reach the output.
 */
final class WordTable {

    /** A written form; {@code folded} is the number of its form without marks. */
    record Word(int id, String surface, int surfaceHash, int folded, int termHash) {}

    private volatile @Nullable Word[] slots = new Word[1 << 12];
    private final List<Word> words = new ArrayList<>();

    /** The word under the cursor. */
    Word of(TokenCursor cursor) {
        int hash = 0;
        int length = cursor.length();
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + cursor.surfaceAt(i);
        }
        @Nullable Word[] table = slots;
        for (int i = spread(hash) & (table.length - 1); ; i = (i + 1) & (table.length - 1)) {
            Word word = table[i];
            if (word == null) {
                return add(cursor.surface(), cursor.folded());
            }
            if (word.surfaceHash() == hash && isSame(word.surface(), cursor, length)) {
                return word;
            }
        }
    }

    /** The word under the cursor, without its marks. */
    Word ofFolded(TokenCursor cursor) {
        int hash = 0;
        int length = cursor.length();
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + cursor.foldedAt(i);
        }
        @Nullable Word[] table = slots;
        for (int i = spread(hash) & (table.length - 1); ; i = (i + 1) & (table.length - 1)) {
            Word word = table[i];
            if (word == null) {
                return ofFolded(cursor.folded());
            }
            if (word.surfaceHash() == hash && isFolded(word.surface(), cursor, length)) {
                return word;
            }
        }
    }

    /** A form that is written without marks. */
    Word ofFolded(String folded) {
        @Nullable Word[] table = slots;
        Word known = table[slot(table, folded, folded.hashCode())];
        return known == null ? add(folded, folded) : known;
    }

    /** All words so far, by number. */
    synchronized List<Word> all() {
        return List.copyOf(words);
    }

    private synchronized Word add(String surface, String folded) {
        int hash = surface.hashCode();
        int at = slot(slots, surface, hash);
        Word found = slots[at];
        if (found != null) {
            return found;
        }
        int foldedId =
                surface.equals(folded) ? words.size() : add(folded, folded).id();
        Word word = new Word(
                words.size(), surface, hash, surface.equals(folded) ? words.size() : foldedId, TermHash.of(folded));
        if (words.size() == TermStore.NONE) {
            throw new IllegalStateException("more different words than an index can hold");
        }
        words.add(word);
        if (words.size() * 2 > slots.length) {
            grow();
        }
        slots[slot(slots, surface, hash)] = word;
        return word;
    }

    private void grow() {
        @Nullable Word[] larger = new Word[slots.length * 2];
        for (Word word : slots) {
            if (word != null) {
                larger[slot(larger, word.surface(), word.surfaceHash())] = word;
            }
        }
        slots = larger;
    }

    private static int slot(@Nullable Word[] table, String surface, int hash) {
        int i = spread(hash) & (table.length - 1);
        for (Word word = table[i]; word != null && !word.surface().equals(surface); word = table[i]) {
            i = (i + 1) & (table.length - 1);
        }
        return i;
    }

    private static int spread(int hash) {
        int h = hash * 0x9e3779b9;
        return h ^ (h >>> 15);
    }

    private static boolean isFolded(String folded, TokenCursor cursor, int length) {
        boolean same = folded.length() == length;
        for (int i = 0; same && i < length; i++) {
            same = folded.charAt(i) == cursor.foldedAt(i);
        }
        return same;
    }

    private static boolean isSame(String surface, TokenCursor cursor, int length) {
        if (surface.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (surface.charAt(i) != cursor.surfaceAt(i)) {
                return false;
            }
        }
        return true;
    }
}
