package vn.congkhai.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.congkhai.problem.Place;
import vn.congkhai.viet.VietText;

/**
 * Words that were looked at and may be published as they are, although a check warns of them.
 *
 * @param words exactly those the warning names
 * @param place where the entry stands
 */
public record Allowance(String words, Place place) {

    private static final int LONGEST = 500;

    public Allowance {
        Objects.requireNonNull(words);
        Objects.requireNonNull(place);
    }

    /** The words of front matter itself that its warnings name: what an entry may let pass there. */
    public static List<String> wordsOfHead(Notice notice) {
        return HeadWarnings.words(notice.paper());
    }

    /** Whether these are the words it lets pass. */
    boolean lets(String named) {
        return key(words).equals(key(named));
    }

    /**
     * The same for all words that differ but in case, in spaces and in how long a dash is, or are one number grouped in other
     * ways.
     */
    public static String key(String words) {
        String lower = VietText.lower(words).replaceAll("\\s+", " ").strip().replace('–', '-');
        String digits = lower.replaceAll("[^\\d]", "");
        boolean number =
                digits.length() >= 6 && lower.replaceAll("[\\d\\s.+()-]", "").isEmpty();
        return number ? digits : lower;
    }

    /** The entries of the key; each that lacks words, reason or reviewer is reported and left out. */
    static List<Allowance> all(Values values) {
        ItemKeys keys = ItemKeys.ALLOWANCE;
        return values.mappings(Key.ALLOW.yamlName(), keys, inner -> {
            Optional<String> words = inner.text("words", keys.example("words"), LONGEST);
            Optional<String> reason = inner.text("reason", keys.example("reason"), LONGEST);
            Optional<String> by = inner.text("by", keys.example("by"), LONGEST);
            return words.isPresent() && reason.isPresent() && by.isPresent()
                    ? Optional.of(new Allowance(words.get(), inner.place("words")))
                    : Optional.empty();
        });
    }
}
