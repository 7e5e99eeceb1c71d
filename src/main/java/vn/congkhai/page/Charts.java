package vn.congkhai.page;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congkhai.portal.Section;

/** Bar charts of how many papers a month or a year had. */
final class Charts {

    /** Longer spans are shown by year. */
    private static final int MOST_MONTHS = 24;

    private static final int MOST_YEARS = 24;

    /** With fewer bars there is nothing to compare. */
    private static final int FEWEST_BARS = 3;

    private static final int HEIGHT = 96;
    private static final int TOP = 18;
    private static final int BOTTOM = 22;
    private static final int STEP = 34;
    private static final int BAR = 22;

    private Charts() {}

    /**
     * A chart, oldest bar first.
     *
     * @param unit what a bar stands for, within a sentence
     */
    record Chart(String unit, int width, int height, List<Bar> bars) {}

    /** A bar and its number. Places are in pixels; {@code label} is written below, {@code name} in the table. */
    record Bar(String label, String name, String count, Box box) {}

    /** Where a bar stands; {@code middle} is for what is written above and below it. */
    record Box(int x, int y, int width, int height, int middle) {}

    static Optional<Chart> of(Section section) {
        List<Section.Month> months = section.months().toList();
        if (months.size() < FEWEST_BARS) {
            return Optional.empty();
        }
        YearMonth last = months.get(0).month();
        YearMonth first = months.get(months.size() - 1).month();
        return first.until(last, ChronoUnit.MONTHS) < MOST_MONTHS
                ? Optional.of(byMonth(months, first, last))
                : byYear(section);
    }

    private static Chart byMonth(List<Section.Month> months, YearMonth first, YearMonth last) {
        Map<YearMonth, Integer> counts = months.stream().collect(Collectors.toMap(m -> m.month(), m -> m.count()));
        List<Named> values = new ArrayList<>();
        for (YearMonth m = first; !m.isAfter(last); m = m.plusMonths(1)) {
            boolean names = m.equals(first) || m.getMonthValue() == 1;
            String label = names
                    ? String.format(Locale.ROOT, "%d/%02d", m.getMonthValue(), m.getYear() % 100)
                    : Integer.toString(m.getMonthValue());
            values.add(new Named(label, Wording.capitalised(Wording.month(m)), counts.getOrDefault(m, 0)));
        }
        return chart("tháng", values);
    }

    private static Optional<Chart> byYear(Section section) {
        int last = section.years().get(0).year();
        int first = Math.max(section.years().get(section.years().size() - 1).year(), last - MOST_YEARS + 1);
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        section.years().forEach(y -> counts.put(y.year(), y.count()));
        List<Named> values = new ArrayList<>();
        for (int y = first; y <= last; y++) {
            values.add(new Named(Integer.toString(y), "Năm " + y, counts.getOrDefault(y, 0)));
        }
        return values.size() < FEWEST_BARS ? Optional.empty() : Optional.of(chart("năm", values));
    }

    private record Named(String label, String name, int count) {}

    private static Chart chart(String unit, List<Named> values) {
        int most = values.stream().mapToInt(Named::count).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Named v = values.get(i);
            int height = v.count() == 0 ? 0 : Math.max(2, Math.round((float) HEIGHT * v.count() / most));
            int x = i * STEP + (STEP - BAR) / 2;
            Box box = new Box(x, TOP + HEIGHT - height, BAR, height, x + BAR / 2);
            bars.add(new Bar(v.label(), v.name(), Wording.count(v.count()), box));
        }
        return new Chart(unit, values.size() * STEP, TOP + HEIGHT + BOTTOM, bars);
    }
}
