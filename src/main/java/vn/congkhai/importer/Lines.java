package vn.congkhai.importer;

import java.util.regex.Pattern;

/** What a line is by its words alone, in whatever kind of file and in whatever part of a paper it stands. */
final class Lines {

    /** For whom somebody signs, before the position: {@code TM.}, {@code KT.} (Decree 30/2020, Appendix I, box 7). */
    static final String AUTHORITY = "(?<authority>TM|KT|TL|TUQ|Q)\\s*\\.\\s*";

    /** What stands before an item of a list. */
    static final String BULLET = "[-–•·+]";

    private static final Pattern FOR_SOMEBODY = Pattern.compile(AUTHORITY + "\\p{Lu}.*");
    private static final Pattern RULE = Pattern.compile("[-–—_=.*\\s]+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–—\\s]*(?:[Tt]rang\\s*)?\\d{1,3}(?:\\s*/\\s*\\d{1,3})?[-–—\\s]*");
    private static final Pattern APPENDIX = Pattern.compile("(?iu)phụ lục.*");

    private Lines() {}

    /** Whether it begins with for whom somebody signs: {@code TL. CHỦ TỊCH}. */
    static boolean hasAuthority(String line) {
        return FOR_SOMEBODY.matcher(line).matches();
    }

    /** Whether it is drawn, of signs without words. */
    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    /** Whether it is the number of a page: {@code - 2 -}, {@code Trang 2/7}. */
    static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }

    /** Whether an appendix begins with it. */
    static boolean isAppendix(String line) {
        return APPENDIX.matcher(line).matches();
    }
}
