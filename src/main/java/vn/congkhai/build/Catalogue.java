package vn.congkhai.build;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.output.Print;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PortalBuilder;
import vn.congkhai.portal.Prints;
import vn.congkhai.settings.Settings;

/**
 * What was read, and the portal it makes. A process that stays carries it over to its next build, which takes it up where
 * no more than texts changed.
 *
 * @param today the day of the build
 * @param heads of everything that was read but the texts
 */
record Catalogue(LocalDate today, Content content, Print heads, Portal portal) {

    /** @param drafts whether drafts are in the portal */
    static Catalogue of(Settings.Site site, LocalDate today, Content content, Print heads, boolean drafts) {
        return new Catalogue(today, content, heads, PortalBuilder.of(site, today, content, drafts));
    }

    /** The catalogue of what is read now, if everything but texts is as it was. */
    Optional<Catalogue> with(Content now, LocalDate day) {
        boolean same = day.equals(today)
                && now.notices().size() == content.notices().size()
                && now.pages().equals(content.pages())
                && now.unread().equals(content.unread())
                && now.tree().others().equals(content.tree().others());
        return same
                ? changed(now.notices()).map(texts -> new Catalogue(today, now, heads, portal.with(texts)))
                : Optional.empty();
    }

    /** The notices that are others now; nothing when one differs in more than its text. */
    private Optional<Map<NoticePath, Notice>> changed(List<Notice> now) {
        Map<NoticePath, Notice> changed = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            Notice notice = now.get(i);
            Notice before = content.notices().get(i);
            if (notice != before) {
                if (!Prints.ofHead(notice).equals(Prints.ofHead(before))) {
                    return Optional.empty();
                }
                changed.put(notice.path(), notice);
            }
        }
        return Optional.of(changed);
    }
}
