package vn.congkhai.importer.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congkhai.problem.Fault;
import vn.congkhai.viet.UnseenLetters;

/**
 * Takes out of a paper's words what nobody sees and what means nothing, which a notice may not have, and counts it for the
 * report. The sign of a lost letter stays where it is.
 */
public final class Unseen {

    private static final int AROUND = 30;
    /** Of the fonts Symbol and Wingdings, which have them at places of their own. */
    private static final String BULLETS = "\uF0B7\uF0A7";

    private static final char HYPHEN = '\u2010';
    private static final char NO_BREAK_HYPHEN = '\u2011';

    private final Map<Character, Integer> takenOut = new TreeMap<>();
    private Location first = Location.NOWHERE;
    private int lost;
    private Location firstLost = Location.NOWHERE;
    private String lostWords = "";

    /** Whether a character begins a new line, without being a line end itself: of old word processors and of Unicode. */
    public static boolean isBreak(char c) {
        return c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Whether there is nothing to see in some words. */
    static boolean isBlank(String words) {
        return words.chars().allMatch(c -> Character.isWhitespace(c) || UnseenLetters.isIdle((char) c));
    }

    /** The words without what nobody sees; breaks are line ends, and the hyphens of a word processor plain ones. */
    public String takeOut(String words, Location at) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isBreak(c)) {
                out.append('\n');
            } else if (c == HYPHEN || c == NO_BREAK_HYPHEN) {
                out.append('-');
            } else if (BULLETS.indexOf(c) >= 0) {
                out.append('•');
            } else if (UnseenLetters.isIdle(c)) {
                first = takenOut.isEmpty() ? at : first;
                takenOut.merge(c, 1, Integer::sum);
            } else {
                out.append(c);
                if (c == UnseenLetters.LOST) {
                    lose(words, i, at);
                }
            }
        }
        return out.toString();
    }

    private void lose(String words, int at, Location where) {
        if (lost == 0) {
            firstLost = where;
            lostWords = words.substring(Math.max(0, at - AROUND), Math.min(words.length(), at + AROUND));
        }
        lost++;
    }

    /** What was taken out, in one loss; and in another the letters that are lost. */
    public List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        if (!takenOut.isEmpty()) {
            String counts = takenOut.entrySet().stream()
                    .map(e -> String.format(Locale.ROOT, "U+%04X (%d)", (int) e.getKey(), e.getValue()))
                    .collect(Collectors.joining(", "));
            losses.add(new Loss(Fault.IMPORT_UNSEEN_CHARACTER, first, counts));
        }
        if (lost > 0) {
            List<String> told = List.of(Loss.shown(lostWords), Integer.toString(lost));
            losses.add(new Loss(Fault.IMPORT_LETTER_LOST, firstLost, lostWords, told));
        }
        return losses;
    }
}
