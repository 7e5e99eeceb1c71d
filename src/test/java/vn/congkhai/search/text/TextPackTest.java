package vn.congkhai.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.OutputFile;
import vn.congkhai.search.SearchCorpus;
import vn.congkhai.search.bits.Bytes;

/** Texts of neighbouring notices in one file. */
class TextPackTest {
    private static final int SLOT = 1100;
    private static final YearMonth MONTH = YearMonth.of(2023, 9);

    private static TextPack.Text text(int length, int wanted, int seed) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (seed + i);
        }
        Bytes whole = new Bytes(length);
        whole.put(bytes, length);
        return TextPack.Text.of(whole, wanted);
    }

    private static List<Notice> notices(int count) {
        return SearchCorpus.papers(count, 8, 5).stream()
                .map(SearchCorpus.Paper::notice)
                .toList();
    }

    @Test
    void aSlotSaysWhereTheTextGoesOnAndHoldsWhatIsWantedOfIt() {
        byte[] pack = TextPack.encode(List.of(text(900, 600, 1), text(5000, 1000, 7)));

        assertThat(pack).hasSize(2 * SLOT + 300 + 4000);
        assertThat(Arrays.copyOf(pack, 6)).containsExactly(2200 & 0xff, 2200 >> 8, 0, 0, 1, 2);
        assertThat(Arrays.copyOfRange(pack, 4 + 600, SLOT)).containsOnly(0);
        assertThat(Arrays.copyOfRange(pack, SLOT, SLOT + 6)).containsExactly(2500 & 0xff, 2500 >> 8, 0, 0, 7, 8);
        assertThat(pack[2 * SLOT]).isEqualTo((byte) 601);
    }

    @Test
    void whatHasNoRoomInTheSlotStandsBehindTheSlots() {
        TextPack.Text text = text(5000, 3000, 0);

        assertThat(text.own()).hasSize(SLOT - 4);
        assertThat(text.rest()).hasSize(5000 - SLOT + 4);
    }

    @Test
    void aPackThatIsReadAndWrittenAgainIsTheSame() throws IOException {
        byte[] pack = TextPack.encode(List.of(text(3, 3, 9), text(1096, 1096, 8), text(70_000, 900, 7)));

        assertThat(TextPack.encode(TextPack.decode(pack, 3))).isEqualTo(pack);
    }

    @Test
    void aPackThatIsCutOffIsRefused() {
        byte[] pack = TextPack.encode(List.of(text(2000, 900, 9), text(2000, 900, 8)));

        for (int length : new int[] {0, 3, SLOT, 2 * SLOT - 1, 2 * SLOT + 5}) {
            assertThatThrownBy(() -> TextPack.decode(Arrays.copyOf(pack, length), 2))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void fourNeighboursOfAMonthShareAFile() {
        TextGroups month = TextGroups.of(notices(130), false);

        assertThat(IntStream.range(0, 5).mapToObj(i -> month.placeOf(MONTH, i)))
                .extracting(p -> p.pack().replaceFirst("-[0-9a-f]{6}/", "/") + " " + p.slot() + " of " + p.texts())
                .containsExactly(
                        "2023-09-0/0 0 of 4",
                        "2023-09-0/0 1 of 4",
                        "2023-09-0/0 2 of 4",
                        "2023-09-0/0 3 of 4",
                        "2023-09-0/1 0 of 4");
        assertThat(month.placeOf(MONTH, 129))
                .satisfies(
                        last -> assertThat(last.pack()).startsWith("2023-09-1-").endsWith("/0"))
                .extracting(TextPlace::slot, TextPlace::texts)
                .containsExactly(1, 2);
    }

    @Test
    void aFileIsGivenWithTheLastOfItsTextsInWhateverOrderTheyCome() {
        TextGroups month = TextGroups.of(notices(4), false);
        WaitingTexts waiting = new WaitingTexts();
        Optional<OutputFile> file = Optional.empty();

        for (int i : new int[] {2, 0, 3, 1}) {
            assertThat(file).isEmpty();
            file = waiting.add(month.placeOf(MONTH, i), text(2000, 900, i));
        }

        assertThat(file)
                .map(OutputFile::bytes)
                .hasValue(TextPack.encode(
                        IntStream.range(0, 4).mapToObj(i -> text(2000, 900, i)).toList()));
        waiting.checkNoneWaits();
    }

    @Test
    void aTextThatNeverCameIsNoticed() {
        WaitingTexts waiting = new WaitingTexts();
        waiting.add(TextGroups.of(notices(4), false).placeOf(MONTH, 1), text(2000, 900, 1));

        assertThatThrownBy(waiting::checkNoneWaits).isInstanceOf(IllegalStateException.class);
    }
}
