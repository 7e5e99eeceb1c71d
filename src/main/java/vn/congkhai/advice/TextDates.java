package vn.congkhai.advice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** Dates in a notice's text that contradict its front matter, lie in a far year, or set a deadline that has passed. */
final class TextDates {

    private static final int OPENING = 3;
    /** A session "of December" may be held in January. */
    private static final int MONTHS_APART = 2;

    private static final int YEARS_BACK = 40;
    private static final int YEARS_AHEAD = 30;
    /** Days beyond are told as far. */
    static final int DATE_YEARS_AHEAD = 3;

    private static final String DAY = "(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})";
    private static final SparsePattern SESSION = SparsePattern.ofWord("(?iu)"
            + Ways.anyOf("phiên (?:họp )?(?:thường kỳ|hành chính)", "phiên họp", "hội nghị", "cuộc họp", "giao ban")
            + "[^.;:\\n]{0,140}?" + "(?<words>tháng\\s+(?<month>\\d{1,2})(?:\\s*/\\s*|\\s+năm\\s+)(?<year>\\d{4}))");
    private static final Pattern HELD =
            Pattern.compile("(?iu)\\W*(?<words>(?:(?:sáng|chiều|tối|vào)\\s+)?ngày\\s+" + DAY + ")");
    private static final Pattern CLOSING = Pattern.compile("(?iu)\\W*trên đây là");
    private static final SparsePattern FULL_DATE = SparsePattern.notBehind("\\d/.-", DAY + "(?![\\d/])");
    private static final SparsePattern YEAR = SparsePattern.ofWord("(?iu)năm\\s+(?<year>\\d{4})(?!\\d)");
    private static final SparsePattern DEADLINE = SparsePattern.ofWord("(?iu)"
            + Ways.anyOf("xong trước", "trước", "chậm nhất(?: vào| là)?", "hạn cuối(?: là)?", "muộn nhất(?: vào)?")
            + "\\s+(?:\\*\\*)?ngày\\s+(?:\\*\\*)?" + DAY);
    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");
    private static final Pattern OF_LAW = Pattern.compile("(?iu)luật[^.;]{0,80} ngày $");

    private final NoticeText body;
    private final IssueDate date;
    private final List<Advisory> found = new ArrayList<>();

    TextDates(NoticeText body) {
        this.body = body;
        this.date = body.notice().paper().date();
    }

    /** A paragraph with its offset in the text. */
    private record Paragraph(String text, int start) {}

    List<Advisory> check() {
        order();
        title();
        List<Paragraph> paragraphs = paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (i < OPENING || CLOSING.matcher(paragraph.text()).lookingAt()) {
                sessions(paragraph);
            }
            if (i < OPENING) {
                held(paragraph);
            }
        }
        years();
        deadlines();
        return found;
    }

    private void order() {
        Notice.Paper paper = body.notice().paper();
        if (paper.meeting().date().isPresent() && paper.date().day().isPresent()) {
            LocalDate meeting = paper.meeting().date().get();
            if (meeting.isAfter(paper.date().day().get())) {
                Problem problem = new Problem(
                        Fault.DATE_ORDER,
                        body.place(Key.MEETING_DATE, meeting.toString()),
                        meeting.toString(),
                        paper.date().iso());
                found.add(new Advisory(problem, meeting.toString()));
            }
        }
    }

    private void title() {
        String title = body.notice().paper().title();
        SESSION.each(title, session -> contradiction(session, () -> body.place(Key.TITLE, session.group("words"))));
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        Matcher between = BETWEEN.matcher(body.text());
        while (between.find()) {
            paragraph(start, between.start()).ifPresent(paragraphs::add);
            start = between.end();
        }
        paragraph(start, body.text().length()).ifPresent(paragraphs::add);
        return paragraphs;
    }

    /** What is no heading. */
    private Optional<Paragraph> paragraph(int start, int end) {
        String text = body.text().substring(start, end);
        return text.isBlank() || text.strip().startsWith("#")
                ? Optional.empty()
                : Optional.of(new Paragraph(text, start));
    }

    private void sessions(Paragraph paragraph) {
        int start = paragraph.start();
        SESSION.each(
                paragraph.text(),
                session -> contradiction(session, () -> body.place(start + session.start(), start + session.end())));
    }

    private void contradiction(Matcher session, Supplier<Place> place) {
        Optional<YearMonth> named = month(session);
        Optional<LocalDate> meeting = body.notice().paper().meeting().date();
        YearMonth reference = meeting.map(YearMonth::from).orElse(date.month());
        if (named.isPresent() && Math.abs(ChronoUnit.MONTHS.between(named.get(), reference)) >= MONTHS_APART) {
            Key key = meeting.isPresent() ? Key.MEETING_DATE : Key.DATE;
            String value = meeting.map(LocalDate::toString).orElse(date.iso());
            String shown = session.group("words");
            found.add(new Advisory(
                    new Problem(Fault.TEXT_DATE_CONTRADICTS, place.get(), shown, key.yamlName(), value), shown));
        }
    }

    private void held(Paragraph paragraph) {
        Matcher m = HELD.matcher(paragraph.text());
        Optional<LocalDate> meeting = body.notice().paper().meeting().date();
        if (meeting.isEmpty() || !m.lookingAt()) {
            return;
        }
        Optional<LocalDate> day = Days.of(m);
        String words = m.group("words");
        if (day.isPresent() && !day.get().equals(meeting.get())) {
            Place place = body.place(paragraph.start() + m.start("words"), paragraph.start() + m.end("words"));
            found.add(new Advisory(
                    new Problem(
                            Fault.TEXT_DATE_CONTRADICTS,
                            place,
                            words,
                            Key.MEETING_DATE.yamlName(),
                            meeting.get().toString()),
                    words));
        }
    }

    private void years() {
        FULL_DATE.each(body.text(), full -> {
            int year = Days.number(full, "year");
            if (year > date.year() + DATE_YEARS_AHEAD || year < date.year() - YEARS_BACK) {
                far(full);
            }
        });
        YEAR.each(body.text(), named -> {
            int year = Days.number(named, "year");
            if (year > date.year() + YEARS_AHEAD || year < 1930) {
                far(named);
            }
        });
    }

    private void far(Matcher m) {
        found.add(body.advisory(Fault.TEXT_YEAR_FAR, m, Integer.toString(date.year())));
    }

    private void deadlines() {
        DEADLINE.each(body.text(), m -> {
            Optional<LocalDate> day = Days.of(m);
            if (day.isPresent() && !isOfLaw(m) && day.get().isBefore(date.earliest())) {
                String words = m.group().replace("**", "");
                found.add(new Advisory(
                        new Problem(Fault.DEADLINE_PAST, body.place(m.start(), m.end()), words, date.iso()), words));
            }
        });
    }

    /** Whether a day is one from which a law tells what was before. */
    private boolean isOfLaw(Matcher date) {
        String before = body.text().substring(Math.max(0, date.start() - 60), date.start(1));
        // spaces without end would be tried in every way to part them
        return OF_LAW.matcher(before.replaceAll("\\s+", " ")).find();
    }

    private static Optional<YearMonth> month(Matcher m) {
        int month = Days.number(m, "month");
        return month >= 1 && month <= 12 ? Optional.of(YearMonth.of(Days.number(m, "year"), month)) : Optional.empty();
    }
}
