package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.congkhai.cache.Memory;
import vn.congkhai.manifest.Manifest;
import vn.congkhai.manifest.ManifestRevision;
import vn.congkhai.manifest.Origin;
import vn.congkhai.manifest.PublishedRecord;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Publication;
import vn.congkhai.page.Pages;
import vn.congkhai.page.TemplateProblem;
import vn.congkhai.page.Templates;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.LinkTargets;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PortalBuilder;
import vn.congkhai.portal.Prints;
import vn.congkhai.problem.Problem;
import vn.congkhai.search.SearchClient;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;
import vn.congkhai.source.SourceTree;

/**
 * The pipeline, a line a stage. Heads are read first, for the catalogue; then each text is read, turned into its page and
 * its search terms, and let go. Nothing that readers see is touched while an error stands.
 */
public final class SiteBuild {

    /** What leads readers to everything else, and is replaced after it. */
    private static final List<String> LAST = List.of("search/manifest.json", "index.html");

    private final BuildRequest request;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private Optional<Content> contentRead = Optional.empty();
    private Optional<Portal> portalRead = Optional.empty();
    private HeldBack held = HeldBack.NONE;

    private SiteBuild(BuildRequest request) {
        this.request = request;
    }

    /**
     * Builds a site, or only checks it when there is no output.
     *
     * @throws IOException when the output cannot be written
     */
    public static BuildReport run(BuildRequest request) throws IOException {
        try {
            return new SiteBuild(request).run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private BuildReport run() throws IOException {
        Optional<Settings> settings = request.drafts()
                ? SettingsReader.read(request.root(), problems::add)
                : SettingsReader.readForPublication(request.root(), problems::add);
        if (settings.isEmpty()) {
            return report(0, Optional.empty());
        }
        try (Parallel parallel = new Parallel(request.threads())) {
            return run(settings.get(), parallel);
        } catch (TemplateProblem e) {
            problems.add(e.problem());
            return report(0, Optional.empty());
        }
    }

    private BuildReport run(Settings settings, Parallel parallel) throws IOException {
        // reads the cache, and looks through the site that is there, while the content folder is looked through
        Future<Boolean> cache = parallel.begin(request.cache()::open);
        try (OpeningSite opening =
                new OpeningSite(request.output(), request.cache().seen(), parallel)) {
            Print project = Basis.ofProject(settings);
            Supplier<Future<Templates>> templates = new Lazy<>(() -> parallel.begin(
                    () -> Templates.load(settings, () -> portalRead.orElseThrow(), SearchClient.print())));
            if (!request.cache().carries(Templates.class)) {
                templates.get();
            }
            SourceTree tree = SourceTree.scan(
                    settings.folders().contentPath(), settings.folders().content(), problems::add);
            if (!tree.exists()) {
                return report(0, Optional.empty());
            }
            Print basis = Basis.of(project, tree, request.drafts());
            Parallel.end(cache);
            Memory memory = request.output().isPresent() ? request.cache().recall(basis) : Memory.none(basis);
            Catalogued read = catalogue(settings, tree, memory, templates, parallel);
            BodyReader bodies = new BodyReader(tree, read.targets, memory, read.sameHeads);
            read.content().unread().stream()
                    .filter(u -> !u.draft())
                    .forEach(u -> problems.addAll(bodies.problems(u.file())));
            TextPass pass = new TextPass(read.portal(), bodies, parallel);
            // a catalogue that contradicts itself has no pages; its texts are still checked
            if (request.output().isEmpty() || failed()) {
                found(pass.check(), read.content());
                if (!failed()) {
                    // what is missing or broken among the templates, before a page is asked of them
                    Parallel.end(read.pages);
                }
                return report(read.portal().notices().size(), Optional.empty());
            }
            return write(read, pass, opening, parallel);
        }
    }

    /**
     * What is known when every head was read.
     *
     * @param sameHeads whether everything that does not follow from texts is as the build before had it
     * @param pages the maker of pages, which takes a moment to get ready
     */
    private record Catalogued(
            Settings settings,
            LocalDateTime now,
            Memory memory,
            ContentReader.Read texts,
            Catalogue catalogue,
            boolean sameHeads,
            Supplier<LinkTargets> targets,
            Future<Templates> templates,
            Future<Pages> pages) {

        Content content() {
            return catalogue.content();
        }

        Portal portal() {
            return catalogue.portal();
        }
    }

    private Catalogued catalogue(
            Settings settings,
            SourceTree tree,
            Memory memory,
            Supplier<Future<Templates>> templates,
            Parallel parallel) {
        LocalDateTime now = LocalDateTime.ofInstant(request.clock().instant(), settings.zone());
        ContentReader.Read texts =
                new ContentReader(tree, parallel, new Remembered(memory, tree, now)).read(now, problems::add);
        Content content = texts.content();
        contentRead = Optional.of(content);
        held = HeldBack.of(content, now);
        LocalDate today = now.toLocalDate();
        Optional<Catalogue> last =
                request.cache().carried(Catalogue.class, memory.basis()).flatMap(c -> c.with(content, today));
        Print heads = last.map(Catalogue::heads).orElseGet(() -> Prints.ofHeads(content, today));
        boolean sameHeads = memory.heads().equals(Optional.of(heads));
        Future<Boolean> checks = parallel.begin(() -> {
            // what was published did not contradict itself
            if (!sameHeads) {
                PortalBuilder.check(content, problems::add);
            }
            return true;
        });
        if (!sameHeads) {
            FileCopies.check(settings, content, problems::add);
        }
        Catalogue catalogue =
                last.orElseGet(() -> Catalogue.of(settings.site(), today, content, heads, request.drafts()));
        Portal portal = catalogue.portal();
        portalRead = Optional.of(portal);
        Supplier<LinkTargets> targets = new Lazy<>(() -> LinkTargets.of(portal, content));
        Future<Templates> overPortal = carried(settings, memory, portal).orElseGet(templates);
        Optional<Set<String>> wide = memory.heads().map(h -> memory.wide());
        Future<Pages> pages = parallel.begin(() -> new Pages(portal, Parallel.end(overPortal), wide));
        if (!sameHeads) {
            // nearly every text needs them
            targets.get();
        }
        Parallel.end(checks);
        request.record()
                .before()
                .ifPresent(before -> PublishedRecord.check(before, portal, content, now, problems::add));
        return new Catalogued(settings, now, memory, texts, catalogue, sameHeads, targets, overPortal, pages);
    }

    /** The templates of the build before in this process, over a new portal, if they still are those of the project. */
    private Optional<Future<Templates>> carried(Settings settings, Memory memory, Portal portal) {
        return request.cache()
                .carried(Templates.class, memory.basis())
                .filter(known -> known.areOf(settings))
                .map(known -> CompletableFuture.completedFuture(known.over(() -> portal)));
    }

    private BuildReport write(Catalogued read, TextPass pass, OpeningSite opening, Parallel parallel)
            throws IOException {
        Portal portal = read.portal();
        Memory memory = read.memory;
        Publication site = opening.folder().publication(memory.files());
        NoticeChanges changed = read.sameHeads
                ? NoticeChanges.ofTexts(read.texts.readAgain(), memory, request.drafts())
                : NoticeChanges.of(portal, memory, request.drafts());
        Staging staging = new Staging(site);
        try (SearchFiles search = new SearchFiles(portal, staging, changed)) {
            SiteWriter writer =
                    new SiteWriter(read.settings, portal, staging, Parallel.end(read.pages), search, changed, parallel);
            TextPass.Found found = writer.texts(pass);
            found(found, read.content());
            if (failed()) {
                return report(portal.notices().size(), Optional.empty());
            }
            if (read.sameHeads) {
                writer.keepLists();
            }
            writer.rest();
            new FileCopies(read.settings, read.content().tree(), site)
                    .stage(portal.notices(), found.linkedFiles(), problems::add);
            if (failed()) {
                return report(portal.notices().size(), Optional.empty());
            }
            Future<OutputFile> whole = parallel.begin(() -> manifest(portal, site, changed));
            Map<String, Memory.Source> sources = linked(read.texts.sources(), found, read.content());
            Publication.Changes changes = site.publish(LAST, () -> Parallel.end(whole));
            Memory remembered = new Memory(
                    memory.basis(),
                    read.now,
                    Optional.of(read.catalogue.heads()),
                    read.texts.districts(),
                    sources,
                    site.published(),
                    writer.wide());
            request.cache().remember(remembered, opening.folder().listing());
            request.cache().carry(read.catalogue, memory.basis());
            request.cache().carry(Parallel.end(read.templates), memory.basis());
            return report(portal.notices().size(), Optional.of(changes));
        }
    }

    private OutputFile manifest(Portal portal, Publication site, NoticeChanges changed) throws IOException {
        Origin origin = request.record().origin();
        Optional<OutputFile> revised = site.manifestBefore()
                .flatMap(before -> ManifestRevision.of(before, origin, changed.published(), site.changedEntries()));
        return revised.orElseGet(() -> Manifest.file(origin, portal, site.entries()));
    }

    /** The texts, with what they link to now where nothing was wrong in them. */
    private static Map<String, Memory.Source> linked(
            Map<String, Memory.Source> sources, TextPass.Found found, Content content) {
        Set<String> faulty =
                found.problems().stream().map(p -> p.place().file()).collect(Collectors.toSet());
        found.links().forEach((path, links) -> {
            boolean sound = !faulty.contains(content.tree().display(path));
            sources.computeIfPresent(
                    path, (p, source) -> source.linking(Optional.of(links).filter(l -> sound)));
        });
        return sources;
    }

    private void found(TextPass.Found texts, Content content) {
        problems.addAll(texts.problems());
        UnusedFiles.report(content, texts.linkedFiles(), problems::add);
    }

    private boolean failed() {
        return report(0, Optional.empty()).failed();
    }

    private BuildReport report(int notices, Optional<Publication.Changes> changes) {
        return new BuildReport(problems, request.strict(), notices, held, changes, contentRead, portalRead);
    }
}
