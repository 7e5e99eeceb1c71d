package vn.congkhai.feed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import vn.congkhai.notice.District;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Feed;
import vn.congkhai.portal.MediaTypes;
import vn.congkhai.portal.Portal;
import vn.congkhai.settings.Settings;

/**
 * Writes Atom (RFC 4287). Ids are the permanent addresses: a notice's address never changes. Entries carry the lead, not
 * the text, so that feeds stay small on a weak connection.
 */
final class AtomWriter {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String STYLE = "css/feed.css";

    /** For a feed without entries, which still needs a time: before any notice could be read here. */
    static final LocalDate NEVER = LocalDate.EPOCH;

    private final Portal portal;
    private final Settings.Site site;
    private final ZoneId zone;

    AtomWriter(Portal portal, ZoneId zone) {
        this.portal = portal;
        this.site = portal.site();
        this.zone = zone;
    }

    OutputFile write(Feed feed) {
        LocalDate updated = feed.latest().stream()
                .map(portal::lastChanged)
                .max(Comparator.naturalOrder())
                .orElse(NEVER);
        Xml xml = begin(feed.title(), feed.address(), feed.page(), updated);
        feed.latest().forEach(notice -> entry(xml, notice));
        return new OutputFile(feed.address().file(), xml.bytes());
    }

    /** A feed up to its first entry. */
    Xml begin(String title, Address address, Address page, LocalDate updated) {
        String style = "type=\"text/css\" href=\"" + address.toRoot() + STYLE + "\"";
        Xml xml = new Xml("feed", NAMESPACE, style).attribute("xml:lang", "vi");
        xml.text("id", url(address)).text("title", title + " – " + site.title()).text("updated", time(updated));
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", url(address));
        xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", "vi", "href", url(page));
        xml.open("author")
                .text("name", site.owner())
                .text("uri", site.home().toString())
                .close();
        return xml.text("generator", "Công khai");
    }

    private void entry(Xml xml, Notice notice) {
        Notice.Paper paper = notice.paper();
        String url = url(Address.of(notice.path()));
        xml.open("entry")
                .text("id", url)
                .text("title", mark(notice) + paper.title())
                .text("updated", time(portal.lastChanged(notice)))
                .text("published", time(notice.published()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", "vi", "href", url);
        String data = url(Address.dataOf(notice.path()));
        xml.empty("link", "rel", "alternate", "type", "application/json", "href", data);
        for (Notice.Attachment attachment : notice.publication().attachments()) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    MediaTypes.of(attachment.file()),
                    "length",
                    Long.toString(attachment.size()),
                    "title",
                    attachment.title(),
                    "href",
                    site.home() + notice.path().beside(attachment.file()));
        }
        District district = paper.district();
        xml.open("author")
                .text("name", paper.issuer())
                .text("uri", url(Address.folder(district.id())))
                .close();
        NoticeType type = paper.type();
        xml.empty("category", "term", type.slug(), "scheme", url(Address.TYPES), "label", type.label());
        notice.publication().topics().forEach(topic -> xml.empty("category", "term", topic));
        xml.text("summary", summary(notice)).close();
    }

    private String mark(Notice notice) {
        if (notice.isWithdrawn()) {
            return "[Đã thu hồi] ";
        }
        Portal.Relations beside = portal.relations(notice);
        if (beside.isReplaced()) {
            return "[Đã được thay thế] ";
        }
        return beside.isCorrected() ? "[Đã được đính chính] " : "";
    }

    /** The lead, or which paper it is; then what happened to it, newest first, since that is why it is read again. */
    private String summary(Notice notice) {
        Notice.Publication publication = notice.publication();
        StringBuilder text = new StringBuilder();
        if (notice.isWithdrawn()) {
            text.append("Văn bản đã thu hồi.");
            publication
                    .amendment()
                    .reason()
                    .ifPresent(reason -> text.append(" Lý do: ").append(sentence(reason)));
            text.append(' ');
        }
        Portal.Relations beside = portal.relations(notice);
        byOthers(text, "thay thế", beside.replacedBy());
        byOthers(text, "đính chính", beside.correctedBy());
        publication.amendment().changes().stream()
                .sorted(Comparator.comparing(Notice.Change::date).reversed())
                .forEach(change -> text.append("Cập nhật ngày ")
                        .append(IssueDate.dayForm(change.date()))
                        .append(": ")
                        .append(sentence(change.note()))
                        .append(' '));
        return text.append(publication.lead().orElseGet(() -> reference(notice.paper())))
                .toString();
    }

    private static void byOthers(StringBuilder text, String what, List<Notice> others) {
        for (Notice other : others) {
            if (!other.isWithdrawn()) {
                text.append("Văn bản này đã được ")
                        .append(what)
                        .append(" bằng ")
                        .append(reference(other.paper()))
                        .append(' ');
            }
        }
    }

    /** {@code Kết luận số 187/TB-UBND, ngày 25 tháng 9 năm 2023, của Ủy ban nhân dân huyện Sơn Dương.} */
    String reference(Notice notice) {
        return reference(notice.paper());
    }

    private static String reference(Notice.Paper paper) {
        String number =
                paper.number().map(DocumentNumber::text).map(n -> " số " + n).orElse("");
        return paper.type().label() + number + ", " + paper.date().formal() + ", của " + paper.issuer() + ".";
    }

    private static String sentence(String text) {
        return text.matches(".*[.!?…]") ? text : text + ".";
    }

    private String url(Address address) {
        return site.home() + address.path();
    }

    /** A day is told by its beginning in the portal's zone: the papers know no hours. */
    String time(LocalDate day) {
        return day.atStartOfDay(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
