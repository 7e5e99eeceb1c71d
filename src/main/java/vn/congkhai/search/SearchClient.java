package vn.congkhai.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Print;
import vn.congkhai.search.file.IndexPath;
import vn.congkhai.settings.Settings;

/** What the browser runs, and the description with which it offers the portal's search as one of its own. */
public final class SearchClient {
    /** The description's path from the site's root; pages name it in a {@code link rel="search"}. */
    public static final String DESCRIPTION = "opensearch.xml";

    private static final List<String> SCRIPTS = List.of(
            "advice.js",
            "apart.js",
            "blanks.js",
            "box.js",
            "excerpt.js",
            "inflate.js",
            "newest.js",
            "page.js",
            "postings.js",
            "query.js",
            "ranking.js",
            "reader.js",
            "results.js",
            "search.js",
            "spell.js",
            "start.js",
            "text.js",
            "typed.js",
            "typing.js",
            "viet-query.js",
            "viet.js",
            "wording.js");
    private static final Pattern IMPORT = Pattern.compile("from *\"\\./([a-z-]+\\.js)\"");
    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    /** OpenSearch 1.1: the short name has at most 16 characters. */
    private static final int SHORT_NAME = 16;

    private SearchClient() {}

    /** The print of all that the browser runs. */
    public static Print print() {
        return Print.of(SCRIPTS.stream().map(SearchClient::resource).toArray(String[]::new));
    }

    /**
     * The scripts and the description: the same for every build with these settings.
     *
     * @param version with which scripts ask for each other, so that no browser mixes kept ones with new ones; empty for none
     */
    public static List<OutputFile> files(Settings.Site site, String version) {
        String query = version.isEmpty() ? "" : "?v=" + version;
        Stream<OutputFile> scripts = SCRIPTS.stream()
                .map(name -> new OutputFile(
                        IndexPath.FOLDER + name,
                        IMPORT.matcher(Compact.script(resource(name)))
                                .replaceAll("from\"./$1" + query + "\"")
                                .getBytes(StandardCharsets.UTF_8)));
        return Stream.concat(scripts, Stream.of(description(site))).toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SearchClient.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputFile description(Settings.Site site) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("OpenSearchDescription");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "ShortName", shortName(site.title()));
            element(xml, "Description", "Tìm văn bản trên " + site.title());
            element(xml, "Language", "vi");
            element(xml, "InputEncoding", "UTF-8");
            xml.writeEmptyElement("Url");
            xml.writeAttribute("type", "text/html");
            xml.writeAttribute("template", site.home() + "tim-kiem.html?q={searchTerms}");
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return new OutputFile(DESCRIPTION, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String shortName(String title) {
        if (title.length() <= SHORT_NAME) {
            return title;
        }
        int space = title.lastIndexOf(' ', SHORT_NAME);
        return title.substring(0, space > 0 ? space : SHORT_NAME);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
