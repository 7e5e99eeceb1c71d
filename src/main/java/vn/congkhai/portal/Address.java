package vn.congkhai.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.notice.PlainPage;

/**
 * An address within the site, without a leading slash: {@code son-duong/} for a folder, which is written as its
 * {@code index.html}, or {@code son-duong/2023/09/187-tb-ubnd.html} for a file. The home page is the empty path.
 */
public record Address(String path) {

    /** The home page. */
    public static final Address HOME = new Address("");

    /** The search page. */
    public static final Address SEARCH = new Address("tim-kiem.html");

    /** The list of all notices, by month. */
    static final Address ALL = new Address("thang/");

    /** The list of the types. */
    public static final Address TYPES = new Address("loai/");

    /** The list of the signers. */
    public static final Address SIGNERS = new Address("nguoi-ky/");

    /** The list of the plain pages, where there are more than the foot of every page leads to. */
    public static final Address PAGES = new Address("cac-trang/");

    /** What was published, corrected and withdrawn, by date. */
    public static final Address LOG = new Address("nhat-ky/");

    /** The same as a feed. */
    public static final Address LOG_FEED = new Address("nhat-ky/feed.xml");

    /** What a server shows for an address that is not there. */
    public static final Address NOT_FOUND = new Address("404.html");

    /** The list of all addresses, for search engines. */
    public static final Address SITEMAP = new Address("sitemap.xml");

    public Address {
        Objects.requireNonNull(path);
        if (path.startsWith("/") || path.contains("..") || path.contains("//")) {
            throw new IllegalArgumentException("not an address of the site: " + path);
        }
    }

    public static Address of(NoticePath notice) {
        return new Address(notice + ".html");
    }

    public static Address of(PlainPage page) {
        return new Address(page.slug() + ".html");
    }

    /** The list of a type's notices. */
    public static Address of(NoticeType type) {
        return new Address(TYPES.path + type.slug() + "/");
    }

    /** The list of a signer's notices. */
    static Address ofSigner(String slug) {
        return new Address(SIGNERS.path + slug + "/");
    }

    /** A notice's data, beside its page. */
    public static Address dataOf(NoticePath notice) {
        return new Address(notice + ".json");
    }

    /** A file of the open data. */
    static Address data(String name) {
        return new Address("data/" + name);
    }

    /** A folder, of the words between its slashes. */
    public static Address folder(String... parts) {
        return new Address(String.join("/", parts) + "/");
    }

    /** The folder of a year below this folder. */
    public Address year(int year) {
        return new Address(path + year + "/");
    }

    /** The folder of a month below this folder. */
    public Address month(YearMonth month) {
        int number = month.getMonthValue();
        return new Address(path + month.getYear() + (number < 10 ? "/0" : "/") + number + "/");
    }

    /** The folder of a day below this folder of a month; {@code 00/} for papers that state no day. */
    Address day(Optional<LocalDate> day) {
        int number = day.map(LocalDate::getDayOfMonth).orElse(0);
        return new Address(path + (number < 10 ? "0" : "") + number + "/");
    }

    /**
     * The file that is written, and that links name: a link to a folder would show a listing instead of the page when the
     * site is opened from a disk.
     */
    public String file() {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    /** The name that its folder has at the top of the site: {@code loai}. */
    String top() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The way from this page up to the site's root: empty for the home page, {@code ../../} two folders down. */
    public String toRoot() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    @Override
    public String toString() {
        return "/" + path;
    }
}
