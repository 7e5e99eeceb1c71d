package vn.congkhai.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PublicationLog;

/** Makes what the template of the publication log sees. */
final class LogViews {

    /** So many of the newest stand on the first page of a log that is split by years. */
    static final int LATEST = 50;

    private static final String TITLE = "Nhật ký công bố";

    private static final Views.Machine FEED = new Views.Machine(
            List.of(new Views.Link(TITLE, Address.LOG_FEED.file())), Optional.empty(), Optional.empty());

    private LogViews() {}

    /**
     * A page of the log.
     *
     * @param partsTitle what the parts are: years, the months of a year, or the days of a month
     * @param parts ways to the other pages; empty when all stands here
     */
    record View(
            String title,
            String summary,
            List<Views.Link> crumbs,
            String partsTitle,
            List<Views.Count> parts,
            List<Group> groups,
            Views.Machine machine)
            implements SiteViews.Titled {}

    /** Entries under the heading of their month. */
    record Group(String label, List<Entry> entries) {}

    /**
     * An entry.
     *
     * @param grave whether it is a withdrawal, a correction or a replacement
     * @param dated whether it is known when it was done
     * @param other the notice that was corrected or replaced; its label is empty when there is none
     */
    record Entry(
            String kind,
            boolean grave,
            Views.Date date,
            boolean dated,
            String href,
            String title,
            String number,
            String district,
            String note,
            Views.Link other) {

        static Entry of(Portal portal, PublicationLog.Entry entry) {
            Notice.Paper paper = entry.notice().paper();
            return new Entry(
                    entry.kind().label(),
                    entry.kind().compareTo(PublicationLog.Kind.CHANGED) < 0,
                    Views.Date.of(entry.date()),
                    entry.isDated(),
                    Address.of(entry.notice().path()).file(),
                    paper.title(),
                    paper.number().map(Object::toString).orElse(""),
                    Wording.capitalised(portal.nameOf(paper.district())),
                    entry.note(),
                    entry.other()
                            .map(o -> new Views.Link(
                                    o.paper()
                                                    .number()
                                                    .map(n -> "số " + n + ": ")
                                                    .orElse("")
                                            + o.paper().title(),
                                    Address.of(o.path()).file()))
                            .orElse(new Views.Link("", "")));
        }
    }

    /** The first page: all of a short log, else the newest entries and the years. */
    static View first(Portal portal) {
        PublicationLog log = portal.log();
        List<Group> groups = log.isShort()
                ? log.years().stream()
                        .flatMap(y -> y.months().stream())
                        .map(m -> group(portal, m))
                        .toList()
                : List.of(new Group(
                        "Mới nhất",
                        log.latest(LATEST).stream()
                                .map(e -> Entry.of(portal, e))
                                .toList()));
        List<Views.Count> years = log.isShort()
                ? List.of()
                : log.years().stream()
                        .map(y -> new Views.Count(
                                Integer.toString(y.year()), y.address().file(), Wording.count(y.count())))
                        .toList();
        return new View(TITLE, Wording.count(log.count()) + " lượt", List.of(), "Theo năm", years, groups, FEED);
    }

    /** The page of a year: its entries, or when they are many its months. */
    static View year(Portal portal, PublicationLog.Year year) {
        List<Views.Count> months = year.hasMonthPages()
                ? year.months().stream()
                        .map(m -> new Views.Count(
                                "Tháng " + m.month().getMonthValue(),
                                m.address().file(),
                                Wording.count(m.entries().size())))
                        .toList()
                : List.of();
        List<Group> groups = year.hasMonthPages()
                ? List.of()
                : year.months().stream().map(m -> group(portal, m)).toList();
        return new View(
                TITLE + " năm " + year.year(),
                Wording.count(year.count()) + " lượt",
                crumbs(Optional.empty()),
                "Theo tháng",
                months,
                groups,
                FEED);
    }

    /** The page of a month: its entries, or when they are many its days. */
    static View month(Portal portal, PublicationLog.Year year, PublicationLog.Month month) {
        List<Views.Count> days = month.dayPages().stream()
                .map(d -> new Views.Count(
                        d.day().map(day -> "Ngày " + day.getDayOfMonth()).orElse("Không ghi ngày"),
                        d.address().file(),
                        Wording.count(d.entries().size())))
                .toList();
        return new View(
                TITLE + " " + Wording.month(month.month()),
                Wording.count(month.entries().size()) + " lượt",
                crumbs(Optional.of(year)),
                "Theo ngày",
                days,
                days.isEmpty() ? List.of(new Group("", group(portal, month).entries())) : List.of(),
                FEED);
    }

    /** The page of a day of a long month. */
    static View day(Portal portal, PublicationLog.Year year, PublicationLog.Month month, PublicationLog.Day day) {
        List<Views.Link> crumbs = new ArrayList<>(crumbs(Optional.of(year)));
        crumbs.add(new Views.Link(
                "Tháng " + month.month().getMonthValue(), month.address().file()));
        return new View(
                TITLE + " " + Wording.day(month.month(), day.day()),
                Wording.count(day.entries().size()) + " lượt",
                crumbs,
                "",
                List.of(),
                List.of(new Group(
                        "", day.entries().stream().map(e -> Entry.of(portal, e)).toList())),
                FEED);
    }

    private static Group group(Portal portal, PublicationLog.Month month) {
        return new Group(
                Wording.capitalised(Wording.month(month.month())),
                month.entries().stream().map(e -> Entry.of(portal, e)).toList());
    }

    private static List<Views.Link> crumbs(Optional<PublicationLog.Year> year) {
        List<Views.Link> crumbs = new ArrayList<>(List.of(new Views.Link(TITLE, Address.LOG.file())));
        year.ifPresent(
                y -> crumbs.add(new Views.Link("Năm " + y.year(), y.address().file())));
        return List.copyOf(crumbs);
    }
}
