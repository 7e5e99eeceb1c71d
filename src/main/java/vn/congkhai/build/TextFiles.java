package vn.congkhai.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.opendata.NoticeJson;
import vn.congkhai.opendata.YearArchive;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.SiteFile.Family;
import vn.congkhai.page.Pages;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;

/** What is made of one text: its page, the data beside it, what the search index takes of it. */
final class TextFiles implements TextPass.Use {

    private final Portal portal;
    private final Staging site;
    private final Pages pages;
    private final SearchFiles search;
    private final Parallel parallel;
    private Optional<List<Section.Year>> years = Optional.empty();

    TextFiles(Portal portal, Staging site, Pages pages, SearchFiles search, Parallel parallel) {
        this.portal = portal;
        this.site = site;
        this.pages = pages;
        this.search = search;
        this.parallel = parallel;
    }

    /** The years of which the data must be looked at; nothing where it must be of all. */
    Optional<List<Section.Year>> years() {
        return years;
    }

    @Override
    public void othersAreMade() {
        search.revise(parallel);
    }

    @Override
    public boolean keepAllBut(TextPass.Texts others) {
        if (search.needsAll()) {
            return false;
        }
        Set<Integer> numbers = new HashSet<>();
        others.notices().forEach(n -> numbers.add(n.paper().date().month().getYear()));
        List<Section.Year> concerned = portal.sections().all().years().stream()
                .filter(year -> numbers.contains(year.year()))
                .toList();
        Set<String> paths = new HashSet<>();
        others.notices().forEach(n -> paths.addAll(files(n)));
        others.pages().forEach(page -> paths.add(file(page)));
        concerned.forEach(year -> paths.addAll(data(year)));
        paths.add(DataFiles.NOTICES_JSON.file());
        boolean kept = site.keepAllBut(paths, Family.TEXT);
        years = Optional.of(concerned).filter(y -> kept);
        return kept;
    }

    private static List<String> data(Section.Year year) {
        return List.of(DataFiles.json(year.year()).file(), YearArchive.path(year));
    }

    @Override
    public boolean keep(Notice notice) {
        return taken(notice, site.keepAll(files(notice)));
    }

    @Override
    public boolean keep(PlainPage page) {
        return site.keepAll(List.of(file(page)));
    }

    @Override
    public boolean keep(Notice notice, Print links) {
        return taken(notice, site.keepAll(files(notice), inputs(notice, links)));
    }

    private boolean taken(Notice notice, boolean kept) {
        if (kept) {
            search.takeKept(notice);
        }
        return kept;
    }

    @Override
    public boolean keep(PlainPage page, Print links) {
        return site.keepAll(List.of(file(page)), inputs(page, links));
    }

    /** A notice whose files must be made, and what they are made from. */
    private record Due(Notice notice, Rendering body, Print inputs) {}

    @Override
    public void make(List<TextPass.Rendered> notices) {
        List<Due> due = new ArrayList<>();
        for (TextPass.Rendered text : notices) {
            Print inputs = inputs(text.notice(), text.links());
            if (!site.keepAll(files(text.notice()), inputs)) {
                due.add(new Due(text.notice(), text.body(), inputs));
            }
        }
        stage(due, text -> pages.notice(text.notice(), text.body()));
        stage(due, text -> NoticeJson.of(portal, text.notice(), text.body().text()));
        notices.forEach(text -> search.take(text.notice(), text.body().text()));
    }

    private void stage(List<Due> due, Function<Due, OutputFile> make) {
        List<OutputFile> files = due.stream().map(make).toList();
        for (int i = 0; i < files.size(); i++) {
            site.stage(files.get(i), due.get(i).inputs(), Family.TEXT);
        }
    }

    @Override
    public void make(PlainPage page, Rendering body, Print links) {
        site.stage(pages.plainPage(page, body), inputs(page, links), Family.TEXT);
    }

    private static List<String> files(Notice notice) {
        return List.of(
                Address.of(notice.path()).file(), Address.dataOf(notice.path()).file());
    }

    private static String file(PlainPage page) {
        return Address.of(page).file();
    }

    private Print inputs(Notice notice, Print links) {
        return new Print.Builder().add(pages.inputs(notice)).add(links).print();
    }

    private Print inputs(PlainPage page, Print links) {
        return new Print.Builder().add(pages.inputs(page)).add(links).print();
    }
}
