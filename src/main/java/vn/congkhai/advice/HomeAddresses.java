package vn.congkhai.advice;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.congkhai.viet.PersonNames;

/** Finds where private people live: below the commune, and with a person or the words of residence. */
final class HomeAddresses {

    /** A part of an address below the commune. */
    private static final String LOCAL =
            "(?<!\\p{L})(?<!(?:xã|phường|trấn|các|những) )(?:[Tt]hôn|[Xx]óm|[Ấấ]p|[Bb]ản|[Bb]uôn|[Ll]àng|[Tt]ổ dân phố|TDP|[Tt]ổ|[Kk]hu phố|[Ss]ố nhà|[Nn]hà số|[Nn]gõ|[Nn]gách|[Hh]ẻm|[Đđ]ường|[Pp]hố|[Ss]ố(?!\\s+\\d[\\d/]*[/-]\\p{L}{2}))"
                    + "\\s+(?:số\\s+)?[\\p{Lu}\\d][\\p{L}\\d/]*(?:[ -]\\p{Lu}[\\p{L}]*){0,3}";

    private static final String RESIDES = "(?:thường trú|tạm trú|trú tại|cư trú|hktt"
            + "|chỗ ở(?: hiện (?:nay|tại))?|nơi ở(?: hiện (?:nay|tại))?|nhà riêng|trú quán)";
    private static final SparsePattern RESIDENCE = SparsePattern.of("(?iu:(?=" + RESIDES + ")(?<!(?:quản lý|luật|về) )"
            + RESIDES + ")[^.;\\n\\d]{0,20}?(?<local>" + LOCAL + ")");

    private static final SparsePattern PERSON = SparsePattern.of(
            "(?:[Ôô]ng|[Bb]à|[Hh]ộ(?: ông| bà| anh| chị)?|[Aa]nh|[Cc]hị|[Cc]ụ|[Cc]háu|[Cc]ông dân|[Gg]ia đình(?: ông| bà| anh| chị)?)\\s+"
                    + PersonNames.FORM
                    + "(?:\\s*+\\([^)\\n]{0,40}\\))?\\s*+[,–(-]?+\\s*+(?:sinh năm \\d{4},?\\s*+)?(?:(?:ở|tại|trú tại|địa chỉ:?)\\s++){0,3}(?<local>"
                    + LOCAL + ")");
    private static final SparsePattern HOUSE =
            SparsePattern.of("(?iu:số nhà|nhà số)\\s*(?<local>\\d+\\p{L}?(?:/\\d+)*+)");
    private static final SparsePattern LABEL = SparsePattern.of("(?iu:địa chỉ)\\s*+(?::\\s*+)?(?<local>" + LOCAL + ")");

    private static final Pattern MANY = Pattern.compile(
            "(?:(?:các|những|toàn bộ|tất cả) (?:hộ|người|công dân|gia đình)|người dân|nhân dân|hộ dân|cử tri|dân cư|\\d (?:hộ|người|công dân|nhân khẩu|trường hợp))[^.;]{0,40}$");
    private static final Pattern OFFICE = Pattern.compile(Ways.anyOf(
            "trụ sở",
            "bộ phận",
            "cơ quan",
            "văn phòng",
            "trường (?:mầm non|tiểu học|thcs|thpt)",
            "công ty",
            "hợp tác xã",
            "bưu điện",
            "trạm",
            "nhà văn hóa",
            "trung tâm",
            "ban quản lý"));
    private static final Pattern STREET_WORK = Pattern.compile("(?:đoạn|từ|đến|gắn biển|đánh)\\s*$");
    private static final Pattern PRIVATE = Pattern.compile(
            "(?<!\\p{L})(?:ông|bà|anh|chị|công dân|người (?:nộp|gửi|khiếu nại|tố cáo|phản ánh)|chủ hộ|hộ)(?!\\p{L})");

    private HomeAddresses() {}

    static List<PersonalDatum> find(String text) {
        Finds found = new Finds();
        collect(RESIDENCE, text, found, around -> !around.hasBefore(MANY));
        collect(PERSON, text, found, around -> true);
        collect(HOUSE, text, found, around -> !around.hasBefore(STREET_WORK) && !around.hasBefore(OFFICE));
        collect(LABEL, text, found, around -> around.hasBefore(PRIVATE) && !around.has(OFFICE));
        return found.inOrder();
    }

    private static void collect(SparsePattern pattern, String text, Finds found, Predicate<Surroundings> isPrivate) {
        pattern.each(text, m -> {
            if (!found.meet(m.start(), m.end()) && isPrivate.test(Surroundings.of(text, m.start(), m.end()))) {
                int start = pattern == HOUSE ? m.start() : m.start("local");
                String words = text.substring(start, m.end());
                found.add(new PersonalDatum(PersonalDatum.Kind.ADDRESS, start, m.end(), words));
            }
        });
    }
}
