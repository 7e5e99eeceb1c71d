package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers cited with a number and a day of which one must be wrong. The notice is of 25 March 2024. */
class CitedPapersTest {

    private final AdviceBench bench;

    CitedPapersTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @Test
    void aNumberOfAnotherYearThanTheDaysIsPointedOut() throws IOException {
        bench.text("Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ.\n");

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT + "11:19 \"30/2020/NĐ-CP ngày 05/3/2021\" cites a paper of 2020 by its number,"
                                + " with a day of another year");
    }

    @Test
    void aPaperThatIsYoungerThanTheNoticeIsPointedOut() throws IOException {
        bench.text(
                "Theo Kế hoạch số 12/KH-UBND ngày 26 tháng 3 năm 2024 và Nghị quyết số 29-NQ/TW, ngày 17/11/2025.\n");

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT + "11:18 \"12/KH-UBND ngày 26 tháng 3 năm 2024\" cites a paper that is younger"
                                + " than the notice itself (2024-03-25)",
                        AdviceBench.AT + "11:71 \"29-NQ/TW, ngày 17/11/2025\" cites a paper that is younger"
                                + " than the notice itself (2024-03-25)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngày 14/02/2023", "ngày 28/12/2022 của UBND huyện Bình Phú về thủy lợi"})
    void onePaperWithTwoDaysIsPointedOutAtTheSecond(String other) throws IOException {
        bench.text("""
                Kế hoạch số **69/KH-UBND** ngày 28/12/2023 của Ủy ban nhân dân huyện về rác thải.

                Kế hoạch số 69/KH-UBND ngày 28/12/2023; Kế hoạch số 69/KH-UBND %s.
                """.formatted(other));

        assertThat(bench.advice())
                .containsExactly(AdviceBench.AT + "13:53 \"69/KH-UBND " + other.substring(0, 15)
                        + "\" stands with another day above: \"69/KH-UBND** ngày 28/12/2023\"");
    }

    @Test
    void whatThePaperItselfHasWrongIsLetPassByItsWords() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - words: 30/2020/NĐ-CP ngày 05/3/2021
                    reason: bản ký ghi như vậy
                    by: Văn phòng""", "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021.\n");

        assertThat(bench.advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // every office has its own numbers
                "Kế hoạch số 14/KH-UBND ngày 01/2/2024 của UBND tỉnh; Kế hoạch số 14/KH-UBND ngày 08/02/2024 của UBND huyện.",
                "| 45/QĐ-UBND ngày 03/5/2023 | Xã A |\n|---|---|\n| 45/QĐ-UBND ngày 09/5/2023 | Xã B |\n",
                // and begins anew every year
                "Nghị quyết số 01/NQ-CP ngày 01/01/2022 và Nghị quyết số 01/NQ-CP ngày 01/01/2023 của Chính phủ.",
                "Quyết định số 20/QĐ-UBND ngày 04/01/2023 và Quyết định số 20/QĐ-UBND ngày 09/01/2024 của UBND huyện.",
                // one day in two ways
                "Nghị quyết số 12-NQ/HU ngày 02/3/2021, Nghị quyết số 12-NQ/HU ngày 02/03/2021, số 12-NQ/HU ngày 2 tháng 3 năm 2021.",
                "Luật số 45/2019/QH14 ngày 20/11/2019; Kế hoạch số 14/KH-UBND, xong trước ngày 30/6/2024.",
                "Kế hoạch số 14/KH-UBND ngày 25/3/2024 của UBND huyện."
            })
    void whatMayBeRightIsLeftAlone(String text) throws IOException {
        bench.text(text);

        assertThat(bench.advice()).isEmpty();
    }
}
