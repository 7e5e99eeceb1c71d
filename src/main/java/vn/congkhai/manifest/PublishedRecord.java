package vn.congkhai.manifest;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.Portal;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** Holds a portal against the record of what was published before: nothing disappears in silence. */
public final class PublishedRecord {

    private final Manifest before;
    private final Portal portal;
    private final Content content;
    private final LocalDateTime now;
    private final Consumer<Problem> problems;

    private final Answered answered;

    /** The notices that were not published before, where a moved one is looked for. */
    private final Map<Manifest.Entry, Notice> fresh = new LinkedHashMap<>();

    private PublishedRecord(
            Manifest before, Portal portal, Content content, LocalDateTime now, Consumer<Problem> problems) {
        this.before = before;
        this.portal = portal;
        this.content = content;
        this.now = now;
        this.problems = problems;
        this.answered = new Answered(portal);
    }

    /**
     * Reports every notice and every old address that was published and no longer would be.
     *
     * @param now the time in the portal's zone, by which the portal was made
     */
    public static void check(
            Manifest before, Portal portal, Content content, LocalDateTime now, Consumer<Problem> problems) {
        new PublishedRecord(before, portal, content, now, problems).check();
    }

    private void check() {
        for (Notice notice : portal.notices()) {
            if (!before.notices().containsKey(notice.path().toString())) {
                fresh.put(Manifest.Entry.of(notice), notice);
            }
        }
        Map<String, Notice> byPath = new HashMap<>();
        content.notices().forEach(n -> byPath.put(n.path().toString(), n));
        if (isElsewhere()) {
            return;
        }
        // a file that has faults of its own is reported for those
        Set<String> unread = new HashSet<>();
        content.unread().stream()
                .filter(u -> !u.draft())
                .forEach(u -> unread.add(u.file().path()));
        for (Manifest.Entry entry : before.notices().values()) {
            if (unread.contains(entry.path() + ".md")) {
                continue;
            }
            if (!answered.at(entry.address())) {
                gone(entry, Optional.ofNullable(byPath.get(entry.path())));
            }
            for (String alias : entry.aliases()) {
                if (!answered.at(alias)) {
                    aliasGone(entry, alias, byPath.containsKey(entry.path()));
                }
            }
        }
    }

    private boolean isElsewhere() {
        long gone = new OtherPortal(fresh.keySet())
                .gone(
                        before,
                        e -> answered.at(e.address())
                                || content.tree().file(e.path() + ".md").isPresent());
        boolean elsewhere = OtherPortal.isOf(before, gone);
        if (elsewhere) {
            report(
                    Fault.MANIFEST_ELSEWHERE,
                    Place.wholeFile(Manifest.FILE),
                    Long.toString(gone),
                    Integer.toString(before.notices().size()));
        }
        return elsewhere;
    }

    private void gone(Manifest.Entry entry, Optional<Notice> held) {
        String file = content.tree().display(entry.path() + ".md");
        if (held.isPresent() || content.tree().file(entry.path() + ".md").isPresent()) {
            // a date that has passed keeps nothing back
            Optional<LocalDateTime> waits =
                    held.flatMap(n -> n.publication().publishAt()).filter(at -> at.isAfter(now));
            Place place =
                    KeyPlaces.of(content.tree(), entry.path() + ".md", waits.isPresent() ? Key.PUBLISH_AT : Key.STATUS);
            report(Fault.PUBLISHED_DRAFT, place, entry.address());
            return;
        }
        Optional<Notice> moved = moved(entry);
        if (moved.isPresent()) {
            Notice notice = moved.get();
            report(
                    Fault.PUBLISHED_MOVED,
                    Place.wholeFile(content.tree().display(notice.source().path())),
                    entry.address(),
                    Address.of(notice.path()).file(),
                    entry.path());
        } else {
            String git = before.origin()
                    .commit()
                    .map(commit -> "git checkout " + commit + " -- " + file)
                    .orElse("git log --diff-filter=D -- " + file);
            report(Fault.PUBLISHED_VANISHED, Place.wholeFile(file), entry.address(), git);
        }
    }

    /** The notice that has the same text, or the same number of the same type, issuer and year, at another address. */
    private Optional<Notice> moved(Manifest.Entry entry) {
        return fresh.entrySet().stream()
                .filter(e -> {
                    Manifest.Entry now = e.getKey();
                    boolean sameNumber = now.number().isPresent()
                            && now.number().equals(entry.number())
                            && now.key().equals(entry.key());
                    return sameNumber || now.source().equals(entry.source());
                })
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void aliasGone(Manifest.Entry entry, String alias, boolean held) {
        if (held) {
            Place place = KeyPlaces.of(content.tree(), entry.path() + ".md", Key.ALIASES);
            report(Fault.PUBLISHED_ALIAS, place, alias);
        } else if (answered.at(entry.address())) {
            // the notice moved and is answered at its address, but not where it was before
            moved(entry)
                    .ifPresent(n -> report(
                            Fault.PUBLISHED_ALIAS,
                            KeyPlaces.of(content.tree(), n.source().path(), Key.ALIASES),
                            alias));
        }
    }

    private void report(Fault fault, Place place, String... arguments) {
        problems.accept(new Problem(fault, place, arguments));
    }
}
