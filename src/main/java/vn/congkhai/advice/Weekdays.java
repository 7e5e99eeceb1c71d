package vn.congkhai.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;

/** Days of a text with the name of another day of the week: {@code thứ Hai, ngày 03/10/2023}, which was a Tuesday. */
final class Weekdays {

    private static final List<String> NAMES =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    private static final Map<String, Integer> WRITTEN = Map.ofEntries(
            Map.entry("hai", 1),
            Map.entry("2", 1),
            Map.entry("ba", 2),
            Map.entry("3", 2),
            Map.entry("tư", 3),
            Map.entry("4", 3),
            Map.entry("năm", 4),
            Map.entry("5", 4),
            Map.entry("sáu", 5),
            Map.entry("6", 5),
            Map.entry("bảy", 6),
            Map.entry("bẩy", 6),
            Map.entry("7", 6),
            Map.entry("nhật", 7));

    private static final String WEEKDAY =
            Ways.anyOf("thứ (?<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])", "chủ (?<sunday>nhật)") + "(?![\\p{L}\\d])";
    private static final String DAY = "(?<day>\\d{1,2})(?:[/.-](?<month>\\d{1,2})[/.-](?<year>(?:19|20)\\d{2})"
            + "|\\s{1,3}tháng\\s{1,3}(?<month2>\\d{1,2})\\s{1,3}năm\\s{1,3}(?<year2>(?:19|20)\\d{2}))(?![\\d/])";
    private static final SparsePattern BEFORE = SparsePattern.notBehind(
            "\\p{L}\\d",
            "(?iu)" + WEEKDAY + "\\s{0,2}(?:[,(]\\s{0,2})?(?:(?<=[\\s,(])ngày\\s{1,3})?(?<=[\\s,(])" + DAY);
    private static final SparsePattern BEHIND =
            SparsePattern.notBehind("\\d/.-", "(?iu)" + DAY + "\\s{0,2}\\(" + WEEKDAY + "\\)");

    /** Else it counts something: the second time, the third session. */
    private static final Pattern OF_WEEK = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:sáng|trưa|chiều|tối|vào|đến|từ|trước|giờ|phút|là)\\s|[\\dh][,\\s]\\s?|[(,]\\s?)$");

    private static final Pattern OPENS = Pattern.compile("(?:^|[\\n.;:]|\\n[-+] )[ *]{0,3}$");
    private static final SparsePattern FIRST = SparsePattern.of("(?iu)thứ nhất(?!\\p{L})");
    private static final int WORDS_BEFORE = 10;

    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();

    private Weekdays(NoticeText body) {
        this.body = body;
    }

    static List<Advisory> check(NoticeText body) {
        Weekdays weekdays = new Weekdays(body);
        boolean counts = FIRST.isIn(body.text());
        BEFORE.each(body.text(), before -> {
            String words = body.text().substring(Math.max(0, before.start() - WORDS_BEFORE), before.start());
            boolean opens = OPENS.matcher(words).find() && !counts;
            if (before.group("sunday") != null
                    || opens
                    || OF_WEEK.matcher(words).find()) {
                weekdays.judge(before);
            }
        });
        BEHIND.each(body.text(), weekdays::judge);
        return weekdays.found;
    }

    private void judge(Matcher m) {
        Optional<LocalDate> day = m.group("year") != null
                ? Days.of(m)
                : Days.of(Days.number(m, "year2"), Days.number(m, "month2"), Days.number(m, "day"));
        String name = Optional.ofNullable(m.group("name")).orElse("nhật").toLowerCase(Locale.ROOT);
        day.map(d -> d.getDayOfWeek().getValue())
                .filter(right -> !right.equals(WRITTEN.get(name)))
                .ifPresent(right -> found.add(body.advisory(Fault.TEXT_WEEKDAY, m, NAMES.get(right - 1))));
    }
}
