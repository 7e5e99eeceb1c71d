package vn.congkhai.notice;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.viet.VietText;

/** Where a notice stands, which is also its address and never changes: {@code son-duong/2023/09/187-tb-ubnd}. */
public record NoticePath(String district, YearMonth month, String slug) implements Comparable<NoticePath> {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)/(\\d{4})/(0[1-9]|1[0-2])/([a-z0-9]+(?:-[a-z0-9]+)*)");

    private static final int LONGEST_SLUG = 60;

    public NoticePath {
        Objects.requireNonNull(district);
        Objects.requireNonNull(month);
        Objects.requireNonNull(slug);
    }

    /** The path of a text like {@code son-duong/2023/09/187-tb-ubnd}, if it is one. */
    public static Optional<NoticePath> parse(String text) {
        Matcher m = FORM.matcher(text);
        return m.matches()
                ? Optional.of(new NoticePath(
                        m.group(1),
                        YearMonth.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))),
                        m.group(4)))
                : Optional.empty();
    }

    /** The slug that a number or the words of a title give, cut at a word: {@code 187-tb-ubnd}. */
    public static String slugOf(String words) {
        String slug = VietText.slug(words);
        if (slug.length() > LONGEST_SLUG) {
            int hyphen = slug.lastIndexOf('-', LONGEST_SLUG);
            slug = slug.substring(0, hyphen > 0 ? hyphen : LONGEST_SLUG);
        }
        return slug.isEmpty() ? "van-ban" : slug;
    }

    /** The folder it shares with its attachments: {@code son-duong/2023/09}. */
    public String folder() {
        return folder(district, month);
    }

    /** The path of a file in this folder, which an attachment has among the texts and on the site alike. */
    public String beside(String file) {
        return folder() + "/" + file;
    }

    static String folder(String district, YearMonth month) {
        int year = month.getYear();
        if (year < 1000) {
            return district + "/" + month.toString().replace('-', '/');
        }
        return district + "/" + year + (month.getMonthValue() < 10 ? "/0" : "/") + month.getMonthValue();
    }

    // by hand: what a record comes with takes a new process a moment to get ready, and every one has maps by path

    @Override
    public boolean equals(Object other) {
        return other instanceof NoticePath path
                && slug.equals(path.slug)
                && month.equals(path.month)
                && district.equals(path.district);
    }

    @Override
    public int hashCode() {
        return (district.hashCode() * 31 + month.hashCode()) * 31 + slug.hashCode();
    }

    /** The order of the paths as text. */
    @Override
    public int compareTo(NoticePath other) {
        if (!district.equals(other.district)) {
            return (district + "/").compareTo(other.district + "/");
        }
        int byMonth = month.compareTo(other.month);
        return byMonth == 0 ? slug.compareTo(other.slug) : byMonth;
    }

    @Override
    public String toString() {
        return beside(slug);
    }
}
