package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.congkhai.feed.Feeds;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.offline.ServiceWorker;
import vn.congkhai.opendata.NoticeJson;
import vn.congkhai.opendata.OpenData;
import vn.congkhai.opendata.YearArchive;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.SiteFolder;
import vn.congkhai.page.Pages;
import vn.congkhai.page.TemplateProblem;
import vn.congkhai.page.Templates;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.LinkTargets;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PortalBuilder;
import vn.congkhai.portal.Section;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceTree;

/**
 * The pipeline, a line a stage. Heads are read first, for the catalogue; then each text is read, turned into its page and
 * its search terms, and let go. Nothing that readers see is touched while an error stands.
 */
public final class SiteBuild {

    /** What is kept for reading without a network before it was read. */
    private static final List<String> CORE = List.of("css/congkhai.css", "js/congkhai.js", "tim-kiem.html");

    private final BuildRequest request;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

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
        Optional<Settings> settings = SettingsReader.read(request.root(), problems::add);
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
        LocalDateTime now = LocalDateTime.ofInstant(request.clock().instant(), settings.zone());
        SourceTree tree = SourceTree.scan(
                settings.folders().contentPath(), settings.folders().content(), problems::add);
        if (!tree.exists()) {
            return report(0, Optional.empty());
        }
        Content content = new ContentReader(tree, parallel).read(now, problems::add);
        Portal portal = PortalBuilder.build(settings.site(), now.toLocalDate(), content, problems::add);
        BodyReader bodies = new BodyReader(tree, LinkTargets.of(portal, content));
        content.unread().stream().filter(u -> !u.draft()).forEach(u -> problems.addAll(bodies.problems(u.file())));
        // a catalogue that contradicts itself has no pages; its texts are still checked
        boolean refused = report(0, Optional.empty()).failed();
        if (request.output().isEmpty() || refused) {
            Texts texts = check(portal, bodies, parallel);
            reportUnused(content, texts.linkedFiles);
            return report(portal.notices().size(), Optional.empty());
        }
        try (SiteFolder folder = SiteFolder.open(request.output().get())) {
            Pages pages = new Pages(portal, Templates.load(settings, portal));
            Texts texts = render(portal, bodies, pages, folder, parallel);
            List<Supplier<OutputFile>> files = new ArrayList<>(pages.lists());
            files.addAll(Feeds.files(portal, settings));
            files.addAll(OpenData.files(portal, settings));
            parallel.map(files, file -> stage(folder, file.get()));
            parallel.map(portal.sections().all().years(), year -> stage(folder, archive(folder, year)));
            ServiceWorker.files(settings, CORE).forEach(file -> stage(folder, file));
            new FileCopies(settings, content, folder).stage(texts.linkedFiles);
            reportUnused(content, texts.linkedFiles);
            return report(portal.notices().size(), Optional.empty()).failed()
                    ? report(portal.notices().size(), Optional.empty())
                    : report(portal.notices().size(), Optional.of(folder.publish(List.of("index.html"))));
        }
    }

    /** What is left of the texts when each has been read: the files they link to. */
    private record Texts(Set<String> linkedFiles) {}

    private Texts check(Portal portal, BodyReader bodies, Parallel parallel) {
        return texts(portal, bodies, parallel, (notice, body) -> true, (page, body) -> true);
    }

    private Texts render(Portal portal, BodyReader bodies, Pages pages, SiteFolder folder, Parallel parallel) {
        return texts(
                portal,
                bodies,
                parallel,
                (notice, body) -> stage(folder, pages.notice(notice, body))
                        && stage(folder, NoticeJson.of(portal, notice, body.text(), body.html())),
                (page, body) -> stage(folder, pages.plainPage(page, body)));
    }

    /** What is done with each text while it is in memory. */
    private interface Use<T> {
        boolean apply(T of, Rendering body);
    }

    private Texts texts(
            Portal portal, BodyReader bodies, Parallel parallel, Use<Notice> ofNotice, Use<PlainPage> ofPage) {
        List<Kept> kept = new ArrayList<>();
        kept.addAll(parallel.map(portal.notices(), notice -> use(notice, bodies::body, ofNotice)));
        kept.addAll(parallel.map(portal.pages(), page -> use(page, bodies::body, ofPage)));
        Set<String> linkedFiles = new TreeSet<>();
        List<Rendering.HeadingLink> headingLinks = new ArrayList<>();
        for (Kept k : kept) {
            problems.addAll(k.problems);
            linkedFiles.addAll(k.linkedFiles);
            headingLinks.addAll(k.headingLinks);
        }
        problems.addAll(bodies.deadHeadings(headingLinks));
        return new Texts(linkedFiles);
    }

    private record Kept(
            Collection<String> linkedFiles, List<Rendering.HeadingLink> headingLinks, List<Problem> problems) {}

    private static <T> Kept use(T of, Function<T, BodyReader.Body> read, Use<T> use) {
        BodyReader.Body body = read.apply(of);
        use.apply(of, body.rendering());
        return new Kept(body.linkedFiles(), body.rendering().headingLinks(), body.problems());
    }

    private static OutputFile archive(SiteFolder folder, Section.Year year) {
        try {
            return YearArchive.of(year, folder::staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean stage(SiteFolder folder, OutputFile file) {
        try {
            folder.stage(file);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that belongs to nothing is not published; a draft's files wait with it. */
    private void reportUnused(Content content, Set<String> linkedFiles) {
        Set<String> used = new HashSet<>(linkedFiles);
        used.add(Districts.FILE_NAME);
        for (Notice notice : content.notices()) {
            notice.publication()
                    .attachments()
                    .forEach(a -> used.add(notice.path().folder() + "/" + a.file()));
        }
        // a file beside a text that could not be read may well belong to it
        Set<String> undecided = content.unread().stream()
                .map(u -> u.file().folder())
                .filter(folder -> !folder.isEmpty())
                .collect(Collectors.toSet());
        for (SourceFile file : content.tree().files()) {
            boolean text = file.isMarkdown() || file.isMisnamedMarkdown();
            if (!text && !used.contains(file.path()) && !undecided.contains(file.folder())) {
                problems.add(new Problem(
                        Fault.FILE_UNUSED, Place.wholeFile(content.tree().display(file.path()))));
            }
        }
    }

    private BuildReport report(int notices, Optional<SiteFolder.Changes> changes) {
        return new BuildReport(problems, request.strict(), notices, changes);
    }
}
