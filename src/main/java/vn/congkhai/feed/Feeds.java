package vn.congkhai.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Feed;
import vn.congkhai.portal.Portal;
import vn.congkhai.settings.Settings;

/** The files that programs fetch to learn what is new. */
public final class Feeds {

    private static final String ROBOTS = "robots.txt";

    private Feeds() {}

    /** Every feed, the site map and {@code robots.txt}, each made when it is asked for, in any order and thread. */
    public static List<Recipe> files(Portal portal, Settings settings) {
        List<Recipe> files = new ArrayList<>();
        AtomWriter atom = new AtomWriter(portal, settings.zone());
        for (Feed feed : portal.feeds()) {
            Print inputs = new Print.Builder()
                    .add(feed.title())
                    .add(feed.page().path())
                    .add(portal.prints().heads(feed.latest()))
                    .add(portal.prints().heads(changedBy(portal, feed.latest())))
                    .print();
            files.add(new Recipe(feed.address().file(), inputs, () -> atom.write(feed)));
        }
        files.add(new LogFeed(portal, atom).recipe());
        files.addAll(new SiteMap(portal).files());
        files.add(new Recipe(ROBOTS, Print.of(), () -> robots(portal)));
        return files;
    }

    /** The papers that entries tell of beside their own. */
    private static List<Notice> changedBy(Portal portal, List<Notice> notices) {
        return notices.stream()
                .map(portal::relations)
                .flatMap(beside -> Stream.concat(beside.replacedBy().stream(), beside.correctedBy().stream()))
                .toList();
    }

    /**
     * Nothing is hidden from search engines but the endless addresses of the search page. They read this file only at the
     * root of a host; in a subfolder it does no harm.
     */
    private static OutputFile robots(Portal portal) {
        Settings.Site site = portal.site();
        String text = "User-agent: *\n"
                + "Disallow: " + site.basePath() + Address.SEARCH.path() + "?\n\n"
                + "Sitemap: " + site.home() + Address.SITEMAP.path() + "\n";
        return new OutputFile(ROBOTS, text.getBytes(StandardCharsets.UTF_8));
    }
}
