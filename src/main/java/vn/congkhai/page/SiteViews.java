package vn.congkhai.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Initial;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;
import vn.congkhai.settings.Settings;

/** Makes what the templates of the site as a whole see. */
final class SiteViews {

    /** So many of the newest stand on the home page. */
    private static final int LATEST = 8;

    private static final String ALL_PAGES = "Tất cả các trang";

    private SiteViews() {}

    /** A page has a title. */
    interface Titled {
        String title();
    }

    /** The home page. */
    record Home(String title, List<Figure> figures, List<Views.Row> latest, Optional<HeatTables.Table> table)
            implements Titled {}

    /** A number worth knowing. */
    record Figure(String value, String label) {}

    /** A page with a text, or with one that stands in its template. */
    record Text(String title, String lead, List<Outline.Entry> outline, Optional<Views.Link> report)
            implements Titled {}

    /**
     * A page that lists sections or plain pages.
     *
     * @param letters the same under their letters, where they are many
     */
    record Index(String title, String summary, List<Views.Count> items, List<Letter> letters) implements Titled {}

    /**
     * What stands under a letter of a long list.
     *
     * @param id of its heading, the same whatever other letters there are
     */
    record Letter(String label, String id, List<Views.Count> items) {}

    /** What stands at an old address. */
    record Moved(String title, String href, String permalink) implements Titled {}

    static Views.Site of(Portal portal) {
        Settings.Site site = portal.site();
        return new Views.Site(
                site.title(),
                site.description(),
                site.owner(),
                site.home().toString(),
                site.contact().map(c -> new Views.Link(c, c.contains("://") ? c : "mailto:" + c)),
                portal.sections().districts().stream()
                        .map(d -> new Views.Count(
                                Wording.capitalised(d.section().label()),
                                d.section().address().file(),
                                Wording.count(d.section().count()),
                                Views.Closed.of(d.district(), portal.today())
                                        .map(Views.Closed::successors)
                                        .orElse(List.of())))
                        .toList(),
                portal.sections().types().stream().map(SiteViews::count).toList(),
                links(portal.pages()),
                new Views.Foot(
                        links(portal.foot().pages()),
                        portal.foot().hasAll()
                                ? Optional.empty()
                                : Optional.of(new Views.Link(ALL_PAGES, Address.PAGES.file()))),
                portal.foot().follow().map(SiteViews::link));
    }

    private static List<Views.Link> links(List<PlainPage> pages) {
        return pages.stream().map(SiteViews::link).toList();
    }

    private static Views.Link link(PlainPage page) {
        return new Views.Link(page.title(), Address.of(page).path());
    }

    static Home home(Portal portal) {
        Section all = portal.sections().all();
        return new Home(
                portal.site().title(),
                figures(portal),
                Views.Row.of(portal, all.latest(LATEST)),
                HeatTables.of(portal.sections()));
    }

    /** A body: committees of two districts may bear one name. */
    private record Issuer(String district, String name) {}

    private static List<Figure> figures(Portal portal) {
        Section all = portal.sections().all();
        if (all.years().isEmpty()) {
            return List.of();
        }
        int bodies = (int) portal.notices().stream()
                .map(n -> new Issuer(n.paper().district().id(), n.paper().issuer()))
                .distinct()
                .count();
        int to = all.years().get(0).year();
        int from = all.years().get(all.years().size() - 1).year();
        return List.of(
                new Figure(Wording.count(all.count()), "văn bản"),
                new Figure(Wording.count(bodies), "cơ quan ban hành"),
                new Figure(from == to ? Integer.toString(to) : from + "–" + to, "năm ban hành"));
    }

    static Text text(PlainPage page, Rendering body, Settings.Site site) {
        String permalink = site.home() + Address.of(page).path();
        return new Text(
                page.title(),
                page.lead().orElse(""),
                Outline.of(body.outline()),
                site.contact().map(c -> new Views.Link(c, ReportLink.of(c, page.title(), permalink))));
    }

    static Index types(Portal portal) {
        return new Index(
                "Loại văn bản",
                "",
                portal.sections().types().stream().map(SiteViews::count).toList(),
                List.of());
    }

    static Index signers(Portal portal) {
        List<Section> signers = portal.sections().signers();
        return new Index(
                "Người ký",
                "Xếp theo tên, đúng thứ tự chữ cái tiếng Việt",
                signers.stream().map(SiteViews::count).toList(),
                isLong(signers) ? groups(Initial.ofSigners(signers), SiteViews::count) : List.of());
    }

    /** Every plain page, where there are more than stand in the foot. */
    static Index pages(Portal portal) {
        List<PlainPage> pages = portal.foot().byTitle();
        return new Index(
                ALL_PAGES,
                Wording.count(pages.size()) + " trang, xếp theo thứ tự chữ cái tiếng Việt",
                pages.stream().map(SiteViews::uncounted).toList(),
                isLong(pages) ? groups(Initial.ofPages(pages), SiteViews::uncounted) : List.of());
    }

    private static boolean isLong(List<?> items) {
        return items.size() > Section.LONGEST_LIST;
    }

    private static <T> List<Letter> groups(List<Initial<T>> initials, Function<T, Views.Count> shown) {
        return initials.stream()
                .map(i -> new Letter(
                        i.letter().isEmpty() ? "Số và ký hiệu" : i.letter(),
                        "_chu-" + (i.letter().isEmpty() ? "khac" : i.letter().toLowerCase(Locale.ROOT)),
                        i.items().stream().map(shown).toList()))
                .toList();
    }

    private static Views.Count uncounted(PlainPage page) {
        Views.Link link = link(page);
        return new Views.Count(link.label(), link.href(), "");
    }

    private static Views.Count count(Section section) {
        return new Views.Count(section.label(), section.address().file(), Wording.count(section.count()));
    }
}
