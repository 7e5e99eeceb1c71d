package vn.congkhai.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.portal.Portal;

/**
 * What a publication changes for citizens, beside the one before. A notice stands in one list, the first that fits.
 *
 * @param corrected new notices that correct or replace another
 * @param withdrawn notices that now say they were withdrawn
 * @param moved notices that stand at another address, to which the old one leads
 * @param added other new notices
 * @param changed notices whose file was changed in another way
 * @param gone notices that would no longer be answered at their address
 */
public record Changes(
        List<Item> corrected,
        List<Item> withdrawn,
        List<Item> moved,
        List<Item> added,
        List<Item> changed,
        List<Item> gone) {

    public Changes {
        corrected = List.copyOf(corrected);
        withdrawn = List.copyOf(withdrawn);
        moved = List.copyOf(moved);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /**
     * A notice.
     *
     * @param number empty when the paper has none
     * @param other the notice it corrects or replaces, the reason of its withdrawal, where it was; empty for others
     */
    public record Item(String path, String number, String title, String other) {}

    /** What a portal would change beside what was published; everything is new when nothing was. */
    public static Changes between(Optional<Manifest> before, Portal portal) {
        List<Item> corrected = new ArrayList<>();
        List<Item> withdrawn = new ArrayList<>();
        List<Item> moved = new ArrayList<>();
        List<Item> added = new ArrayList<>();
        List<Item> changed = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        SortedMap<String, Manifest.Entry> now = Manifest.entries(portal);
        for (Notice notice : portal.notices()) {
            Manifest.Entry entry = now.get(notice.path().toString());
            if (entry == null) {
                continue;
            }
            Optional<Manifest.Entry> old = before.flatMap(m -> oldAddress(m, entry));
            Optional<Manifest.Entry> was =
                    before.map(m -> m.notices().get(entry.path())).or(() -> old);
            old.ifPresent(o -> answered.add(o.path()));
            Notice.Amendment amendment = notice.publication().amendment();
            Optional<NoticePath> target = amendment.corrects().or(amendment::replaces);
            if (entry.withdrawn() && was.filter(Manifest.Entry::withdrawn).isEmpty()) {
                withdrawn.add(item(entry, amendment.reason().orElse("")));
            } else if (was.isEmpty() && target.isPresent()) {
                corrected.add(item(entry, target.get().toString()));
            } else if (old.isPresent()) {
                moved.add(item(entry, old.get().path()));
            } else if (was.isEmpty()) {
                added.add(item(entry, ""));
            } else if (!was.get().source().equals(entry.source())) {
                changed.add(item(entry, ""));
            }
        }
        List<Item> gone = before.map(m -> m.notices().values().stream()
                        .filter(e -> !now.containsKey(e.path()) && !answered.contains(e.path()))
                        .map(e -> item(e, ""))
                        .toList())
                .orElse(List.of());
        return new Changes(corrected, withdrawn, moved, added, changed, gone);
    }

    /** The notice that was published where an old address of this one is. */
    private static Optional<Manifest.Entry> oldAddress(Manifest before, Manifest.Entry entry) {
        return before.notices().containsKey(entry.path())
                ? Optional.empty()
                : entry.aliases().stream()
                        .filter(alias -> alias.endsWith(".html"))
                        .map(alias -> alias.substring(0, alias.length() - ".html".length()))
                        .filter(before.notices()::containsKey)
                        .map(path -> before.notices().get(path))
                        .findFirst();
    }

    /** Whether citizens would see the same notices with the same words. */
    public boolean isEmpty() {
        return Stream.of(corrected, withdrawn, moved, added, changed, gone).allMatch(List::isEmpty);
    }

    private static Item item(Manifest.Entry entry, String other) {
        return new Item(entry.path(), entry.number().orElse(""), entry.title(), other);
    }
}
