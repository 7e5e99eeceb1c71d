package vn.congkhai.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.Print;

/**
 * Everything the portal has done to what citizens read, by date: published, corrected, replaced, changed, withdrawn.
 *
 * @param years newest first
 */
public record PublicationLog(List<Year> years) {

    /** Up to so many entries stand on one page. */
    public static final int LONGEST_PAGE = 200;

    /** Entries of one day and kind stay as they come: in the order of the portal's notices. */
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(
                    (Entry e) -> e.date.earliest(), Comparator.reverseOrder())
            .thenComparing(Entry::kind);

    public PublicationLog {
        years = List.copyOf(years);
    }

    /** What was done, the gravest first. */
    public enum Kind {
        WITHDRAWN("Thu hồi", "thu-hoi"),
        CORRECTED("Đính chính", "dinh-chinh"),
        REPLACED("Thay thế", "thay-the"),
        CHANGED("Cập nhật", "cap-nhat"),
        PUBLISHED("Công bố", "cong-bo"),
        /** Published too, on a day that is not known; the day is that of issue. To feeds it is the same entry. */
        ISSUED("Ban hành", "cong-bo");

        private final String label;
        private final String slug;

        Kind(String label, String slug) {
            this.label = label;
            this.slug = slug;
        }

        /** How readers see it. */
        public String label() {
            return label;
        }
    }

    /**
     * One thing that was done.
     *
     * @param date of the publication on the portal where it was set, else of issue; of the note of a change
     * @param notice the notice that was published, changed or withdrawn
     * @param other the notice it corrects or replaces
     * @param note what was changed, or why
     * @param nth counts the changes of a notice, so that each entry can be told from every other
     */
    public record Entry(Kind kind, IssueDate date, Notice notice, Optional<Notice> other, String note, int nth) {

        public Entry {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(date);
            Objects.requireNonNull(notice);
            Objects.requireNonNull(other);
            Objects.requireNonNull(note);
        }

        /** Whether its day is that of what was done; of a withdrawal without a note no day is known. */
        public boolean isDated() {
            return kind != Kind.WITHDRAWN
                    || !notice.publication().amendment().changes().isEmpty();
        }

        /** Tells the entry from every other of its notice, for good: {@code cap-nhat-2023-10-02-1}. */
        public String id() {
            return kind == Kind.CHANGED ? kind.slug + "-" + date.iso() + "-" + nth : kind.slug;
        }
    }

    /** The entries of a year. */
    public record Year(int year, List<Month> months) {

        public Year {
            months = List.copyOf(months);
        }

        public int count() {
            return months.stream().mapToInt(m -> m.entries.size()).sum();
        }

        public Address address() {
            return Address.LOG.year(year);
        }

        /** Whether the entries stand on a page for each month. */
        public boolean hasMonthPages() {
            return count() > LONGEST_PAGE;
        }
    }

    /** The entries of a month, newest first. */
    public record Month(YearMonth month, List<Entry> entries) {

        public Month {
            Objects.requireNonNull(month);
            entries = List.copyOf(entries);
        }

        public Address address() {
            return Address.LOG.month(month);
        }

        /** Its days, newest first, each of which has a page where the month is too long for one; else none. */
        public List<Day> dayPages() {
            if (entries.size() <= LONGEST_PAGE) {
                return List.of();
            }
            Map<Optional<LocalDate>, List<Entry>> days = entries.stream()
                    .collect(Collectors.groupingBy(e -> e.date.day(), LinkedHashMap::new, Collectors.toList()));
            return days.size() == 1
                    ? List.of()
                    : days.entrySet().stream()
                            .map(e -> new Day(e.getKey(), address().day(e.getKey()), e.getValue()))
                            .toList();
        }
    }

    /**
     * The entries of a day, as they stand in its month.
     *
     * @param day empty for those of which the month alone is known
     */
    public record Day(Optional<LocalDate> day, Address address, List<Entry> entries) {

        public Day {
            Objects.requireNonNull(day);
            Objects.requireNonNull(address);
            entries = List.copyOf(entries);
        }
    }

