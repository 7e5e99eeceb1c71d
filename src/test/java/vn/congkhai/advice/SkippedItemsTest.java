package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points of which one is missing. */
class SkippedItemsTest {

    private final AdviceBench bench;

    SkippedItemsTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @Test
    void aPointThatIsMissingIsNamedAtTheOneBehindIt() throws IOException {
        bench.text("""
                ## 1. Về thủy lợi

                ## **2. Về đất đai**

                a) Rà soát hồ sơ.

                b) Báo cáo.

                d) Tổng hợp các ý kiến của các xã, thị trấn trong huyện.

                ## 4. Về rừng

                - 1) Trồng rừng.
                - 3) Giữ rừng.
                """);

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT
                                + "19:1 \"d) Tổng hợp các ý kiến của các xã, thị t\" comes next after b) without c)",
                        AdviceBench.AT + "21:4 \"4. Về rừng\" comes next after 2. without 3.",
                        AdviceBench.AT + "24:3 \"3) Giữ rừng.\" comes next after 1) without 2)");
    }

    @Test
    void aPaperThatIsNumberedSoIsLetPassByTheWordsOfThePoint() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - words: 3. Về rừng
                    reason: bản ký đánh số như vậy
                    by: Văn phòng""", "1. Về đất.\n\n3. Về rừng\n");

        assertThat(bench.advice()).isEmpty();
    }

    @Test
    void aSummaryNeedNotHaveEveryPoint() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\ntext: summary", "1. Về đất.\n\n3. Về rừng\n");

        assertThat(bench.advice()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // of the decree, and of Word
                "c) Một.\n\nd) Hai.\n\nđ) Ba.\n\ne) Bốn.\n\ng) Năm.\n\nh) Sáu.\n\ni) Bảy.\n\nk) Tám.\n",
                "d) Một.\n\ne) Hai.\n\nf) Ba.\n\ng) Bốn.\n\nh) Năm.\n\ni) Sáu.\n\nj) Bảy.\n\nk) Tám.\n",
                // points within points
                "1. Một.\n\n2. Hai.\n\n1. Trong hai.\n\n3. Ba.\n\n1. Trong ba.\n\n2. Trong ba.\n\n4. Bốn.\n",
                "1. Một.\n\na) A.\n\nb) B.\n\n2. Hai.\n\na) A.\n\n1) Một.\n\n2) Hai.\n\nb) B.\n\nc) C.\n\n3. Ba.\n",
                "### 1. Một\n\n2. Hai.\n\n### 3. Ba\n\n4. Bốn.\n",
                // anew in every part, and from any number
                "## I. Phần\n\n1. Một.\n\n2. Hai.\n\n## II. Phần\n\n4. Một.\n\n5. Hai.\n\n**III. PHẦN**\n\n7. Một.\n",
                "1. Một.\n\n## Phần khác\n\n3. Ba.\n",
                // parts are miscounted, and years are no numbers
                "## I. Một\n\n## II. Hai\n\n## V. Năm\n",
                "1. Một.\n\n2. Hai.\n\n2. Hai nữa.\n\n3. Ba.\n\n30.000 ha.\n\n5.2. Năm.\n\n2024. Năm.\n"
            })
    void whatMayBeRightIsLeftAlone(String text) throws IOException {
        bench.text(text);

        assertThat(bench.advice()).isEmpty();
    }
}
