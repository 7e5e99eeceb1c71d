package vn.congkhai.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;

/**
 * What a sentence counts and reckons: {@code 45/60 hồ sơ, bằng 70%}; {@code 45 hồ sơ (gồm 20 hồ sơ trực tuyến, 24 hồ sơ trực tiếp)}.
 * Only things that are counted one by one, since what is measured or paid is rounded.
 */
final class CountedThings {

    private static final String COUNT = "(?:\\d{1,3}(?:\\.\\d{3}){1,3}|\\d{1,6})";
    private static final String MATTERS =
            "hồ sơ|đơn thư|đơn|vụ việc|vụ|trường hợp|thủ tục|ý kiến|kiến nghị|nhiệm vụ|chỉ tiêu"
                    + "|tiêu chí|dự án|công trình|văn bản|đại biểu|đồng chí|thành viên";
    private static final String THINGS = MATTERS
            + "|người|hộ|học sinh|giáo viên|cán bộ|cuộc|lượt|tập thể|cá nhân|xã|thôn|trường|cơ quan|đơn vị|thửa|lô";
    private static final String NOT_BEFORE = "\\d.,/\\p{L}-";

    /** "18/20 xã, đạt 98%" may be a share of something else. */
    private static final SparsePattern SHARE = SparsePattern.notBehind(
            NOT_BEFORE,
            "(?iu)(?<part>" + COUNT + ")/(?<whole>" + COUNT
                    + ")\\*{0,2} (?:(?:" + MATTERS + "),? đạt|(?:" + THINGS + "),? (?:bằng|chiếm)|(?:" + THINGS
                    + ") \\((?=\\d|đạt|bằng|chiếm|t[ỷỉ] lệ))"
                    + "(?: ?(?:(?:đạt|bằng|chiếm) )?(?:t[ỷỉ] lệ )?)\\*{0,2}(?<share>\\d{1,3}(?:[.,]\\d{1,2})?) ?%\\*{0,2}"
                    + "(?=\\s{0,3}(?:[.;)\\n]|,(?! ?\\d)|$))");

    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ngày|tháng|đến|hết|trước|sau|từ|số|tại|ở|trên|cho|của)(?: ngày)? \\*{0,2}$");

    private static final SparsePattern SUM = SparsePattern.notBehind(
            NOT_BEFORE,
            "(?iu)(?<total>" + COUNT + ")\\*{0,2} (?<thing>"
                    + THINGS + ")(?!\\p{L})[\\p{L} ]{0,40}?(?:,? |,? ?\\()(?:bao )?gồm(?: có)?:? "
                    + "(?<parts>(?:[^().\\n]|\\.(?=\\d)){5,300})(?=[).\\n]|$)");
    private static final Pattern BETWEEN = Pattern.compile("(?iu)\\s*[,;]\\s*(?:và\\s+)?|\\s+và\\s+(?=\\d)");
    private static final Pattern ROUGHLY = Pattern.compile("(?iu)(?<!\\p{L})(?:khoảng|gần|hơn|trên|dưới|số) \\*{0,2}$");
    private static final int WORDS_BEFORE = 16;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 9;

    private final NoticeText body;
    private final List<Advisory> found = new ArrayList<>();

    private CountedThings(NoticeText body) {
        this.body = body;
    }

    static List<Advisory> check(NoticeText body) {
        CountedThings things = new CountedThings(body);
        things.shares();
        things.sums();
        return things.found;
    }

    private void shares() {
        SHARE.each(body.text(), m -> {
            BigDecimal whole = count(m.group("whole"));
            if (whole.signum() > 0 && !isBehind(OF_OTHERS, m)) {
                BigDecimal told = new BigDecimal(m.group("share").replace(',', '.'));
                BigDecimal right = count(m.group("part")).multiply(HUNDRED).divide(whole, EXACT, RoundingMode.HALF_UP);
                // offices round up, down and to the nearest
                if (right.subtract(told).abs().compareTo(told.ulp()) >= 0) {
                    String shown = right.setScale(Math.max(1, told.scale()), RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString()
                            .replace('.', ',');
                    found.add(body.advisory(Fault.SHARE_WRONG, m, shown));
                }
            }
        });
    }

    private void sums() {
        SUM.each(body.text(), m -> {
            Pattern part = Pattern.compile(
                    "(?iu)\\*{0,2}(?<count>" + COUNT + ")\\*{0,2} " + m.group("thing") + "(?!\\p{L})[^\\d]*");
            List<Matcher> parts = BETWEEN.splitAsStream(m.group("parts").strip())
                    .map(part::matcher)
                    .toList();
            boolean plain = parts.size() > 1
                    && parts.stream().allMatch(Matcher::matches)
                    && !m.group().contains("trong đó")
                    && !isBehind(ROUGHLY, m);
            if (plain) {
                BigDecimal sum =
                        parts.stream().map(p -> count(p.group("count"))).reduce(BigDecimal.ZERO, BigDecimal::add);
                if (!sum.equals(count(m.group("total")))) {
                    found.add(body.advisory(Fault.SUM_WRONG, m, TableTotals.figure(sum)));
                }
            }
        });
    }

    private boolean isBehind(Pattern words, Matcher m) {
        return words.matcher(body.text().substring(Math.max(0, m.start() - WORDS_BEFORE), m.start()))
                .find();
    }

    private static BigDecimal count(String figures) {
        return new BigDecimal(figures.replace(".", ""));
    }
}
