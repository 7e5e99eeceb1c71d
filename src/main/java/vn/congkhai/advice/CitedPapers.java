package vn.congkhai.advice;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.problem.Fault;

/**
 * Papers that a text cites by number and day, where one of the two must be mistyped: a number of another year than the day's
 * ({@code 30/2020/NĐ-CP ngày 05/3/2021}), a day after the paper that cites, one paper with two days.
 */
final class CitedPapers {

    /** Numbers as papers have them, {@code 187/TB-UBND}, {@code 30/2020/NĐ-CP}, {@code 29-NQ/TW}: with a symbol in capitals. */
    private static final String NUMBER = "(?<number>\\d{1,6}[a-z]?(?:/(?<yearOfNumber>(?:19|20)\\d{2}))?"
            + "[/-]\\p{Lu}[\\p{L}\\d]{0,11}(?:[/&-]\\p{Lu}[\\p{L}\\d]{0,11}){0,3})";

    private static final SparsePattern CITED = SparsePattern.notBehind(
            "\\p{L}\\d/.,-",
            NUMBER
                    + "\\*{0,2},?\\s{1,3}ngày\\s{1,3}(?<day>\\d{1,2})(?:/|\\s{1,3}tháng\\s{1,3})(?<month>\\d{1,2})"
                    + "(?:/|\\s{1,3}năm\\s{1,3})(?<year>\\d{4})(?![\\d/])");
    private static final Pattern ISSUER =
            Pattern.compile("(?iu)\\*{0,2},?\\s{1,3}của\\s{1,3}(?<issuer>\\p{L}+(?:\\s\\p{L}+){0,4})");
    private static final int ISSUER_WITHIN = 80;
    /** No honest text has more of one number. */
    private static final int MOST_DAYS = 50;

    private static final int INDENT = 5;

    /** Resolutions No. 01/NQ-CP of several years have this day. */
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private final NoticeText body;
    private final IssueDate issued;
    private final Map<String, List<Citation>> byNumber = new HashMap<>();
    private final List<Advisory> found = new ArrayList<>();

    /** Where lines begin; looked for once, since a line may have thousands of citations. */
    private final int[] lines;

    private CitedPapers(NoticeText body) {
        this.body = body;
        this.issued = body.notice().paper().date();
        this.lines = IntStream.rangeClosed(0, body.text().length())
                .filter(i -> i == 0 || body.text().charAt(i - 1) == '\n')
                .toArray();
    }

    /**
     * A paper as it is cited.
     *
     * @param year what the number has of it
     * @param issuer who issued it, as far as that is said behind the day; empty where it is not
     * @param words what stands in the text, from the number to the day
     */
    private record Citation(String number, Optional<String> year, LocalDate day, String issuer, MatchResult words) {

        /** Whether both are plainly one paper and have two days: numbers begin anew every year, and every office has its own. */
        boolean contradicts(Citation other) {
            boolean sameIssuer = issuer.startsWith(other.issuer) || other.issuer.startsWith(issuer);
            boolean sameYear = day.getYear() == other.day.getYear();
            boolean yearMistyped = MonthDay.from(day).equals(MonthDay.from(other.day))
                    && !MonthDay.from(day).equals(NEW_YEAR);
            return sameIssuer && !day.equals(other.day) && (sameYear || yearMistyped);
        }
    }

    static List<Advisory> check(NoticeText body) {
        CitedPapers papers = new CitedPapers(body);
        CITED.each(body.text(), m -> papers.citation(m).ifPresent(papers::judge));
        return papers.found;
    }

    /** Nothing for a day that no calendar has, which is told by itself. */
    private Optional<Citation> citation(Matcher m) {
        return Days.of(m)
                .map(day -> new Citation(
                        m.group("number"),
                        Optional.ofNullable(m.group("yearOfNumber")),
                        day,
                        issuer(m.end()),
                        m.toMatchResult()));
    }

    private String issuer(int from) {
        String text = body.text();
        Matcher behind = ISSUER.matcher(text).region(from, Math.min(text.length(), from + ISSUER_WITHIN));
        String issuer = behind.lookingAt() ? behind.group("issuer").toLowerCase(Locale.ROOT) : "";
        return issuer.replace("ubnd", "ủy ban nhân dân").replaceFirst("\\s(?:về|v|ban hành|phê duyệt)(?!\\p{L}).*", "");
    }

    private void judge(Citation cited) {
        if (cited.year.isPresent() && Integer.parseInt(cited.year.get()) != cited.day.getYear()) {
            add(Fault.CITED_YEAR, cited, cited.year.get());
        } else if (isLater(cited.day)) {
            add(Fault.CITED_LATER, cited, issued.iso());
        } else if (!isInTable(cited)) {
            List<Citation> before = byNumber.computeIfAbsent(cited.number, number -> new ArrayList<>());
            if (before.size() < MOST_DAYS && before.stream().noneMatch(other -> other.day.equals(cited.day))) {
                before.stream()
                        .filter(cited::contradicts)
                        .findFirst()
                        .ifPresent(other -> add(Fault.CITED_TWICE, cited, other.words.group()));
                before.add(cited);
            }
        }
    }

    /** A year that is far is told by itself. */
    private boolean isLater(LocalDate day) {
        LocalDate latest = issued.day().orElseGet(() -> issued.month().atEndOfMonth());
        return day.isAfter(latest) && day.getYear() <= issued.year() + TextDates.DATE_YEARS_AHEAD;
    }

    /** Tables of many offices' papers name the offices in another cell. */
    private boolean isInTable(Citation cited) {
        int start = cited.words.start();
        int at = Arrays.binarySearch(lines, start);
        int line = lines[at < 0 ? -at - 2 : at];
        return body.text()
                .substring(line, Math.min(start, line + INDENT))
                .stripLeading()
                .startsWith("|");
    }

    private void add(Fault fault, Citation cited, String other) {
        found.add(body.advisory(fault, cited.words, other));
    }
}
