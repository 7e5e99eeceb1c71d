package vn.congkhai.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Aliases;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PublicationLog;
import vn.congkhai.portal.Section;

/** Makes the pages of a portal. Safe for use by many threads. */
public final class Pages {

    private final Portal portal;
    private final Templates templates;
    private final ZoneId zone;
    private final NoticeViews notices;
    private final ListViews lists;
    private final ListInputs inputs;
    private final Set<String> wide;

    /**
     * Pages, of which some may have been made before.
     *
     * @param wide the templates that were seen to read the whole catalogue, where pages were made from these very templates
     *     before
     * @throws TemplateProblem when a template that the pages need is missing or cannot be read
     */
    public Pages(Portal portal, Templates templates, Optional<Set<String>> wide) {
        this.portal = portal;
        this.templates = templates;
        this.zone = templates.zone();
        this.notices = new NoticeViews(portal);
        this.lists = new ListViews(portal);
        this.inputs = new ListInputs(portal.prints(), portal.today());
        this.wide = Set.copyOf(wide.orElse(Set.of()));
        templates.engine().sharePortal(SiteViews.of(portal));
        List<String> named = templates.find(kinds(portal));
        if (wide.isEmpty()) {
            templates.read(named);
        }
    }

    /** The kinds of pages that a portal has. */
    private static List<String> kinds(Portal portal) {
        List<String> kinds = new ArrayList<>(List.of("home", "search", "notfound", "list", "index", "log"));
        boolean moved = portal.notices().stream()
                        .anyMatch(n -> !n.publication().aliases().isEmpty())
                || portal.pages().stream().anyMatch(p -> !p.aliases().isEmpty());
        if (!portal.notices().isEmpty()) {
            kinds.add("notice");
        }
        if (!portal.pages().isEmpty()) {
            kinds.add("page");
        }
        if (moved) {
            kinds.add("moved");
        }
        return kinds;
    }

    /** The version that stands behind the addresses of style sheets and scripts. */
    public String assets() {
        return templates.assets();
    }

    /** The templates that read more than what belongs to their page, as far as pages were made up to now. */
    public Set<String> wide() {
        Set<String> all = new TreeSet<>(wide);
        all.addAll(templates.engine().wide());
        return all;
    }

    /** What the page of a notice is made from, but for what its text links to. */
    public Print inputs(Notice notice) {
        Print.Builder print = inputs("notice").add(portal.prints().whole(notice));
        notices.addInputs(notice, print);
        return print.print();
    }

    /** What the page of a text that is no notice is made from, but for what the text links to. */
    public Print inputs(PlainPage page) {
        return inputs("page").add(page.slug()).add(page.source().hash()).print();
    }

    private Print.Builder inputs(String kind) {
        Print.Builder print = new Print.Builder().add(portal.prints().foot());
        return wide.contains(templates.templateOf(kind))
                ? print.add(portal.prints().all())
                : print;
    }

    /** The page of a notice, around its rendered text. */
    public OutputFile notice(Notice notice, Rendering body) {
        Map<String, Object> content = new HashMap<>(CatalogueStore.document(notice, zone));
        content.put("body", SectionLinks.addedTo(body.html()));
        return render("notice", Address.of(notice.path()).file(), content, view(notice, body));
    }

    /** What the template of a notice sees as {@code page}. */
    Object view(Notice notice, Rendering body) {
        return notices.view(notice, body);
    }

    /** The page of a text that is no notice. */
    public OutputFile plainPage(PlainPage page, Rendering body) {
        Address address = Address.of(page);
        Map<String, Object> content = content(address, "page", page.title());
        content.put("body", body.html());
        return render("page", address.file(), content, SiteViews.text(page, body, portal.site()));
    }

    /** Every page that has no text of its own: home, lists, search, what is shown for a wrong address, old addresses. */
    public List<Recipe> lists() {
        List<Recipe> pages = new ArrayList<>();
        pages.add(simple("home", Address.HOME, SiteViews.home(portal)));
        pages.add(simple("search", Address.SEARCH, new SiteViews.Text("Tìm kiếm", "", List.of(), Optional.empty())));
        pages.add(new Recipe(Address.NOT_FOUND.file(), inputs("notfound").print(), this::notFound));
        Portal.Sections sections = portal.sections();
        section(sections.all(), Optional.empty(), pages);
        sections.districts().forEach(d -> section(d.section(), Optional.of(d.district()), pages));
        sections.types().forEach(t -> section(t, Optional.empty(), pages));
        sections.signers().forEach(s -> section(s, Optional.empty(), pages));
        pages.add(simple("index", Address.TYPES, SiteViews.types(portal)));
        pages.add(simple("index", Address.SIGNERS, SiteViews.signers(portal)));
        if (!portal.foot().hasAll()) {
            pages.add(simple("index", Address.PAGES, SiteViews.pages(portal)));
        }
        log(portal.log(), pages);
        aliases(pages);
        return pages;
    }

