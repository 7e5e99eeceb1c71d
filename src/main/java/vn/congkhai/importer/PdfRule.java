package vn.congkhai.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line that is drawn on a page, in points from the left and the top.
 *
 * @param across whether it lies; else it stands
 * @param at where it lies below the top, or stands beside the left edge
 */
record PdfRule(boolean across, float at, float from, float to) {

    /** Lines as near as this are one: programs draw the borders of two cells side by side, or a line twice. */
    static final float NEAR = 3;

    boolean crosses(PdfRule other) {
        return across != other.across && reaches(other.at) && other.reaches(at);
    }

    boolean reaches(float place) {
        return from - NEAR <= place && place <= to + NEAR;
    }

    /** The lines of one direction, each whole: cells have borders of their own. */
    static List<PdfRule> whole(List<PdfRule> rules, boolean across) {
        List<PdfRule> sorted = rules.stream()
                .filter(r -> r.across == across)
                .sorted(Comparator.comparing(PdfRule::at))
                .toList();
        List<PdfRule> whole = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at - sorted.get(first).at > NEAR) {
                whole.addAll(joined(sorted.subList(first, i)));
                first = i;
            }
        }
        return whole;
    }

    private static List<PdfRule> joined(List<PdfRule> side) {
        float at = side.get(0).at;
        List<PdfRule> joined = new ArrayList<>();
        for (PdfRule rule :
                side.stream().sorted(Comparator.comparing(PdfRule::from)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && rule.from <= joined.get(last).to + NEAR) {
                PdfRule before = joined.get(last);
                joined.set(last, new PdfRule(rule.across, at, before.from, Math.max(before.to, rule.to)));
            } else {
                joined.add(new PdfRule(rule.across, at, rule.from, rule.to));
            }
        }
        return joined;
    }
}
