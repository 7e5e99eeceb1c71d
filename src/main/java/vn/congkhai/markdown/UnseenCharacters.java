package vn.congkhai.markdown;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
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

    private static final char LAST_LISTED = UnseenLetters.LAST_NEAR;

    /** A character that is typed by its number or name: a page shows the character itself. */
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX][0-9A-Fa-f]{1,8}|#[0-9]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?");

    /** What nobody sees among the first characters; the last place is for all behind them, of which it may be any. */
    private static final boolean[] MAY_BE_UNSEEN = new boolean[LAST_LISTED + 2];

    static {
        for (char c = 0; c < MAY_BE_UNSEEN.length; c++) {
            MAY_BE_UNSEEN[c] = c > LAST_LISTED || isUnseen(c);
        }
    }

    private UnseenCharacters() {}

    private static final class Seen {
        private final int start;
        private final int end;
        private int count;

        Seen(int start, int end) {
            this.start = start;
            this.end = end;
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
                all.computeIfAbsent(c, k -> new Seen(at, at + 1)).count++;
            }
        }
        report(all, source, problems);
    }

    /**
     * Reports those that a page shows though the text has only their numbers or names ({@code &#8238;}), each where it is
     * first typed. What stands in code shows as it is typed and does no harm.
     */
    static void reportTypedByNumber(SourceText source, int bodyStart, String page, Consumer<Problem> problems) {
        if (source.text().indexOf('&', bodyStart) < 0) {
            return;
        }
        Set<Character> shown = new HashSet<>();
        for (int i = 0; i < page.length(); i++) {
            if (isUnseen(page.charAt(i)) && source.text().indexOf(page.charAt(i), bodyStart) < 0) {
                shown.add(page.charAt(i));
            }
        }
        if (shown.isEmpty()) {
            return;
        }
        Map<Character, Seen> all = new LinkedHashMap<>();
        Matcher reference =
                REFERENCE.matcher(source.text()).region(bodyStart, source.text().length());
        while (reference.find()) {
            // as browsers do, which need no semicolon
            String meant = Parser.unescapeEntities(reference.group(), false);
            if (!meant.isEmpty() && shown.contains(meant.charAt(0))) {
                all.computeIfAbsent(meant.charAt(0), k -> new Seen(reference.start(), reference.end())).count++;
            }
        }
        report(all, source, problems);
    }

    private static void report(Map<Character, Seen> all, SourceText source, Consumer<Problem> problems) {
        all.forEach((c, seen) -> {
            Place place = source.place(seen.start, seen.end);
            Fault fault = c == UnseenLetters.LOST ? Fault.TEXT_LETTER_LOST : Fault.TEXT_UNSEEN_CHARACTER;
            String code = String.format(Locale.ROOT, "U+%04X", (int) c);
            problems.accept(new Problem(fault, place, code, Integer.toString(seen.count)));
        });
    }

    private static boolean isUnseen(char c) {
        return UnseenLetters.isHarmful(c) || c == UnseenLetters.LOST;
    }
}
