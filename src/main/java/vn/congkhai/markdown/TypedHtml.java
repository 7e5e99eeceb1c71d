package vn.congkhai.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private final BodyRenderer.Context context;
    private final HtmlWriter html;
    private final Chars text;

    TypedHtml(BodyRenderer.Context context, HtmlWriter html, Chars text) {
        this.context = context;
        this.html = html;
        this.text = text;
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
        } else {
            html.raw(typed);
            text.append(TypedWords.between(typed));
        }
    }

    private static boolean isClosed(Node opening, String name) {
        for (Node node = opening.getNext(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline
                    && node.getChars()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .startsWith("</" + name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private void block(Node node, String typed) {
        String kept = kept(node, typed);
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
