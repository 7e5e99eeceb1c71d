package vn.congkhai.markdown;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * Tags that were typed and never closed, where that changes what comes after them: a browser strikes out, links, hides or
 * rearranges all the rest of a paper. One that ends with its paragraph or cell does no harm.
 */
final class OpenTags {

    /** What changes the words within; an open table shows what comes after it above it, or in its last cell. */
    private static final Set<String> CHANGE_WORDS = Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "u",
            "s",
            "small",
            "sub",
            "sup",
            "mark",
            "abbr",
            "code",
            "pre",
            "blockquote",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "details",
            "summary",
            "table");

    private static final String BLOCKS =
            "p, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, blockquote, pre, details, hr";

    private OpenTags() {}

    /** The first element of each such tag, in the order of the text, which was read with its positions. */
    static Collection<Element> in(Element body) {
        Map<Integer, Element> found = new TreeMap<>();
        Set<Element> aroundBlocks = new HashSet<>();
        int lastBlock = 0;
        for (Element block : body.select(BLOCKS)) {
            lastBlock = Math.max(lastBlock, start(block));
            for (Element e = block.parent(); e != null && aroundBlocks.add(e); e = e.parent()) {
                // an element that is there already has all its ancestors there
            }
        }
        for (Element element : body.select("*")) {
            boolean open = CHANGE_WORDS.contains(element.normalName())
                    && element.endSourceRange().isImplicit();
            boolean reaches = element.normalName().equals("table")
                    ? start(element) < lastBlock
                    : aroundBlocks.contains(element) || isOpenedAgain(element);
            if (open && reaches) {
                found.putIfAbsent(start(element), element);
            }
        }
        return found.values();
    }

    /** Browsers open a tag for words again in every paragraph, until it is closed. */
    private static boolean isOpenedAgain(Element element) {
        Element parent = element.parent();
        return parent != null && start(element) < start(parent);
    }

    private static int start(Element element) {
        return element.sourceRange().startPos();
    }
}
