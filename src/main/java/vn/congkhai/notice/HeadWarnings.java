package vn.congkhai.notice;

import java.time.LocalDateTime;
import java.util.function.Consumer;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;
import vn.congkhai.viet.Suspicion;
import vn.congkhai.viet.Syllables;

/** Warns of what may be right in front matter and often is not; a build tells it as well. */
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
        dates(paper);
        if (!notice.source().hasText() && notice.publication().attachments().isEmpty()) {
            problems.accept(new Problem(Fault.NOTICE_WITHOUT_CONTENT, Place.wholeFile(text.file())));
        }
        if (notice.publication().status() == Notice.Status.WITHDRAWN
                && notice.publication().amendment().reason().isEmpty()) {
            values.report(Key.STATUS.yamlName(), Fault.WITHDRAWN_WITHOUT_REASON);
        }
        if (notice.publication().status() == Notice.Status.WITHDRAWN
                && notice.publication().amendment().changes().isEmpty()) {
            values.report(Key.STATUS.yamlName(), Fault.WITHDRAWN_WITHOUT_DATE);
        }
        suspicious(Key.TITLE, paper.title());
        suspicious(Key.SIGNER, paper.signature().signer());
        paper.meeting().chair().ifPresent(chair -> suspicious(Key.CHAIR, chair));
    }

    private void dates(Notice.Paper paper) {
        if (paper.date().day().isEmpty()) {
            values.report(
                    Key.DATE.yamlName(), Fault.DATE_MONTH_ONLY, paper.date().iso());
        }
        if (paper.date().earliest().isAfter(now.toLocalDate())) {
            values.report(
                    Key.DATE.yamlName(),
                    Fault.DATE_IN_FUTURE,
                    Key.DATE.yamlName(),
                    paper.date().iso());
        }
        paper.meeting()
                .date()
                .filter(d -> d.isAfter(now.toLocalDate()))
                .ifPresent(d -> values.report(
                        Key.MEETING_DATE.yamlName(), Fault.DATE_IN_FUTURE, Key.MEETING_DATE.yamlName(), d.toString()));
    }

    private void suspicious(Key key, String words) {
        for (Suspicion s : Syllables.suspicious(words)) {
            Fault fault = switch (s.reason()) {
                case TONE_BEFORE_STOP -> Fault.SYLLABLE_TONE;
                case MISSING_SPACE -> Fault.SYLLABLES_JOINED;
                case NOT_A_SYLLABLE -> Fault.SYLLABLE_SUSPICIOUS;
            };
            values.report(values.place(key.yamlName(), s.word()), fault, key.yamlName(), s.word());
        }
    }
}
