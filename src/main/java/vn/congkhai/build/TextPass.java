package vn.congkhai.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.congkhai.cache.Memory;
import vn.congkhai.markdown.Links;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.output.Print;
import vn.congkhai.portal.PageLinks;
import vn.congkhai.portal.Portal;
import vn.congkhai.problem.Problem;

/** The second pass: every text of which something must be made is read, rendered, used and let go, on all threads. */
final class TextPass {

    private final Portal portal;
    private final BodyReader bodies;
    private final Parallel parallel;

    TextPass(Portal portal, BodyReader bodies, Parallel parallel) {
        this.portal = portal;
        this.bodies = bodies;
        this.parallel = parallel;
    }

    /**
     * What is left of the texts when each has been let go.
     *
     * @param linkedFiles the files they link to, by path within the content folder
     * @param links what each of those links to that are not known to be as before, by its path
     * @param problems what is wrong with them, links to headings of each other among it
     */
    record Found(Set<String> linkedFiles, Map<String, Memory.Links> links, List<Problem> problems) {}

    /** What is done with texts; called from several threads. */
    interface Use {

        /**
         * Keeps what was made of a text before, of which nothing is made from anything else now.
         *
         * @return whether nothing need be made again
         */
        boolean keep(Notice notice);

        boolean keep(PlainPage page);

        /**
         * Keeps what was made of a text before, if it would be the same now.
         *
         * @param links of where its links lead
         * @return whether nothing need be made again
         */
        boolean keep(Notice notice, Print links);

        boolean keep(PlainPage page, Print links);

        /** Makes everything of a text while it is in memory. */
        void make(Notice notice, Rendering body, Print links);

        void make(PlainPage page, Rendering body, Print links);
    }

    /** Only looks at the texts. */
    Found check() {
        return use(new Use() {
            @Override
            public boolean keep(Notice notice) {
                return false;
            }

            @Override
            public boolean keep(PlainPage page) {
                return false;
            }

            @Override
            public boolean keep(Notice notice, Print links) {
                return false;
            }

            @Override
            public boolean keep(PlainPage page, Print links) {
                return false;
            }

            @Override
            public void make(Notice notice, Rendering body, Print links) {
                // looked at
            }

            @Override
            public void make(PlainPage page, Rendering body, Print links) {
                // looked at
            }
        });
    }

    /** Goes through all texts. */
    Found use(Use use) {
        List<Kept> kept = new ArrayList<>();
        kept.addAll(parallel.map(portal.notices(), notice -> notice(notice, use)));
        kept.addAll(parallel.map(portal.pages(), page -> page(page, use)));
        Set<String> linkedFiles = new TreeSet<>();
        Map<String, Memory.Links> links = new HashMap<>();
        List<Rendering.HeadingLink> headingLinks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Kept k : kept) {
            linkedFiles.addAll(k.links.files());
            if (!k.isAsBefore) {
                problems.addAll(k.problems);
                headingLinks.addAll(k.headingLinks);
                links.put(k.source, k.links);
            }
        }
        problems.addAll(bodies.deadHeadings(headingLinks));
        return new Found(linkedFiles, links, problems);
    }

    /**
     * What one text leaves behind.
     *
     * @param isAsBefore whether nothing of it can have changed
     */
    private record Kept(
            String source,
            boolean isAsBefore,
            Memory.Links links,
            List<Rendering.HeadingLink> headingLinks,
            List<Problem> problems) {

        Kept(String source, boolean isAsBefore, Memory.Links links) {
            this(source, isAsBefore, links, List.of(), List.of());
        }
    }

    private Kept notice(Notice notice, Use use) {
        Optional<Memory.Links> same = bodies.unchanged(notice.source());
        if (same.isPresent() && use.keep(notice)) {
            return new Kept(notice.source().path(), true, same.get());
        }
        Optional<PageLinks> known = bodies.remembered(notice);
        if (known.isPresent() && use.keep(notice, known.get().print())) {
            return new Kept(notice.source().path(), false, links(known.get()));
        }
        BodyReader.Body body = bodies.body(notice);
        use.make(notice, body.rendering(), body.links().print());
        return kept(notice.source(), body);
    }

    private Kept page(PlainPage page, Use use) {
        Optional<Memory.Links> same = bodies.unchanged(page.source());
        if (same.isPresent() && use.keep(page)) {
            return new Kept(page.source().path(), true, same.get());
        }
        Optional<PageLinks> known = bodies.remembered(page);
        if (known.isPresent() && use.keep(page, known.get().print())) {
            return new Kept(page.source().path(), false, links(known.get()));
        }
        BodyReader.Body body = bodies.body(page);
        use.make(page, body.rendering(), body.links().print());
        return kept(page.source(), body);
    }

    private static Kept kept(Notice.Source source, BodyReader.Body body) {
        return new Kept(
                source.path(), false, links(body.links()), body.rendering().headingLinks(), body.problems());
    }

    private static Memory.Links links(PageLinks links) {
        List<Memory.Link> asked = links.asked().stream()
                .map(a -> new Memory.Link(a.target(), a.kind() == Links.Kind.IMAGE))
                .toList();
        return new Memory.Links(asked, links.files());
    }
}
