package vn.congkhai.search.shard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.congkhai.search.bits.ByteReader;
import vn.congkhai.search.bits.Bytes;
import vn.congkhai.search.bits.Packed;

/** The words of the portal by how many notices have them: what a mistyped word may have been meant for. */
public final class Lexicon {
    private static final int LEAST_NOTICES = 2;
    private static final int LONGEST_WORD = 12;

    private final Map<String, Integer> steps = new ConcurrentHashMap<>();

    void add(Postings postings) {
        set(postings.term(), postings.docs().length);
    }

    /** Keeps in how many notices a term is, where the term is a word that is worth it. */
    void set(String term, int notices) {
        if (!isWord(term)) {
            return;
        }
        if (notices >= LEAST_NOTICES) {
            steps.put(term, 32 - Integer.numberOfLeadingZeros(notices));
        } else {
            steps.remove(term);
        }
    }

    private static boolean isWord(String term) {
        boolean word = term.length() <= LONGEST_WORD;
        for (int i = 0; word && i < term.length(); i++) {
            word = term.charAt(i) >= 'a' && term.charAt(i) <= 'z';
        }
        return word;
    }

    /**
     * What {@link #encode} gave.
     *
     * @throws IOException when it is damaged
     */
    public static Lexicon decode(byte[] packed) throws IOException {
        ByteReader in = new ByteReader(Packed.unpack(packed));
        List<String> words = new ArrayList<>();
        String word = "";
        for (int left = in.varint(); left > 0; left--) {
            word = word.substring(0, in.varint()) + in.text();
            words.add(word);
        }
        Lexicon lexicon = new Lexicon();
        for (String known : words) {
            lexicon.steps.put(known, (int) in.take(1)[0]);
        }
        return lexicon;
    }

    /** The words in order, front-coded, each with the logarithm of its count. */
    public byte[] encode() {
        List<String> words = new ArrayList<>(steps.keySet());
        words.sort(null);
        Bytes names = new Bytes(1 << 12);
        Bytes counts = new Bytes(1 << 10);
        names.putVarint(words.size());
        String previous = "";
        for (String word : words) {
            int shared = 0;
            while (shared < Math.min(word.length(), previous.length())
                    && word.charAt(shared) == previous.charAt(shared)) {
                shared++;
            }
            names.putVarint(shared);
            names.putText(word.substring(shared));
            counts.put(steps.getOrDefault(word, 0));
            previous = word;
        }
        return Packed.columns(List.of(names, counts));
    }
}