    /** The log of a portal; drafts, which only staff see, are not in it. */
    static PublicationLog of(Portal portal) {
        Map<YearMonth, List<Entry>> months = new HashMap<>();
        for (Notice notice : portal.notices()) {
            if (!notice.isDraft()) {
                for (Entry entry : entries(notice, portal.relations(notice))) {
                    months.computeIfAbsent(entry.date.month(), m -> new ArrayList<>())
                            .add(entry);
                }
            }
        }
        Map<Integer, List<Month>> years = new TreeMap<>(Comparator.reverseOrder());
        months.entrySet().stream()
                .sorted(Map.Entry.<YearMonth, List<Entry>>comparingByKey().reversed())
                .forEach(e -> {
                    e.getValue().sort(NEWEST_FIRST);
                    years.computeIfAbsent(e.getKey().getYear(), y -> new ArrayList<>())
                            .add(new Month(e.getKey(), e.getValue()));
                });
        return new PublicationLog(years.entrySet().stream()
                .map(e -> new Year(e.getKey(), e.getValue()))
                .toList());
    }

    /** How many entries it has. */
    public int count() {
        return years.stream().mapToInt(Year::count).sum();
    }

    /** Whether all of it stands on one page. */
    public boolean isShort() {
        return count() <= LONGEST_PAGE;
    }

    /** The newest entries, at most so many. */
    public List<Entry> latest(int limit) {
        return years.stream()
                .flatMap(y -> y.months.stream())
                .flatMap(m -> m.entries.stream())
                .limit(limit)
                .toList();
    }

    /** Every page of the log, by the address of its file. */
    public List<Address> addresses() {
        List<Address> addresses = new ArrayList<>(List.of(Address.LOG));
        if (!isShort()) {
            for (Year year : years) {
                addresses.add(year.address());
                if (year.hasMonthPages()) {
                    year.months.forEach(m -> {
                        addresses.add(m.address());
                        m.dayPages().forEach(day -> addresses.add(day.address()));
                    });
                }
            }
        }
        return addresses;
    }

    /** What entries are made from. */
    public static Print inputs(List<Entry> entries, Prints prints) {
        Print.Builder print = new Print.Builder().add(entries.size());
        for (Entry entry : entries) {
            print.add(entry.id()).add(prints.head(entry.notice));
            entry.other.ifPresent(other -> print.add(prints.head(other)));
        }
        return print.print();
    }

    private static List<Entry> entries(Notice notice, Portal.Relations relations) {
        List<Entry> entries = new ArrayList<>();
        Notice.Amendment amendment = notice.publication().amendment();
        boolean withdrawn = notice.isWithdrawn();
        String why = withdrawn ? "" : amendment.reason().orElse("");
        // a paper may do both
        relations
                .corrects()
                .ifPresent(other ->
                        entries.add(new Entry(Kind.CORRECTED, published(notice), notice, Optional.of(other), why, 0)));
        relations
                .replaces()
                .ifPresent(other ->
                        entries.add(new Entry(Kind.REPLACED, published(notice), notice, Optional.of(other), why, 0)));
        if (entries.isEmpty()) {
            entries.add(new Entry(first(notice), published(notice), notice, Optional.empty(), "", 0));
        }
        int nth = 0;
        for (Notice.Change change : amendment.changes()) {
            entries.add(new Entry(
                    Kind.CHANGED, IssueDate.of(change.date()), notice, Optional.empty(), change.note(), ++nth));
        }
        if (withdrawn) {
            // the note of the last change is the withdrawal's; without one no day is known but the publication's
            IssueDate day = amendment.changes().stream()
                    .map(Notice.Change::date)
                    .max(Comparator.naturalOrder())
                    .map(IssueDate::of)
                    .orElse(published(notice));
            entries.add(new Entry(
                    Kind.WITHDRAWN,
                    day,
                    notice,
                    Optional.empty(),
                    amendment.reason().orElse(""),
                    0));
        }
        return entries;
    }

    private static Kind first(Notice notice) {
        LocalDate issued = notice.paper().date().earliest();
        boolean known = notice.publication()
                .publishAt()
                .filter(at -> !at.toLocalDate().isBefore(issued))
                .isPresent();
        return known ? Kind.PUBLISHED : Kind.ISSUED;
    }

    private static IssueDate published(Notice notice) {
        IssueDate issued = notice.paper().date();
        return notice.publication()
                .publishAt()
                .map(at -> at.toLocalDate())
                .filter((LocalDate day) -> !day.isBefore(issued.earliest()))
                .map(IssueDate::of)
                .orElse(issued);
    }
}
