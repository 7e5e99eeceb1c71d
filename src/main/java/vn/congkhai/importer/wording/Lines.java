package vn.congkhai.importer.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congkhai.notice.NoticeType;

/** What a line is by its words alone, in whatever kind of file and in whatever part of a paper it stands. */
public final class Lines {

    /** For whom somebody signs, before the position: {@code TM.}, {@code KT.} (Decree 30/2020, Appendix I, box 7). */
    public static final String AUTHORITY = "(?<authority>TM|KT|TL|TUQ|Q)\\s*\\.\\s*";

    /** What stands before an item of a list. */
    public static final String BULLET = "[-–•·+]";

    private static final Pattern FOR_SOMEBODY = Pattern.compile(AUTHORITY + "\\p{Lu}.*");
    private static final Pattern RULE = Pattern.compile("[-–—_=.*\\s]+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–—\\s]*(?:[Tt]rang\\s*)?\\d{1,3}(?:\\s*/\\s*\\d{1,3})?[-–—\\s]*");
    private static final Pattern APPENDIX = Pattern.compile("(?iu)phụ lục.*");

    private Lines() {}

    /** Whether it begins with for whom somebody signs: {@code TL. CHỦ TỊCH}. */
    public static boolean hasAuthority(String line) {
        return FOR_SOMEBODY.matcher(line).matches();
    }

    /** Whether it is drawn, of signs without words. */
    public static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    /** Whether it is the number of a page: {@code - 2 -}, {@code Trang 2/7}. */
    public static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }

    /** The type whose name the line is, or begins with, in capitals; a conclusion is printed as a notice. */
    public static Optional<NoticeType> typeOf(String line) {
        return Arrays.stream(NoticeType.values())
                .filter(t -> t != NoticeType.KET_LUAN)
                .filter(t -> {
                    String caps = t.label().toUpperCase(Locale.ROOT);
                    return line.equals(caps)
                            || line.startsWith(caps + " ")
                                    && line.length() > caps.length() + 8
                                    && t != NoticeType.DU_AN;
                })
                .findFirst();
    }

    /** Whether an appendix begins with it. */
    public static boolean isAppendix(String line) {
        return APPENDIX.matcher(line).matches();
    }
}
