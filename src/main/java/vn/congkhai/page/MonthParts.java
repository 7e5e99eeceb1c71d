package vn.congkhai.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;

/**
 * How the page of a month with many notices is divided: by days, each of which has a heading to go to or, beyond that, a page;
 * or by districts, whose own pages of the month list them.
 */
final class MonthParts {

    /** More than these, two or three screens of a telephone for every ten, are listed by days. */
    static final int LONGEST_UNDIVIDED = 100;

    /** A list of all districts with more than these, which is 400 KB, is left to the districts. */
    static final int LONGEST_OF_ALL = 1000;

    private final Portal portal;

    MonthParts(Portal portal) {
        this.portal = portal;
    }

    /** The lists of a month: one, one a day, or none where {@link #ways} lead to lists elsewhere. */
    List<ListViews.Group> groups(Section section, Section.Month month) {
        if (isLeftToDistricts(section, month) || !section.dayPages(month).isEmpty()) {
            return List.of();
        }
        if (month.count() <= LONGEST_UNDIVIDED) {
            return List.of(ListViews.Group.only(Views.Row.of(portal, month.notices())));
        }
        List<ListViews.Group> groups = new ArrayList<>();
        month.days()
                .forEach(d -> groups.add(new ListViews.Group(
                        id(d), Wording.capitalised(formal(d)), "", Views.Row.of(portal, d.notices()))));
        return groups;
    }

    /** The ways to the parts of a month; nothing where it has only one. */
    Optional<Views.Parts> ways(Section section, Section.Month month) {
        if (isLeftToDistricts(section, month)) {
            return Optional.of(new Views.Parts("Theo nơi ban hành", false, districts(month), List.of()));
        }
        if (month.count() <= LONGEST_UNDIVIDED) {
            return Optional.empty();
        }
        List<Section.Day> pages = section.dayPages(month);
        if (pages.isEmpty()) {
            return Optional.of(new Views.Parts("Theo ngày", true, ways(month.days(), d -> "#" + id(d)), List.of()));
        }
        List<String> ids = pages.stream().map(MonthParts::id).toList();
        return Optional.of(
                new Views.Parts("Theo ngày", false, ways(pages, d -> d.address().file()), ids));
    }

    private static boolean isLeftToDistricts(Section section, Section.Month month) {
        return section.kind() == Section.Kind.ALL && month.count() > LONGEST_OF_ALL;
    }

    private static List<Views.Count> ways(List<Section.Day> days, Function<Section.Day, String> href) {
        return days.stream()
                .map(d -> new Views.Count(
                        d.day().map(day -> "Ngày " + day.getDayOfMonth()).orElse("Không ghi ngày"),
                        href.apply(d),
                        Wording.count(d.count())))
                .toList();
    }

    private static String id(Section.Day day) {
        return "_ngay-" + day.day().map(LocalDate::getDayOfMonth).orElse(0);
    }

    private static String formal(Section.Day day) {
        return day.notices().get(0).paper().date().formal();
    }

    private List<Views.Count> districts(Section.Month month) {
        return portal.sections().districts().stream()
                .flatMap(d -> d.section()
                        .months()
                        .filter(m -> m.month().equals(month.month()))
                        .map(m -> new Views.Count(
                                Wording.capitalised(d.section().label()),
                                m.address().file(),
                                Wording.count(m.count()))))
                .toList();
    }
}
