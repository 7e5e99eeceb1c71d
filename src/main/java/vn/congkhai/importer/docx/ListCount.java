package vn.congkhai.importer.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.importer.wording.Numerals;

/**
 * How far the lists of a running text have come: of the body, or of one text box. Lists made from one definition share
 * one count, as in Word; a list with a start of its own sets that count when it is first used.
 */
final class ListCount {

    private static final Pattern NUMBER = Pattern.compile("%([1-9])");

    /** Levels of these have no number that others could show. */
    private static final Set<String> WITHOUT_NUMBER = Set.of("none", "bullet");

    /** The count of one definition. */
    private static final class Levels {
        private final int[] last = new int[Lists.LEVELS];
        private final boolean[] everUsed = new boolean[Lists.LEVELS];
        private final boolean[] begun = new boolean[Lists.LEVELS];

        void set(int level, int number) {
            last[level] = number;
            everUsed[level] = true;
            begun[level] = true;
        }
    }

    private final Map<String, Levels> counts = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    /** Counts a paragraph, and gives the number it is shown with; empty where a list shows none. */
    String next(Lists.Membership place) {
        Lists.Numbering list = place.list();
        Levels count = counts.computeIfAbsent(list.counted(), c -> new Levels());
        advance(place, count);
        Lists.Level level = list.levels().get(place.level());
        if (level == null || level.format().equals("none")) {
            return "";
        }
        return level.format().equals("bullet") ? place.level() == 0 ? "-" : "+" : label(place, level, count);
    }

    private void advance(Lists.Membership place, Levels count) {
        Lists.Numbering list = place.list();
        int at = place.level();
        // a list that begins at a deeper level counts the ones above as begun
        for (int above = at - 1; above >= 0 && !count.everUsed[at] && !count.everUsed[above]; above--) {
            count.set(above, list.start(above));
        }
        boolean anew = list.anew().contains(at) && started.add(list.id() + "/" + at);
        count.set(at, count.begun[at] && !anew ? count.last[at] + 1 : list.start(at));
        for (int deeper = at + 1; deeper < Lists.LEVELS; deeper++) {
            Lists.Level level = list.levels().get(deeper);
            boolean keeps = level != null && level.restart() <= deeper && level.restart() <= at;
            count.begun[deeper] &= keeps;
        }
    }

    private static String label(Lists.Membership place, Lists.Level level, Levels count) {
        Lists.Numbering list = place.list();
        return NUMBER.matcher(level.text()).replaceAll(m -> {
            int named = Integer.parseInt(m.group(1)) - 1;
            if (named > place.level()) {
                return "";
            }
            Lists.Level other = list.levels().getOrDefault(named, level);
            if (named < place.level() && WITHOUT_NUMBER.contains(other.format())) {
                return "";
            }
            int number = count.begun[named] ? count.last[named] : list.start(named);
            boolean digits = level.legal() && named < place.level();
            return Matcher.quoteReplacement(Numerals.shown(number, digits ? "decimal" : other.format()));
        });
    }
}
