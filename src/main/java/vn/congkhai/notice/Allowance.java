package vn.congkhai.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.source.SourceText;

/**
 * Words that were looked at and may be published as they are, although a check warns of them.
 *
 * @param words exactly those the warning names
 * @param reason why they may be public
 * @param by who decided it
 * @param place where the entry stands
 */
public record Allowance(String words, String reason, String by, Place place) {

    private static final List<String> KEYS = List.of("words", "reason", "by");
    private static final int LONGEST = 500;

    public Allowance {
        Objects.requireNonNull(words);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(by);
        Objects.requireNonNull(place);
    }

    /** The whole entries of a notice's front matter; faults in them are told when the notice is read. */
    public static List<Allowance> of(SourceText text) {
        return FrontMatter.read(text, p -> {})
                .map(head -> all(new Values(text, head.entries(), p -> {})))
                .orElseGet(List::of);
    }

    /** The entries of the key; each that lacks words, reason or reviewer is reported and left out. */
    static List<Allowance> all(Values values) {
        String key = Key.ALLOW.yamlName();
        return values.mappings(key, Key.ALLOW.example(), KEYS, inner -> {
            Optional<String> words = inner.text("words", "0912 345 678", LONGEST);
            Optional<String> reason = inner.text("reason", "Số đường dây nóng đã công bố", LONGEST);
            Optional<String> by = inner.text("by", "Vũ Văn Thụ", LONGEST);
            for (String needed : KEYS) {
                if (!inner.has(needed)) {
                    values.report(key, Fault.KEY_MISSING, needed, "…");
                }
            }
            return words.isPresent() && reason.isPresent() && by.isPresent()
                    ? Optional.of(new Allowance(words.get(), reason.get(), by.get(), inner.place("words")))
                    : Optional.empty();
        });
    }
}
