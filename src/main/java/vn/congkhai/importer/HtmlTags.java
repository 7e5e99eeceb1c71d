package vn.congkhai.importer;

import java.util.Set;
import org.jsoup.nodes.Element;
import vn.congkhai.viet.VietText;

/** What the elements of HTML are to a paper. */
final class HtmlTags {

    /** None of the text. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "form",
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
            "hr",
            "html");

    private HtmlTags() {}

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
