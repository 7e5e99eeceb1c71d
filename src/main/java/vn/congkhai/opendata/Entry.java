package vn.congkhai.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.MediaTypes;
import vn.congkhai.portal.Portal;

/** What the data tells of one notice, field by field. */
record Entry(Portal portal, Notice notice) {

    /** Writes everything but the text into an object that is open. */
    void writeTo(JsonWriter json) {
        for (Field field : Field.values()) {
            switch (field) {
                case RECIPIENTS, TOPICS, CORRECTED_BY, REPLACED_BY, ALIASES -> json.field(field.label(), values(field));
                case CHANGES -> changes(json);
                case ATTACHMENTS -> attachments(json);
                case BODY_TEXT -> {
                    // written by the file that has them
                }
                default -> {
                    for (String value : values(field)) {
                        json.field(field.label(), value);
                    }
                }
            }
        }
    }

    /** The values of a field as text: none, one, or those of a list. */
    List<String> values(Field field) {
        Notice.Paper paper = notice.paper();
        Notice.Publication publication = notice.publication();
        return switch (field) {
            case PATH -> List.of(notice.path().toString());
            case URL -> List.of(url(Address.of(notice.path())));
            case JSON -> List.of(url(Address.dataOf(notice.path())));
            case TITLE -> List.of(paper.title());
            case TYPE -> List.of(paper.type().slug());
            case TYPE_NAME -> List.of(paper.type().label());
            case NUMBER -> list(paper.number().map(DocumentNumber::text));
            case DISTRICT -> List.of(paper.district().id());
            case DISTRICT_NAME -> List.of(paper.district().fullName());
            case PROVINCE -> List.of(paper.district().province());
            case ISSUER -> List.of(paper.issuer());
            case DATE -> List.of(paper.date().iso());
            case PLACE -> list(paper.place());
            case SIGNER -> List.of(paper.signature().signer());
            case SIGNER_TITLE -> list(paper.signature().title());
            case SIGNER_AUTHORITY -> list(paper.signature().authority());
            case MEETING_DATE -> list(paper.meeting().date().map(Object::toString));
            case CHAIR -> list(paper.meeting().chair());
            case RECIPIENTS -> paper.recipients();
            case TOPICS -> publication.topics();
            case LEAD -> list(publication.lead());
            case TEXT -> List.of(publication.text().name().toLowerCase(Locale.ROOT));
            case STATUS -> List.of(publication.status().name().toLowerCase(Locale.ROOT));
            case PUBLISH_AT -> list(publication.publishAt().map(Object::toString));
            case CORRECTS, REPLACES, CORRECTED_BY, REPLACED_BY, REASON -> amendments(field);
            case CHANGES ->
                publication.amendment().changes().stream()
                        .map(c -> c.date() + " " + c.note())
                        .toList();
            case ALIASES -> publication.aliases();
            case ATTACHMENTS ->
                publication.attachments().stream().map(this::url).toList();
            case UPDATED -> List.of(portal.lastChanged(notice).toString());
            case SOURCE_SHA256 -> List.of(notice.source().hash());
            case BODY_TEXT -> List.of();
        };
    }

    private List<String> amendments(Field field) {
        Notice.Amendment amendment = notice.publication().amendment();
        Portal.Relations relations = portal.relations(notice);
        return switch (field) {
            case CORRECTS -> list(amendment.corrects().map(NoticePath::toString));
            case REPLACES -> list(amendment.replaces().map(NoticePath::toString));
            case CORRECTED_BY -> paths(relations.correctedBy());
            case REPLACED_BY -> paths(relations.replacedBy());
            default -> list(amendment.reason());
        };
    }

    private void changes(JsonWriter json) {
        List<Notice.Change> changes = notice.publication().amendment().changes();
        if (!changes.isEmpty()) {
            json.array(Field.CHANGES.label());
            for (Notice.Change change : changes) {
                json.object()
                        .field("date", change.date().toString())
                        .field("note", change.note())
                        .end();
            }
            json.end();
        }
    }

    private void attachments(JsonWriter json) {
        List<Notice.Attachment> attachments = notice.publication().attachments();
        if (!attachments.isEmpty()) {
            json.array(Field.ATTACHMENTS.label());
            for (Notice.Attachment attachment : attachments) {
                json.object()
                        .field("file", attachment.file())
                        .field("title", attachment.title())
                        .field("url", url(attachment))
                        .field("media_type", MediaTypes.of(attachment.file()))
                        .field("size", attachment.size())
                        .field("sha256", attachment.sha256())
                        .end();
            }
            json.end();
        }
    }

    String url(Address address) {
        return portal.site().home() + address.path();
    }

    String url(Notice.Attachment attachment) {
        return portal.site().home() + notice.path().beside(attachment.file());
    }

    private static List<String> paths(List<Notice> notices) {
        return notices.stream().map(n -> n.path().toString()).toList();
    }

    private static List<String> list(Optional<String> value) {
        return value.isPresent() ? List.of(value.get()) : List.of();
    }
}
