package vn.congkhai.cli;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.congkhai.manifest.Changes;

/** Says what a publication would change for citizens: for a terminal, or as Markdown for the page of a merge request. */
final class ChangeSummary {

    /** More of a kind are only counted. */
    private static final int LONGEST = 50;

    private final Words words;

    ChangeSummary(Words words) {
        this.words = words;
    }

    String text(Changes changes) {
        StringBuilder out = new StringBuilder(words.say("changes.title")).append(":\n");
        list(changes, out, "  ", "    ", UnaryOperator.identity());
        return out.toString();
    }

    String markdown(Changes changes, long errors, long warnings) {
        StringBuilder out =
                new StringBuilder("## ").append(words.say("changes.title")).append("\n");
        list(changes, out, "\n### ", "- ", ChangeSummary::literal);
        out.append('\n').append(words.say("summary.faults", errors, warnings)).append('\n');
        return out.toString();
    }

    private void list(Changes changes, StringBuilder out, String heading, String item, UnaryOperator<String> written) {
        if (changes.isEmpty()) {
            out.append(heading.startsWith("\n") ? "\n" : heading)
                    .append(words.say("changes.none"))
                    .append('\n');
        }
        group("changes.gone", changes.gone(), out, heading, item, written);
        group("changes.withdrawn", changes.withdrawn(), out, heading, item, written);
        group("changes.corrected", changes.corrected(), out, heading, item, written);
        group("changes.moved", changes.moved(), out, heading, item, written);
        group("changes.changed", changes.changed(), out, heading, item, written);
        group("changes.added", changes.added(), out, heading, item, written);
    }

    private void group(
            String key,
            List<Changes.Item> items,
            StringBuilder out,
            String heading,
            String bullet,
            UnaryOperator<String> written) {
        if (items.isEmpty()) {
            return;
        }
        out.append(heading).append(words.say(key, items.size())).append('\n');
        if (heading.startsWith("\n")) {
            out.append('\n');
        }
        for (Changes.Item item : items.subList(0, Math.min(LONGEST, items.size()))) {
            String number = item.number().isEmpty() ? "" : item.number() + ": ";
            String other = item.other().isEmpty() ? "" : " (" + item.other() + ")";
            out.append(bullet)
                    .append(written.apply(Report.visible(item.path() + " – " + number + item.title() + other)))
                    .append('\n');
        }
        if (items.size() > LONGEST) {
            out.append(bullet)
                    .append(words.say("changes.more", items.size() - LONGEST))
                    .append('\n');
        }
    }

    /** Words of content that never become markup of the page they are shown on. */
    private static String literal(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~!@&])", "\\\\$1");
    }
}
