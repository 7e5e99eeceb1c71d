package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At the edges of a PDF's pages heads, feet and page numbers are left out, and nothing of the text. */
@Timeout(120)
class EdgesOfPdfPagesTest {

    private static final int PAGES = 3;
    private static final int ROWS = 34;

    private final Workbench bench;

    EdgesOfPdfPagesTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    /** What an annex has on each of its pages, counted from 1. */
    private interface Annex {
        void page(Pdf pdf, int page) throws IOException;
    }

    private ImportReport.Item withAnnex(Annex annex) throws IOException {
        return bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            pdf.paper();
            for (int page = 1; page <= PAGES; page++) {
                pdf.nextPage();
                annex.page(pdf, page);
            }
        })));
    }

    /** Rows over the whole height of a page, each with its own figures. */
    private static void rows(Pdf pdf, int page) throws IOException {
        for (int row = 0; row < ROWS; row++) {
            int number = (page - 1) * ROWS + row + 1;
            pdf.line("Hộ số %d được hỗ trợ %d triệu đồng.".formatted(number, 3 * number), 800 - 22 * row);
        }
    }

    private static void rule(Pdf pdf, float x, float y, float width, float height) throws IOException {
        pdf.content().addRect(x, y, Math.max(1, width), Math.max(1, height));
        pdf.content().fill();
    }

    private static void ruled(Pdf pdf) throws IOException {
        for (int row = 0; row <= ROWS; row++) {
            rule(pdf, 65, 816 - 22 * row, 400, 0);
        }
        for (float x : new float[] {65, 400, 465}) {
            rule(pdf, x, 816 - 22 * ROWS, 0, 22 * ROWS);
        }
    }

    private void assertThatEveryRowIsThere(ImportReport.Item item) {
        String body = bench.body(item);
        assertThat(IntStream.rangeClosed(1, PAGES * ROWS))
                .allSatisfy(n -> assertThat(body).contains("Hộ số %d được hỗ trợ %d triệu".formatted(n, 3 * n)));
    }

    @Test
    void rowsThatDifferInTheirFiguresAloneAreAllThere() throws IOException {
        assertThatEveryRowIsThere(withAnnex(EdgesOfPdfPagesTest::rows));
    }

    @Test
    void aTableOverPagesKeepsEachRowAndTheHeadThatItRepeats() throws IOException {
        ImportReport.Item item = withAnnex((pdf, page) -> {
            ruled(pdf);
            for (int row = 0; row < ROWS; row++) {
                pdf.line(row == 0 ? "Hỗ trợ các hộ nghèo" : "Hộ nghèo", 800 - 22 * row);
            }
        });

        assertThat(bench.body(item).split("Hộ nghèo", -1)).hasSize(PAGES * (ROWS - 1) + 1);
        assertThat(Workbench.sentences(item)).noneMatch(s -> s.contains("repeated"));
    }

    @Test
    void aHeadThatCountsPagesIsLeftOutAndTold() throws IOException {
        ImportReport.Item item = withAnnex((pdf, page) -> {
            pdf.line("Phụ lục kèm Thông báo 31, trang %d trên 3".formatted(page), 820);
            rows(pdf, page);
            pdf.line("- %d -".formatted(page + 1), 20);
        });

        assertThatEveryRowIsThere(item);
        assertThat(bench.body(item)).doesNotContain("trang ", "- 2 -");
        assertThat(Workbench.sentences(item))
                .filteredOn(s -> s.contains("Phụ lục kèm Thông báo 31, trang 1 trên 3"))
                .hasSize(1);
    }

    @Test
    void theFootOfAPaperOfOnePageIsNoneOfItsRecipients() throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            pdf.paper();
            pdf.line("Thông báo 31/TB-UBND - Trang 1/1", 40);
        })));

        assertThat(bench.text(item)).doesNotContain("Trang 1/1").contains("  - \"Lưu: VT\"");
        assertThat(Workbench.sentences(item))
                .contains(
                        "a line repeated at the edge of the pages was left out: \"Thông báo 31/TB-UBND - Trang 1/1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chi tiết tại trang 3/8", "Chi tiết tại trang 1/11", "Mẫu bảng trang 1/1"})
    void aLineAtTheEdgeThatDoesNotCountItsPageIsText(String words) throws IOException {
        String text = words.startsWith("Mẫu") ? words + " kèm theo." : words + ".";

        ImportReport.Item item = bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            for (int i = 0; i < 7; i++) {
                pdf.line(Pdf.PAPER.get(i), 780 - 22 * i);
            }
            pdf.line(text, 60);
        })));

        assertThat(bench.body(item)).contains(text);
    }
}
