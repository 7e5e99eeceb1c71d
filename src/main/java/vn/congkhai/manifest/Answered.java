package vn.congkhai.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Aliases;
import vn.congkhai.portal.Portal;

/** Every file at which a portal answers: at the own address of a notice or page, or at an old one of either. */
final class Answered {

    private final Set<String> files = new HashSet<>();

    Answered(Portal portal) {
        for (Notice notice : portal.notices()) {
            files.add(Address.of(notice.path()).file());
            notice.publication().aliases().forEach(alias -> files.add(Aliases.file(alias)));
        }
        for (PlainPage page : portal.pages()) {
            files.add(Address.of(page).file());
            page.aliases().forEach(alias -> files.add(Aliases.file(alias)));
        }
    }

    /** Whether somebody who asks for this file finds something. */
    boolean at(String file) {
        return files.contains(file);
    }

    /** The notices of a record that a portal no longer answers at their address. */
    List<Manifest.Entry> gone(Optional<Manifest> before) {
        return before.stream()
                .flatMap(m -> m.notices().values().stream())
                .filter(e -> !at(e.address()))
                .toList();
    }
}
