package vn.congkhai.advice;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found in a text: stretches of words of which none overlaps another, in their order. */
final class Finds {

    private final TreeMap<Integer, PersonalDatum> byStart = new TreeMap<>();

    /** Whether something was found already between two offsets. */
    boolean meet(int start, int end) {
        // none overlaps another, so the last that begins before the end also ends last
        Map.Entry<Integer, PersonalDatum> last = byStart.lowerEntry(end);
        return last != null && last.getValue().end() > start;
    }

    /** Takes a find, unless it overlaps an earlier one. */
    void add(PersonalDatum datum) {
        if (!meet(datum.start(), datum.end())) {
            byStart.put(datum.start(), datum);
        }
    }

    List<PersonalDatum> inOrder() {
        return List.copyOf(byStart.values());
    }
}
