package vn.congkhai.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import vn.congkhai.problem.Fault;

/**
 * Cleans a page body in which HTML was typed. Markup of ours carries a mark that the text itself does not contain; what
 * has no mark was typed, and keeps only what the allow-list has. What is left out is reported.
 */
final class RawHtml {

    /** Everything that staff may type, and everything that is generated. */
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "hr", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "mark", "abbr", "span")
            .addTags("blockquote", "pre", "code", "ul", "ol", "li", "dl", "dt", "dd", "div", "section")
            .addTags("h2", "h3", "h4", "h5", "h6", "a", "img", "details", "summary")
            .addTags("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addAttributes("td", "colspan", "rowspan", "headers")
            .addAttributes("th", "colspan", "rowspan", "headers", "scope")
            .addAttributes("col", "span")
            .addAttributes("colgroup", "span")
            .addAttributes("ol", "start")
            .addAttributes("li", "value")
            .addAttributes("abbr", "title")
            .addAttributes("a", "href", "title")
            .addAttributes("img", "src", "alt")
            .addAttributes(":all", "lang");

    /** Attributes that only markup of ours may have: typed ones could take over a heading's address or the design. */
    private static final Set<String> OURS =
            Set.of("id", "class", "role", "tabindex", "aria-label", "loading", "width", "height");

    private static final Safelist ALLOWED_AND_OURS =
            new Safelist(ALLOWED).addAttributes(":all", OURS.toArray(String[]::new));

    /** What stands before the markup of a text where it is read. */
    private static final String BODY = "<body>";

    private static final int CONTEXT = 40;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private final InlineRenderer inlines;
    private final String mark;
    private final String body;
    private final TreeMap<Integer, String> removed = new TreeMap<>();

    RawHtml(InlineRenderer inlines) {
        this.inlines = inlines;
        this.mark = inlines.mark().strip();
        this.body =
                inlines.context().source().text().substring(inlines.context().bodyStart());
    }

    /** The name of an attribute that does not stand in a text. */
    static String freeMark(String body) {
        String lower = body.toLowerCase(Locale.ROOT);
        String name = "data-k";
        while (lower.contains(name)) {
            name += "k";
        }
        return name;
    }

    String clean(String html) {
        Document document = Jsoup.parse(BODY + html, "", Parser.htmlParser().setTrackPosition(true));
        OpenTags.in(document.body()).forEach(tag -> open(html, tag));
        for (Element element : document.body().select("*")) {
            if (element != document.body() && !element.hasAttr(mark)) {
                typed(element);
            }
        }
        removed.forEach((at, what) ->
                inlines.context().report(Fault.HTML_REMOVED, at, at + Math.max(1, what.length()), List.of(what)));
        tables(document);
        Document clean = new Cleaner(new Safelist(ALLOWED_AND_OURS)).clean(document);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    private void typed(Element element) {
        String tag = element.normalName();
        if (!ALLOWED.isSafeTag(tag) && !tag.equals("html") && !tag.equals("head") && !tag.equals("body")) {
            note(tag, opening(tag), "<" + tag);
            return;
        }
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            if (OURS.contains(name) || !ALLOWED.isSafeAttribute(tag, element, attribute)) {
                // what was taken out of the middle of a name left a comment there
                String begin = name.replaceFirst("<.*", "");
                note(
                        tag,
                        Pattern.compile("<" + tag + "\\b[^>]*?\\b(" + Pattern.quote(begin) + ")[\\s=>/<]", FLAGS),
                        begin);
                element.removeAttr(name);
            }
        }
        target(element, "href", Links.Kind.LINK);
        target(element, "src", Links.Kind.IMAGE);
    }

    /** Tables that were typed as HTML stand in boxes like any other, and their headings say what they are of. */
    private void tables(Document document) {
        for (Element table : document.body().select("table")) {
            boolean holdsCells = table.selectFirst("td, th") != null;
            if (holdsCells && table.closest("div." + BlockWriter.TABLE_BOX) == null) {
                table.wrap("<div class=\"" + BlockWriter.TABLE_BOX + "\" role=\"region\" tabindex=\"0\"></div>");
            }
        }
        int number = 0;
        for (Element box : document.body().select("div." + BlockWriter.TABLE_BOX)) {
            number++;
            Element caption = box.selectFirst("caption");
            box.attr("aria-label", BlockWriter.tableName(number, caption == null ? "" : caption.text()));
            Element corner = box.selectFirst("th, td");
            if (corner != null && BlockWriter.isNumbered(corner.text())) {
                box.addClass(BlockWriter.NUMBERED);
            }
            for (Element heading : box.select("th:not([scope])")) {
                boolean withCells = heading.siblingElements().is("td");
                heading.attr("scope", withCells ? "row" : "col");
            }
        }
    }

    /** A link that was typed as HTML is judged like any other. */
    private void target(Element element, String name, Links.Kind kind) {
        if (!element.hasAttr(name)) {
            return;
        }
        String typed = element.attr(name);
        int at = Math.max(0, body.indexOf(typed));
        Optional<LinkWriter.Target> target = inlines.links().target(typed, kind, at, at + Math.max(1, typed.length()));
        element.removeAttr(name);
        target.ifPresent(found -> element.attr(name, found.href()));
        target.flatMap(LinkWriter.Target::size)
                .ifPresent(size -> element.attr("width", Integer.toString(size.width()))
                        .attr("height", Integer.toString(size.height())));
    }

    /** Tells of a tag without an end. What follows a tag tells it from others of its name. */
    private void open(String html, Element tag) {
        int start = tag.sourceRange().startPos() - BODY.length();
        int end = tag.sourceRange().endPos() - BODY.length();
        int at = -1;
        for (int more = Math.min(html.length(), end + CONTEXT); at < 0 && more >= end; more--) {
            at = body.indexOf(html.substring(start, more));
        }
        at = Math.max(0, at);
        String name = tag.normalName();
        inlines.context().report(Fault.HTML_SPILLS, at, at + end - start, List.of("<" + name, "</" + name + ">"));
    }

    /** Where something is that was taken out of a tag; at the first tag of its name where the text has it in another form. */
    private void note(String tag, Pattern where, String what) {
        Matcher m = where.matcher(body);
        Matcher first = opening(tag).matcher(body);
        removed.putIfAbsent(m.find() ? m.start(1) : first.find() ? first.start() : 0, what);
    }

    private static Pattern opening(String tag) {
        return Pattern.compile("(<" + Pattern.quote(tag) + ")\\b", FLAGS);
    }
}
