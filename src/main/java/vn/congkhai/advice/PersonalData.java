package vn.congkhai.advice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal data that should not be public: citizen identity numbers, private phone numbers, bank accounts, home
 * addresses. Measured against a labelled set, see docs/du-lieu-ca-nhan.md.
 */
final class PersonalData {

    private static final String UNIT =
            "^\\s*(?:đồng|đ\\b|vnđ|vnd|triệu|tỷ|tỉ|nghìn|người|hộ|lượt|hồ sơ|trường hợp|công dân|tài khoản|thẻ|dữ liệu|bản ghi|m2|m²|ha|kg|tấn|%|km)";
    private static final Pattern COUNTED = Pattern.compile(UNIT);
    private static final Pattern ANOTHER_NUMBER = Pattern.compile(Ways.anyOf(
                    "mã (?:số )?(?:hồ sơ|thuế|vận đơn|bưu gửi|đơn hàng|doanh nghiệp)",
                    "mst",
                    "vận đơn",
                    "hóa đơn",
                    "hoá đơn",
                    "biên lai",
                    "số tiền",
                    "kinh phí",
                    "đăng ký (?:doanh nghiệp|kinh doanh)",
                    "mã định danh (?:cơ quan|đơn vị|tổ chức|điện tử)")
            + "[^.;]{0,40}$");

    private static final Pattern IDENTITY = Pattern.compile(Ways.anyOf(
                    "cccd",
                    "căn cước",
                    "định danh",
                    "cmnd",
                    "cmtnd",
                    "cmt",
                    "chứng minh (?:nhân dân|thư)",
                    "số thẻ căn cước")
            + "[^\\d.;\\n]{0,40}$");
    private static final SparsePattern TWELVE =
            SparsePattern.notBehind("\\d/,-", "(?<!\\d\\.)\\d(?:[ .]?+\\d){11}(?![\\d/]|[.,]\\d)");
    /** Province of birth 001–096, then century and sex 0–3, then the year (Circular 59/2021/TT-BCA). */
    private static final Pattern VALID_TWELVE = Pattern.compile("0(?:0[1-9]|[1-8]\\d|9[0-6])[0-3]\\d{8}");

    private static final SparsePattern NINE =
            SparsePattern.notBehind("\\d/,-", "(?<!\\d\\.)\\d(?:[ .]?+\\d){8}(?![\\d/]|[.,]\\d)");

    private static final SparsePattern MOBILE = SparsePattern.notBehind(
            "\\d/,-", "(?<!\\d\\.)(?:\\+?84|0)[ .-]?[35789](?:[ .-]?+\\d){8}(?![\\d/]|[.,]\\d)");
    private static final SparsePattern LANDLINE = SparsePattern.notBehind(
            "\\d/,-", "(?<!\\d\\.)\\(?02\\d{1,2}\\)?[ .-]?\\d(?:[ .-]?+\\d){6,7}(?![\\d/]|[.,]\\d)");
    private static final Pattern PUBLIC_PHONE = Pattern.compile(Ways.anyOf(
            "đường dây nóng",
            "hotline",
            "tổng đài",
            "trực ban",
            "số trực",
            "trực (?:cơ quan|24)",
            "điện thoại (?:của )?(?:cơ quan|văn phòng|ubnd|ủy ban|bộ phận|trung tâm|công an|phòng)"));
    private static final Pattern PRIVATE_PHONE =
            Pattern.compile("nhà riêng|(?:của|gặp|liên hệ|chủ hộ|hộ) (?:ông|bà|anh|chị|gia đình)");

    private static final String ACCOUNT_WORDS =
            Ways.anyOf("số tài khoản(?: ngân hàng)?", "tài khoản(?: ngân hàng)?", "stk", "số tk", "tk");
    private static final String BANKS =
            "agribank|vietcombank|bidv|vietinbank|techcombank|sacombank|mb bank|mbbank|vpbank|lienvietpostbank|lpbank|ngân hàng";
    private static final SparsePattern ACCOUNT = SparsePattern.ofWord("(?iu)" + ACCOUNT_WORDS
            + "(?!\\p{L})(?<between>[^\\d.;\\n]{0,40})(?<number>\\d(?-i:[ .]?[\\dA-Z]){5,18})(?!\\d)");
    private static final SparsePattern ACCOUNT_AT_BANK = SparsePattern.notBehind(
            "\\d/,.", "(?iu)(?<number>\\d{8,19})\\s*(?:[-–,(]\\s*|tại\\s+|mở tại\\s+)?(?:" + BANKS + ")");
    private static final Pattern TREASURY = Pattern.compile("kho bạc");
    private static final Pattern ONLINE_ACCOUNT =
            Pattern.compile("(?iu)định danh|vneid|đăng nhập|dịch vụ công|người dùng|điện tử");

    private PersonalData() {}

    /** Everything personal in a text but names, in its order; one find for each stretch of words. */
    static List<PersonalDatum> find(String text) {
        Finds found = new Finds();
        accounts(text, found);
        identities(text, found);
        phones(text, found);
        HomeAddresses.find(text).forEach(found::add);
        return found.inOrder();
    }

    private static void identities(String text, Finds found) {
        TWELVE.each(text, m -> {
            Surroundings around = Surroundings.of(text, m.start(), m.end());
            boolean named = around.hasBefore(IDENTITY);
            boolean plain = VALID_TWELVE.matcher(m.group()).matches();
            boolean other = around.hasBefore(ANOTHER_NUMBER) || around.hasAfter(COUNTED);
            if (!other && (named || plain)) {
                found.add(datum(PersonalDatum.Kind.IDENTITY, m));
            }
        });
        NINE.each(text, nine -> {
            Surroundings around = Surroundings.of(text, nine.start(), nine.end());
            if (around.hasBefore(IDENTITY) && !around.hasAfter(COUNTED)) {
                found.add(datum(PersonalDatum.Kind.IDENTITY, nine));
            }
        });
    }

    private static void phones(String text, Finds found) {
        MOBILE.each(text, m -> {
            Surroundings around = Surroundings.of(text, m.start(), m.end());
            boolean other = around.hasBefore(ANOTHER_NUMBER) || around.hasAfter(COUNTED);
            if (!other && !around.has(PUBLIC_PHONE)) {
                found.add(datum(PersonalDatum.Kind.PHONE, m));
            }
        });
        LANDLINE.each(text, land -> {
            Surroundings around = Surroundings.of(text, land.start(), land.end());
            if (around.hasBefore(PRIVATE_PHONE) && !around.has(PUBLIC_PHONE)) {
                found.add(datum(PersonalDatum.Kind.PHONE, land));
            }
        });
    }

    private static void accounts(String text, Finds found) {
        for (SparsePattern pattern : List.of(ACCOUNT, ACCOUNT_AT_BANK)) {
            pattern.each(text, m -> {
                int start = m.start("number");
                int end = m.end("number");
                Surroundings around = Surroundings.of(text, start, end);
                boolean online = pattern == ACCOUNT
                        && ONLINE_ACCOUNT.matcher(m.group("between")).find();
                if (!online && !around.has(TREASURY) && !around.hasAfter(COUNTED)) {
                    found.add(new PersonalDatum(PersonalDatum.Kind.ACCOUNT, start, end, text.substring(start, end)));
                }
            });
        }
    }

    private static PersonalDatum datum(PersonalDatum.Kind kind, Matcher m) {
        return new PersonalDatum(kind, m.start(), m.end(), m.group());
    }
}
