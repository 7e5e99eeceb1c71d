package vn.congkhai.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.portal.Portal;
import vn.congkhai.problem.Problem;

/** The second pass: every text is read, rendered, used and let go, on all threads. */
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
     * @param problems what is wrong with them, links to headings of each other among it
     */
    record Found(Set<String> linkedFiles, List<Problem> problems) {}

    /** Only looks at the texts. */
    Found check() {
        return use((notice, body) -> {}, (page, body) -> {});
    }

    /** Hands each text over while it is in memory; called from several threads. */
    Found use(BiConsumer<Notice, Rendering> ofNotice, BiConsumer<PlainPage, Rendering> ofPage) {
        List<Kept> kept = new ArrayList<>();
        kept.addAll(parallel.map(portal.notices(), notice -> use(notice, bodies::body, ofNotice)));
        kept.addAll(parallel.map(portal.pages(), page -> use(page, bodies::body, ofPage)));
        Set<String> linkedFiles = new TreeSet<>();
        List<Rendering.HeadingLink> headingLinks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Kept k : kept) {
            problems.addAll(k.problems);
            linkedFiles.addAll(k.linkedFiles);
            headingLinks.addAll(k.headingLinks);
        }
        problems.addAll(bodies.deadHeadings(headingLinks));
        return new Found(linkedFiles, problems);
    }

    /** What one text leaves behind. */
    private record Kept(Set<String> linkedFiles, List<Rendering.HeadingLink> headingLinks, List<Problem> problems) {}

    private static <T> Kept use(T of, Function<T, BodyReader.Body> read, BiConsumer<T, Rendering> use) {
        BodyReader.Body body = read.apply(of);
        use.accept(of, body.rendering());
        return new Kept(body.linkedFiles(), body.rendering().headingLinks(), body.problems());
    }
}
