package vn.congkhai.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.viet.PersonNames;

/** Titles and names that papers print in capitals, as a sentence writes them. */
final class Capitals {

    private static final Pattern UNIT = Pattern.compile(
            "\\b(huyện|tỉnh|xã|phường|thị trấn|thị xã|quận|thành phố|đặc khu)\\s+(.+)$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> KEPT =
            List.of("HĐND", "UBND", "UBMTTQ", "MTTQ", "HĐND&UBND", "HĐND-UBND", "QLDA");
    /** Words of positions and bodies that keep a capital within a title. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("chủ tịch", "Chủ tịch"),
            Map.entry("văn phòng", "Văn phòng"),
            Map.entry("ủy ban", "Ủy ban"),
            Map.entry("uỷ ban", "Uỷ ban"),
            Map.entry("hội đồng nhân dân", "Hội đồng nhân dân"),
            Map.entry("chánh văn phòng", "Chánh Văn phòng"),
            Map.entry("trưởng phòng", "Trưởng phòng"),
            Map.entry("giám đốc", "Giám đốc"),
            Map.entry("bí thư", "Bí thư"),
            Map.entry("trưởng ban", "Trưởng ban"),
            Map.entry("chánh thanh tra", "Chánh Thanh tra"),
            Map.entry("hạt trưởng", "Hạt trưởng"),
            Map.entry("chi cục trưởng", "Chi cục trưởng"));
    /** Fields of work in the names of departments: Phòng Tài nguyên và Môi trường. */
    private static final List<String> FIELDS = List.of(
            "tài nguyên",
            "môi trường",
            "tài chính",
            "kế hoạch",
            "kinh tế",
            "hạ tầng",
            "nông nghiệp",
            "phát triển nông thôn",
            "giáo dục",
            "đào tạo",
            "y tế",
            "nội vụ",
            "tư pháp",
            "lao động",
            "thương binh",
            "xã hội",
            "văn hóa",
            "thông tin",
            "thể thao",
            "dân tộc",
            "quản lý dự án");

    private static final Pattern PREFIX = Pattern.compile("^" + Lines.AUTHORITY);

    private Capitals() {}

    /** Whether a text has letters, and all of them are capitals. */
    static boolean is(String text) {
        return text.chars().anyMatch(Character::isLetter)
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().filter(Character::isLetter).count() > 1;
    }

    /** {@code TL.CHỦ TỊCH} as {@code TL. Chủ tịch}, {@code PHÓ CHÁNH VĂN PHÒNG} as {@code Phó Chánh Văn phòng}. */
    static String title(String text) {
        Matcher prefix = PREFIX.matcher(text);
        if (prefix.find()) {
            return prefix.group("authority") + ". " + title(text.substring(prefix.end()));
        }
        if (!is(text)) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            lower = lower.replaceAll("(?<![\\p{L}])" + Pattern.quote(word.getKey()) + "(?![\\p{L}])", word.getValue());
        }
        lower = lower.replace("chánh Văn phòng", "Chánh Văn phòng");
        for (String field : FIELDS) {
            lower = lower.replaceAll("(?<![\\p{L}])" + field + "(?![\\p{L}])", first(field));
        }
        for (String kept : KEPT) {
            lower = lower.replaceAll("(?i)(?u)(?<![\\p{L}])" + Pattern.quote(kept) + "(?![\\p{L}])", kept);
        }
        return first(units(lower));
    }

    /** {@code NGUYỄN VĂN AN} as {@code Nguyễn Văn An}. */
    static String name(String text) {
        return is(text) ? PersonNames.usual(text) : text;
    }

    private static String units(String lower) {
        Matcher m = UNIT.matcher(lower);
        return m.find() ? lower.substring(0, m.start(2)) + PersonNames.usual(m.group(2)) : lower;
    }

    private static String first(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
