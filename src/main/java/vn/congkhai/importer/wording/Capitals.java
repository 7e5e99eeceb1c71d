package vn.congkhai.importer.wording;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.viet.PersonNames;

/** Titles and names that papers print in capitals, as a sentence writes them. */
public final class Capitals {

    private static final Pattern UNIT = Pattern.compile(
            "\\b(huyện|tỉnh|xã|phường|thị trấn|thị xã|quận|thành phố|đặc khu)\\s+(.+)$",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> ABBREVIATIONS = List.of("HĐND", "UBND", "UBMTTQ", "MTTQ", "QLDA");
    /** Positions and bodies that keep their capitals within a title; what stands within another comes behind it. */
    private static final List<String> POSITIONS = List.of(
            "Chủ tịch",
            "Chánh Văn phòng",
            "Văn phòng",
            "Ủy ban",
            "Uỷ ban",
            "Hội đồng nhân dân",
            "Trưởng phòng",
            "Giám đốc",
            "Bí thư",
            "Trưởng ban",
            "Chánh Thanh tra",
            "Hạt trưởng",
            "Chi cục trưởng");
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
    public static boolean is(String text) {
        return text.chars().anyMatch(Character::isLetter)
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().filter(Character::isLetter).count() > 1;
    }

    /** {@code TL.CHỦ TỊCH} as {@code TL. Chủ tịch}, {@code PHÓ CHÁNH VĂN PHÒNG} as {@code Phó Chánh Văn phòng}. */
    public static String title(String text) {
        Matcher prefix = PREFIX.matcher(text);
        if (prefix.find()) {
            return prefix.group("authority") + ". " + title(text.substring(prefix.end()));
        }
        if (!is(text)) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String position : POSITIONS) {
            lower = spelt(lower, position);
        }
        for (String field : FIELDS) {
            lower = spelt(lower, first(field));
        }
        for (String abbreviation : ABBREVIATIONS) {
            lower = spelt(lower, abbreviation);
        }
        return first(units(lower));
    }

    /** {@code NGUYỄN VĂN AN} as {@code Nguyễn Văn An}. */
    public static String name(String text) {
        return is(text) ? PersonNames.usual(text) : text;
    }

    /** A text in small letters with some of its words as they are written. */
    private static String spelt(String lower, String words) {
        String small = Pattern.quote(words.toLowerCase(Locale.ROOT));
        return lower.replaceAll("(?<!\\p{L})" + small + "(?!\\p{L})", words);
    }

    private static String units(String lower) {
        Matcher m = UNIT.matcher(lower);
        return m.find() ? lower.substring(0, m.start(2)) + PersonNames.usual(m.group(2)) : lower;
    }

    private static String first(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
