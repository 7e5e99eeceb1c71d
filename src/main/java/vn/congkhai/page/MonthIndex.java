package vn.congkhai.page;

import java.util.List;
import java.util.Optional;
import vn.congkhai.portal.Section;

/** Where a month stands in its section, counted from the newest year and month. */
record MonthIndex(int year, int month) {

    Section.Month month(Section section) {
        return section.years().get(year).months().get(month);
    }

    Optional<Section.Month> older(Section section) {
        if (month + 1 < section.years().get(year).months().size()) {
            return Optional.of(new MonthIndex(year, month + 1).month(section));
        }
        return year + 1 < section.years().size()
                        && section.years().get(year + 1).hasMonthPages()
                ? Optional.of(new MonthIndex(year + 1, 0).month(section))
                : Optional.empty();
    }

    Optional<Section.Month> newer(Section section) {
        if (month > 0) {
            return Optional.of(new MonthIndex(year, month - 1).month(section));
        }
        if (year == 0 || !section.years().get(year - 1).hasMonthPages()) {
            return Optional.empty();
        }
        List<Section.Month> months = section.years().get(year - 1).months();
        return Optional.of(months.get(months.size() - 1));
    }
}
