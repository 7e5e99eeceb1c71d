package vn.congkhai.build;

import java.util.List;
import java.util.Set;
import vn.congkhai.cache.Memory;
import vn.congkhai.markdown.Links;
import vn.congkhai.output.Print;
import vn.congkhai.portal.PageLinks;

/**
 * The links of a text, followed.
 *
 * @param answers of where they lead
 * @param isSound whether each leads somewhere
 */
record TextLinks(Memory.Links links, Print answers, boolean isSound) {

    /** Of most texts. */
    static final TextLinks NONE = new TextLinks(new Memory.Links(List.of(), Set.of()), Print.of(), true);

    /** The links that were asked for. */
    static TextLinks of(PageLinks links) {
        List<Memory.Link> asked = links.asked().stream()
                .map(a -> new Memory.Link(a.target(), a.kind() == Links.Kind.IMAGE))
                .toList();
        return new TextLinks(new Memory.Links(asked, links.files()), links.print(), links.isSound());
    }

    /** Asks again for links that were asked for before. */
    static TextLinks of(Memory.Links known, PageLinks links) {
        known.asked().forEach(link -> links.resolve(link.target(), link.image() ? Links.Kind.IMAGE : Links.Kind.LINK));
        return of(links);
    }
}
