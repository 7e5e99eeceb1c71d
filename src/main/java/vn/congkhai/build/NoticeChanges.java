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
import vn.congkhai.opendata.ListsBefore;
import vn.congkhai.portal.Portal;

/** How the notices of a portal differ from those of the build before. */
final class NoticeChanges {

    private final Memory memory;
    private final boolean drafts;
    private final boolean onlyTexts;
    private final List<Notice> changed = new ArrayList<>();
    private final List<Notice> gone = new ArrayList<>();

    private NoticeChanges(Memory memory, boolean drafts, boolean onlyTexts) {
        this.memory = memory;
        this.drafts = drafts;
        this.onlyTexts = onlyTexts;
    }

    /**
     * How they differ, whatever changed.
     *
     * @param drafts whether drafts belong to the portal
     */
    static NoticeChanges of(Portal portal, Memory memory, boolean drafts) {
        NoticeChanges changes = new NoticeChanges(memory, drafts, false);
        Set<String> now = new HashSet<>();
        for (Notice notice : portal.notices()) {
            now.add(notice.source().path());
            changes.compare(notice);
        }
        changes.before().stream().filter(n -> !now.contains(n.source().path())).forEach(changes.gone::add);
        return changes;
    }

    /**
     * How they differ where no more than texts can.
     *
     * @param readAgain the notices that are not taken over from what was remembered
     */
    static NoticeChanges ofTexts(List<Notice> readAgain, Memory memory, boolean drafts) {
        NoticeChanges changes = new NoticeChanges(memory, drafts, true);
        readAgain.stream().filter(changes::counts).forEach(changes::compare);
        return changes;
    }

    private void compare(Notice notice) {
        Optional<Notice> known = before(notice);
        if (known.isEmpty() || known.get() != notice && !isSame(known.get(), notice)) {
            changed.add(notice);
        }
    }

    /** By the text first, which is mostly another: comparing records takes its time. */
    private static boolean isSame(Notice before, Notice now) {
        return before.source().hash().equals(now.source().hash()) && before.equals(now);
    }

    private boolean counts(Notice notice) {
        return drafts || !notice.isDraft();
    }

    /** Whether nothing but texts can be others. */
    boolean onlyTexts() {
        return onlyTexts;
    }

    /** The texts that are others, where nothing but texts can be; else nothing. */
    List<ListsBefore.Text> texts() {
        List<ListsBefore.Text> texts = new ArrayList<>();
        for (Notice now : onlyTexts ? changed : List.<Notice>of()) {
            before(now)
                    .ifPresent(before -> texts.add(new ListsBefore.Text(
                            now.path(), before.source().hash(), now.source().hash())));
        }
        return texts;
    }

    /** All notices of the build before. */
    List<Notice> before() {
        List<Notice> before = new ArrayList<>();
        for (Memory.Source source : memory.sources().values()) {
            source.notice().filter(this::counts).ifPresent(before::add);
        }
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
        changed.forEach(n -> published.put(n.path().toString(), Optional.of(n).filter(now -> !now.isDraft())));
        return published;
    }
}
