package vn.congkhai.cli;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.congkhai.manifest.Changes;

/** Says what a publication would change for citizens: for a terminal, or as Markdown for the page of a merge request. */
final class ChangeSummary {

    /** More of a kind are only counted. */
    private static final int LONGEST = 50;

    private static final Layout ON_A_TERMINAL = new Layout("  ", "\n", "    ", UnaryOperator.identity());
    private static final Layout AS_MARKDOWN = new Layout("\n### ", "\n\n", "- ", ChangeSummary::literal);

    private final Words words;

    ChangeSummary(Words words) {
        this.words = words;
    }

    /**
     * How a list is set.
     *
     * @param heading what stands before its heading
     * @param below what stands behind that
     * @param item what stands before each item
     * @param written how words of content are written
     */
    private record Layout(String heading, String below, String item, UnaryOperator<String> written) {}

    String text(Changes changes) {
        return words.say("changes.title") + ":\n" + (changes.isEmpty() ? "  " + none() : lists(changes, ON_A_TERMINAL));
    }

    String markdown(Changes changes, long errors, long warnings) {
        return "## " + words.say("changes.title") + "\n"
                + (changes.isEmpty() ? "\n" + none() : lists(changes, AS_MARKDOWN))
                + "\n" + words.say("summary.faults", errors, warnings) + "\n";
    }

    private String none() {
        return words.say("changes.none") + "\n";
    }

    private String lists(Changes changes, Layout layout) {
        return list("changes.gone", changes.gone(), layout)
                + list("changes.withdrawn", changes.withdrawn(), layout)
                + list("changes.corrected", changes.corrected(), layout)
                + list("changes.moved", changes.moved(), layout)
                + list("changes.changed", changes.changed(), layout)
                + list("changes.added", changes.added(), layout);
    }

    private String list(String key, List<Changes.Item> items, Layout layout) {
        if (items.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        out.append(layout.heading).append(words.say(key, items.size())).append(layout.below);
        for (Changes.Item item : items.subList(0, Math.min(LONGEST, items.size()))) {
            String number = item.number().isEmpty() ? "" : item.number() + ": ";
            String other = item.other().isEmpty() ? "" : " (" + item.other() + ")";
            String line = Report.visible(item.path() + " – " + number + item.title() + other);
            out.append(layout.item).append(layout.written.apply(line)).append('\n');
        }
        if (items.size() > LONGEST) {
            String more = words.say("changes.more", items.size() - LONGEST);
            out.append(layout.item).append(more).append('\n');
        }
        return out.toString();
    }

    /** Words of content that never become markup of the page they are shown on. */
    private static String literal(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~!@&])", "\\\\$1");
    }
}
