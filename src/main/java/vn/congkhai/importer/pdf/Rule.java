package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line that is drawn on a page, in points from the left and the top.
 *
 * @param across whether it lies; else it stands
 * @param at where it lies below the top, or stands beside the left edge
 * @param thickness of what is seen of it
 */
record Rule(boolean across, float at, float from, float to, float thickness) {

    /** Lines as near as this are one: programs draw the borders of two cells side by side, or a line twice. */
    static final float NEAR = 3;

    boolean crosses(Rule other) {
        return across != other.across && reaches(other.at) && other.reaches(at);
    }

    boolean reaches(float place) {
        return from - NEAR <= place && place <= to + NEAR;
    }

    /** The lines of one direction, each whole: cells have borders of their own. */
    static List<Rule> whole(List<Rule> rules, boolean across) {
        List<Rule> sorted = rules.stream()
                .filter(r -> r.across == across)
                .sorted(Comparator.comparing(Rule::at))
                .toList();
        List<Rule> whole = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at - sorted.get(first).at > NEAR) {
                whole.addAll(joined(sorted.subList(first, i)));
                first = i;
            }
        }
        return whole;
    }

    private static List<Rule> joined(List<Rule> side) {
        float at = side.get(0).at;
        List<Rule> joined = new ArrayList<>();
        for (Rule rule : side.stream().sorted(Comparator.comparing(Rule::from)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && rule.from <= joined.get(last).to + NEAR) {
                Rule before = joined.get(last);
                float end = Math.max(before.to, rule.to);
                joined.set(last, new Rule(rule.across, at, before.from, end, before.thickness));
            } else {
                joined.add(new Rule(rule.across, at, rule.from, rule.to, rule.thickness));
            }
        }
        return joined;
    }
}
