package vn.congkhai.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.congkhai.cache.Memory;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.output.Print;
import vn.congkhai.portal.Portal;
import vn.congkhai.problem.Problem;

/** The second pass: every text of which something must be made is read, rendered, used and let go, on all threads. */
final class TextPass {

    /**
     * So many notices go together through one step after the other: what a step needs, tables and code, then stands in the
     * processor's caches for all but the first of them.
     */
    private static final int BATCH = 16;

    /** Fewer go together where their texts are long: so many characters of markup, and one text more, are in memory. */
    private static final int MOST_HELD = 1 << 20;

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

    /** What is done with texts; called from several threads. This one does nothing: the texts are only looked at. */
    interface Use {

        /** Begins what needs nothing but the texts that are others than before, each of which was made. */
        default void othersAreMade() {}

        /**
         * Keeps what was made of all texts but some, at once, since nothing of it is made from anything else now.
         *
         * @return whether nothing of it need be made again
         */
        default boolean keepAllBut(Texts others) {
            return false;
        }

        /** The same of one text. */
        default boolean keep(Notice notice) {
            return false;
        }

        default boolean keep(PlainPage page) {
            return false;
        }

        /**
         * Keeps what was made of a text before, if it would be the same now.
         *
         * @param links of where its links lead
         * @return whether nothing need be made again
         */
        default boolean keep(Notice notice, Print links) {
            return false;
        }

        default boolean keep(PlainPage page, Print links) {
            return false;
        }

        /** Makes everything of texts while they are in memory; they are let go when this returns. */
        default void make(List<Rendered> notices) {}

        default void make(PlainPage page, Rendering body, Print links) {}
    }

    /**
     * A notice whose text was read.
     *
     * @param links of where its links lead
     */
    record Rendered(Notice notice, Rendering body, Print links) {}

    /** Some of the texts. */
    record Texts(List<Notice> notices, List<PlainPage> pages) {

        Texts() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return notices.isEmpty() && pages.isEmpty();
        }
    }

    /** Only looks at the texts. */
    Found check() {
        return use(new Use() {});
    }

    /** Goes through all texts: first those that are others than before, or of which that is not known. */
    Found use(Use use) {
        Texts same = new Texts();
        Texts others = new Texts();
        Set<String> linkedFiles = new TreeSet<>();
        for (Notice notice : portal.notices()) {
            (isUnchanged(notice.source(), linkedFiles) ? same : others).notices.add(notice);
        }
        for (PlainPage page : portal.pages()) {
            (isUnchanged(page.source(), linkedFiles) ? same : others).pages.add(page);
        }
        List<Kept> kept = new ArrayList<>(go(others, use));
        use.othersAreMade();
        if (!same.isEmpty() && !use.keepAllBut(others)) {
            kept.addAll(go(same, use));
        }
        return found(kept, linkedFiles);
    }

    private boolean isUnchanged(Notice.Source source, Set<String> linkedFiles) {
        Optional<Memory.Links> links = bodies.unchanged(source);
        links.ifPresent(l -> linkedFiles.addAll(l.files()));
        return links.isPresent();
    }

    private List<Kept> go(Texts texts, Use use) {
        List<Kept> kept = new ArrayList<>();
        parallel.map(batches(texts.notices), batch -> notices(batch, use)).forEach(kept::addAll);
        kept.addAll(parallel.map(texts.pages, page -> page(page, use)));
        return kept;
    }

    private static List<List<Notice>> batches(List<Notice> notices) {
        List<List<Notice>> batches = new ArrayList<>();
        for (int from = 0; from < notices.size(); from += BATCH) {
            batches.add(notices.subList(from, Math.min(notices.size(), from + BATCH)));
        }
        return batches;
    }

    private Found found(List<Kept> kept, Set<String> linkedFiles) {
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

    private List<Kept> notices(List<Notice> batch, Use use) {
        List<Kept> kept = new ArrayList<>();
        List<Rendered> rendered = new ArrayList<>();
        int held = 0;
        for (Notice notice : batch) {
            Optional<Kept> same = keep(notice, use);
            if (same.isPresent()) {
                kept.add(same.get());
                continue;
            }
            BodyReader.Body body = bodies.body(notice);
            kept.add(kept(notice.source(), body));
            rendered.add(new Rendered(notice, body.rendering(), body.links().answers()));
            held += body.rendering().html().length();
            if (held > MOST_HELD) {
                use.make(rendered);
                rendered.clear();
                held = 0;
            }
        }
        use.make(rendered);
        return kept;
    }

    private Optional<Kept> keep(Notice notice, Use use) {
        Optional<Memory.Links> same = bodies.unchanged(notice.source());
        if (same.isPresent() && use.keep(notice)) {
            return Optional.of(new Kept(notice.source().path(), true, same.get()));
        }
        return bodies.remembered(notice)
                .filter(known -> use.keep(notice, known.answers()))
                .map(known -> new Kept(notice.source().path(), false, known.links()));
    }

    private Kept page(PlainPage page, Use use) {
        Optional<Memory.Links> same = bodies.unchanged(page.source());
        if (same.isPresent() && use.keep(page)) {
            return new Kept(page.source().path(), true, same.get());
        }
        Optional<TextLinks> known = bodies.remembered(page);
        if (known.isPresent() && use.keep(page, known.get().answers())) {
            return new Kept(page.source().path(), false, known.get().links());
        }
        BodyReader.Body body = bodies.body(page);
        use.make(page, body.rendering(), body.links().answers());
        return kept(page.source(), body);
    }

    private static Kept kept(Notice.Source source, BodyReader.Body body) {
        return new Kept(
                source.path(), false, body.links().links(), body.rendering().headingLinks(), body.problems());
    }
}
