package vn.congkhai.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.congkhai.cache.Memory;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Portal;

/** How the notices of a portal differ from those of the build before. */
final class NoticeChanges {

    private final Memory memory;
    private final boolean drafts;
    private final List<Notice> before = new ArrayList<>();
    private final List<Notice> changed = new ArrayList<>();
    private final List<Notice> gone = new ArrayList<>();

    /** @param drafts whether drafts belong to the portal */
    NoticeChanges(Portal portal, Memory memory, boolean drafts) {
        this.memory = memory;
        this.drafts = drafts;
        for (Memory.Source source : memory.sources().values()) {
            source.notice().filter(this::counts).ifPresent(before::add);
        }
        int stayed = 0;
        for (Notice notice : portal.notices()) {
            Optional<Notice> known = before(notice);
            stayed += known.isPresent() ? 1 : 0;
            // what did not change is mostly the same object, and comparing records takes its time
            if (known.isEmpty() || known.get() != notice && !known.get().equals(notice)) {
                changed.add(notice);
            }
        }
        if (stayed < before.size()) {
            Set<String> now = new HashSet<>();
            portal.notices().forEach(n -> now.add(n.source().path()));
            before.stream().filter(n -> !now.contains(n.source().path())).forEach(gone::add);
        }
    }

    private boolean counts(Notice notice) {
        return drafts || notice.publication().status() != Notice.Status.DRAFT;
    }

    /** All notices of the build before. */
    List<Notice> before() {
        return before;
    }

    /** A notice as it was. */
    Optional<Notice> before(Notice now) {
        Memory.Source source = memory.sources().get(now.source().path());
        return source == null ? Optional.empty() : source.notice().filter(this::counts);
    }

    /** Those that are new or differ in anything. */
    List<Notice> changed() {
        return changed;
    }

    /** Those that are no longer there. */
    List<Notice> gone() {
        return gone;
    }

    /** What the record of a publication says otherwise, by their paths: drafts are not in it. */
    Map<String, Optional<Notice>> published() {
        Map<String, Optional<Notice>> published = new TreeMap<>();
        gone.forEach(n -> published.put(n.path().toString(), Optional.empty()));
        changed.forEach(n -> published.put(
                n.path().toString(),
                Optional.of(n).filter(now -> now.publication().status() != Notice.Status.DRAFT)));
        return published;
    }
}
