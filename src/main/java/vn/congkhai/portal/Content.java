package vn.congkhai.portal;

import java.util.List;
import java.util.Objects;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.source.SourceTree;

/**
 * Everything that was read from the content folder, before it is held together.
 *
 * @param notices in the order of their paths, drafts among them
 */
public record Content(SourceTree tree, Districts districts, List<Notice> notices, List<PlainPage> pages) {

    public Content {
        Objects.requireNonNull(tree);
        Objects.requireNonNull(districts);
        notices = List.copyOf(notices);
        pages = List.copyOf(pages);
    }
}
