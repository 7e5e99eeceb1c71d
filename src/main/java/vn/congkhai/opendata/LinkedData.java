package vn.congkhai.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.MediaTypes;
import vn.congkhai.portal.Portal;

/**
 * What a notice's page tells search engines of the paper, in the vocabulary of schema.org. What the page's head says
 * already, its description, topics and data, is not said again: it would be read by every visitor's phone.
 */
public final class LinkedData {

    private LinkedData() {}

    /**
     * JSON-LD to stand between {@code <script type="application/ld+json">} and its end, as it is.
     *
     * @param issuer as a reader of other sites can tell it from bodies of the same name
     */
    public static String of(Portal portal, Notice notice, String issuer) {
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
        json.field("url", url).field("name", paper.title()).field("inLanguage", "vi");
        paper.number().map(DocumentNumber::text).ifPresent(number -> {
            json.field("legislationIdentifier", number);
            if (report) {
                json.field("reportNumber", number);
            }
        });
        json.field("legislationType", paper.type().label())
                .field("datePublished", paper.date().iso())
                .field(
                        "dateModified",
                        Optional.of(portal.lastChanged(notice))
                                .filter(day -> !day.equals(paper.date().earliest()))
                                .map(LocalDate::toString));
        issuer(json, issuer);
        signer(json, paper.signature());
        if (notice.isWithdrawn()) {
            json.field("creativeWorkStatus", "Đã thu hồi");
        }
        changes(json, portal, notice, entry);
        encodings(json, notice, entry);
        return json.end().toString();
    }

    private static void issuer(JsonWriter json, String name) {
        json.object("legislationPassedBy")
                .field("@type", "GovernmentOrganization")
                .field("name", name)
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
        List<Notice.Attachment> attachments = notice.publication().attachments();
        if (attachments.isEmpty()) {
            return;
        }
        json.array("encoding");
        for (Notice.Attachment attachment : attachments) {
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
