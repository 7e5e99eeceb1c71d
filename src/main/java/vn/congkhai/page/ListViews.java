package vn.congkhai.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Feed;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;

/** Makes what the templates of lists see. */
final class ListViews {

    /** So many of the newest stand on the first page of a section. */
    static final int LATEST = 20;

    private final Portal portal;
    private final MonthParts divided;

    ListViews(Portal portal) {
        this.portal = portal;
        this.divided = new MonthParts(portal);
    }

    /**
     * A page that lists notices.
     *
     * @param kind what the listed notices have in common
     * @param years ways to older notices; empty on the pages of years and months
     * @param parts ways into the page of one year or month
     * @param newer the page of the year or month after this one
     */
    record View(
            String kind,
            String title,
            String summary,
            List<Views.Link> crumbs,
            Optional<Body> body,
            Optional<Charts.Chart> chart,
            List<Year> years,
            Optional<Views.Parts> parts,
            List<Group> groups,
            Optional<Views.Link> older,
            Optional<Views.Link> newer,
            Views.Machine machine) {}

    /** The body whose notices are listed. */
    record Body(String committee, String province, String office, Optional<Views.Closed> closed) {}

    /** A year and its months. */
    record Year(Views.Count year, List<Views.Count> months) {}

    /**
     * Notices under a heading; the heading is empty where there is only one group.
     *
     * @param id of the heading, to link to
     */
    record Group(String id, String label, String href, List<Views.Row> rows) {

        /** Notices that stand on a page without any others. */
        static Group only(List<Views.Row> rows) {
            return new Group("", "", "", rows);
        }
    }

    /** The first page of a section. */
    View section(Section section, Optional<District> district) {
        List<Notice> latest = section.latest(LATEST);
        boolean all = section.count() <= LATEST;
        List<Views.Row> rows = Views.Row.of(portal, latest);
        return new View(
                section.kind().name(),
                title(section),
                summary(section),
                up(section),
                district.map(d -> body(d, d.office().orElse(""))),
                section.kind() == Section.Kind.DISTRICT || section.kind() == Section.Kind.TYPE
                        ? Charts.of(section)
                        : Optional.empty(),
                section.years().stream().map(ListViews::year).toList(),
                Optional.empty(),
                latest.isEmpty()
                        ? List.of()
                        : List.of(all ? Group.only(rows) : new Group("_moi-nhat", "Mới nhất", "", rows)),
                Optional.empty(),
                Optional.empty(),
                machine(section, district));
    }

    /** @param office who answers for its notices; nobody does when there is no such body any more */
    private Body body(District district, String office) {
        Optional<Views.Closed> closed = Views.Closed.of(district, portal.today());
        return new Body(
                district.committee(), Wording.province(district.province()), closed.isPresent() ? "" : office, closed);
    }

