package vn.congkhai.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;

/**
 * The full form in which one paper cites another (Decree 30/2020, Appendix I): type, number, date, issuer, subject.
 * What a paper lacks is left out of its citation, never made up.
 */
final class Citation {

    /** Openings of a subject that are common nouns, and small within a sentence; any other opening may be a name. */
    private static final List<String> COMMON_OPENINGS = List.of(
            "ban hành",
            "báo cáo",
            "công bố",
            "công tác",
            "danh mục",
            "danh sách",
            "điều chỉnh",
            "đính chính",
            "giao ",
            "hướng dẫn",
            "kết luận",
            "kết quả",
            "kế hoạch",
            "lịch ",
            "nội dung",
            "phân công",
            "phê duyệt",
            "phiên họp",
            "rà soát",
            "sơ kết",
            "thành lập",
            "thực hiện",
            "tình hình",
            "tiến độ",
            "tổ chức",
            "tổng kết",
            "triển khai",
            "tăng cường",
            "việc ",
            "ý kiến");

    private Citation() {}

    static String of(Notice.Paper paper) {
        StringBuilder out = new StringBuilder(paper.type().heading());
        paper.number().ifPresent(number -> out.append(" số ").append(number));
        out.append(' ').append(date(paper.date()));
        out.append(" của ").append(paper.issuer());
        return out.append(' ').append(subject(paper.title())).toString();
    }

    private static String date(IssueDate date) {
        Optional<LocalDate> day = date.day();
        return day.map(d -> "ngày " + IssueDate.dayForm(d)).orElseGet(() -> Wording.month(date.month()));
    }

    private static String subject(String title) {
        String small = title.toLowerCase(Locale.ROOT);
        if (small.startsWith("v/v")) {
            return title;
        }
        if (small.startsWith("về ")) {
            return small.substring(0, 1) + title.substring(1);
        }
        boolean common = COMMON_OPENINGS.stream().anyMatch(small::startsWith);
        return "về " + (common ? small.substring(0, 1) + title.substring(1) : title);
    }
}
