package vn.congkhai.opendata;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
                case RECIPIENTS, TOPICS, CORRECTED_BY, REPLACED_BY, ALIASES ->
                    json.field(field.label(), values(field).toList());
                case CHANGES -> changes(json);
                case ATTACHMENTS -> attachments(json);
                case BODY_TEXT -> {
                    // written by the file that has them
                }
                default -> json.field(field.label(), values(field).findFirst());
            }
        }
    }

    /** The values of a field as text: none, one, or those of a list. */
    Stream<String> values(Field field) {
        Notice.Paper paper = notice.paper();
        Notice.Publication publication = notice.publication();
        return switch (field) {
            case PATH -> Stream.of(notice.path().toString());
            case URL -> Stream.of(url(Address.of(notice.path())));
            case JSON -> Stream.of(url(Address.dataOf(notice.path())));
            case TITLE -> Stream.of(paper.title());
            case TYPE -> Stream.of(paper.type().slug());
            case TYPE_NAME -> Stream.of(paper.type().label());
            case NUMBER -> paper.number().map(DocumentNumber::text).stream();
            case DISTRICT -> Stream.of(paper.district().id());
            case DISTRICT_NAME -> Stream.of(paper.district().fullName());
            case PROVINCE -> Stream.of(paper.district().province());
            case ISSUER -> Stream.of(paper.issuer());
            case DATE -> Stream.of(paper.date().iso());
            case PLACE -> paper.place().stream();
            case SIGNER -> Stream.of(paper.signature().signer());
            case SIGNER_TITLE -> paper.signature().title().stream();
            case SIGNER_AUTHORITY -> paper.signature().authority().stream();
            case MEETING_DATE -> paper.meeting().date().map(Object::toString).stream();
            case CHAIR -> paper.meeting().chair().stream();
            case RECIPIENTS -> paper.recipients().stream();
            case TOPICS -> publication.topics().stream();
            case LEAD -> publication.lead().stream();
            case TEXT -> Stream.of(publication.text().name().toLowerCase(Locale.ROOT));
            case STATUS -> Stream.of(publication.status().name().toLowerCase(Locale.ROOT));
            case PUBLISH_AT -> publication.publishAt().map(Object::toString).stream();
            case CORRECTS, REPLACES, CORRECTED_BY, REPLACED_BY, REASON -> amendments(field);
            case CHANGES -> publication.amendment().changes().stream().map(c -> c.date() + " " + c.note());
            case ALIASES -> publication.aliases().stream();
            case ATTACHMENTS -> publication.attachments().stream().map(this::url);
            case UPDATED -> Stream.of(notice.lastChanged().toString());
            case SOURCE_SHA256 -> Stream.of(notice.source().hash());
            case BODY_TEXT -> Stream.empty();
        };
    }

    private Stream<String> amendments(Field field) {
        Notice.Amendment amendment = notice.publication().amendment();
        Portal.Relations relations = portal.relations(notice);
        return switch (field) {
            case CORRECTS -> amendment.corrects().map(NoticePath::toString).stream();
            case REPLACES -> amendment.replaces().map(NoticePath::toString).stream();
            case CORRECTED_BY -> paths(relations.correctedBy());
            case REPLACED_BY -> paths(relations.replacedBy());
            default -> amendment.reason().stream();
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
        return portal.site().home() + notice.path().folder() + "/" + attachment.file();
    }

    private static Stream<String> paths(List<Notice> notices) {
        return notices.stream().map(n -> n.path().toString());
    }
}