    /** The feeds of a section, on its first page: a year that is over has no news. */
    private Views.Machine machine(Section section, Optional<District> district) {
        List<Feed> feeds = switch (section.kind()) {
            case DISTRICT ->
                district.map(d -> Feed.of(portal, new Portal.DistrictSection(d, section)))
                        .orElse(List.of());
            case TYPE -> List.of(Feed.of(portal, section));
            case ALL, SIGNER -> List.of();
        };
        return new Views.Machine(
                feeds.stream()
                        .map(feed -> new Views.Link(feed.title(), feed.address().file()))
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    /** The page of a year. */
    View year(Section section, Optional<District> district, int index) {
        Section.Year year = section.years().get(index);
        List<Group> groups = year.listsNotices()
                ? year.months().stream()
                        .map(m -> new Group(
                                id(m),
                                "Tháng " + m.month().getMonthValue(),
                                year.hasMonthPages() ? m.address().file() : "",
                                Views.Row.of(portal, m.notices())))
                        .toList()
                : List.of();
        return new View(
                section.kind().name(),
                titled(section, "năm " + year.year()),
                Wording.count(year.count()) + " văn bản",
                crumbs(section),
                district.map(d -> body(d, "")),
                Optional.empty(),
                List.of(),
                year.hasMonthPages() ? Optional.of(parts(year)) : Optional.empty(),
                groups,
                neighbour(section, index + 1),
                neighbour(section, index - 1),
                Views.Machine.NONE);
    }

    /** The page of a month. */
    View month(Section section, Optional<District> district, MonthIndex index) {
        Section.Month month = index.month(section);
        Section.Year year = section.years().get(index.year());
        List<Views.Link> crumbs = new ArrayList<>(crumbs(section));
        crumbs.add(new Views.Link("Năm " + year.year(), year.address().file()));
        return new View(
                section.kind().name(),
                titled(section, Wording.month(month.month())),
                Wording.count(month.count()) + " văn bản",
                crumbs,
                district.map(d -> body(d, "")),
                Optional.empty(),
                List.of(),
                divided.ways(section, month),
                divided.groups(section, month),
                index.older(section).map(ListViews::link),
                index.newer(section).map(ListViews::link),
                Views.Machine.NONE);
    }

    /**
     * The page of a day of a month that is left to its days.
     *
     * @param at where the day stands among those of its month
     */
    View day(Section section, Optional<District> district, MonthIndex index, int at) {
        Section.Month month = index.month(section);
        List<Section.Day> days = section.dayPages(month);
        Section.Day day = days.get(at);
        List<Views.Link> crumbs = new ArrayList<>(crumbs(section));
        int year = month.month().getYear();
        crumbs.add(new Views.Link(
                "Năm " + year, section.years().get(index.year()).address().file()));
        crumbs.add(new Views.Link(
                "Tháng " + month.month().getMonthValue(), month.address().file()));
        return new View(
                section.kind().name(),
                titled(section, Wording.day(month.month(), day.day())),
                Wording.count(day.count()) + " văn bản",
                crumbs,
                district.map(d -> body(d, "")),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(Group.only(Views.Row.of(portal, day.notices()))),
                at + 1 < days.size()
                        ? Optional.of(link(month, days.get(at + 1)))
                        : index.older(section).map(ListViews::link),
                at > 0
                        ? Optional.of(link(month, days.get(at - 1)))
                        : index.newer(section).map(ListViews::link),
                Views.Machine.NONE);
    }

    private static Optional<Views.Link> neighbour(Section section, int index) {
        if (index < 0 || index >= section.years().size()) {
            return Optional.empty();
        }
        Section.Year year = section.years().get(index);
        return Optional.of(new Views.Link("Năm " + year.year(), year.address().file()));
    }

    private static Views.Link link(Section.Month month) {
        return new Views.Link(
                Wording.capitalised(Wording.month(month.month())),
                month.address().file());
    }

    private static Views.Link link(Section.Month month, Section.Day day) {
        return new Views.Link(
                Wording.capitalised(Wording.day(month.month(), day.day())),
                day.address().file());
    }

    private static Year year(Section.Year year) {
        return new Year(
                new Views.Count(Integer.toString(year.year()), year.address().file(), Wording.count(year.count())),
                year.hasMonthPages() ? months(year) : List.of());
    }

    private static Views.Parts parts(Section.Year year) {
        List<String> ids = year.listsNotices()
                ? List.of()
                : year.months().stream().map(ListViews::id).toList();
        return new Views.Parts("Theo tháng", false, months(year), ids);
    }

    private static String id(Section.Month month) {
        return "_thang-" + month.month().getMonthValue();
    }

    private static List<Views.Count> months(Section.Year year) {
        return year.months().stream()
                .map(m -> new Views.Count(
                        "Tháng " + m.month().getMonthValue(), m.address().file(), Wording.count(m.count())))
                .toList();
    }

    private static String title(Section section) {
        return switch (section.kind()) {
            case ALL -> "Văn bản theo tháng";
            case DISTRICT -> Wording.capitalised(section.label());
            case TYPE -> section.label();
            case SIGNER -> "Văn bản do " + section.label() + " ký";
        };
    }

    private static String titled(Section section, String time) {
        return section.kind() == Section.Kind.ALL ? "Văn bản " + time : title(section) + ", " + time;
    }

    private static String summary(Section section) {
        if (section.years().isEmpty()) {
            return "Chưa có văn bản nào";
        }
        Section.Year newest = section.years().get(0);
        Section.Year oldest = section.years().get(section.years().size() - 1);
        YearMonth to = newest.months().get(0).month();
        YearMonth from = oldest.months().get(oldest.months().size() - 1).month();
        String span = from.equals(to) ? Wording.month(from) : "từ " + Wording.month(from) + " đến " + Wording.month(to);
        String counted = Wording.count(section.count()) + " văn bản, " + span;
        return mayBeSeveralPeople(section) ? counted + ". Cùng họ tên ở nhiều nơi, có thể là nhiều người" : counted;
    }

    /** Whether a name stands under papers of several districts. */
    static boolean mayBeSeveralPeople(Section section) {
        return section.kind() == Section.Kind.SIGNER
                && section.notices()
                                .map(n -> n.paper().district().id())
                                .distinct()
                                .limit(2)
                                .count()
                        > 1;
    }

    /** The way up from the first page of a section. */
    private static List<Views.Link> up(Section section) {
        return switch (section.kind()) {
            case ALL, DISTRICT -> List.of();
            case TYPE -> List.of(new Views.Link("Loại văn bản", Address.TYPES.file()));
            case SIGNER -> List.of(new Views.Link("Người ký", Address.SIGNERS.file()));
        };
    }

    private static List<Views.Link> crumbs(Section section) {
        List<Views.Link> crumbs = new ArrayList<>(up(section));
        String label = section.kind() == Section.Kind.SIGNER ? section.label() : title(section);
        crumbs.add(new Views.Link(label, section.address().file()));
        return List.copyOf(crumbs);
    }
}
