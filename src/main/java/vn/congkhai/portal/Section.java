package vn.congkhai.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.notice.Notice;

/**
 * Notices that are listed together by year and month: those of a district, a type, a signer, or all.
 *
 * @param slug its part of the address; empty for all notices
 * @param label what readers see: {@code huyện Sơn Dương}, {@code Kết luận}, {@code Vũ Văn Thụ}
 * @param years newest first
 */
public record Section(Kind kind, String slug, String label, Address address, List<Year> years) {

    /**
     * Above this number of notices the page of a year shows its months, and the notices stand on the months' pages.
     */
    public static final int LONGEST_LIST = 200;

    /**
     * Above this number of notices a month of a district, whose lists are those that others lead to, shows its days alone.
     */
    public static final int LONGEST_MONTH = 1000;

    public Section {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(slug);
        Objects.requireNonNull(label);
        Objects.requireNonNull(address);
        years = List.copyOf(years);
    }

    /** What the notices of a section have in common. */
    public enum Kind {
        ALL,
        DISTRICT,
        TYPE,
        SIGNER;

        /** Whether every month has a page, however few its notices are. */
        boolean alwaysByMonth() {
            return this == ALL || this == DISTRICT;
        }

        /** So many notices of a month stand on one page; those of all districts beyond that are left to the districts. */
        private int longestMonth() {
            return switch (this) {
                case ALL -> Integer.MAX_VALUE;
                case DISTRICT -> LONGEST_MONTH;
                case TYPE, SIGNER -> LONGEST_LIST;
            };
        }
    }

    /** How many notices it has. */
    public int count() {
        return years.stream().mapToInt(Year::count).sum();
    }

    /** All its months that have notices, newest first. */
    public Stream<Month> months() {
        return years.stream().flatMap(y -> y.months().stream());
    }

    /** All notices, newest first. */
    public Stream<Notice> notices() {
        return years.stream().flatMap(Year::notices);
    }

    /** The days of a month that have pages of their own, newest first: all of them where the month is long, else none. */
    public List<Day> dayPages(Month month) {
        if (month.count() <= kind.longestMonth()) {
            return List.of();
        }
        List<Day> days = month.days();
        return days.size() > 1 ? days : List.of();
    }

    /** The newest notices, at most {@code limit}. */
    public List<Notice> latest(int limit) {
        return notices().limit(limit).toList();
    }

    /**
     * The notices of a year.
     *
     * @param months newest first; months without notices do not stand here
     * @param hasMonthPages whether each month has a page of its own
     */
    public record Year(int year, Address address, List<Month> months, boolean hasMonthPages) {

        public Year {
            Objects.requireNonNull(address);
            months = List.copyOf(months);
        }

        public int count() {
            return months.stream().mapToInt(Month::count).sum();
        }

        public Stream<Notice> notices() {
            return months.stream().flatMap(m -> m.notices().stream());
        }

        /** Whether the year's own page lists every notice. */
        public boolean listsNotices() {
            return count() <= LONGEST_LIST;
        }
    }

    /** The notices of a month, newest first. */
    public record Month(YearMonth month, Address address, List<Notice> notices) {

        public Month {
            Objects.requireNonNull(month);
            Objects.requireNonNull(address);
            notices = List.copyOf(notices);
        }

        public int count() {
            return notices.size();
        }

        /** Its days that have notices, newest first; last those that state no day. */
        public List<Day> days() {
            Map<Optional<LocalDate>, List<Notice>> days = notices.stream()
                    .collect(Collectors.groupingBy(
                            n -> n.paper().date().day(), LinkedHashMap::new, Collectors.toList()));
            return days.entrySet().stream()
                    .map(e -> new Day(e.getKey(), address.day(e.getKey()), e.getValue()))
                    .toList();
        }
    }

    /**
     * The notices of a day, as they stand in its month.
     *
     * @param day empty for those that state their month alone
     */
    public record Day(Optional<LocalDate> day, Address address, List<Notice> notices) {

        public Day {
            Objects.requireNonNull(day);
            Objects.requireNonNull(address);
            notices = List.copyOf(notices);
        }

        public int count() {
            return notices.size();
        }
    }
}
