package vn.congkhai.search.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.search.bits.Bytes;

/** What a reader must know of a notice before reading it, as bits; no bit says that it is the whole text, in force. */
final class Standing {
    static final int SUMMARY = 1;
    static final int CORRECTED = 1 << 1;
    static final int REPLACED = 1 << 2;
    static final int WITHDRAWN = 1 << 3;
    static final int DRAFT = 1 << 4;

    private final Map<NoticePath, Integer> byOthers = new HashMap<>();

    /** Of notices that may correct or replace each other; one that was withdrawn no longer does. */
    Standing(Collection<Notice> notices) {
        for (Notice notice : notices) {
            if (notice.isWithdrawn()) {
                continue;
            }
            Notice.Amendment amendment = notice.publication().amendment();
            amendment.corrects().ifPresent(other -> put(other, CORRECTED));
            amendment.replaces().ifPresent(other -> put(other, REPLACED));
        }
    }

    private void put(NoticePath other, int bit) {
        byOthers.merge(other, bit, (a, b) -> a | b);
    }

    /** The bits of one of the notices. */
    int of(Notice notice) {
        Notice.Publication publication = notice.publication();
        int bits = byOthers.getOrDefault(notice.path(), 0);
        bits |= publication.text() == Notice.TextKind.SUMMARY ? SUMMARY : 0;
        return bits
                | switch (publication.status()) {
                    case PUBLISHED -> 0;
                    case DRAFT -> DRAFT;
                    case WITHDRAWN -> WITHDRAWN;
                };
    }

    /** A byte for each of these notices. */
    Bytes column(List<Notice> ofThese) {
        Bytes column = new Bytes(ofThese.size());
        ofThese.forEach(notice -> column.put(of(notice)));
        return column;
    }
}