    private void log(PublicationLog log, List<Recipe> pages) {
        int shown = log.isShort() ? log.count() : LogViews.LATEST;
        pages.add(log(Address.LOG, log.latest(shown), log, () -> LogViews.first(portal)));
        for (PublicationLog.Year year : log.isShort() ? List.<PublicationLog.Year>of() : log.years()) {
            List<PublicationLog.Entry> all =
                    year.months().stream().flatMap(m -> m.entries().stream()).toList();
            pages.add(log(year.address(), all, log, () -> LogViews.year(portal, year)));
            for (PublicationLog.Month month : year.hasMonthPages() ? year.months() : List.<PublicationLog.Month>of()) {
                pages.add(log(month.address(), month.entries(), log, () -> LogViews.month(portal, year, month)));
                month.dayPages()
                        .forEach(day -> pages.add(
                                log(day.address(), day.entries(), log, () -> LogViews.day(portal, year, month, day))));
            }
        }
    }

    /** A page of the log: made from its entries, and from how many there are in which year. */
    private Recipe log(
            Address address, List<PublicationLog.Entry> entries, PublicationLog log, Supplier<LogViews.View> view) {
        Print.Builder print = inputs("log").add(PublicationLog.inputs(entries, portal.prints()));
        log.years().forEach(y -> print.add(y.year()).add(y.count()));
        return new Recipe(address.file(), print.print(), () -> {
            LogViews.View made = view.get();
            return render("log", address.file(), content(address, "list", made.title()), made);
        });
    }

    private void section(Section section, Optional<District> district, List<Recipe> pages) {
        pages.add(list(
                section.address(),
                print -> inputs.section(section, district, print),
                () -> lists.section(section, district)));
        for (int y = 0; y < section.years().size(); y++) {
            int year = y;
            Section.Year years = section.years().get(y);
            pages.add(list(
                    years.address(),
                    print -> inputs.year(section, district, year, print),
                    () -> lists.year(section, district, year)));
            for (int m = 0; years.hasMonthPages() && m < years.months().size(); m++) {
                month(section, district, new MonthIndex(year, m), pages);
            }
        }
    }

    private void month(Section section, Optional<District> district, MonthIndex index, List<Recipe> pages) {
        Section.Month month = index.month(section);
        pages.add(list(
                month.address(),
                print -> inputs.month(section, district, index, print),
                () -> lists.month(section, district, index)));
        List<Section.Day> days = section.dayPages(month);
        for (int d = 0; d < days.size(); d++) {
            int day = d;
            pages.add(list(
                    days.get(d).address(),
                    print -> inputs.day(section, district, index, day, print),
                    () -> lists.day(section, district, index, day)));
        }
    }

    private void aliases(List<Recipe> pages) {
        for (Notice notice : portal.notices()) {
            for (String alias : notice.publication().aliases()) {
                pages.add(moved(alias, notice.paper().title(), Address.of(notice.path())));
            }
        }
        for (PlainPage page : portal.pages()) {
            for (String alias : page.aliases()) {
                pages.add(moved(alias, page.title(), Address.of(page)));
            }
        }
    }

    private Recipe list(Address address, Consumer<Print.Builder> inputs, Supplier<ListViews.View> view) {
        Print.Builder print = inputs("list");
        inputs.accept(print);
        return new Recipe(address.file(), print.print(), () -> {
            ListViews.View made = view.get();
            return render("list", address.file(), content(address, "list", made.title()), made);
        });
    }

    /** A page whose view costs little, and is by itself all that the page is made from. */
    private Recipe simple(String kind, Address address, SiteViews.Titled view) {
        return new Recipe(
                address.file(),
                inputs(kind).add(view.toString()).print(),
                () -> render(kind, address.file(), content(address, "list", view.title()), view));
    }

    /** Shown at any depth, so its links are counted from the host and not from the page. */
    private OutputFile notFound() {
        Map<String, Object> content = content(Address.NOT_FOUND, "error", "Không tìm thấy trang");
        content.put("rootpath", portal.site().basePath());
        return render(
                "notfound",
                Address.NOT_FOUND.file(),
                content,
                new SiteViews.Text("Không tìm thấy trang", "", List.of(), Optional.empty()));
    }

    private Recipe moved(String alias, String title, Address target) {
        String file = Aliases.file(alias);
        SiteViews.Moved view =
                new SiteViews.Moved(title, target.file(), portal.site().home() + target.path());
        return new Recipe(
                file,
                inputs("moved").add(view.toString()).print(),
                () -> render("moved", file, content(new Address(file), "redirect", title), view));
    }

    private OutputFile render(String kind, String file, Map<String, Object> content, Object view) {
        return new OutputFile(
                file, templates.render(templates.templateOf(kind), Map.of("content", content, "page", view)));
    }

    /** JBake's own variables of a page. */
    private Map<String, Object> content(Address address, String type, String title) {
        Map<String, Object> content = new HashMap<>();
        content.put("title", title);
        content.put("type", type);
        content.put("status", "published");
        content.put("uri", address.path());
        content.put("rootpath", address.toRoot());
        return content;
    }
}
