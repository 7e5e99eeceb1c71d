package vn.congkhai.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;
import vn.congkhai.viet.UnseenLetters;

/**
 * Characters that nobody sees in a text and that change it: those that turn its order around, so that 12 is read as 21;
 * those without a width, which keep a word or a number from being found; and what is left of a lost letter.
 */
final class UnseenCharacters {

    private static final char LAST_LISTED = UnseenLetters.LAST_HARMFUL;
    /** What nobody sees among the first characters; the last place is for all behind them, of which it may be any. */
    private static final boolean[] MAY_BE_UNSEEN = new boolean[LAST_LISTED + 2];

    static {
        for (char c = 0; c < MAY_BE_UNSEEN.length; c++) {
            MAY_BE_UNSEEN[c] = c > LAST_LISTED || isUnseen(c);
        }
    }

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
            // what letter comes next cannot be foreseen: one look-up, which nearly always says the same
            if (MAY_BE_UNSEEN[Math.min(c, MAY_BE_UNSEEN.length - 1)] && isUnseen(c)) {
                int at = i;
                all.computeIfAbsent(c, k -> new Seen(at)).count++;
            }
        }
        all.forEach((c, seen) -> {
            Place place = source.place(seen.first, seen.first + 1);
            String code = String.format(Locale.ROOT, "U+%04X", (int) c);
            problems.accept(
                    c == UnseenLetters.LOST
                            ? new Problem(Fault.TEXT_LETTER_LOST, place, code, Integer.toString(seen.count))
                            : new Problem(Fault.TEXT_UNSEEN_CHARACTER, place, code, Integer.toString(seen.count)));
        });
    }

    private static boolean isUnseen(char c) {
        return UnseenLetters.isHarmful(c) || c == UnseenLetters.LOST;
    }
}
