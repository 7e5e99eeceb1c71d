package vn.congkhai.search.document;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.congkhai.notice.Notice;
import vn.congkhai.search.bits.Bytes;
import vn.congkhai.search.bits.Packed;
import vn.congkhai.search.text.TextGroups;
import vn.congkhai.search.text.TextPlace;

/**
 * The notices of the build before, of which only texts are others: the table is that of the build before but for their
 * lengths, and only the months they stand in are put in order.
 */
public final class SameDocuments implements Documents {
    private final int size;
    private final List<Bytes> columns;
    private final Map<YearMonth, Month> months = new TreeMap<>();
    private final NavigableMap<Integer, Month> byStart = new TreeMap<>();

    /** A month with notices; put in order when somebody asks for one of them. */
    private static final class Month {
        private final YearMonth month;
        private final List<Notice> notices = new ArrayList<>();
        private int start;
        private boolean newest;
        private List<Notice> inOrder = List.of();

        Month(YearMonth month) {
            this.month = month;
        }

        List<Notice> inOrder() {
            if (inOrder.isEmpty()) {
                notices.sort(DocumentTable.ORDER);
                inOrder = List.copyOf(notices);
            }
            return inOrder;
        }
    }

    /**
     * @param packed the table of the build before
     * @throws IOException when it is not the table of so many notices
     */
    public SameDocuments(Collection<Notice> notices, byte[] packed) throws IOException {
        size = notices.size();
        columns = DocumentTable.columns(Packed.unpack(packed), size);
        for (Notice notice : notices) {
            months.computeIfAbsent(notice.path().month(), Month::new).notices.add(notice);
        }
        int start = 0;
        for (Month month : months.values()) {
            month.start = start;
            start += month.notices.size();
            month.newest = start == size;
            byStart.put(month.start, month);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int number(Notice notice) {
        Month month = months.get(notice.path().month());
        int place = month == null ? -1 : Collections.binarySearch(month.inOrder(), notice, DocumentTable.ORDER);
        if (month == null || place < 0) {
            throw new IllegalArgumentException("not of this index: " + notice.path());
        }
        return month.start + place;
    }

    @Override
    public TextPlace text(int number) {
        Month month = byStart.floorEntry(number).getValue();
        return TextGroups.of(month.inOrder(), month.newest).placeOf(month.month, number - month.start);
    }

    @Override
    public void setLength(int number, int tokens) {
        columns.get(columns.size() - 1).array()[number] = DocumentTable.step(tokens);
    }

    @Override
    public byte[] encode() {
        return Packed.columns(columns);
    }
}
