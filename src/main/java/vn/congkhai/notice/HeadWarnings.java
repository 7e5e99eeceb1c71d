package vn.congkhai.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;
import vn.congkhai.viet.PersonNames;
import vn.congkhai.viet.Suspicion;
import vn.congkhai.viet.Syllables;
import vn.congkhai.viet.Typing;

/**
 * Warns of what may be right in front matter and often is not; a build tells it as well. The key {@code allow} lets words pass that
 * a warning names; what is absent or has not come yet has no words.
 */
final class HeadWarnings {

    private final Values values;
    private final SourceText text;
    private final LocalDateTime now;

    HeadWarnings(Values values, SourceText text, LocalDateTime now) {
        this.values = values;
        this.text = text;
        this.now = now;
    }

    void give(Notice notice, Consumer<Problem> problems) {
        Notice.Paper paper = notice.paper();
        if (paper.number().isEmpty() && !values.has(Key.NUMBER.yamlName())) {
            problems.accept(new Problem(Fault.NUMBER_ABSENT, text.place(0, 3)));
        }
        futures(notice);
        if (!notice.source().hasText() && notice.publication().attachments().isEmpty()) {
            problems.accept(new Problem(Fault.NOTICE_WITHOUT_CONTENT, Place.wholeFile(text.file())));
        }
        if (notice.isWithdrawn() && notice.publication().amendment().reason().isEmpty()) {
            values.report(Key.STATUS.yamlName(), Fault.WITHDRAWN_WITHOUT_REASON);
        }
        if (notice.isWithdrawn() && notice.publication().amendment().changes().isEmpty()) {
            values.report(Key.STATUS.yamlName(), Fault.WITHDRAWN_WITHOUT_DATE);
        }
        words(paper, (key, fault, words, better) -> {
            if (!notice.publication().lets(words)) {
                String name = key.yamlName();
                values.report(values.place(name, words), fault, name, words, better);
            }
        });
    }

    /** The words that these warnings name, each of which the key {@code allow} may let pass. */
    static List<String> words(Notice.Paper paper) {
        List<String> all = new ArrayList<>();
        words(paper, (key, fault, words, better) -> all.add(words));
        return all;
    }

    /** A warning that names words of a key's value; what is better, where that is known. */
    private interface OfWords {
        void warn(Key key, Fault fault, String words, String better);

        default void warn(Key key, Fault fault, String words) {
            warn(key, fault, words, "");
        }
    }

    private static void words(Notice.Paper paper, OfWords warnings) {
        if (paper.date().day().isEmpty()) {
            warnings.warn(Key.DATE, Fault.DATE_MONTH_ONLY, paper.date().iso());
        }
        paper.district()
                .until()
                .filter(last -> paper.date().earliest().isAfter(last))
                .ifPresent(last -> warnings.warn(
                        Key.DATE, Fault.DATE_AFTER_BODY, paper.date().iso(), last.toString()));
        suspicious(Key.TITLE, paper.title(), warnings);
        if (Typing.lacksMarks(paper.title())) {
            warnings.warn(Key.TITLE, Fault.MARKS_ABSENT, paper.title());
        }
        if (Typing.isInCapitals(paper.title())) {
            warnings.warn(Key.TITLE, Fault.TITLE_CAPITALS, paper.title());
        }
        String signer = paper.signature().signer();
        name(Key.SIGNER, signer, warnings);
        PersonNames.within(signer)
                .filter(name -> name.length() < signer.length())
                .ifPresent(name -> warnings.warn(Key.SIGNER, Fault.NAME_WITH_MORE, signer, name));
        paper.meeting().chair().ifPresent(chair -> name(Key.CHAIR, chair, warnings));
    }

    private static void name(Key key, String name, OfWords warnings) {
        suspicious(key, name, warnings);
        if (PersonNames.lacksMarks(name)) {
            warnings.warn(key, Fault.MARKS_ABSENT, name);
        }
        String usual = PersonNames.usual(name);
        if (!usual.equals(name)
                && PersonNames.isPerson(usual)
                && PersonNames.within(name).isEmpty()) {
            warnings.warn(key, Fault.NAME_CASE, name, usual);
        }
    }

    private static void suspicious(Key key, String words, OfWords warnings) {
        for (Suspicion s : Syllables.suspicious(words)) {
            Fault fault = switch (s.reason()) {
                case TONE_BEFORE_STOP -> Fault.SYLLABLE_TONE;
                case MISSING_SPACE -> Fault.SYLLABLES_JOINED;
                case NOT_A_SYLLABLE -> Fault.SYLLABLE_SUSPICIOUS;
            };
            warnings.warn(key, fault, s.word());
        }
    }

    private void futures(Notice notice) {
        LocalDate today = now.toLocalDate();
        // by the day on which readers get it, whose set time may be yet to come
        LocalDate read = notice.publication()
                .publishAt()
                .map(LocalDateTime::toLocalDate)
                .filter(day -> day.isAfter(today))
                .orElse(today);
        Notice.Paper paper = notice.paper();
        future(Key.DATE, paper.date().earliest(), paper.date().iso(), read);
        paper.meeting().date().ifPresent(day -> future(Key.MEETING_DATE, day, day.toString(), read));
        for (Notice.Change change : notice.publication().amendment().changes()) {
            if (change.date().isAfter(read)) {
                String changes = Key.CHANGES.yamlName();
                String day = change.date().toString();
                values.report(values.place(changes, day), Fault.CHANGE_IN_FUTURE, changes, day);
            }
        }
    }

    private void future(Key key, LocalDate day, String typed, LocalDate read) {
        if (day.isAfter(read)) {
            values.report(key.yamlName(), Fault.DATE_IN_FUTURE, key.yamlName(), typed);
        }
    }
}
