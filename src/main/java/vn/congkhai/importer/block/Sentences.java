package vn.congkhai.importer.block;

import java.util.regex.Pattern;

/** Whether a sentence goes on from one line to another, by their words alone. */
public final class Sentences {

    private static final Pattern ENDED = Pattern.compile("[.;:!?…]['\"”’»)\\]]*$|[\"”»]$");
    private static final Pattern MARKER = Pattern.compile("(?:\\p{L}{1,2}|\\d{1,3})[.)]\\s.*", Pattern.DOTALL);
    private static final Pattern DATE_WORD = Pattern.compile(".*(?<!\\p{L})ngày", Pattern.DOTALL);

    private Sentences() {}

    /** Whether the second line goes on with the sentence of the first, by the words alone. */
    public static boolean continues(String first, String second) {
        String a = Inline.plain(first);
        String b = Inline.plain(second);
        if (a.isEmpty() || b.isEmpty() || !areOpen(a, b)) {
            return false;
        }
        int start = b.codePointAt(0);
        return Character.isLowerCase(start)
                || Character.isDigit(start) && DATE_WORD.matcher(a).matches();
    }

    /** Whether the first line does not end a sentence and the second, both without marks, begins no item. */
    public static boolean areOpen(String first, String second) {
        return !ENDED.matcher(first).find() && !MARKER.matcher(second).matches();
    }
}
