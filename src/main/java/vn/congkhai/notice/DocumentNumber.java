package vn.congkhai.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The number and symbol of a paper as printed: {@code 187/TB-UBND}, {@code 15/2020/QĐ-TTg}, {@code 29-CTr/HU}.
 * Unique only with its issuer and year (Decree 30/2020, Appendix I).
 */
public record DocumentNumber(String text) {

    /**
     * Somewhere stands a slash: before the type's code, or in numbers of the Party before the body's. A letter behind the figures is
     * never O or I, which are a nought or a one in disguise; letters are Latin, since those of other alphabets that look like them would
     * make a second paper of one number.
     */
    private static final Pattern FORM = Pattern.compile(
            "(?=[^/]+/)\\d{1,6}[\\p{Lu}&&\\p{IsLatin}&&[^OI]]?(?:/\\d{4})?[/-][\\p{Lu}&&\\p{IsLatin}][\\p{IsLatin}\\d]*+"
                    + "(?:[-/.&]\\p{IsLatin}[\\p{IsLatin}\\d]*+)*+");

    /** What stands before the symbol: the running number and, in texts of law, the year. */
    private static final Pattern BEFORE_SYMBOL = Pattern.compile("^\\d+\\p{Lu}?(?:/\\d{4})?[/-]");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*");

    /** The parts of symbols that are not all in capitals, by their small letters (Decree 30/2020, Appendix III). */
    private static final Map<String, String> SYMBOLS = Stream.concat(
                    Arrays.stream(NoticeType.values()).map(NoticeType::code), Stream.of("TTg"))
            .filter(symbol -> !symbol.equals(symbol.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableMap(symbol -> symbol.toLowerCase(Locale.ROOT), Function.identity()));

    public DocumentNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a document number: " + text);
        }
    }

    /** The number, if the text is one. */
    public static Optional<DocumentNumber> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DocumentNumber(text)) : Optional.empty();
    }

    /**
     * The number, if the text is one, in whatever letters somebody typed it: {@code 187/tb-ubnd} is 187/TB-UBND. What is a
     * number as it stands stays so.
     */
    public static Optional<DocumentNumber> ofAnyCase(String text) {
        return parse(text)
                .or(() -> parse(WORD.matcher(text)
                        .replaceAll(w -> SYMBOLS.getOrDefault(
                                w.group().toLowerCase(Locale.ROOT), w.group().toUpperCase(Locale.ROOT)))));
    }

    /** The running number at its head, for order. */
    public int ordinal() {
        int number = 0;
        for (int i = 0; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** What stays the same from paper to paper: {@code TB-UBND}, {@code CTr/HU}. */
    public String symbol() {
        return BEFORE_SYMBOL.matcher(text).replaceFirst("");
    }

    /** The same for all ways to write one number, 7/TB-UBND and 07/TB-UBND: without leading zeros, in small letters. */
    public String key() {
        return text.replaceFirst("^0+(?=\\d)", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
