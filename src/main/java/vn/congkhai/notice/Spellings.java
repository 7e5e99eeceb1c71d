package vn.congkhai.notice;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congkhai.viet.TonePlacement;

/**
 * What the ways of writing one name have in common: case, and how one syllable may be spelt (Hoà, Hòa; Lý, Lí), are no
 * difference; a mark is, since Tú and Tư are two names.
 */
final class Spellings {

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Decree 30/2020 writes bodies in full in the head of a paper; everybody else shortens them. */
    private static final Map<String, String> SHORT =
            Map.of("ubnd", ofName("Ủy ban nhân dân"), "hđnd", ofName("Hội đồng nhân dân"));

    private Spellings() {}

    /** The same for every way in which one name is written. */
    static String ofName(String name) {
        return GAP.splitAsStream(name).map(TonePlacement::matchingForm).collect(Collectors.joining(" "));
    }

    /** The same for every way in which the name of one body is written, {@code UBND} for {@code Ủy ban nhân dân} among them. */
    static String ofBody(String body) {
        return GAP.splitAsStream(body)
                .map(word -> {
                    String whole = SHORT.get(word.toLowerCase(Locale.ROOT));
                    return whole == null ? TonePlacement.matchingForm(word) : whole;
                })
                .collect(Collectors.joining(" "));
    }
}
