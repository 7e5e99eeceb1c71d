package vn.congkhai.importer.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.congkhai.viet.VietText;

/** What the elements of HTML are to a paper. */
final class Tags {

    /** None of the text. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "button",
            "select",
            "input",
            "iframe",
            "object",
            "svg",
            "head",
            "title");
    /** Paragraphs, and what holds them. */
    static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "body",
            "blockquote",
            "header",
            "footer",
            "aside",
            "figure",
            "figcaption",
            "address",
            "center",
            "dl",
            "dt",
            "dd",
            "pre",
            "form",
            "hr",
            "html");

    /** What stands in a row. */
    static final Set<String> CELLS = Set.of("td", "th");

    private Tags() {}

    static boolean isBold(Element e) {
        String style = style(e);
        return Set.of("b", "strong").contains(e.normalName())
                || style.contains("font-weight:bold")
                || style.matches(".*font-weight:[6-9]00.*");
    }

    static boolean isItalic(Element e) {
        return Set.of("i", "em").contains(e.normalName()) || style(e).contains("font-style:italic");
    }

    private static String style(Element e) {
        return e.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** How many columns or rows a cell takes. */
    static int span(Element cell, String name) {
        String value = cell.attr(name);
        return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
    }

    /** Whether a Word table that holds others is one, and not a frame around a head or foot. */
    static boolean isData(Element table) {
        String words = VietText.fold(table.text());
        return !words.contains("cong hoa xa hoi") && !words.contains("noi nhan");
    }
}
