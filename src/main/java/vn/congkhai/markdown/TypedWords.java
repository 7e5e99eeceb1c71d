package vn.congkhai.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of markup as it was typed, a line a block: a row of a table is a line, and so is a paragraph. */
final class TypedWords implements NodeVisitor {

    /** Elements that readers see beside or below what is around them, in one line. */
    private static final Set<String> PARTS_OF_A_LINE = Set.of("td", "th", "br");

    /** Elements within a line, around which no space is. */
    private static final Set<String> WITHIN_WORDS = Set.of(
            "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "mark", "abbr", "span", "code", "a", "img");

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");

    private final StringBuilder words = new StringBuilder();

    private TypedWords() {}

    /** The words of a piece of markup; a table may come in pieces. */
    static String of(String markup) {
        TypedWords typed = new TypedWords();
        // as HTML, a row without its table would be taken apart
        NodeTraversor.traverse(typed, Jsoup.parse(markup, "", Parser.xmlParser()));
        return typed.words.toString().strip();
    }

    /** What stands in place of one tag between words: a space, unless it is a tag within a word. */
    static String between(String tag) {
        Matcher name = TAG.matcher(tag);
        return name.lookingAt() && WITHIN_WORDS.contains(name.group(1).toLowerCase(Locale.ROOT)) ? "" : " ";
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words(text.getWholeText());
        } else if (node instanceof Element element) {
            edge(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            edge(element);
        }
    }

    private void edge(Element element) {
        String name = element.normalName();
        if (PARTS_OF_A_LINE.contains(name)) {
            separate(' ');
        } else if (!WITHIN_WORDS.contains(name)) {
            separate('\n');
        }
    }

    private void words(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (" \n\t\r\f".indexOf(c) >= 0) {
                separate(' ');
            } else {
                words.append(c);
            }
        }
    }

    /** Ends a word or a line; of several ends the strongest counts. */
    private void separate(char end) {
        int last = words.length() - 1;
        if (last >= 0 && words.charAt(last) == ' ') {
            words.setCharAt(last, end);
        } else if (last >= 0 && words.charAt(last) != '\n') {
            words.append(end);
        }
    }
}
