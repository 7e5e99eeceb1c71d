package vn.congkhai.importer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names of Vietnamese people look like. */
public final class Names {

    /** A run of two to six capitalised words. Letters are never given back, so that long runs of them are read once. */
    public static final String FORM =
            "\\p{Lu}\\p{Ll}*+(?:[’'-]?+\\p{L}++)?+(?: \\p{Lu}\\p{Ll}*+(?:[’'-]\\p{L}++)?){1,5}";

    private static final Pattern NAME = Pattern.compile(FORM);
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}+(?: \\p{Lu}+){1,5}");

    /** Ranks and degrees that some bodies write before a signer's name (Decree 30/2020, Appendix I, box 7b). */
    private static final Pattern TITLES = Pattern.compile("(?iu)(?:(?:"
            + String.join(
                    "|",
                    List.of(
                            "(?:đại|thượng|trung|thiếu)\\s(?:tướng|tá|úy|uý)",
                            "(?:phó\\s)?giáo\\ssư|(?:tiến|thạc)\\ss[ĩỹ]|(?:bác|dược|nha|y)\\ss[ĩỹ]|kỹ\\ssư|cử\\snhân|luật\\ssư",
                            "(?:chuyên\\skhoa|CK)\\s?(?:I{1,2}|[12])",
                            "P?GS|TSKH|TS|Th\\.?\\s?S|BS|DS|KS|CN|LS|NGƯT|NGND|TTƯT|TTND",
                            "đồng\\schí|đ/c"))
            + ")(?:[\\s.,–-]++|(?=CK)))+");

    private static final Set<String> FAMILY_NAMES = Set.of(
            "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
            "dương", "lý", "đào", "đoàn", "vương", "trịnh", "trương", "đinh", "lâm", "phùng", "mai", "tô", "hà", "tạ",
            "chu", "châu", "lương", "lưu", "thái", "thân", "giáp", "giang", "ninh", "nghiêm", "quách", "khổng", "la",
            "lã", "lại", "lò", "lường", "lục", "ma", "mạc", "mã", "nông", "ong", "ông", "phí", "sầm", "tăng", "thạch",
            "thẩm", "tiêu", "tống", "triệu", "trà", "trình", "từ", "văn", "viên", "vi", "bạch", "bế", "cao", "cấn",
            "chử", "cù", "diệp", "doãn", "đàm", "đàng", "đồng", "đổng", "đường", "hàn", "hứa", "kiều", "kim", "hoa",
            "âu", "bàn", "cầm", "đèo", "điêu", "hầu", "giàng", "sùng", "thào", "vàng", "tẩn", "lù", "lầu", "hạng",
            "mùa", "quàng", "cà", "tòng", "khúc", "tôn", "ân", "an", "hạ", "bá", "uông", "ứng", "vừ", "xa", "y", "rơ",
            "ksor", "siu", "nay", "điểu", "ngụy", "nhữ", "nhâm", "mông", "lữ", "ngọ", "nguỵ", "tưởng", "thiều", "thiệu",
            "trầm", "vòng");

    private Names() {}

    /** Whether this has the form of a name and begins with a family name. */
    public static boolean isPerson(String text) {
        return hasForm(text) && isFamilyName(text.substring(0, text.indexOf(' ')));
    }

    /** Whether this has the form of a name, whatever it begins with. */
    public static boolean hasForm(String text) {
        return NAME.matcher(text).matches();
    }

    /** A signer's name without the ranks and degrees before it; the text itself where no name follows them. */
    static String withoutTitles(String text) {
        Matcher titles = TITLES.matcher(text);
        String rest = titles.lookingAt() ? text.substring(titles.end()) : text;
        return hasForm(rest) || isPersonInCapitals(rest) ? rest : text;
    }

    /** Whether this is a name printed in capitals. */
    static boolean isPersonInCapitals(String text) {
        return CAPITALS.matcher(text).matches() && isFamilyName(text.substring(0, text.indexOf(' ')));
    }

    /** The family names, in lower case. */
    public static Set<String> familyNames() {
        return FAMILY_NAMES;
    }

    /** Whether a word is a family name. */
    public static boolean isFamilyName(String word) {
        return FAMILY_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }
}
