package vn.congkhai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the portal by how many notices have them: what a mistyped word may have been meant for. */
final class Lexicon {
    private static final int LEAST_NOTICES = 2;
    private static final int LONGEST_WORD = 12;

    private final Map<String, Integer> notices = new ConcurrentHashMap<>();

    void add(Postings postings) {
        String term = postings.term();
        boolean word = term.length() <= LONGEST_WORD && term.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (word && postings.docs().length >= LEAST_NOTICES) {
            notices.put(term, postings.docs().length);
        }
    }

    /** The words in order, front-coded, each with the logarithm of its count. */
    byte[] encode() {
        List<String> words = new ArrayList<>(notices.keySet());
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
            counts.put(32 - Integer.numberOfLeadingZeros(notices.get(word)));
            previous = word;
        }
        try (Packed packer = Packed.forStreams()) {
            return packer.streams(List.of(names, counts));
        }
    }
}
