package vn.congkhai.opendata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congkhai.notice.District;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.MediaTypes;
import vn.congkhai.portal.Portal;

/** What a notice's page tells search engines of the paper, in the vocabulary of schema.org. */
public final class LinkedData {

    private LinkedData() {}

    /** JSON-LD to stand between {@code <script type="application/ld+json">} and its end, as it is. */
    public static String of(Portal portal, Notice notice) {
        Notice.Paper paper = notice.paper();
        Entry entry = new Entry(portal, notice);
        String url = entry.url(Address.of(notice.path()));
        boolean report = paper.type() == NoticeType.BAO_CAO;
        JsonWriter json = JsonWriter.ofScript().object();
        json.field("@context", "https://schema.org");
        json.array("@type").value("Legislation");
        if (report) {
            json.value("Report");
        }
        json.end();
        json.field("@id", url).field("url", url).field("name", paper.title()).field("inLanguage", "vi");
        json.field("description", notice.publication().lead());
        paper.number().map(DocumentNumber::text).ifPresent(number -> {
            json.field("legislationIdentifier", number);
            if (report) {
                json.field("reportNumber", number);
            }
        });
        json.field("legislationType", paper.type().label())
                .field("legislationDate", paper.date().iso())
                .field("datePublished", paper.date().iso())
                .field("dateModified", notice.lastChanged().toString());
        issuer(json, entry, paper);
        signer(json, paper.signature());
        if (notice.publication().status() == Notice.Status.WITHDRAWN) {
            json.field("creativeWorkStatus", "Đã thu hồi");
        }
        json.field("keywords", notice.publication().topics());
        changes(json, portal, notice, entry);
        encodings(json, notice, entry);
        json.object("isPartOf")
                .field("@type", "WebSite")
                .field("name", portal.site().title())
                .field("url", portal.site().home().toString())
                .end();
        return json.end().toString();
    }

    private static void issuer(JsonWriter json, Entry entry, Notice.Paper paper) {
        District district = paper.district();
        json.object("legislationPassedBy")
                .field("@type", "GovernmentOrganization")
                .field("name", paper.issuer())
                .field("url", entry.url(Address.folder(district.id())))
                .end();
        json.object("publisher")
                .field("@type", "GovernmentOrganization")
                .field("name", paper.issuer())
                .end();
        json.object("spatialCoverage")
                .field("@type", "AdministrativeArea")
                .field("name", district.fullName() + ", " + district.province())
                .end();
    }

    private static void signer(JsonWriter json, Notice.Signature signature) {
        json.object("accountablePerson")
                .field("@type", "Person")
                .field("name", signature.signer())
                .field("jobTitle", signature.title())
                .end();
    }

    private static void changes(JsonWriter json, Portal portal, Notice notice, Entry entry) {
        Portal.Relations relations = portal.relations(notice);
        List<String> changed = Stream.of(relations.corrects(), relations.replaces())
                .flatMap(Optional::stream)
                .map(n -> entry.url(Address.of(n.path())))
                .toList();
        if (!changed.isEmpty()) {
            json.array("legislationChanges");
            changed.forEach(target -> json.object()
                    .field("@type", "Legislation")
                    .field("@id", target)
                    .end());
            json.end();
        }
    }

    private static void encodings(JsonWriter json, Notice notice, Entry entry) {
        json.array("encoding");
        json.object()
                .field("@type", "LegislationObject")
                .field("encodingFormat", "application/json")
                .field("contentUrl", entry.url(Address.dataOf(notice.path())))
                .end();
        for (Notice.Attachment attachment : notice.publication().attachments()) {
            json.object()
                    .field("@type", "LegislationObject")
                    .field("name", attachment.title())
                    .field("encodingFormat", MediaTypes.of(attachment.file()))
                    .field("contentSize", attachment.size() + " B")
                    .field("contentUrl", entry.url(attachment))
                    .end();
        }
        json.end();
    }
}
