package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;

/** Signs that look like others, so that nobody who types the words finds them: O and l in figures, Cyrillic letters in Latin words. */
final class Lookalikes {

    private static final String CYRILLIC = "аеорсухіАВЕКМНОРСТХІ";
    private static final String LATIN = "aeopcyxiABEKMHOPCTXI";
    private static final String FIGURES = "OoIl";
    private static final String DIGITS = "0011";

    private static final Pattern WORD = Pattern.compile(
            "(?=\\p{L})(?<!\\p{L})(?=\\p{L}{0,19}[" + CYRILLIC + "])[\\p{IsLatin}" + CYRILLIC + "]{2,20}(?!\\p{L})");
    private static final Pattern HAS_LATIN = Pattern.compile("\\p{IsLatin}");
    /** Days with their year, and noughts between digits. */
    private static final SparsePattern FIGURE = SparsePattern.notBehind(
            "\\p{L}\\d/.,-",
            "(?:(?=\\d?[OoIl]|\\d{1,2}/\\d?[OoIl]|\\d{1,2}/\\d{1,2}/\\d{0,3}[OoIl])"
                    + "[\\dOoIl]{1,2}/[\\dOoIl]{1,2}/(?=\\S{0,3}\\d)[\\dOoIl]{4}|\\d{1,9}[Oo]\\d{1,9})(?![\\p{L}\\d/-])");

    private Lookalikes() {}

    static List<Advisory> check(NoticeText body) {
        List<Advisory> found = new ArrayList<>();
        // to ask each word for it takes far longer
        if (body.text().chars().anyMatch(sign -> CYRILLIC.indexOf(sign) >= 0)) {
            words(body, found);
        }
        FIGURE.each(
                body.text(),
                figure -> found.add(body.advisory(Fault.LOOKALIKE, figure, replaced(figure.group(), FIGURES, DIGITS))));
        return found;
    }

    private static void words(NoticeText body, List<Advisory> found) {
        Matcher word = WORD.matcher(body.text());
        while (word.find()) {
            if (HAS_LATIN.matcher(word.group()).find()) {
                found.add(body.advisory(Fault.LOOKALIKE, word, replaced(word.group(), CYRILLIC, LATIN)));
            }
        }
    }

    private static String replaced(String words, String from, String to) {
        StringBuilder meant = new StringBuilder(words);
        for (int i = 0; i < meant.length(); i++) {
            int at = from.indexOf(meant.charAt(i));
            if (at >= 0) {
                meant.setCharAt(i, to.charAt(at));
            }
        }
        return meant.toString();
    }
}
