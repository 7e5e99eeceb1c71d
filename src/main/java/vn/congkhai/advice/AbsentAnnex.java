package vn.congkhai.advice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Fault;

/**
 * An annex that the text sends its readers to, {@code (có danh sách kèm theo)}, where there is neither a file nor a table nor its
 * heading.
 */
final class AbsentAnnex {

    private static final String ANNEX = "(?:phụ lục|danh sách|danh mục|biểu|bảng)(?!\\p{L})";
    private static final String OF_THIS = "(?: (?:thông báo|báo cáo|kết luận|kế hoạch|quyết định|văn bản) này)?";

    private static final Pattern NAMED = Pattern.compile("(?iu)\\((?:chi tiết )?(?:có |theo |tại |xem )?(?:các )?"
            + ANNEX + "[^()\\n]{0,60}?(?:kèm theo|đính kèm)" + OF_THIS + "\\.?\\)");
    private static final Pattern THERE = Pattern.compile(
            "(?miu)^ {0,3}(?:\\||<table|!\\[|(?:#{2,6} |[-+] )?\\*{0,3}(?:[IVX\\d]{1,4}[.)] )?" + ANNEX + ")|\\]\\(");

    private AbsentAnnex() {}

    /** A summary leaves annexes to its paper. One that is missing is told once. */
    static List<Advisory> check(NoticeText body) {
        Notice.Publication publication = body.notice().publication();
        if (publication.text() == Notice.TextKind.SUMMARY
                || !publication.attachments().isEmpty()) {
            return List.of();
        }
        Matcher named = NAMED.matcher(body.text());
        boolean absent = named.find() && !THERE.matcher(body.text()).find();
        return absent ? List.of(body.advisory(Fault.ANNEX_ABSENT, named)) : List.of();
    }
}
