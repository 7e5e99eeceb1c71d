package vn.congkhai.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congkhai.notice.District;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;

/** The table of districts by month, whose counts lead to the lists; by year when the months are too many. */
final class HeatTables {

    private static final int MOST_MONTHS = 24;
    private static final int MOST_CELLS = 360;
    private static final int MOST_YEARS = 12;

    /** Stands for all years before those that have columns. */
    private static final Integer EARLIER = 0;

    /** Shades of the heat map; each count is also written out. */
    private static final int SHADES = 5;

    private HeatTables() {}

    /**
     * A table.
     *
     * @param years the upper heads: a year and over how many columns it stands; empty when the columns are years
     */
    record Table(String unit, List<Span> years, List<Views.Link> columns, List<Row> rows) {}

    /** A head over several columns. */
    record Span(String label, String href, int width) {}

    /** A district's counts. */
    record Row(Views.Link district, List<Cell> cells, String total) {}

    /** A count; without a link when it is none. {@code shade} is 0 to 5. */
    record Cell(String count, String href, int shade) {}

    static Optional<Table> of(Portal.Sections sections) {
        if (sections.all().years().isEmpty()) {
            return Optional.empty();
        }
        List<Section.Month> months = sections.all().months().toList();
        long cells = (long) months.size() * sections.districts().size();
        return Optional.of(months.size() <= MOST_MONTHS && cells <= MOST_CELLS ? byMonth(sections) : byYear(sections));
    }

    private static Table byMonth(Portal.Sections sections) {
        List<Span> years = new ArrayList<>();
        List<Views.Link> columns = new ArrayList<>();
        List<YearMonth> keys = new ArrayList<>();
        for (Section.Year year : sections.all().years()) {
            years.add(new Span(
                    Integer.toString(year.year()),
                    year.address().file(),
                    year.months().size()));
            for (Section.Month m : year.months()) {
                keys.add(m.month());
                columns.add(new Views.Link(
                        "Th. " + m.month().getMonthValue(), m.address().file()));
            }
        }
        List<Counted> districts = new ArrayList<>();
        for (Portal.DistrictSection d : sections.districts()) {
            Map<Object, Place> places = new HashMap<>();
            d.section()
                    .months()
                    .forEach(m -> places.put(
                            m.month(), new Place(m.count(), m.address().file())));
            districts.add(new Counted(d, places));
        }
        return new Table("tháng", years, columns, rows(districts, keys));
    }

    private static Table byYear(Portal.Sections sections) {
        List<Section.Year> all = sections.all().years();
        List<Section.Year> years = all.size() > MOST_YEARS ? all.subList(0, MOST_YEARS - 1) : all;
        int first = years.get(years.size() - 1).year();
        List<Views.Link> columns = new ArrayList<>();
        years.forEach(y -> columns.add(
                new Views.Link(Integer.toString(y.year()), y.address().file())));
        List<Integer> keys =
                new ArrayList<>(years.stream().map(Section.Year::year).toList());
        if (years.size() < all.size()) {
            columns.add(
                    new Views.Link("Trước " + first, sections.all().address().file()));
            keys.add(EARLIER);
        }
        List<Counted> districts = new ArrayList<>();
        for (Portal.DistrictSection d : sections.districts()) {
            Map<Object, Place> places = new HashMap<>();
            int earlier = 0;
            for (Section.Year y : d.section().years()) {
                if (y.year() >= first) {
                    places.put(y.year(), new Place(y.count(), y.address().file()));
                } else {
                    earlier += y.count();
                }
            }
            if (earlier > 0) {
                places.put(EARLIER, new Place(earlier, d.section().address().file()));
            }
            districts.add(new Counted(d, places));
        }
        return new Table("năm", List.of(), columns, rows(districts, keys));
    }

    private record Place(int count, String href) {}

    private record Counted(Portal.DistrictSection district, Map<Object, Place> places) {}

    private static List<Row> rows(List<Counted> districts, List<?> keys) {
        int most = districts.stream()
                .flatMap(d -> d.places().entrySet().stream())
                .filter(e -> !e.getKey().equals(EARLIER))
                .mapToInt(e -> e.getValue().count())
                .max()
                .orElse(1);
        Map<String, List<District>> byName =
                districts.stream().map(d -> d.district().district()).collect(Collectors.groupingBy(District::name));
        List<Row> rows = new ArrayList<>();
        for (Counted d : districts) {
            List<Cell> cells = new ArrayList<>();
            for (Object key : keys) {
                Optional<Place> place = Optional.ofNullable(d.places().get(key));
                cells.add(place.map(p -> new Cell(Wording.count(p.count()), p.href(), shade(p.count(), most)))
                        .orElseGet(() -> new Cell("0", "", 0)));
            }
            Section section = d.district().section();
            List<District> alike = byName.get(d.district().district().name());
            rows.add(new Row(
                    new Views.Link(name(d.district(), alike), section.address().file()),
                    cells,
                    Wording.count(section.count())));
        }
        return rows;
    }

    /**
     * The name alone, as columns are narrow, unless it is a number (Quận 1); where others bear the same, with the province, or
     * what else tells them apart.
     *
     * @param alike those that bear this name, itself among them
     */
    private static String name(Portal.DistrictSection of, List<District> alike) {
        District district = of.district();
        boolean named = district.name().codePoints().anyMatch(Character::isLetter);
        if (alike.size() == 1 && named) {
            return district.name();
        }
        return named && alike.stream().allMatch(d -> d.kind().equals(district.kind()))
                ? district.name() + " (" + district.province() + ")"
                : Wording.capitalised(of.section().label());
    }

    private static int shade(int count, int most) {
        return Math.min(SHADES, (count * SHADES + most - 1) / most);
    }
}
