package vn.congkhai.importer.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines of which nothing is left, since all their words are struck out.
 *
 * @param byPage from top to bottom
 */
record EmptiedLines(Map<Integer, List<Line>> byPage) {

    EmptiedLines {
        byPage = Map.copyOf(byPage);
    }

    /** What pages no longer have. */
    static EmptiedLines of(List<Page> before, List<Page> after) {
        Map<Integer, List<Line>> gone = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Set<Float> left = new HashSet<>();
            after.get(i).lines().forEach(l -> left.add(l.y()));
            before.get(i).seen().stream()
                    .filter(l -> !left.contains(l.y()))
                    .forEach(l -> gone.computeIfAbsent(l.page(), p -> new ArrayList<>())
                            .add(l));
        }
        return new EmptiedLines(gone);
    }

    /** Those below a line and above another of its page. */
    List<Line> between(Line above, Line below) {
        return byPage.getOrDefault(above.page(), List.of()).stream()
                .filter(l -> above.y() < l.y() && l.y() < below.y())
                .toList();
    }
}
