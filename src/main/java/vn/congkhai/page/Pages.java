package vn.congkhai.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Aliases;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;

/** Makes the pages of a portal. Safe for use by many threads. */
public final class Pages {

    private final Portal portal;
    private final Templates templates;
    private final ZoneId zone;
    private final NoticeViews notices;
    private final ListViews lists;

    public Pages(Portal portal, Templates templates) {
        this.portal = portal;
        this.templates = templates;
        this.zone = templates.zone();
        this.notices = new NoticeViews(portal);
        this.lists = new ListViews(portal.today());
        templates.share("portal", SiteViews.of(portal));
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
        Address address = new Address(page.slug() + ".html");
        Map<String, Object> content = content(address, "page", page.title());
        content.put("body", body.html());
        return render("page", address.file(), content, SiteViews.text(page, body, portal.site()));
    }

    /** Every page that has no text of its own: home, lists, search, what is shown for a wrong address, old addresses. */
    public List<Supplier<OutputFile>> lists() {
        List<Supplier<OutputFile>> pages = new ArrayList<>();
        pages.add(() -> simple("home", Address.HOME, SiteViews.home(portal)));
        pages.add(() ->
                simple("search", Address.SEARCH, new SiteViews.Text("Tìm kiếm", "", List.of(), Optional.empty())));
        pages.add(this::notFound);
        Portal.Sections sections = portal.sections();
        section(sections.all(), Optional.empty(), pages);
        sections.districts().forEach(d -> section(d.section(), Optional.of(d.district()), pages));
        sections.types().forEach(t -> section(t, Optional.empty(), pages));
        sections.signers().forEach(s -> section(s, Optional.empty(), pages));
        pages.add(() -> simple("index", Address.TYPES, SiteViews.types(portal)));
        pages.add(() -> simple("index", Address.SIGNERS, SiteViews.signers(portal)));
        aliases(pages);
        return pages;
    }

    private void section(Section section, Optional<District> district, List<Supplier<OutputFile>> pages) {
        pages.add(() -> list(section.address(), lists.section(section, district)));
        for (int y = 0; y < section.years().size(); y++) {
            int year = y;
            Section.Year years = section.years().get(y);
            pages.add(() -> list(years.address(), lists.year(section, district, year)));
            for (int m = 0; years.hasMonthPages() && m < years.months().size(); m++) {
                ListViews.MonthIndex index = new ListViews.MonthIndex(year, m);
                pages.add(() -> list(index.month(section).address(), lists.month(section, district, index)));
            }
        }
    }

    private void aliases(List<Supplier<OutputFile>> pages) {
        for (Notice notice : portal.notices()) {
            for (String alias : notice.publication().aliases()) {
                pages.add(() -> moved(alias, notice.paper().title(), Address.of(notice.path())));
            }
        }
        for (PlainPage page : portal.pages()) {
            for (String alias : page.aliases()) {
                pages.add(() -> moved(alias, page.title(), new Address(page.slug() + ".html")));
            }
        }
    }

    private OutputFile list(Address address, ListViews.View view) {
        return render("list", address.file(), content(address, "list", view.title()), view);
    }

    private OutputFile simple(String kind, Address address, SiteViews.Titled view) {
        return render(kind, address.file(), content(address, "list", view.title()), view);
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

    private OutputFile moved(String alias, String title, Address target) {
        String file = Aliases.file(alias);
        Map<String, Object> content = content(new Address(file), "redirect", title);
        return render(
                "moved",
                file,
                content,
                new SiteViews.Moved(title, target.file(), portal.site().home() + target.path()));
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
