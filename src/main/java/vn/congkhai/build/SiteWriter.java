package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.congkhai.feed.Feeds;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.offline.ServiceWorker;
import vn.congkhai.opendata.NoticeJson;
import vn.congkhai.opendata.OpenData;
import vn.congkhai.opendata.YearArchive;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Recipe;
import vn.congkhai.output.SiteFolder;
import vn.congkhai.page.Pages;
import vn.congkhai.page.Templates;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;
import vn.congkhai.search.SearchClient;
import vn.congkhai.search.SearchIndex;
import vn.congkhai.settings.Settings;

/** Makes every file of a site from its catalogue and stages it. */
final class SiteWriter implements AutoCloseable {

    /** What is kept for reading without a network before it was read. */
    private static final List<String> CORE = List.of("css/congkhai.css", "js/congkhai.js", "tim-kiem.html");

    private final Settings settings;
    private final Portal portal;
    private final Pages pages;
    private final SearchIndex search;
    private final SiteFolder folder;

    SiteWriter(Settings settings, Portal portal, SiteFolder folder) {
        this.settings = settings;
        this.portal = portal;
        this.folder = folder;
        this.pages = new Pages(portal, Templates.load(settings, portal));
        this.search = SearchIndex.of(portal.notices());
    }

    /** Everything that is made of texts: the pages, the data beside them, the search index. */
    TextPass.Found texts(TextPass pass) {
        TextPass.Found found = pass.use(this::notice, (page, body) -> stage(pages.plainPage(page, body)));
        search.finish(this::stage);
        return found;
    }

    /** Everything that is made of the catalogue alone, and the archives, which are made of files staged before. */
    void lists(Parallel parallel) {
        List<Recipe> files = new ArrayList<>(pages.lists());
        files.addAll(Feeds.files(portal, settings));
        files.addAll(OpenData.files(portal, settings));
        SearchClient.files(portal.site()).forEach(this::stage);
        ServiceWorker.files(settings, CORE).forEach(this::stage);
        parallel.forEach(files, recipe -> stage(recipe.make().get()));
        parallel.forEach(portal.sections().all().years(), year -> stage(archive(year)));
    }

    private void notice(Notice notice, Rendering body) {
        stage(pages.notice(notice, body));
        stage(NoticeJson.of(portal, notice, body.text()));
        search.add(notice, body.text()).forEach(this::stage);
    }

    private OutputFile archive(Section.Year year) {
        try {
            return YearArchive.of(year, folder::staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stage(OutputFile file) {
        try {
            folder.stage(file, Print.of(file.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        search.close();
    }
}
