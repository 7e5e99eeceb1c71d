package vn.congkhai.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.viet.VietText;

/** The addresses that the portal makes or keeps for itself. Case does not tell addresses apart: on some servers it does not. */
public final class OwnAddresses {

    /** Files and folders at the top of every site. */
    private static final Set<String> MADE = Set.of(
            Address.HOME.file(),
            Address.NOT_FOUND.path(),
            Address.SEARCH.path(),
            Address.ALL.top(),
            Address.TYPES.top(),
            Address.SIGNERS.top(),
            Address.PAGES.top(),
            Address.LOG.top(),
            "search",
            "data",
            "feed.xml",
            Address.SITEMAP.path(),
            "robots.txt",
            "manifest.json",
            "opensearch.xml",
            "sw.js");

    /** Names at the top that are the assets', or wait for what may be made later. */
    private static final Set<String> KEPT = Set.of(
            "css",
            "js",
            "img",
            "_headers",
            Address.LOG.top() + ".html",
            Address.LOG.top() + ".xml",
            // hosts go by these: one could send the readers of a paper elsewhere
            "_redirects",
            "_routes.json",
            "cname",
            "netlify.toml",
            "vercel.json",
            "staticwebapp.config.json");

    private static final Pattern SITE_MAP = Pattern.compile("sitemap-[^/]*\\.xml");

    /** The lists of a district, a year, a month, a day. */
    private static final Pattern LIST = Pattern.compile("[^/]+/(\\d{4}/(\\d{2}/){0,2})?index\\.html");

    private static final Pattern FEED = Pattern.compile("[^/]+/(?:([^/]+)/)?feed\\.xml");

    private OwnAddresses() {}

    /** The same for addresses that a server may take for one. */
    public static String caseless(String path) {
        return VietText.nfc(path).toLowerCase(Locale.ROOT);
    }

    /** Whether nothing of the content may stand at a path, because of the name at its top. */
    static boolean isReserved(String path) {
        String top = top(path);
        return isMadeAtTop(top) || KEPT.contains(top);
    }

    /** Whether the portal makes what stands at a path, or a file of the portal's is where the path has a folder. */
    public static boolean isMade(String path, Districts districts) {
        return isMadeAtTop(top(path)) || isMadeForDistrict(path, districts);
    }

    /** Whether the portal makes a list or a feed of a district at a path. */
    static boolean isMadeForDistrict(String path, Districts districts) {
        String file = caseless(path);
        if (!file.contains("/") || districts.find(top(file)).isEmpty()) {
            return false;
        }
        Matcher feed = FEED.matcher(file);
        return feed.matches()
                ? feed.group(1) == null || isType(feed.group(1))
                : LIST.matcher(file).matches();
    }

    private static boolean isType(String slug) {
        return Arrays.stream(NoticeType.values()).anyMatch(type -> type.slug().equals(slug));
    }

    private static boolean isMadeAtTop(String top) {
        return MADE.contains(top) || SITE_MAP.matcher(top).matches();
    }

    private static String top(String path) {
        String file = caseless(path);
        return file.contains("/") ? file.substring(0, file.indexOf('/')) : file;
    }
}
