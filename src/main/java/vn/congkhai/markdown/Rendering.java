package vn.congkhai.markdown;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.congkhai.problem.Place;

/**
 * A text, rendered.
 *
 * @param html safe markup for the page's body
 * @param outline the headings in order
 * @param anchors every id that a link may lead to
 * @param text the words without markup, a line a block, for search, feeds and data
 * @param headingLinks links to headings of other pages, to be checked when those are known
 */
public record Rendering(
        String html, List<Heading> outline, Set<String> anchors, String text, List<HeadingLink> headingLinks) {

    /** Nothing. */
    public static final Rendering EMPTY = new Rendering("", List.of(), Set.of(), "", List.of());

    public Rendering {
        Objects.requireNonNull(html);
        Objects.requireNonNull(text);
        outline = List.copyOf(outline);
        anchors = Set.copyOf(anchors);
        headingLinks = List.copyOf(headingLinks);
    }

    /**
     * A heading of the text.
     *
     * @param level 2 to 6, without gaps: the page's own title is level 1
     */
    public record Heading(int level, String id, String text) {}

    /**
     * A link to a heading of another page.
     *
     * @param page the other page's source, within the content folder
     * @param place where the link stands
     */
    public record HeadingLink(String page, String id, Place place) {}
}
