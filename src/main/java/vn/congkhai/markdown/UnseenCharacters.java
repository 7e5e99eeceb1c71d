package vn.congkhai.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/**
 * Characters that nobody sees in a text and that change it: those that turn its order around, so that 12 is read as 21;
 * those without a width, which keep a word or a number from being found; and what is left of a lost letter.
 */
final class UnseenCharacters {

    private static final char FIRST = '\u200B';
    private static final char LOST_LETTER = '\uFFFD';

    private UnseenCharacters() {}

    private static final class Seen {
        private final int first;
        private int count;

        Seen(int first) {
            this.first = first;
        }
    }

    /** Reports each such character once, where it first stands, with how often it does. */
    static void report(SourceText source, int bodyStart, Consumer<Problem> problems) {
        String text = source.text();
        Map<Character, Seen> all = new LinkedHashMap<>();
        for (int i = bodyStart; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~' && c < '\u00A0' || c >= FIRST) && isUnseen(c)) {
                int at = i;
                all.computeIfAbsent(c, k -> new Seen(at)).count++;
            }
        }
        all.forEach((c, seen) -> {
            Place place = source.place(seen.first, seen.first + 1);
            String code = String.format(Locale.ROOT, "U+%04X", (int) c);
            problems.accept(
                    c == LOST_LETTER
                            ? new Problem(Fault.TEXT_LETTER_LOST, place, code, Integer.toString(seen.count))
                            : new Problem(Fault.TEXT_UNSEEN_CHARACTER, place, code, Integer.toString(seen.count)));
        });
    }

    /** Joiners are part of emoji and of other scripts. */
    private static boolean isUnseen(char c) {
        return c < '\u00A0'
                ? c != '\n' && c != '\t'
                : c == FIRST
                        || c == '\u200E'
                        || c == '\u200F'
                        || c >= '\u202A' && c <= '\u202E'
                        || c >= '\u2060' && c <= '\u206F'
                        || c == LOST_LETTER;
    }
}
