package vn.congkhai.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import vn.congkhai.problem.Fault;

/** Hands on HTML as it was typed, without what would take the rest of the page with it. */
final class TypedHtml {

    /**
     * Elements whose content a browser does not read as markup, or hides. Nothing of them may reach the page, and one that
     * is not closed would take the rest of the page with it.
     */
    private static final Pattern SWALLOWING = Pattern.compile(
            "<(!--|(?:script|style|iframe|noembed|noframes|noscript|xmp|plaintext|textarea|title|template|select|svg|math"
                    + "|object|embed|video|audio|form)(?![A-Za-z0-9-]))",
            Pattern.CASE_INSENSITIVE);

    /** What stands where something was taken out: without it, what is left on both sides might become one name. */
    private static final String GAP = "<!---->";

    private final BodyRenderer.Context context;
    private final HtmlWriter html;
    private final Chars text;
    private final String mark;

    TypedHtml(BodyRenderer.Context context, HtmlWriter html, Chars text, String mark) {
        this.context = context;
        this.html = html;
        this.text = text;
        this.mark = mark.strip();
    }

    /** Markup as typed; it is cleaned when the page is whole, because a table may come in pieces. */
    void write(Node node) {
        String typed = node.getChars().trimEnd().toString();
        if (node instanceof HtmlBlock) {
            block(node, typed);
            return;
        }
        Matcher opening = SWALLOWING.matcher(typed);
        if (opening.lookingAt() && !isClosed(node, opening.group(1))) {
            report(Fault.HTML_REMOVED, node, opening);
        } else if (typed.indexOf('<', 1) >= 0 && !isWhole(typed)) {
            unfinished(node, typed);
        } else {
            html.raw(typed);
            text.append(TypedWords.between(typed));
        }
    }

    private static boolean isClosed(Node opening, String name) {
        Pattern closing = Pattern.compile("</" + Pattern.quote(name) + "[\\s/>]", Pattern.CASE_INSENSITIVE);
        for (Node node = opening.getNext(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline && closing.matcher(node.getChars()).lookingAt()) {
                // browsers close this one never
                return !name.equalsIgnoreCase("plaintext");
            }
        }
        return false;
    }

    /**
     * Whether a browser has read all of a piece when the next one begins. If not, a tag or a quote that it leaves open would
     * take in the markup after it, with the mark by which that is known as ours.
     */
    private boolean isWhole(String typed) {
        // no text contains the mark, so that no typed tag has its name
        return Jsoup.parseBodyFragment(typed + "\n<" + mark + ">").body().selectFirst(mark) != null;
    }

    /** Leaves out a piece in which a tag has no end, and says where that tag may begin. */
    private void unfinished(Node node, String typed) {
        int tag = Math.max(0, typed.lastIndexOf('<'));
        int end = tag + 1;
        while (end < typed.length() && " \t\n>".indexOf(typed.charAt(end)) < 0) {
            end++;
        }
        int start = node.getStartOffset();
        context.report(Fault.HTML_UNCLOSED, start + tag, start + end, List.of(typed.substring(tag, end)));
    }

    private void block(Node node, String typed) {
        String kept = kept(node, typed);
        if (!isWhole(kept)) {
            unfinished(node, typed);
            return;
        }
        html.raw(kept);
        String words = TypedWords.of(kept);
        if (!words.isEmpty()) {
            text.append(words).append('\n');
        }
    }

    /** Markup without what swallows, up to what swallows the rest. */
    private String kept(Node node, String typed) {
        StringBuilder kept = new StringBuilder();
        Matcher opening = SWALLOWING.matcher(typed);
        int done = 0;
        while (opening.find(done)) {
            kept.append(typed, done, opening.start());
            boolean comment = opening.group(1).equals("!--");
            String close = comment ? "-->" : "</" + opening.group(1).toLowerCase(Locale.ROOT);
            int end = typed.toLowerCase(Locale.ROOT).indexOf(close, opening.end());
            if (end < 0) {
                report(Fault.HTML_UNCLOSED, node, opening);
                return kept.toString();
            }
            if (!comment) {
                report(Fault.HTML_REMOVED, node, opening);
            }
            kept.append(GAP);
            int tagEnd = typed.indexOf('>', end);
            done = tagEnd < 0 ? typed.length() : tagEnd + 1;
        }
        return kept.append(typed, done, typed.length()).toString();
    }

    private void report(Fault fault, Node node, Matcher tag) {
        int start = node.getStartOffset();
        context.report(
                fault,
                start + tag.start(),
                start + tag.end(),
                List.of(tag.group().toLowerCase(Locale.ROOT)));
    }

    /** A comment is not for readers; one that is not closed would take the rest of the page with it. */
    void comment(Node node) {
        if (!node.getChars().trimEnd().endsWith("-->")) {
            int start = node.getStartOffset();
            context.report(Fault.HTML_UNCLOSED, start, start + "<!--".length(), List.of("<!--"));
        }
    }
}
