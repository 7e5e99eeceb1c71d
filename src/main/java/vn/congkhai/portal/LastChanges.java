package vn.congkhai.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;

/** When readers last saw something new on the pages of notices: by themselves, or by papers that correct or replace them. */
final class LastChanges {

    private final Map<NoticePath, LocalDate> byOthers = new HashMap<>();

    LastChanges(Map<NoticePath, Portal.Relations> relations) {
        relations.forEach((path, beside) -> {
            if (!beside.correctedBy().isEmpty() || !beside.replacedBy().isEmpty()) {
                Stream.concat(beside.correctedBy().stream(), beside.replacedBy().stream())
                        .map(LastChanges::told)
                        .max(Comparator.naturalOrder())
                        .ifPresent(day -> byOthers.put(path, day));
            }
        });
    }

    /** From when on a paper is told of on the page of the other; where it was withdrawn, no longer told of. */
    private static LocalDate told(Notice other) {
        return other.isWithdrawn() ? other.lastChanged() : other.published();
    }

    LocalDate of(Notice notice) {
        LocalDate own = notice.lastChanged();
        LocalDate others = byOthers.getOrDefault(notice.path(), own);
        return others.isAfter(own) ? others : own;
    }
}
