package vn.congkhai.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.congkhai.notice.IssueDate;

/** Numbers, months and capitals as Vietnamese readers write them. */
final class Wording {

    /** By Resolution 202/2025/QH15 of the National Assembly. */
    private static final Set<String> CENTRALLY_RUN =
            Set.of("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh");

    private static final Pattern ABOUT =
            Pattern.compile("^(?:V/v|Về việc)\\s*:?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Wording() {}

    /** A count with dots between thousands: {@code 10.000}. */
    static String count(int n) {
        String digits = Integer.toString(n);
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            out.insert(i, '.');
        }
        return out.toString();
    }

    /** A month within a sentence: {@code tháng 9/2023}. */
    static String month(YearMonth month) {
        return "tháng " + month.getMonthValue() + "/" + month.getYear();
    }

    /** A day of a month within a sentence: {@code ngày 25/9/2023}, or that papers state none. */
    static String day(YearMonth month, Optional<LocalDate> day) {
        return day.map(d -> "ngày " + IssueDate.dayForm(d)).orElse(month(month) + ", không ghi ngày");
    }

    /** With a capital at its head: {@code Huyện Sơn Dương}. */
    static String capitalised(String text) {
        int first = text.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(text, Character.charCount(first), text.length())
                .toString();
    }

    /** A province with what it is called: {@code Tỉnh Tuyên Quang}, {@code Thành phố Hà Nội}. */
    static String province(String name) {
        String head = name.toLowerCase(Locale.ROOT);
        if (head.startsWith("tỉnh ") || head.startsWith("thành phố ") || head.startsWith("tp")) {
            return capitalised(name);
        }
        return (CENTRALLY_RUN.contains(name) ? "Thành phố " : "Tỉnh ") + name;
    }

    /** Within a sentence: {@code tỉnh Tuyên Quang}. */
    static String uncapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** The matter of a letter as it stands under its number (Decree 30/2020, point 5b of its form): {@code V/v tiếp công dân}. */
    static String matter(String title) {
        return "V/v " + ABOUT.matcher(title).replaceFirst("");
    }

    /** A size in the unit a reader knows from a phone: {@code 812 KB}, {@code 1,4 MB}. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " byte";
        }
        if (bytes < 999_500) {
            return (bytes + 500) / 1000 + " KB";
        }
        long tenths = (bytes + 50_000) / 100_000;
        return tenths % 10 == 0 || tenths >= 1000 ? tenths / 10 + " MB" : tenths / 10 + "," + tenths % 10 + " MB";
    }
}
