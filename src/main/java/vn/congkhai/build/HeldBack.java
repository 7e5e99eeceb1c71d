package vn.congkhai.build;

import java.time.LocalDateTime;
import java.util.List;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Content;

/**
 * The notices of a content folder that readers do not get yet.
 *
 * @param times when those come whose time is set, the next first
 * @param drafts how many wait for somebody to finish them
 */
public record HeldBack(List<LocalDateTime> times, int drafts) {

    /** No notice waits. */
    static final HeldBack NONE = new HeldBack(List.of(), 0);

    /** Notices that wait. */
    public HeldBack {
        times = times.stream().sorted().toList();
    }

    /** Whether none waits. */
    public boolean isEmpty() {
        return times.isEmpty() && drafts == 0;
    }

    /** Judged in the portal's zone. */
    static HeldBack of(Content content, LocalDateTime now) {
        List<Notice> waiting =
                content.notices().stream().filter(Notice::isDraft).toList();
        List<LocalDateTime> times = waiting.stream()
                .flatMap(n -> n.publication().publishAt().stream())
                .filter(at -> at.isAfter(now))
                .toList();
        long unfinished =
                content.unread().stream().filter(Content.Unread::draft).count();
        return new HeldBack(times, waiting.size() - times.size() + (int) unfinished);
    }
}
