package vn.congkhai.search.term;

import java.util.Arrays;
import vn.congkhai.notice.Notice;
import vn.congkhai.search.text.CodedText;
import vn.congkhai.search.text.TextEncoder;
import vn.congkhai.search.text.TextPack;
import vn.congkhai.viet.TokenCursor;
import vn.congkhai.viet.TokenKind;

/**
 * Turns the text of a notice into its terms: the same text gives the same terms, whatever stands in other notices. For
 * one thread at a time.
 */
public final class NoticeAnalyzer {
    /** A word of the head counts as so many of the text. */
    public static final int HEAD_WEIGHT = 3;

    /** Before the terms a paper is called by itself, apart from where others cite it. */
    private static final char OWN = '#';

    private static final int NO_WORD = -1;
    private static final int MOST_TERMS = 1 << 30;

    private final WordTable words;
    private final TokenCursor cursor = new TokenCursor();
    private final NoticeTerms terms = new NoticeTerms();
    private final CodedText coded = new CodedText();
    /**
     * Number and hash of the words by the cursor's number of their form; most words of a notice were met before by this
     * analyzer. The first place is for words without such a number.
     */
    private int[] byForm = new int[1 << 11];
    /** Where the terms of this notice stand, by word and by the hash of a pair; what is less than none is not of it. */
    private int[] singles = new int[1 << 12];

    private int[] pairs = new int[1 << 12];
    /** Grows by the terms of each notice, so that nothing has to be cleared. */
    private int none = 1;

    /** @param words may be shared with other threads' analyzers */
    public NoticeAnalyzer(WordTable words) {
        this.words = words;
        Arrays.fill(byForm, NO_WORD);
    }

    /** The terms, and among them what the paper itself is called; valid until the next call. */
    public NoticeTerms analyze(Notice notice, NoticeText text) {
        read(notice, text);
        notice.paper()
                .number()
                .map(number -> PaperName.of(notice.paper(), number))
                .ifPresent(this::addOwnNumber);
        return terms;
    }

    /** The text that was analyzed last, for excerpts. */
    public TextPack.Text codedText() {
        return coded.text();
    }

    private void read(Notice notice, NoticeText text) {
        startNotice();
        coded.start(notice);
        read(text.head(), 0, HEAD_WEIGHT);
        for (int i = 0; i < text.pieces().size(); i++) {
            read(text.pieces().get(i), i + 1, 1);
        }
        countFirstWords();
    }

    private void startNotice() {
        none += terms.size();
        if (none > MOST_TERMS) {
            Arrays.fill(singles, 0);
            Arrays.fill(pairs, 0);
            none = 1;
        }
        terms.clear();
    }

    /** The number, the digits it starts with, and these behind the words that say that a paper is meant. */
    private void addOwnNumber(PaperName name) {
        cursor.reset(name.number().text());
        while (cursor.next()) {
            if (cursor.kind() == TokenKind.DOCUMENT_NUMBER) {
                addOwn(cursor.folded());
            } else if (cursor.kind() == TokenKind.NUMBER && cursor.start() == 0) {
                String digits = cursor.folded();
                addOwn(digits);
                name.wordsBefore().forEach(word -> addOwn(word + digits));
            }
        }
    }

    private void addOwn(String called) {
        terms.count(single(words.ofFolded(OWN + called)), 1, 1);
    }

    /** A word that begins a pair is counted with it, once all of the notice is read. */
    private void read(String text, int number, int weight) {
        cursor.resetComposed(text);
        TextEncoder encoder = coded.encoder();
        int place = 1 << number;
        int previous = NO_WORD;
        int previousHash = 0;
        int plain = 0;
        while (cursor.next()) {
            if (cursor.isComposite()) {
                terms.count(single(words.ofFolded(cursor.folded())), place, weight);
                continue;
            }
            encoder.token(cursor);
            int known = known();
            int id = byForm[known];
            int hash = byForm[known + 1];
            if (previous != NO_WORD) {
                int at = cursor.isAfterLineEnd()
                        ? single(previous, previousHash)
                        : pair(previous, id, previousHash, hash);
                terms.count(at, place, weight);
            }
            previous = id;
            previousHash = hash;
            plain++;
        }
        if (previous != NO_WORD) {
            terms.count(single(previous, previousHash), place, weight);
        }
        terms.lengthen(plain * weight);
        coded.endPart(cursor);
    }

    private void countFirstWords() {
        for (int at = 0; at < terms.size(); at++) {
            long term = terms.term(at);
            if (Term.second(term) != Term.NONE) {
                int first = singles[Term.first(term)] - none;
                terms.count(first, Term.places(term) & 0xff, Term.frequency(term));
            }
        }
    }

    /** Where the word stands on which the cursor stands. */
    private int known() {
        int at = 2 * (cursor.form() + 1);
        return at > 0 && at < byForm.length && byForm[at] != NO_WORD ? at : newWord(at);
    }

    private int newWord(int at) {
        WordTable.Word word = words.of(cursor.surface(), cursor.folded());
        if (at >= byForm.length) {
            int length = byForm.length;
            byForm = Arrays.copyOf(byForm, Math.max(at + 2, length * 2));
            Arrays.fill(byForm, length, byForm.length, NO_WORD);
        }
        byForm[at] = word.id();
        byForm[at + 1] = word.termHash();
        return at;
    }

    private int single(WordTable.Word word) {
        return single(word.id(), word.termHash());
    }

    /** Where a word stands among the terms. */
    private int single(int id, int hash) {
        if (id >= singles.length) {
            singles = Arrays.copyOf(singles, Math.max(id + 1, singles.length * 2));
        }
        if (singles[id] < none) {
            singles[id] = none + terms.add(Term.of(id, Term.NONE), hash);
        }
        return singles[id] - none;
    }

    /** Where two words that follow each other stand among the terms. */
    private int pair(int first, int second, int firstHash, int secondHash) {
        long term = Term.of(first, second);
        int mask = pairs.length - 1;
        int i = slot(term) & mask;
        int at = pairs[i] - none;
        while (at >= 0 && !terms.has(at, term)) {
            i = (i + 1) & mask;
            at = pairs[i] - none;
        }
        if (at >= 0) {
            return at;
        }
        // there from now on, so that it can be counted with its pairs
        single(first, firstHash);
        return addPair(i, term, TermHash.ofPair(firstHash, secondHash));
    }

    private int addPair(int slot, long term, int termHash) {
        int added = terms.add(term, termHash);
        pairs[slot] = none + added;
        if (terms.size() > pairs.length / 4 * 3) {
            grow();
        }
        return added;
    }

    private void grow() {
        pairs = new int[pairs.length * 2];
        int mask = pairs.length - 1;
        for (int at = 0; at < terms.size(); at++) {
            if (Term.second(terms.term(at)) != Term.NONE) {
                int i = slot(terms.term(at)) & mask;
                while (pairs[i] >= none) {
                    i = (i + 1) & mask;
                }
                pairs[i] = none + at;
            }
        }
    }

    /** Of the words of a term, whatever is counted of it. */
    private static int slot(long term) {
        return (int) ((term >>> Short.SIZE) * 0x9e3779b97f4a7c15L >>> 40);
    }
}
