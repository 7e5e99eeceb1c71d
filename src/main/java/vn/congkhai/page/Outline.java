package vn.congkhai.page;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.markdown.Rendering;

/** The contents of a long text: its headings of the first two levels. */
final class Outline {

    /** Fewer headings than these are seen at a glance. */
    private static final int SHORTEST = 3;

    /** With more than these, only the first level helps. */
    private static final int LONGEST = 24;

    private Outline() {}

    /** A heading and those directly below it. */
    record Entry(String id, String text, List<Entry> entries) {
        public Entry {
            entries = List.copyOf(entries);
        }
    }

    static List<Entry> of(List<Rendering.Heading> headings) {
        List<Entry> top = new ArrayList<>();
        int shown = 0;
        for (int i = 0; i < headings.size(); i++) {
            Rendering.Heading heading = headings.get(i);
            if (heading.level() != 2) {
                continue;
            }
            List<Entry> below = new ArrayList<>();
            for (int j = i + 1; j < headings.size() && headings.get(j).level() > 2; j++) {
                if (headings.get(j).level() == 3) {
                    below.add(new Entry(headings.get(j).id(), headings.get(j).text(), List.of()));
                }
            }
            top.add(new Entry(heading.id(), heading.text(), below));
            shown += 1 + below.size();
        }
        if (shown > LONGEST) {
            return top.stream().map(e -> new Entry(e.id(), e.text(), List.of())).toList();
        }
        return shown >= SHORTEST ? top : List.of();
    }
}
