package vn.congkhai.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;

/**
 * How the page of a month with many notices is divided: by days, each of which has a heading to go to, and beyond that by
 * districts, whose own pages of the month list them.
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
        if (isLeftToDistricts(section, month)) {
            return List.of();
        }
        if (month.count() <= LONGEST_UNDIVIDED) {
            return List.of(ListViews.Group.only(Views.Row.of(portal, month.notices())));
        }
        List<ListViews.Group> groups = new ArrayList<>();
        days(month)
                .forEach((day, notices) -> groups.add(new ListViews.Group(
                        id(day), Wording.capitalised(formal(notices)), "", Views.Row.of(portal, notices))));
        return groups;
    }

    /** The ways to the parts of a month; nothing where it has only one. */
    Optional<ListViews.Parts> ways(Section section, Section.Month month) {
        if (isLeftToDistricts(section, month)) {
            return Optional.of(new ListViews.Parts("Theo nơi ban hành", false, districts(month)));
        }
        if (month.count() <= LONGEST_UNDIVIDED) {
            return Optional.empty();
        }
        List<Views.Count> ways = new ArrayList<>();
        days(month)
                .forEach((day, notices) -> ways.add(new Views.Count(
                        day.map(d -> "Ngày " + d.getDayOfMonth()).orElse("Không ghi ngày"),
                        "#" + id(day),
                        Wording.count(notices.size()))));
        return Optional.of(new ListViews.Parts("Theo ngày", true, ways));
    }

    private static boolean isLeftToDistricts(Section section, Section.Month month) {
        return section.kind() == Section.Kind.ALL && month.count() > LONGEST_OF_ALL;
    }

    /** Newest first, as the notices stand. */
    private static Map<Optional<LocalDate>, List<Notice>> days(Section.Month month) {
        return month.notices().stream()
                .collect(Collectors.groupingBy(n -> n.paper().date().day(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String id(Optional<LocalDate> day) {
        return "_ngay-" + day.map(LocalDate::getDayOfMonth).orElse(0);
    }

    private static String formal(List<Notice> ofOneDay) {
        return ofOneDay.get(0).paper().date().formal();
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
