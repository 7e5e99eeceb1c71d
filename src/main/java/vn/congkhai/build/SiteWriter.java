package vn.congkhai.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import vn.congkhai.feed.Feeds;
import vn.congkhai.offline.ServiceWorker;
import vn.congkhai.opendata.ListsBefore;
import vn.congkhai.opendata.OpenData;
import vn.congkhai.opendata.YearArchive;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Recipe;
import vn.congkhai.output.SiteFile.Family;
import vn.congkhai.page.Pages;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;
import vn.congkhai.search.SearchClient;
import vn.congkhai.settings.Settings;

/** Makes every file of a site from its catalogue and stages it. */
final class SiteWriter {

    /** For files that are made every time, and are told from each other by their bytes alone. */
    private static final Print ITS_BYTES = Print.of();

    private final Settings settings;
    private final Portal portal;
    private final Pages pages;
    private final SearchFiles search;
    private final Staging site;
    private final TextFiles texts;
    private final NoticeChanges changed;
    private final Parallel parallel;
    private boolean keepsLists;

    SiteWriter(
            Settings settings,
            Portal portal,
            Staging site,
            Pages pages,
            SearchFiles search,
            NoticeChanges changed,
            Parallel parallel) {
        this.settings = settings;
        this.portal = portal;
        this.site = site;
        this.pages = pages;
        this.search = search;
        this.changed = changed;
        this.texts = new TextFiles(portal, site, pages, search, parallel);
        this.parallel = parallel;
    }

    /** Everything that is made of one text: its page, the data beside it, what the search index takes of it. */
    TextPass.Found texts(TextPass pass) {
        return pass.use(texts);
    }

    /** Keeps everything that no text has a part in, since neither that nor the program changed. */
    void keepLists() {
        keepsLists = site.keepAllBut(Set.of(), Family.LIST);
    }

    /** Everything else: what is made of the catalogue alone, the archives of files staged before, the search index. */
    void rest() {
        Future<Boolean> index = parallel.begin(() -> {
            search.finish(parallel);
            return true;
        });
        try {
            if (!keepsLists) {
                lists();
            }
            data();
        } finally {
            // whatever fails, nobody writes to the folder any more when this returns
            Parallel.end(index);
        }
    }

    /**
     * The data in which texts have a part, and the archives of what was staged before: of the years in which a text is another, or of
     * all.
     */
    private void data() {
        List<Section.Year> years = texts.years().orElse(portal.sections().all().years());
        ListsBefore before = new ListsBefore(site::before, changed.texts());
        // the largest first
        List<Supplier<Recipe>> files = new ArrayList<>();
        years.forEach(year -> files.add(() -> archive(year)));
        OpenData.ofTexts(portal, settings, years, before).forEach(list -> files.add(() -> list));
        parallel.forEach(files, file -> stage(file.get(), Family.TEXT));
    }

    /** Everything that no text has a part in. */
    private void lists() {
        List<Supplier<List<Recipe>>> lists =
                List.of(() -> Feeds.files(portal, settings), () -> OpenData.lists(portal, settings), pages::lists);
        List<Recipe> files = new ArrayList<>();
        parallel.map(lists, Supplier::get).forEach(files::addAll);
        SearchClient.files(portal.site(), pages.assets()).forEach(this::stage);
        ServiceWorker.files(settings, core()).forEach(this::stage);
        parallel.forEach(files, recipe -> stage(recipe, Family.LIST));
    }

    /** What is kept for reading without a network before it was read. */
    private List<String> core() {
        return List.of(
                "css/congkhai.css?v=" + pages.assets(), "js/congkhai.js?v=" + pages.assets(), Address.SEARCH.path());
    }

    /** The templates that read lists or counts of the whole portal. */
    Set<String> wide() {
        return pages.wide();
    }

    private Recipe archive(Section.Year year) {
        Print.Builder inputs = new Print.Builder();
        for (String part : YearArchive.parts(year)) {
            inputs.add(part).add(site.sha256(part));
        }
        return new Recipe(YearArchive.path(year), inputs.print(), () -> pack(year));
    }

    private final class Made implements YearArchive.SiteFiles {

        @Override
        public byte[] read(String path) {
            return site.staged(path);
        }

        @Override
        public Optional<byte[]> before(String path) {
            return site.before(path);
        }

        @Override
        public boolean isAsBefore(String path) {
            return site.isAsBefore(path);
        }
    }

    private OutputFile pack(Section.Year year) {
        try {
            return YearArchive.of(year, new Made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stage(Recipe recipe, Family family) {
        if (!site.keepAll(List.of(recipe.path()), recipe.inputs())) {
            site.stage(recipe.make().get(), recipe.inputs(), family);
        }
    }

    private void stage(OutputFile file) {
        site.stage(file, ITS_BYTES, Family.LIST);
    }
}
