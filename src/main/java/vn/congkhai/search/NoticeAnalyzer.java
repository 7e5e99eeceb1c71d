package vn.congkhai.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.viet.TokenCursor;
import vn.congkhai.viet.TokenKind;

/**
 * Turns the text of a notice into its terms: the same text gives the same terms, whatever stands in other notices. For
 * one thread at a time.
 */
final class NoticeAnalyzer {
    /** A word of the head counts as so many of the text. */
    static final int HEAD_WEIGHT = 3;

    /** Before the terms a paper is called by itself, apart from where others cite it. */
    static final char OWN = '#';

    private final WordTable words;
    private final TokenCursor cursor = new TokenCursor();
    private final NoticeTerms terms = new NoticeTerms();
    private int[] slots = new int[1 << 13];
    private WordTable.@Nullable Word[] byForm = new WordTable.Word[1 << 10];

    NoticeAnalyzer(WordTable words) {
        this.words = words;
        Arrays.fill(slots, -1);
    }

    /** The terms, and among them what the paper itself is called; valid until the next call. */
    NoticeTerms analyze(Notice notice, NoticeText text) {
        analyze(text);
        notice.paper().number().map(DocumentNumber::text).ifPresent(this::addOwnNumber);
        return terms;
    }

    void analyze(NoticeText text) {
        terms.clear();
        Arrays.fill(slots, -1);
        read(text.head(), 0, HEAD_WEIGHT);
        for (int i = 0; i < text.pieces().size(); i++) {
            read(text.pieces().get(i), i + 1, 1);
        }
    }

    /** The number, and the digits the number starts with. */
    void addOwnNumber(String number) {
        cursor.reset(number);
        while (cursor.next()) {
            if (cursor.kind() == TokenKind.DOCUMENT_NUMBER
                    || cursor.kind() == TokenKind.NUMBER && cursor.start() == 0) {
                countSingle(words.ofFolded(OWN + cursor.folded()), 0, 1);
            }
        }
    }

    private void read(String text, int place, int weight) {
        cursor.reset(text);
        WordTable.@Nullable Word previous = null;
        while (cursor.next()) {
            if (cursor.isComposite()) {
                countSingle(words.ofFolded(cursor), place, weight);
                continue;
            }
            WordTable.Word word = word();
            countSingle(word, place, weight);
            if (previous != null && !cursor.isAfterLineEnd()) {
                int hash = TermHash.ofPair(previous.termHash(), word.termHash());
                count(find(previous.id(), word.id(), hash), place, weight);
            }
            previous = word;
            terms.length += weight;
        }
    }

    /** Most words of a notice were met before by this analyzer. */
    private WordTable.Word word() {
        int form = cursor.form();
        if (form < 0) {
            return words.of(cursor);
        }
        if (form >= byForm.length) {
            byForm = Arrays.copyOf(byForm, Math.max(form + 1, byForm.length * 2));
        }
        WordTable.Word word = byForm[form];
        if (word == null) {
            word = words.of(cursor);
            byForm[form] = word;
        }
        return word;
    }

    private void countSingle(WordTable.Word word, int place, int weight) {
        count(find(word.id(), NoticeTerms.SINGLE, word.termHash()), place, weight);
    }

    private void count(int i, int place, int weight) {
        terms.places[i] |= (byte) (1 << place);
        terms.frequency[i] += weight;
    }

    private int find(int first, int second, int termHash) {
        int mask = slots.length - 1;
        int i = hash(first, second) & mask;
        while (slots[i] >= 0) {
            int at = slots[i];
            if (terms.first[at] == first && terms.second[at] == second) {
                return at;
            }
            i = (i + 1) & mask;
        }
        int added = terms.add(first, second, termHash);
        slots[i] = added;
        if (terms.size * 2 > slots.length) {
            grow();
        }
        return added;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int at = 0; at < terms.size; at++) {
            int i = hash(terms.first[at], terms.second[at]) & (slots.length - 1);
            while (slots[i] >= 0) {
                i = (i + 1) & (slots.length - 1);
            }
            slots[i] = at;
        }
    }

    private static int hash(int first, int second) {
        int h = (first * 0x9e3779b9 + second) * 0x85ebca6b;
        return h ^ (h >>> 15);
    }
}
