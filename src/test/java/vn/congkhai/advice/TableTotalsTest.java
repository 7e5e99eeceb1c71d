package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which totals of tables are pointed out: those of plain sums, where a figure is mistyped or a row is missing. */
class TableTotalsTest {

    @TempDir
    private java.nio.file.Path folder;

    private AdviceBench bench;

    @BeforeEach
    void bench() throws IOException {
        bench = new AdviceBench(folder);
    }

    @Test
    void aFigureThatIsMistypedIsFoundByItsColumn() throws IOException {
        bench.text("""
                | TT | Đơn vị | Số hộ | Kinh phí (triệu đồng) | Tỷ lệ (%) |
                |---|---|--:|--:|--:|
                | 1 | Xã Tân Hòa | 1.230 | 45,5 | 61,2 |
                | 2 | Xã Phú Lâm | 945 | 30,25 | 58,0 |
                | 3 | Xã Đông Mỹ | - | 12 | |
                | | **Tổng cộng** | **2.157** | **87,75** | **60,1** |
                """);

        assertThat(bench.advice())
                .containsExactly(AdviceBench.AT
                        + "16:21 the total \"2.157\" of the column \"Số hộ\" is not the sum of its rows (2.175)");
    }

    @Test
    void aRowThatIsMissingIsToldOnce() throws IOException {
        bench.text("""
                | Đơn vị | Trường | Lớp | Học sinh |
                |---|--:|--:|--:|
                | Cộng | 30 | 410 | 12.300 |
                | Mầm non | 12 | 150 | 4.100 |
                | Tiểu học | 10 | 160 | 5.000 |
                """);

        assertThat(bench.advice())
                .containsExactly(AdviceBench.AT
                        + "13:10 the total \"30\" of the column \"Trường\" is not the sum of its rows (22)");
    }

    /** Offices number the columns below the head. */
    @ParameterizedTest
    @ValueSource(strings = {"(1) | (2) | (3) | (4)", "1 | 2 | 3 | 4", "A | B | 1 | 2 = 1 x 3"})
    void aRowThatCountsTheColumnsIsNoPart(String numbers) throws IOException {
        bench.text("""
                | TT | Nội dung | Năm 2022 | Năm 2023 |
                |---|---|--:|--:|
                | %s |
                | 1 | Thu nội địa | 12 | 15 |
                | 2 | Thu khác | 15 | 17 |
                | | Tổng số | 27 | 33 |
                """.formatted(numbers));

        assertThat(bench.advice())
                .containsExactly(AdviceBench.AT
                        + "16:20 the total \"33\" of the column \"Năm 2023\" is not the sum of its rows (32)");
    }

