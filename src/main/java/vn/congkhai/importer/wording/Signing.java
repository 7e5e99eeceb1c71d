package vn.congkhai.importer.wording;

import java.util.regex.Pattern;

/** What a line has to do with a signature, by its words alone (Decree 30/2020, Appendix I, box 7). */
public final class Signing {

    private static final Pattern SIGNED =
            Pattern.compile("(?iu)^[(\\[]?\\s*(?:đã ký|đã kí|chữ ký|ký tên|ký, ghi rõ họ tên).*");
    private static final Pattern POSITION =
            Pattern.compile("(?:PHÓ )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|GIÁM ĐỐC|TRƯỞNG BAN).*");

    private Signing() {}

    /** Whether a line begins with the position of a head, in capitals. */
    public static boolean isPosition(String line) {
        return POSITION.matcher(line).matches();
    }

    /** Whether a line names, in capitals, for whom or as what somebody signs. */
    public static boolean begins(String line) {
        return Capitals.is(line) && (Lines.hasAuthority(line) || isPosition(line));
    }

    /** Whether a line stands for the signature itself: {@code (Đã ký)}. */
    public static boolean isSign(String line) {
        return SIGNED.matcher(line).matches();
    }
}
