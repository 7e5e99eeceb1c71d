package vn.congkhai.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Feed;
import vn.congkhai.portal.Portal;
import vn.congkhai.settings.Settings;

/** The files that programs fetch to learn what is new. */
public final class Feeds {

    private Feeds() {}

    /** Every feed, the site map and {@code robots.txt}, each made when it is asked for, in any order and thread. */
    public static List<Supplier<OutputFile>> files(Portal portal, Settings settings) {
        List<Supplier<OutputFile>> files = new ArrayList<>();
        AtomWriter atom = new AtomWriter(portal.site(), settings.zone());
        for (Feed feed : Feed.all(portal)) {
            files.add(() -> atom.write(feed));
        }
        files.addAll(new SiteMap(portal).files());
        files.add(() -> robots(portal));
        return files;
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
        return new OutputFile("robots.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
