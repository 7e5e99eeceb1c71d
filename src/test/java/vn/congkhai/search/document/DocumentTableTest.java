package vn.congkhai.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.search.SearchCorpus;
import vn.congkhai.search.bits.Packed;

/** What the index tells of notices agrees with what the lists tell. */
class DocumentTableTest {

    private static Notice notice(String number, int day, String signer) {
        return SearchCorpus.notice(
                "ky-anh",
                "Kỳ Anh",
                LocalDate.of(2024, 5, day),
                "Họp " + number + signer,
                Optional.of(number).filter(n -> !n.isEmpty()),
                NoticeType.KET_LUAN,
                signer);
    }

    @Test
    void papersOfOneDayStandAsInTheLists() {
        List<Notice> notices = new ArrayList<>(List.of(
                notice("9/TB-UBND", 6, "Lê Hòa"),
                notice("100/TB-UBND", 6, "Lê Hòa"),
                notice("10/TB-UBND", 6, "Lê Hòa"),
                notice("", 6, "Lê Hòa"),
                notice("1/TB-UBND", 7, "Lê Hòa")));

        List<Notice> byNumber = new ArrayList<>(new DocumentTable(notices).notices());
        Collections.reverse(byNumber);

        assertThat(byNumber).isSortedAccordingTo(Notice.NEWEST_FIRST);
    }

    @Test
    void aSignerIsCalledAsOnTheNewestPaper() throws Exception {
        List<Notice> notices = List.of(notice("1/TB-UBND", 6, "Lê Hòa"), notice("2/TB-UBND", 7, "Lê Hoà"));

        byte[] table = Packed.unpack(new DocumentTable(notices).encode());

        assertThat(new String(table, StandardCharsets.UTF_8)).contains("[\"le-hoa\",\"Lê Hoà\"]");
    }

    @Test
    void whatWasWithdrawnNoLongerReplaces() {
        Notice old = notice("1/TB-UBND", 6, "Lê Hòa");
        Notice replacing = notice("2/TB-UBND", 7, "Lê Hòa");

        assertThat(standing(old, replacing, Notice.Status.PUBLISHED)).isEqualTo(Standing.REPLACED);
        assertThat(standing(old, replacing, Notice.Status.WITHDRAWN)).isZero();
    }

    private static int standing(Notice old, Notice replacing, Notice.Status status) {
        Optional<NoticePath> replaces = Optional.of(old.path());
        Notice other = SearchCorpus.published(
                replacing,
                replacing.paper().district(),
                new Notice.Publication(
                        status,
                        Notice.TextKind.FULL,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Notice.Amendment(Optional.empty(), replaces, Optional.empty(), List.of()),
                        List.of(),
                        List.of(),
                        List.of()));
        return new Standing(List.of(old, other)).of(old);
    }
}
