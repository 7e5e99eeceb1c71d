package vn.congkhai.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congkhai.notice.District;
import vn.congkhai.output.Print;
import vn.congkhai.portal.Prints;
import vn.congkhai.portal.Section;

/** What the pages of lists are made from: of {@link ListViews}, method by method. */
final class ListInputs {

    private final Prints prints;
    private final LocalDate today;

    ListInputs(Prints prints, LocalDate today) {
        this.prints = prints;
        this.today = today;
    }

    /** Counts, the newest notices, and the types that have feeds. */
    void section(Section section, Optional<District> district, Print.Builder print) {
        of(section, district, print);
        section.years().forEach(year -> counts(year, print));
        print.add(prints.heads(section.latest(ListViews.LATEST)));
        print.add(ListViews.mayBeSeveralPeople(section) ? 1 : 0);
        section.notices().map(n -> n.paper().type()).distinct().sorted().forEach(type -> print.add(type.slug()));
    }

    /** Its notices or its months, and the years beside it. */
    void year(Section section, Optional<District> district, int index, Print.Builder print) {
        of(section, district, print);
        Section.Year year = section.years().get(index);
        counts(year, print);
        print.add(prints.heads(year.listsNotices() ? year.notices().toList() : List.of()));
        print.add(index == 0 ? 0 : section.years().get(index - 1).year());
        print.add(
                index + 1 == section.years().size()
                        ? 0
                        : section.years().get(index + 1).year());
    }

    /** Its notices, and the months beside it. */
    void month(Section section, Optional<District> district, MonthIndex index, Print.Builder print) {
        of(section, district, print);
        Section.Month month = index.month(section);
        print.add(month.address().path()).add(prints.heads(month.notices()));
        print.add(index.older(section).map(m -> m.address().path()).orElse(""));
        print.add(index.newer(section).map(m -> m.address().path()).orElse(""));
    }

    /** Its notices, and the days and months beside it. */
    void day(Section section, Optional<District> district, MonthIndex index, int at, Print.Builder print) {
        of(section, district, print);
        List<Section.Day> days = section.dayPages(index.month(section));
        print.add(days.get(at).address().path()).add(prints.heads(days.get(at).notices()));
        print.add(at == 0 ? "" : days.get(at - 1).address().path());
        print.add(at + 1 == days.size() ? "" : days.get(at + 1).address().path());
        print.add(index.older(section).map(m -> m.address().path()).orElse(""));
        print.add(index.newer(section).map(m -> m.address().path()).orElse(""));
    }

    private void of(Section section, Optional<District> district, Print.Builder print) {
        print.add(section.label());
        print.add(district.flatMap(d -> Views.Closed.of(d, today)).isPresent() ? 1 : 0);
    }

    private static void counts(Section.Year year, Print.Builder print) {
        print.add(year.year())
                .add(year.hasMonthPages() ? 1 : 0)
                .add(year.months().size());
        year.months()
                .forEach(m ->
                        print.add(m.month().getMonthValue()).add(m.notices().size()));
    }
}
