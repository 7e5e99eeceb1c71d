package vn.congkhai.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congkhai.notice.District;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Answers as people give them and read them: districts and types by their names, dates with the day first. */
public record Answers(Districts districts) {

    private static final Pattern DAY =
            Pattern.compile("(?:ngày\\s*)?(\\d{1,2})\\s*(?:[-/.]|tháng)\\s*(\\d{1,2})\\s*(?:[-/.]|năm)\\s*(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(?:tháng\\s*)?(\\d{1,2})\\s*(?:[-/.]|năm)\\s*(\\d{4})");
    /** A date, or the form of one: {@code 2023-09-DD}. */
    private static final Pattern ISO = Pattern.compile("(\\d{4}|YYYY)-(\\d{2}|MM)(?:-(\\d{2}|DD))?");

    private static final Set<Fault> DATES = Set.of(Fault.DATE_FORM, Fault.DATE_YEAR, Fault.DATE_IMPOSSIBLE);

    /** Answers about the districts of a portal. */
    public Answers {
        Objects.requireNonNull(districts);
    }

    /** The value of an answer as front matter has it; what is not understood comes back as it was typed. */
    public String value(Key key, String typed) {
        return switch (key.form()) {
            case DISTRICT -> {
                List<District> named = named(typed);
                yield named.size() == 1 ? named.get(0).id() : typed;
            }
            case TYPE ->
                NoticeType.ofSlug(NoticePath.slugOf(typed))
                        .map(NoticeType::slug)
                        .orElse(typed);
            case DATE, DATE_OR_MONTH ->
                date(typed.strip().toLowerCase(Locale.ROOT)).orElse(typed);
            default -> typed;
        };
    }

    /** A value as people read it. */
    public String shown(Key key, String value) {
        return switch (key.form()) {
            case DISTRICT -> districts.find(value).map(District::fullName).orElse(value);
            case TYPE -> NoticeType.ofSlug(value).map(NoticeType::label).orElse(value);
            case DATE, DATE_OR_MONTH -> dayFirst(value);
            default -> value;
        };
    }

    /** What there is to choose from, each with the id it may be typed by; nothing for keys that take any answer. */
    public List<String> choices(Key key) {
        return switch (key.form()) {
            case DISTRICT -> districts.all().stream().map(Answers::listed).toList();
            case TYPE ->
                Arrays.stream(NoticeType.values())
                        .map(t -> t.label() + " (" + t.slug() + ")")
                        .toList();
            default -> List.of();
        };
    }

    /** A problem whose mend is an answer: a date in it has the day first, as it was asked for. */
    public Problem asAnswered(Problem problem) {
        return DATES.contains(problem.fault())
                ? new Problem(
                        problem.fault() == Fault.DATE_FORM ? Fault.DATE_FORM_DAY_FIRST : problem.fault(),
                        problem.place(),
                        problem.arguments().stream().map(Answers::dayFirst).toArray(String[]::new))
                : problem;
    }

    /** The choices that bear the name that was typed, when there are several of them. */
    public List<String> namesakes(Key key, String typed) {
        List<District> named = key == Key.DISTRICT ? named(typed) : List.of();
        return named.size() > 1 ? named.stream().map(Answers::listed).toList() : List.of();
    }

    private static String listed(District district) {
        return district.fullName() + " (" + district.id() + ")";
    }

    /** By the id; else by the full name, which tells a district from a town; else by any name. */
    private List<District> named(String typed) {
        Optional<District> exact = districts.find(typed.strip());
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        String slug = NoticePath.slugOf(typed);
        List<District> full = districts.all().stream()
                .filter(d -> Stream.of(d.fullName(), d.committee())
                        .anyMatch(n -> NoticePath.slugOf(n).equals(slug)))
                .toList();
        return full.isEmpty()
                ? districts.all().stream()
                        .filter(d -> d.id().equals(slug)
                                || NoticePath.slugOf(d.name()).equals(slug))
                        .toList()
                : full;
    }

    private static Optional<String> date(String typed) {
        Matcher day = DAY.matcher(typed);
        Matcher month = MONTH.matcher(typed);
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1))
                        .toString());
            }
            return month.matches()
                    ? Optional.of(
                            YearMonth.of(number(month, 2), number(month, 1)).toString())
                    : Optional.empty();
        } catch (DateTimeException e) {
            // a day that no calendar has is told as such where it is judged
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String dayFirst(String value) {
        Matcher iso = ISO.matcher(value);
        if (!iso.matches()) {
            return value;
        }
        String month = withoutZero(iso.group(2)) + "/" + iso.group(1);
        return iso.group(3) == null ? month : withoutZero(iso.group(3)) + "/" + month;
    }

    private static String withoutZero(String figures) {
        return figures.startsWith("0") ? figures.substring(1) : figures;
    }
}
