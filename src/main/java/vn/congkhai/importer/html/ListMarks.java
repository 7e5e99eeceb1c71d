package vn.congkhai.importer.html;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import vn.congkhai.importer.wording.Numerals;

/** The marks of a list's items as a web page shows them. Asked for each item once, in their order. */
final class ListMarks {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,4}");
    private static final Map<String, String> FORMATS =
            Map.of("a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman", "I", "upperRoman");

    private final boolean ordered;
    private final String type;
    private final int step;
    private int next;

    private ListMarks(Element list) {
        ordered = list.normalName().equals("ol");
        type = list.attr("type");
        step = list.hasAttr("reversed") ? -1 : 1;
        next = integer(list, "start", step < 0 ? list.select("> li").size() : 1);
    }

    static ListMarks of(Element list) {
        return new ListMarks(list);
    }

    /** What stands before an item's words, with a space behind it. */
    String marker(Element item) {
        if (!ordered) {
            return "- ";
        }
        int number = integer(item, "value", next);
        next = number + step;
        // no letter counts less than one
        String format = number > 0
                ? FORMATS.getOrDefault(item.hasAttr("type") ? item.attr("type") : type, "decimal")
                : "decimal";
        return Numerals.shown(number, format) + (format.startsWith("lower") ? ") " : ". ");
    }

    private static int integer(Element element, String name, int otherwise) {
        String value = element.attr(name);
        return INTEGER.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
    }
}
