package vn.congkhai.viet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What names of Vietnamese people look like. */
public final class PersonNames {

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

    private static final Set<String> BARE_NAMES =
            FAMILY_NAMES.stream().map(VietText::fold).collect(Collectors.toUnmodifiableSet());

    /** What stands before a name and is no title; one family is called Ông, so that another family name must follow. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^(?:\\([^)]*\\)|(?:ông|bà)(?=\\s(?:" + String.join("|", FAMILY_NAMES) + ")\\s\\S+\\s))\\s++");

    /** Among the Cơ Ho, names of men begin so. */
    private static final String HA = "ha";

    /** Between a name and what is told of its bearer, or another name; đ/c is no such place. */
    private static final Pattern MORE = Pattern.compile("(?iu)\\s*(?:[,;:(]|(?<!đ)/)\\s*|\\s[-–]\\s");

    private PersonNames() {}

    /** Whether this has the form of a name and begins with a family name. */
    public static boolean isPerson(String text) {
        return hasForm(text) && isFamilyName(text.substring(0, text.indexOf(' ')));
    }

    /** Whether this has the form of a name, whatever it begins with. */
    public static boolean hasForm(String text) {
        return NAME.matcher(text).matches();
    }

    /** A signer's name without the ranks and degrees before it; the text itself where no name follows them. */
    public static String withoutTitles(String text) {
        Matcher titles = TITLES.matcher(text);
        String rest = titles.lookingAt() ? text.substring(titles.end()) : text;
        return hasForm(rest) || isPersonInCapitals(rest) ? rest : text;
    }

    /** Whether this is a name printed in capitals. */
    public static boolean isPersonInCapitals(String text) {
        return CAPITALS.matcher(text).matches() && isFamilyName(text.substring(0, text.indexOf(' ')));
    }

    /** Each word of a name with a capital and small letters behind it: {@code NGUYỄN văn an} as {@code Nguyễn Văn An}. */
    public static String usual(String name) {
        StringBuilder out = new StringBuilder(name.length());
        boolean start = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = " -'’".indexOf(c) >= 0;
        }
        return out.toString();
    }

    /** A name as Vietnamese lists of people go, by given name, which stands last: Vũ Văn Thụ is found under Thụ. */
    public static String byGivenName(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(space + 1) + " " + name.substring(0, space);
    }

    /**
     * The name in words that have more than that: {@code Nguyễn Văn An} in {@code Ông Nguyễn Văn An}, {@code Chủ tịch Nguyễn Văn An}
     * and {@code Nguyễn Văn An, Chủ tịch}; a name itself. Empty where none is sure, as where there are two.
     */
    public static Optional<String> within(String words) {
        String[] parts = MORE.split(BEFORE.matcher(words + " ").replaceFirst("").strip(), 2);
        if (parts.length > 1 && isPerson(parts[1])) {
            return Optional.empty();
        }
        String first = withoutTitles(parts[0]);
        if (hasForm(first) || isFamilyName(first.split(" ", 2)[0])) {
            return Optional.of(first).filter(PersonNames::hasForm);
        }
        return Stream.iterate(first, PersonNames::behindItsFirstWord)
                .takeWhile(rest -> rest.contains(" "))
                .filter(PersonNames::isPerson)
                .findFirst();
    }

    private static String behindItsFirstWord(String words) {
        return words.substring(words.indexOf(' ') + 1);
    }

    /** Whether this begins with a family name that is never written without marks. */
    public static boolean lacksMarks(String name) {
        String family = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return name.chars().allMatch(c -> c < 0x80)
                && !isFamilyName(family)
                && isBareFamilyName(family)
                && !family.equals(HA);
    }

    /** Whether a word is a family name without its marks, as in addresses; in lower case. */
    public static boolean isBareFamilyName(String word) {
        return BARE_NAMES.contains(word);
    }

    /** Whether a word is a family name. */
    private static boolean isFamilyName(String word) {
        return FAMILY_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }
}