    @Test
    void figuresWithTheirUnitAddUpAsThoseWithout() throws IOException {
        bench.text("""
                | TT | Công trình | Tổng mức đầu tư | Số hộ |
                |---|---|--:|--:|
                | 1 | Trường mầm non | 1.200 triệu đồng | 12 hộ |
                | 2 | Trạm y tế | 800 triệu đồng | 15 hộ |
                | | **Tổng cộng** | **2.100 triệu đồng** | **27 hộ** |
                """);

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT
                                + "15:21 the total \"2.100\" of the column \"Tổng mức đầu tư\" is not the sum of its rows (2.000)");
    }

    @Test
    void whatThePaperItselfHasWrongIsLetPassByItsTotal() throws IOException {
        bench.notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - words: "41"
                    reason: bản ký ghi như vậy
                    by: Văn phòng""", """
                | Xã | Số vụ |
                |---|--:|
                | Tân Hòa | 21 |
                | Phú Lâm | 19 |
                | Tổng số: | 41 |
                """);

        assertThat(bench.advice()).isEmpty();
    }

    /** Figures of money and measures are rounded one by one, so that their sum may differ in the last place. */
    @Test
    void roundedFiguresNeedNotAddUpToTheLastUnit() throws IOException {
        bench.text("""
                | Xã | Diện tích (ha) | Vốn (tỷ đồng) | Số người |
                |---|--:|--:|--:|
                | Tân Hòa | 10,4 | 7 | 12 |
                | Phú Lâm | 20,4 | 8 | 15 |
                | Đông Mỹ | 30,4 | 9 | 20 |
                | Tổng | 61 | 25 | 47 |
                """);

        assertThat(bench.advice()).isEmpty();
    }

    @Test
    void roundingExplainsNoMoreThanHalfOfTheLastPlaceOfEachFigure() throws IOException {
        bench.text("""
                | Xã | Diện tích (ha) | Vốn (tỷ đồng) | Rừng (ha) | Điện |
                |---|--:|--:|--:|--:|
                | Tân Hòa | 10,4 | 7 | 11,4 | 1,27 |
                | Phú Lâm | 20,4 | 8 | 20,4 | 2,27 |
                | Tổng | 31 | 17 | 32,0 | 3,5 |
                """);

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT
                                + "15:15 the total \"17\" of the column \"Vốn (tỷ đồng)\" is not the sum of its rows (15)",
                        AdviceBench.AT
                                + "15:20 the total \"32,0\" of the column \"Rừng (ha)\" is not the sum of its rows (31,8)");
    }

    @Test
    void aColumnWithoutANameIsToldByItsNumber() throws IOException {
        bench.text("""
                | Xã | |
                |---|--:|
                | Tân Hòa | 21 |
                | Phú Lâm | 19 |
                | Tổng số | 41 |
                """);

        assertThat(bench.advice())
                .containsExactly(
                        AdviceBench.AT + "15:13 the total \"41\" of the column \"2\" is not the sum of its rows (40)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // rows of rows
                "| TT | Khoản | Số |\n|---|---|--:|\n| I | Thu | 10 |\n| 1 | Phí | 4 |\n| 2 | Thuế | 6 |\n| | Tổng | 11 |\n",
                "| TT | Khoản | Số |\n|---|---|--:|\n| 1 | Thu | 10 |\n| 1.1 | Phí | 4 |\n| | Tổng cộng | 11 |\n",
                "| TT | Khoản | Số |\n|---|---|--:|\n| | Khối xã | 10 |\n| 1 | Xã A | 4 |\n| 2 | Xã B | 6 |\n| | Cộng | 11 |\n",
                "| Khoản | Số |\n|---|--:|\n| **Khối xã** | 10 |\n| Xã A | 4 |\n| Xã B | 6 |\n| **Cộng** | 11 |\n",
                "| Khoản | Số |\n|---|--:|\n| Thu | 10 |\n| Trong đó: phí | 4 |\n| - Thuế | 6 |\n| Tổng | 11 |\n",
                "| Khoản | Số |\n|---|--:|\n| Thu | 10 |\n| Cộng thu | 10 |\n| Chi | 6 |\n| Tổng | 11 |\n",
                // figures that do not add up
                "| Xã | Tỷ lệ giải ngân |\n|---|--:|\n| Xã A | 40 |\n| Xã B | 60 |\n| Tổng | 52 |\n",
                "| Xã | Năng suất (tạ/ha) |\n|---|--:|\n| Xã A | 55 |\n| Xã B | 60 |\n| Tổng | 57 |\n",
                "| Trường | Năm xây |\n|---|--:|\n| Xã A | 2019 |\n| Xã B | 2021 |\n| Tổng | 2 |\n",
                "| Xã | Lúa |\n|---|--:|\n| Xã A | 55 tạ/ha |\n| Xã B | 60 tạ/ha |\n| Tổng | 57 tạ/ha |\n",
                "| Xã | Vốn |\n|---|--:|\n| Xã A | 900 triệu đồng |\n| Xã B | 2 tỷ đồng |\n| Tổng | 3 tỷ đồng |\n",
                // thousands with a comma
                "| Xã | Lượt |\n|---|--:|\n| Xã A | 1,230 |\n| Xã B | 945 |\n| Tổng | 2,175 |\n",
                // what is no figure, and no total
                "| Xã | Số |\n|---|--:|\n| Xã A | 40 |\n| Xã B | chưa báo cáo |\n| Tổng | 52 |\n",
                "| Xã | Số |\n|---|--:|\n| Xã A | 40 |\n| Xã B | chưa báo cáo |\n| Xã C | 6 |\n| Tổng | 52 |\n",
                "| Xã | Số |\n|---|--:|\n| Xã A | 40 |\n| Xã B | - |\n| Tổng | 52 |\n",
                "| Xã | Số |\n|---|--:|\n| Xã A | 40 |\n| Xã B | 6 |\n| Tổng | |\n",
                "| Xã | Số |\n|---|--:|\n| Xã A | 4.5 |\n| Xã B | 6.2 |\n| Tổng | 12 |\n",
                "| Xã | Số |\n|---|--:|\n| Xã A | 40 |\n| Xã B | 6 |\n| Toàn tỉnh | 520 |\n",
                "| Xã | Số |\n|---|--:|\n| Xã A | 40 |\n| Tổng | 52 |\n",
            })
    void whereRowsAreNotPlainlyPartsOfTheTotalNothingIsSaid(String text) throws IOException {
        bench.text(text);

        assertThat(bench.advice()).isEmpty();
    }
}
