package vn.congkhai.notice;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/**
 * Items of a list that YAML reads as one: a dash that is indented deeper than those above it begins none, and its words go on
 * with the item above.
 *
 * @param start where the list begins, in chars
 */
record JoinedItems(SourceText source, String key, int start) {

    /** Values whose line ends mean what they say. */
    private static final String BLOCK_OR_QUOTED = "|>\"'";

    private static final Pattern DASH_BELOW = Pattern.compile("\\n[ \\t]*([-–—•+*][ \\t]+([^\\n]*))");

    /** Reports each item that became part of the one before; false when this one stands by itself. */
    boolean report(YamlValue item, Consumer<Problem> problems) {
        if (!(item instanceof YamlValue.Scalar scalar)
                || BLOCK_OR_QUOTED.indexOf(source.text().charAt(item.start())) >= 0) {
            return false;
        }
        Matcher dash = DASH_BELOW.matcher(source.text()).region(item.start(), item.end());
        boolean joined = false;
        while (dash.find()) {
            joined = true;
            String line = indent() + "- " + dash.group(2).strip();
            problems.accept(
                    new Problem(Fault.ITEMS_JOINED, source.place(dash.start(1), dash.end()), key, scalar.text(), line));
        }
        return joined;
    }

    private String indent() {
        String before = source.text().substring(source.text().lastIndexOf('\n', start) + 1, start);
        return before.isBlank() ? before : "";
    }
}
