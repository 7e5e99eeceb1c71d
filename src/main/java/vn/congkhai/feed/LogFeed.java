package vn.congkhai.feed;

import java.time.LocalDate;
import java.util.List;
import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Feed;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PublicationLog;

/** Writes the publication log as Atom: an entry for each thing that was done, with an id of its own for good. */
final class LogFeed {

    private final AtomWriter atom;
    private final Portal portal;
    private final List<PublicationLog.Entry> entries;

    LogFeed(Portal portal, AtomWriter atom) {
        this.atom = atom;
        this.portal = portal;
        this.entries = portal.log().latest(Feed.LENGTH);
    }

    Recipe recipe() {
        return new Recipe(Address.LOG_FEED.file(), PublicationLog.inputs(entries, portal.prints()), this::write);
    }

    private OutputFile write() {
        LocalDate updated =
                entries.isEmpty() ? AtomWriter.NEVER : entries.get(0).date().earliest();
        Xml xml = atom.begin("Nhật ký công bố", Address.LOG_FEED, Address.LOG, updated);
        for (PublicationLog.Entry entry : entries) {
            String page =
                    portal.site().home() + Address.of(entry.notice().path()).path();
            String time = atom.time(entry.date().earliest());
            xml.open("entry")
                    .text("id", page + "#" + entry.id())
                    .text(
                            "title",
                            entry.kind().label() + ": " + entry.notice().paper().title())
                    .text("updated", time);
            if (entry.isDated()) {
                xml.text("published", time);
            }
            xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", "vi", "href", page);
            xml.open("author").text("name", entry.notice().paper().issuer()).close();
            xml.text("summary", summary(entry)).close();
        }
        return new OutputFile(Address.LOG_FEED.file(), xml.bytes());
    }

    /** Atom wants a time of every entry, so one whose day is not known says so in words. */
    private String summary(PublicationLog.Entry entry) {
        String undated = entry.isDated() ? "" : "Không rõ ngày thu hồi. ";
        String other = entry.other()
                .map(o -> entry.kind().label() + " văn bản “" + o.paper().title() + "”. ")
                .orElse("");
        String said = (other + entry.note()).isBlank() ? atom.reference(entry.notice()) : other + entry.note();
        return (undated + said).strip();
    }
}
