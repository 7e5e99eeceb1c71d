package vn.congkhai.importer.wording;

import java.util.regex.Pattern;

/** The line of place and date, where a narrow column breaks it: {@code Sơn Dương, ngày 25 tháng 9 / năm 2023}. */
public final class WrappedDate {

    /** Without a year: what has one needs no line below. */
    private static final Pattern BEGINNING = Pattern.compile("(?iu)(?:[^/,]{2,60},\\s*)?ngày(?!.*\\d{4}).*");

    private static final Pattern REST =
            Pattern.compile("(?iu)(?:(?:\\d{1,2}\\s+)?tháng\\s+)?(?:\\d{1,2}\\s+)?(?:năm\\s+)?\\d{4}\\.?");
    private static final Pattern WHOLE =
            Pattern.compile("(?iu)(?:[^/,]{2,60},\\s*)?ngày\\s+[\\d.…_]*\\s*tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}\\.?");

    private WrappedDate() {}

    /** Whether both lines are one, which has month and year; neither says a whole date alone. */
    public static boolean isOne(String line, String next) {
        return BEGINNING.matcher(line).matches()
                && REST.matcher(next).matches()
                && WHOLE.matcher(line + " " + next).matches();
    }
}
