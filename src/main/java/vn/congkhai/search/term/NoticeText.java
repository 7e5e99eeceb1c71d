package vn.congkhai.search.term;

import java.util.List;
import java.util.Optional;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.search.text.Pieces;
import vn.congkhai.viet.VietText;

/**
 * What of a notice is searched, a block a line.
 *
 * @param head title, number as people call it, type, district, province, signer and date: what weighs more than the text
 * @param pieces the text, and after it what else the front matter says in words
 */
public record NoticeText(String head, List<String> pieces) {

    /** Begins each line of what is not of the text, so that no excerpt runs from the text into it. */
    private static final char APART = '\u001f';

    public NoticeText {
        pieces = List.copyOf(pieces);
    }

    /** @param text of the notice, plain, a block a line */
    public static NoticeText of(Notice notice, String text) {
        Notice.Paper paper = notice.paper();
        StringBuilder head = new StringBuilder(line(paper.title()));
        Optional<PaperName> name = paper.number().map(number -> PaperName.of(paper, number));
        name.ifPresent(called -> add(head, called.text()));
        if (name.filter(called -> called.kind() == paper.type()).isEmpty()) {
            add(head, paper.type().label());
        }
        add(head, paper.district().fullName());
        add(head, line(paper.district().province()));
        add(head, line(paper.signature().signer()));
        addDates(head, paper.date());
        StringBuilder more = new StringBuilder();
        addApart(more, Optional.of(paper.issuer()));
        addApart(more, paper.signature().title());
        addApart(more, paper.signature().authority());
        addApart(more, paper.meeting().chair());
        addApart(more, paper.place());
        addApart(more, notice.publication().lead());
        String body = VietText.nfc(text).strip().concat(more.toString());
        return new NoticeText(VietText.nfc(head), Pieces.of(body));
    }

    private static void add(StringBuilder lines, String line) {
        lines.append('\n').append(line);
    }

    private static void addApart(StringBuilder lines, Optional<String> words) {
        if (words.isPresent()) {
            lines.append('\n').append(APART).append(line(words.get()));
        }
    }

    /** As people type them, so that a paper of a day is also found by its month. */
    private static void addDates(StringBuilder lines, IssueDate date) {
        if (date.day().isPresent()) {
            add(lines, "ngày " + date.display());
        }
        add(
                lines,
                "tháng " + date.month().getMonthValue() + " năm " + date.month().getYear());
    }

    private static String line(String text) {
        return text.replace('\n', ' ').strip();
    }
}
