package vn.congkhai.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.portal.Portal;

/**
 * What a publication changes for citizens, beside the one before. A notice stands in one list, the first that fits.
 *
 * @param corrected new notices that correct or replace another
 * @param withdrawn notices that now say they were withdrawn
 * @param moved addresses of notices that now lead to another one: it stands there, or both were one paper
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
     * @param other the notices it corrects or replaces, the reason of its withdrawal, where it was; empty for others
     */
    public record Item(String path, String number, String title, String other) {}

    /** What a portal would change beside what was published; everything is new when nothing was. */
    public static Changes between(Optional<Manifest> before, Portal portal) {
        List<Item> corrected = new ArrayList<>();
        List<Item> withdrawn = new ArrayList<>();
        List<Item> moved = new ArrayList<>();
        List<Item> added = new ArrayList<>();
        List<Item> changed = new ArrayList<>();
        SortedMap<String, Manifest.Entry> now = Manifest.entries(portal);
        for (Notice notice : portal.notices()) {
            Manifest.Entry entry = now.get(notice.path().toString());
            if (entry == null) {
                continue;
            }
            List<Manifest.Entry> old = before.map(m -> led(m, entry, now)).orElse(List.of());
            Optional<Manifest.Entry> was = before.map(m -> m.notices().get(entry.path()))
                    .or(() -> old.stream().findFirst());
            Notice.Amendment amendment = notice.publication().amendment();
            String targets = Stream.of(amendment.corrects(), amendment.replaces())
                    .flatMap(Optional::stream)
                    .map(NoticePath::toString)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (entry.withdrawn() && was.filter(Manifest.Entry::withdrawn).isEmpty()) {
                withdrawn.add(item(entry, amendment.reason().orElse("")));
            } else if (was.isEmpty() && !targets.isEmpty()) {
                corrected.add(item(entry, targets));
            } else if (!old.isEmpty()) {
                old.forEach(o -> moved.add(item(entry, o.path())));
            } else if (was.isEmpty()) {
                added.add(item(entry, ""));
            } else if (!was.get().source().equals(entry.source())) {
                changed.add(item(entry, ""));
            }
        }
        List<Item> gone =
                new Answered(portal).gone(before).stream().map(e -> item(e, "")).toList();
        return new Changes(corrected, withdrawn, moved, added, changed, gone);
    }

    /** The notices that were published where the old addresses of this one are, and no longer are notices of their own. */
    private static List<Manifest.Entry> led(
            Manifest before, Manifest.Entry entry, SortedMap<String, Manifest.Entry> now) {
        return entry.aliases().stream()
                .filter(alias -> alias.endsWith(".html"))
                .map(alias -> alias.substring(0, alias.length() - ".html".length()))
                .filter(path -> !now.containsKey(path))
                .flatMap(path -> Optional.ofNullable(before.notices().get(path)).stream())
                .toList();
    }

    /** Whether citizens would see the same notices with the same words. */
    public boolean isEmpty() {
        return Stream.of(corrected, withdrawn, moved, added, changed, gone).allMatch(List::isEmpty);
    }

    private static Item item(Manifest.Entry entry, String other) {
        return new Item(entry.path(), entry.number().orElse(""), entry.title(), other);
    }
}
