package vn.congkhai.opendata;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;
import vn.congkhai.portal.Feed;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.Section;

/** The data sets described for data portals, in DCAT 3 (W3C) as JSON-LD. */
final class Catalogue {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String VIETNAMESE = "http://id.loc.gov/vocabulary/iso639-1/vi";

    private final Portal portal;
    private final URI licence;
    private final JsonWriter json = JsonWriter.ofFile();

    private Catalogue(Portal portal, URI licence) {
        this.portal = portal;
        this.licence = licence;
    }

    static OutputFile file(Portal portal, URI licence) {
        Catalogue catalogue = new Catalogue(portal, licence);
        catalogue.write();
        return new OutputFile(DataFiles.CATALOGUE.file(), catalogue.json.bytes());
    }

    private void write() {
        json.object();
        context();
        resource("dcat:Catalog", url(DataFiles.CATALOGUE), portal.site().title());
        if (!portal.site().description().isEmpty()) {
            json.field("dct:description", portal.site().description());
        }
        json.object("foaf:homepage")
                .field("@id", portal.site().home().toString())
                .end();
        json.array("dcat:dataset");
        dataset(
                "tat-ca",
                "Văn bản của Ủy ban nhân dân",
                portal.notices().stream().map(portal::lastChanged).max(Comparator.naturalOrder()));
        distribution("JSON", DataFiles.NOTICES_JSON, "application/json");
        distribution("CSV", DataFiles.NOTICES_CSV, "text/csv");
        distribution("Atom", Feed.addressOf(portal.sections().all()), "application/atom+xml");
        json.end().end();
        portal.sections().all().years().forEach(this::year);
        json.end().end();
    }

    private void context() {
        json.object("@context")
                .field("dcat", "http://www.w3.org/ns/dcat#")
                .field("dct", "http://purl.org/dc/terms/")
                .field("foaf", "http://xmlns.com/foaf/0.1/")
                .field("xsd", "http://www.w3.org/2001/XMLSchema#")
                .end();
    }

    private void year(Section.Year year) {
        dataset(
                Integer.toString(year.year()),
                "Văn bản ban hành năm " + year.year(),
                year.notices().map(portal::lastChanged).max(Comparator.naturalOrder()));
        distribution("JSON", DataFiles.json(year.year()), "application/json");
        distribution("CSV", DataFiles.csv(year.year()), "text/csv");
        distribution("Kèm nội dung", DataFiles.archive(year.year()), "application/zip");
        json.end();
        json.object("dct:temporal").field("@type", "dct:PeriodOfTime");
        date("dcat:startDate", LocalDate.of(year.year(), 1, 1));
        date("dcat:endDate", LocalDate.of(year.year(), 12, 31));
        json.end().end();
    }

    /** Opens a data set and the list of its distributions. */
    private void dataset(String name, String title, Optional<LocalDate> modified) {
        json.object();
        resource("dcat:Dataset", url(DataFiles.CATALOGUE) + "#" + name, title);
        json.field("dct:description", title + ", đăng trên " + portal.site().title() + ".");
        json.object("dcat:landingPage")
                .field("@id", portal.site().home().toString())
                .end();
        modified.ifPresent(day -> date("dct:modified", day));
        json.array("dcat:distribution");
    }

    private void resource(String type, String id, String title) {
        json.field("@id", id).field("@type", type).field("dct:title", title);
        json.object("dct:language").field("@id", VIETNAMESE).end();
        json.object("dct:license").field("@id", licence.toString()).end();
        json.object("dct:publisher")
                .field("@type", "foaf:Agent")
                .field("foaf:name", portal.site().owner())
                .end();
    }

    private void distribution(String title, Address address, String mediaType) {
        json.object().field("@type", "dcat:Distribution").field("dct:title", title);
        json.object("dcat:downloadURL").field("@id", url(address)).end();
        json.object("dcat:accessURL").field("@id", url(address)).end();
        json.object("dcat:mediaType").field("@id", MEDIA_TYPES + mediaType).end();
        json.object("dct:license").field("@id", licence.toString()).end();
        json.end();
    }

    private void date(String name, LocalDate day) {
        json.object(name)
                .field("@value", day.toString())
                .field("@type", "xsd:date")
                .end();
    }

    private String url(Address address) {
        return OpenData.url(portal, address);
    }
}
