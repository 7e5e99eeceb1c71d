package vn.congkhai.notice;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words where they stand alone: {@code tin/thong-bao-1} is not meant by the head of {@code tin/thong-bao-12}. */
final class WordPlaces {

    private static final String NOT_WITHIN_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}_~.-]|[\\p{L}\\p{N}]/)";
    private static final String NOT_WITHIN_AFTER = "(?![\\p{L}\\p{M}\\p{N}_~/-]|\\.[\\p{L}\\p{N}])";

    private WordPlaces() {}

    /** The first place from start to end where the word stands alone; else the first where it stands within others. */
    static OptionalInt first(String text, String word, int start, int end) {
        Matcher alone = Pattern.compile(NOT_WITHIN_BEFORE + Pattern.quote(word) + NOT_WITHIN_AFTER)
                .matcher(text)
                .region(start, end)
                .useTransparentBounds(true);
        if (alone.find()) {
            return OptionalInt.of(alone.start());
        }
        int within = text.substring(start, end).indexOf(word);
        return within < 0 ? OptionalInt.empty() : OptionalInt.of(start + within);
    }
}
