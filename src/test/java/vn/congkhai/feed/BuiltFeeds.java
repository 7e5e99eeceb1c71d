package vn.congkhai.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.congkhai.SampleSite;
import vn.congkhai.output.OutputFile;

/** The feeds of a site, as programs read them. */
final class BuiltFeeds {

    private BuiltFeeds() {}

    /** The entries of a feed, which is valid. */
    static List<Element> entries(SampleSite site, String path) throws Exception {
        byte[] feed = files(site.read()).get(path);
        assertThat(AtomRules.findings(feed)).isEmpty();
        return AtomRules.children(AtomRules.parse(feed).getDocumentElement(), "entry");
    }

    /** All feeds and what tells search engines of them, by path. */
    static Map<String, byte[]> files(SampleSite.Read read) {
        return Feeds.files(read.portal(), read.settings()).stream()
                .map(recipe -> recipe.make().get())
                .collect(Collectors.toMap(OutputFile::path, OutputFile::bytes));
    }
}
