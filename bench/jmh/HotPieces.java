package vn.congkhai.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.congkhai.markdown.Links;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.FrontMatter;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeReader;
import vn.congkhai.opendata.NoticeJson;
import vn.congkhai.page.Pages;
import vn.congkhai.page.Templates;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PortalBuilder;
import vn.congkhai.search.SearchClient;
import vn.congkhai.search.SearchIndex;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/**
 * The pieces of which a build's time consists, each on one notice after another of a corpus: reading a file, its front
 * matter, its Markdown, its page, its data, its search terms. Through public doors only, so that any two versions compare.
 *
 * <p>Every call is timed by itself: its median holds where neighbours take turns on the same processors, a mean does not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HotPieces {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Links LINKS = (target, kind) -> new Links.Href("../" + target);

    private final Markdown markdown = new Markdown();
    private final List<Paper> papers = new ArrayList<>();
    private NoticeReader reader;
    private Portal portal;
    private Pages pages;
    private SearchIndex index;
    private int next;

    private record Paper(SourceFile file, byte[] bytes, SourceText text, Notice notice, Rendering body) {}

    @Setup
    public void read() {
        Path root = Path.of(System.getProperty("corpus"));
        Settings settings = SettingsReader.read(root, problem -> {}).orElseThrow();
        SourceTree tree = SourceTree.scan(root.resolve("content"), "content", problem -> {});
        SourceFile register = tree.file(Districts.FILE_NAME).orElseThrow();
        Districts districts =
                Districts.read(SourceText.read(register, register.path(), p -> {}).orElseThrow(), problem -> {});
        reader = new NoticeReader(tree, districts, TODAY.atStartOfDay());
        for (SourceFile file : tree.files().stream().filter(SourceFile::isMarkdown).toList()) {
            byte[] bytes = SourceText.bytes(file, file.path(), problem -> {}).orElseThrow();
            SourceText text = SourceText.decode(file.path(), bytes, problem -> {}).orElseThrow();
            Notice notice = reader.notice(file, text, "", problem -> {}).orElseThrow();
            papers.add(new Paper(file, bytes, text, notice, render(text)));
        }
        List<Notice> notices = papers.stream().map(Paper::notice).toList();
        Content content = new Content(tree, districts, notices, List.of(), List.of());
        portal = PortalBuilder.of(settings.site(), TODAY, content, false);
        Templates templates = Templates.load(settings, () -> portal, SearchClient.print());
        pages = new Pages(portal, templates, Optional.empty());
    }

    @Setup(Level.Iteration)
    public void open() {
        index = SearchIndex.of(portal.notices());
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException {
        index.close();
    }

    @Benchmark
    public Object decoding() {
        Paper paper = paper();
        return SourceText.decode(paper.file.path(), paper.bytes, problem -> {});
    }

    @Benchmark
    public Object frontMatter() {
        Paper paper = paper();
        return reader.notice(paper.file, paper.text, "", problem -> {});
    }

    @Benchmark
    public Object markdown() {
        return render(paper().text);
    }

    @Benchmark
    public Object page() {
        Paper paper = paper();
        return pages.notice(paper.notice, paper.body);
    }

    @Benchmark
    public Object data() {
        Paper paper = paper();
        return NoticeJson.of(portal, paper.notice, paper.body.text());
    }

    @Benchmark
    public Object searchTerms() {
        Paper paper = paper();
        return index.add(paper.notice, paper.body.text());
    }

    private Paper paper() {
        next = (next + 1) % papers.size();
        return papers.get(next);
    }

    private Rendering render(SourceText text) {
        return markdown.render(text, FrontMatter.bodyStart(text.text()).orElseThrow(), LINKS, problem -> {});
    }
}
