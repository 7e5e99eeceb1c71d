package vn.congkhai.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congkhai.notice.District;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Portal;

/**
 * The full form in which one paper cites another (Decree 30/2020, Appendix I): type, number, date, issuer, subject.
 * What a paper lacks is left out of its citation, never made up.
 */
final class Citation {

    /** Openings of a subject that are common nouns, and small within a sentence; any other opening may be a name. */
    private static final List<String> COMMON_OPENINGS = List.of(
            "ban hành",
            "bãi bỏ",
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
            "sửa đổi",
            "thành lập",
            "thay thế",
            "thu hồi",
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

    static String of(Portal portal, Notice.Paper paper) {
        StringBuilder out = new StringBuilder(paper.type().heading());
        paper.number().ifPresent(number -> out.append(" số ").append(number));
        out.append(' ').append(date(paper.date()));
        out.append(" của ").append(issuer(portal, paper));
        return out.append(' ').append(subject(paper.title())).toString();
    }

    /** Who issued a paper; with the province where another district of the register is called alike. */
    static String issuer(Portal portal, Notice.Paper paper) {
        District district = paper.district();
        boolean alone = portal.nameOf(district).equals(district.fullName());
        return alone || paper.issuer().contains(district.province())
                ? paper.issuer()
                : paper.issuer() + ", " + Wording.uncapitalised(Wording.province(district.province()));
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
            return smallAtItsHead(title);
        }
        boolean common = COMMON_OPENINGS.stream().anyMatch(small::startsWith);
        return "về " + (common ? smallAtItsHead(title) : title);
    }

    /** Unless its second letter is a capital as well: on many papers the whole title is in capitals. */
    private static String smallAtItsHead(String title) {
        boolean capitals =
                title.codePoints().filter(Character::isLetter).skip(1).limit(1).anyMatch(Character::isUpperCase);
        return capitals ? title : Wording.uncapitalised(title);
    }
}
