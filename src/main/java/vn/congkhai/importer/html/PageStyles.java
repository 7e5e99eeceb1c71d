package vn.congkhai.importer.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * What a web page strikes out or hides: by elements, by their own style, or by the rules of its style sheet. Rules for
 * some media only, or for what a reader does, are passed over.
 */
final class PageStyles {

    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Pattern LINE_THROUGH = Pattern.compile("text-decoration(?:-line)?:[^;]*line-through");
    private static final Pattern NOT_DISPLAYED = Pattern.compile("(?:^|;)(?:display:none|visibility:hidden)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|<!--|-->");
    /** Each rule is looked for in the whole page. */
    private static final int MOST_RULES = 50;

    private final Set<Element> struck = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    private int rules;

    PageStyles(Document page) {
        for (Element sheet : page.select("style")) {
            if (!sheet.hasAttr("media") || Set.of("all", "screen").contains(sheet.attr("media"))) {
                read(COMMENT.matcher(sheet.data()).replaceAll(" "), page);
            }
        }
    }

    boolean strikes(Element e) {
        return STRUCK.contains(e.normalName())
                || LINE_THROUGH.matcher(normal(e.attr("style"))).find()
                || struck.contains(e);
    }

    boolean hides(Element e) {
        return e.hasAttr("hidden")
                || NOT_DISPLAYED.matcher(normal(e.attr("style"))).find()
                || hidden.contains(e);
    }

    /** The rules that stand in no other's brackets. */
    private void read(String sheet, Document page) {
        int start = 0;
        while (rules < MOST_RULES) {
            int open = sheet.indexOf('{', start);
            if (open < 0) {
                return;
            }
            int close = closing(sheet, open);
            rule(sheet.substring(start, open).strip(), normal(sheet.substring(open + 1, close)), page);
            start = Math.min(sheet.length(), close + 1);
        }
    }

    private static int closing(String sheet, int open) {
        int depth = 0;
        for (int i = open; i < sheet.length(); i++) {
            depth += sheet.charAt(i) == '{' ? 1 : sheet.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return sheet.length();
    }

    private void rule(String selector, String style, Document page) {
        boolean strikes = LINE_THROUGH.matcher(style).find();
        boolean hides = NOT_DISPLAYED.matcher(style).find();
        if (!strikes && !hides || selector.isEmpty() || selector.startsWith("@") || selector.indexOf(':') >= 0) {
            return;
        }
        rules++;
        try {
            (strikes ? struck : hidden).addAll(page.select(selector));
        } catch (Selector.SelectorParseException e) {
            // browsers pass over what they cannot read as well
            return;
        }
    }

    private static String normal(String style) {
        return style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
