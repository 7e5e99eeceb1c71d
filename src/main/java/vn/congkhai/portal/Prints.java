package vn.congkhai.portal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.output.Print;
import vn.congkhai.source.SourceFile;

/**
 * Prints of notices and pages. The register of districts is not in them: whoever keeps prints from one build to the next
 * keeps them for one register.
 */
public final class Prints {

    private final List<Notice> notices;
    private final Map<NoticePath, Portal.Relations> relations;
    private final LastChanges lastChanges;
    private final Map<NoticePath, Print> heads = new ConcurrentHashMap<>();
    private final Print pages;
    private final Print foot;
    private Optional<Print> all = Optional.empty();

    /**
     * @param relations of each notice: lists say which ones others correct or replace
     * @param lastChanges of each notice: feeds are in their order
     */
    Prints(
            List<Notice> notices,
            Map<NoticePath, Portal.Relations> relations,
            LastChanges lastChanges,
            FootPages pages) {
        this.notices = notices;
        this.relations = relations;
        this.lastChanges = lastChanges;
        this.pages = titles(pages.all());
        this.foot = new Print.Builder()
                .add(titles(pages.pages()))
                .add(pages.hasAll() ? 1 : 0)
                .print();
    }

    private static Print titles(List<PlainPage> pages) {
        Print.Builder print = new Print.Builder();
        pages.forEach(p -> print.add(p.slug()).add(p.title()));
        return print.print();
    }

    /**
     * Of everything that was read but the texts, and of the day. Where it is the same, so is everything that follows from it:
     * what contradicts itself across files, what the catalogue has in which order, and where links lead.
     */
    public static Print ofHeads(Content content, LocalDate today) {
        Print.Builder print = new Print.Builder().add(today.toEpochDay());
        print.add(content.notices().size());
        content.notices().forEach(n -> print.add(ofHead(n)));
        print.add(content.pages().size());
        content.pages().forEach(p -> print.add(p.source().path()).add(p.source().head()));
        content.unread().forEach(u -> print.add(u.file().path()).add(u.draft() ? 1 : 0));
        for (SourceFile file : content.tree().others()) {
            print.add(file.path()).add(file.size()).add(file.modified());
        }
        return print.print();
    }

    /** Everything that is known of a notice without its text. */
    public static Print ofHead(Notice notice) {
        Notice.Source source = notice.source();
        Print.Builder print = new Print.Builder()
                .add(source.path())
                .add(source.head())
                .add(source.hasText() ? 1 : 0)
                .add(notice.publication().status().name());
        notice.publication().attachments().forEach(a -> print.add(a.file()).add(a.sha256()));
        return print.print();
    }

    /**
     * Everything that lists, feeds and tables tell of a notice of the portal: its front matter, the files beside it, and
     * whether, and when, it was corrected or replaced.
     */
    Print head(Notice notice) {
        Print known = heads.get(notice.path());
        if (known != null) {
            return known;
        }
        Print head = ofHead(notice);
        Print shown = withOthers(notice, head);
        heads.put(notice.path(), shown);
        return shown;
    }

    private Print withOthers(Notice notice, Print head) {
        Portal.Relations beside = relations.get(notice.path());
        if (beside == null
                || beside.correctedBy().isEmpty() && beside.replacedBy().isEmpty()) {
            return head;
        }
        int states = (beside.isReplaced() ? 1 : 0) + (beside.isCorrected() ? 2 : 0);
        return new Print.Builder()
                .add(head)
                .add(states)
                .add(lastChanges.of(notice).toEpochDay())
                .print();
    }

    /** A notice with its text. */
    public Print whole(Notice notice) {
        return new Print.Builder().add(head(notice)).add(notice.source().hash()).print();
    }

    /** The heads of some notices, in this order. */
    public Print heads(Collection<Notice> notices) {
        Print.Builder print = new Print.Builder().add(notices.size());
        notices.forEach(n -> print.add(head(n)));
        return print.print();
    }

    /** Some notices with their texts, in this order. */
    public Print wholes(Collection<Notice> notices) {
        Print.Builder print = new Print.Builder().add(notices.size());
        notices.forEach(n -> print.add(head(n)).add(n.source().hash()));
        return print.print();
    }

    /** The addresses and titles of the plain pages to which every page leads, and whether there are others. */
    public Print foot() {
        return foot;
    }

    /** The heads of all notices and the titles of all pages. */
    public synchronized Print all() {
        if (all.isEmpty()) {
            all = Optional.of(new Print.Builder().add(heads(notices)).add(pages).print());
        }
        return all.get();
    }
}
