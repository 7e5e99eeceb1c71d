package vn.congkhai.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.viet.VietText;

/**
 * What of a notice is searched, a block a line.
 *
 * @param head title, number, type, district, province, signer and date: what weighs more than the text
 * @param pieces the text, and after it what else the front matter says in words
 */
record NoticeText(String head, List<String> pieces) {

    /** Begins each line of what is not of the text, so that no excerpt runs from the text into it. */
    private static final char APART = '\u001f';

    NoticeText {
        pieces = List.copyOf(pieces);
    }

    static NoticeText of(Notice notice, String text) {
        Notice.Paper paper = notice.paper();
        List<String> head = new ArrayList<>();
        head.add(line(paper.title()));
        paper.number().map(DocumentNumber::text).ifPresent(head::add);
        head.add(paper.type().label());
        head.add(paper.district().fullName());
        head.add(line(paper.district().province()));
        head.add(line(paper.signature().signer()));
        head.addAll(dates(paper.date()));
        Stream<String> more = Stream.of(
                        Stream.of(paper.issuer()),
                        paper.signature().title().stream(),
                        paper.signature().authority().stream(),
                        paper.meeting().chair().stream(),
                        paper.place().stream(),
                        notice.publication().lead().stream())
                .flatMap(s -> s)
                .map(words -> APART + line(words));
        String body = Stream.concat(Stream.of(VietText.nfc(text).strip()), more).collect(Collectors.joining("\n"));
        return new NoticeText(head.stream().map(VietText::nfc).collect(Collectors.joining("\n")), Pieces.of(body));
    }

    /** As people type them, so that a paper of a day is also found by its month. */
    private static List<String> dates(IssueDate date) {
        String month =
                "tháng " + date.month().getMonthValue() + "/" + date.month().getYear();
        return date.day().isPresent() ? List.of("ngày " + date.display(), month) : List.of(month);
    }

    private static String line(String text) {
        return text.replace('\n', ' ').strip();
    }
}
