package vn.congkhai.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.congkhai.cache.Memory;
import vn.congkhai.hash.Sha256;
import vn.congkhai.markdown.Links;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.FrontMatter;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.portal.LinkTargets;
import vn.congkhai.portal.PageLinks;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** Reads and renders the text of one notice or page at a time; nothing of it is kept. Safe for many threads. */
final class BodyReader {

    private static final int SHOWN_HEADINGS = 12;

    private final SourceTree tree;
    private final Supplier<LinkTargets> targets;
    private final Memory memory;
    private final boolean sameHeads;
    private final Markdown markdown = new Markdown();

    /**
     * @param targets asked for only when a link must be followed
     * @param sameHeads whether everything that does not follow from texts is as the build before had it
     */
    BodyReader(SourceTree tree, Supplier<LinkTargets> targets, Memory memory, boolean sameHeads) {
        this.tree = tree;
        this.targets = targets;
        this.memory = memory;
        this.sameHeads = sameHeads;
    }

    /** A text, rendered. */
    record Body(Rendering rendering, TextLinks links, List<Problem> problems) {}

    Body body(Notice notice) {
        return body(notice.source(), new Lazy<>(() -> targets.get().linksOf(notice)));
    }

    Body body(PlainPage page) {
        return body(page.source(), new Lazy<>(() -> targets.get().linksOf(page)));
    }

    /**
     * What a text links to, when neither it changed since the build before nor where its links lead. What is said of a
     * heading depends on another text.
     */
    Optional<Memory.Links> unchanged(Notice.Source source) {
        return sameHeads ? known(source).filter(BodyReader::leadsToNoHeading) : Optional.empty();
    }

    private static boolean leadsToNoHeading(Memory.Links links) {
        for (Memory.Link link : links.asked()) {
            if (link.target().indexOf('#') >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the links of a text lead now, when it is the one that was read before and nothing is wrong with them. */
    Optional<TextLinks> remembered(Notice notice) {
        return remembered(notice.source(), () -> targets.get().linksOf(notice));
    }

    Optional<TextLinks> remembered(PlainPage page) {
        return remembered(page.source(), () -> targets.get().linksOf(page));
    }

    private Optional<TextLinks> remembered(Notice.Source source, Supplier<PageLinks> links) {
        return known(source)
                .map(known -> known.asked().isEmpty() ? TextLinks.NONE : TextLinks.of(known, links.get()))
                .filter(TextLinks::isSound);
    }

    private Optional<Memory.Links> known(Notice.Source source) {
        Memory.Source text = memory.sources().get(source.path());
        return text != null && text.hash().equals(source.hash()) ? text.links() : Optional.empty();
    }

    /** What is wrong in a text that belongs to no page, because its head has faults. */
    List<Problem> problems(SourceFile file) {
        List<Problem> problems = new ArrayList<>();
        tree.file(file.path())
                .flatMap(f -> SourceText.read(f, tree.display(f.path()), p -> {}))
                .ifPresent(text -> FrontMatter.bodyStart(text.text())
                        .ifPresent(start ->
                                markdown.render(text, start, targets.get().linksOf(file), problems::add)));
        return problems;
    }

    /** What is wrong with the links to headings of other pages, now that every page was read. */
    List<Problem> deadHeadings(List<Rendering.HeadingLink> links) {
        List<Problem> problems = new ArrayList<>();
        links.stream()
                .collect(Collectors.groupingBy(Rendering.HeadingLink::page))
                .forEach((page, ofPage) -> {
                    Set<String> anchors = anchors(page);
                    ofPage.stream()
                            .filter(link -> !anchors.contains(link.id()))
                            .forEach(link -> problems.add(deadHeading(link, anchors)));
                });
        return problems;
    }

    private Problem deadHeading(Rendering.HeadingLink link, Set<String> anchors) {
        String known = anchors.stream()
                .sorted()
                .limit(SHOWN_HEADINGS)
                .map(a -> "#" + a)
                .collect(Collectors.joining(", "));
        return new Problem(
                Fault.LINK_HEADING_MISSING,
                link.place(),
                link.id(),
                tree.display(link.page()),
                known.isEmpty() ? "–" : known);
    }

    private Body body(Notice.Source source, Lazy<PageLinks> links) {
        List<Problem> problems = new ArrayList<>();
        Links followed = (target, kind) -> links.get().resolve(target, kind);
        Rendering rendering = bytes(source.path(), problems)
                .filter(bytes -> isAsListed(bytes, source, problems))
                .map(bytes -> render(source.path(), bytes, followed, problems))
                .orElse(Rendering.EMPTY);
        return new Body(rendering, links.made().map(TextLinks::of).orElse(TextLinks.NONE), problems);
    }

    private Set<String> anchors(String path) {
        Links anywhere = (target, kind) -> new Links.Href("#");
        List<Problem> ofItsOwn = new ArrayList<>();
        return bytes(path, ofItsOwn)
                .map(bytes -> render(path, bytes, anywhere, ofItsOwn).anchors())
                .orElse(Set.of());
    }

    private Optional<byte[]> bytes(String path, List<Problem> problems) {
        return tree.file(path).flatMap(file -> SourceText.bytes(file, tree.display(path), problems::add));
    }

    /** What lists and the record tell of a text must hold for the one that is published: it may be half saved by now. */
    private boolean isAsListed(byte[] bytes, Notice.Source source, List<Problem> problems) {
        boolean same = tree.file(source.path()).filter(SourceFile::isUntouched).isPresent()
                || Sha256.hex(SourceText.canonical(bytes)).equals(source.hash());
        if (!same) {
            problems.add(new Problem(Fault.FILE_CHANGED, Place.wholeFile(tree.display(source.path()))));
        }
        return same;
    }

    private Rendering render(String path, byte[] bytes, Links links, List<Problem> problems) {
        return SourceText.decode(tree.display(path), bytes, problems::add)
                .flatMap(text -> FrontMatter.bodyStart(text.text())
                        .map(start -> markdown.render(text, start, links, problems::add)))
                .orElse(Rendering.EMPTY);
    }
}
