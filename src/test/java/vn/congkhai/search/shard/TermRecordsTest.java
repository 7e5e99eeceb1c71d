package vn.congkhai.search.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the records of a term say together, a posting a notice. */
class TermRecordsTest {

    private static final List<String> WAYS = List.of("thủy", "thuỷ", "thuy");

    @Test
    void aTermWrittenOneWayHasAPostingForEachRecord() {
        TermRecords records = new TermRecords(1);
        records.add(3, 1, (byte) 0b101, 7);
        records.add(70_000, 1, (byte) 0b1000_0000, 1);

        Postings postings = records.postings("thuy", WAYS::get);

        assertThat(postings.docs()).containsExactly(3, 70_000);
        assertThat(postings.places()).containsExactly((byte) 0b101, (byte) 0b1000_0000);
        assertThat(postings.frequencies()).containsExactly((byte) 7, (byte) 1);
        assertThat(postings.variants()).containsExactly("thuỷ");
        assertThat(postings.written()).containsExactly(1, 1);
    }

    @Test
    void waysOfWritingInOneNoticeAreOnePostingAndTheMostFrequentComesFirst() {
        TermRecords records = new TermRecords(4);
        records.add(1, 0, (byte) 0b01, 2);
        records.add(1, 2, (byte) 0b10, 3);
        records.add(4, 2, (byte) 0b01, 1);

        Postings postings = records.postings("thuy", WAYS::get);

        assertThat(postings.variants()).containsExactly("thuy", "thủy");
        assertThat(postings.docs()).containsExactly(1, 4);
        assertThat(postings.places()).containsExactly((byte) 0b11, (byte) 0b01);
        assertThat(postings.frequencies()).containsExactly((byte) 5, (byte) 1);
        assertThat(postings.written()).containsExactly(0b11, 0b01);
    }

    @Test
    void waysAsFrequentAsEachOtherStandInOrderOfTheirLetters() {
        TermRecords records = new TermRecords(2);
        records.add(0, 1, (byte) 1, 1);
        records.add(1, 2, (byte) 1, 1);

        assertThat(records.postings("thuy", WAYS::get).variants()).containsExactly("thuy", "thuỷ");
    }

    @Test
    void aTermIsCountedUpToWhatAByteHolds() {
        TermRecords records = new TermRecords(2);
        records.add(0, 0, (byte) 1, 200);
        records.add(0, 1, (byte) 1, 100);
        records.add(1, 0, (byte) 1, 1000);

        assertThat(records.postings("thuy", WAYS::get).frequencies()).containsExactly((byte) 255, (byte) 255);
    }

    @Test
    void allWaysFromTheTwentyFourthOnShareABit() {
        List<String> ways = new ArrayList<>();
        TermRecords records = new TermRecords(0);
        for (int way = 0; way < 26; way++) {
            ways.add("cách " + (char) ('a' + way));
            records.add(way, way, (byte) 1, 1);
        }

        Postings postings = records.postings("cach", ways::get);

        assertThat(postings.variants()).isEqualTo(ways.subList(0, 23));
        assertThat(postings.written()[22]).isEqualTo(1 << 22);
        assertThat(postings.written()[23]).isEqualTo(1 << 23);
        assertThat(postings.written()[25]).isEqualTo(1 << 23);
    }

    @Test
    void withoutRecordsNoNoticeHasTheTerm() {
        assertThat(new TermRecords(0).postings("thuy", WAYS::get).docs()).isEmpty();
    }
}
