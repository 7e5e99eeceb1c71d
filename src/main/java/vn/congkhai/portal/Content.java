package vn.congkhai.portal;

import java.util.List;
import java.util.Objects;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceTree;

/**
 * Everything that was read from the content folder, before it is held together.
 *
 * @param notices in the order of their paths, drafts among them
 * @param unread what gave neither a notice nor a page
 */
public record Content(
        SourceTree tree, Districts districts, List<Notice> notices, List<PlainPage> pages, List<Unread> unread) {

    public Content {
        Objects.requireNonNull(tree);
        Objects.requireNonNull(districts);
        notices = List.copyOf(notices);
        pages = List.copyOf(pages);
        unread = List.copyOf(unread);
    }

    /**
     * A text that gave no notice and no page.
     *
     * @param draft whether it is a draft that still lacks a needed key; else it has errors, which were reported
     */
    public record Unread(SourceFile file, boolean draft) {}
}
