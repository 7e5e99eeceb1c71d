package vn.congkhai.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/**
 * Where a paper names itself with another number than its front matter has: over an annex,
 * {@code (Kèm theo Thông báo số 178/TB-UBND ngày 25/9/2023 của UBND huyện)}, a line by itself.
 */
final class OwnNumber {

    private static final Pattern OVER_ANNEX = Pattern.compile("(?miu)^[ *_]{0,6}\\((?:ban hành )?kèm theo "
            + "\\p{L}{1,12}(?: \\p{L}{1,12}){0,2} số:? ?(?<number>\\d{1,6}(?-i:\\p{Lu})?[/-](?-i:\\p{Lu})[\\p{L}\\d/&-]{0,30})"
            + "(?<behind>[^()\\n]{0,140})\\)[ *_]{0,6}$");
    private static final Pattern OTHERS =
            Pattern.compile("(?iu)(?<!\\p{L})(?:tỉnh|thành phố|bộ|chính phủ|trung ương|sở)(?!\\p{L})");

    private OwnNumber() {}

    static List<Advisory> check(NoticeText body) {
        Optional<DocumentNumber> own = body.notice().paper().number();
        List<Advisory> found = new ArrayList<>();
        Matcher m = OVER_ANNEX.matcher(body.text());
        while (own.isPresent() && m.find()) {
            boolean another = DocumentNumber.parse(m.group("number"))
                    .filter(named -> isMeantFor(named, own.get()))
                    .isPresent();
            if (another && !OTHERS.matcher(m.group("behind")).find()) {
                Problem problem = new Problem(
                        Fault.OWN_NUMBER,
                        body.place(m.start("number"), m.end("number")),
                        m.group("number"),
                        own.get().text());
                found.add(new Advisory(problem, m.group("number")));
            }
        }
        return found;
    }

    /** The numbers of other bodies and kinds have other symbols. */
    private static boolean isMeantFor(DocumentNumber named, DocumentNumber own) {
        return named.symbol().equals(own.symbol()) && !named.key().equals(own.key());
    }
}
