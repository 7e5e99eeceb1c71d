package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of a PDF come as their drawn lines part them, however near their words stand and however many lines a cell has. */
@Timeout(120)
class RuledPdfTablesTest {

    private static final float[] COLUMNS = {70, 110, 290, 400, 510};

    private final Workbench bench;

    RuledPdfTablesTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    /** How programs draw a line: office programs stroke it, browsers fill a thin area, some draw the border of each cell. */
    enum Pen {
        STROKES {
            @Override
            void line(PDPageContentStream page, float x, float y, float width, float height) throws IOException {
                page.moveTo(x, y);
                page.lineTo(x + width, y + height);
                page.stroke();
            }
        },
        THIN_AREAS {
            @Override
            void line(PDPageContentStream page, float x, float y, float width, float height) throws IOException {
                page.addRect(x, y, Math.max(1, width), Math.max(1, height));
                page.fill();
            }
        },
        TWICE {
            @Override
            void line(PDPageContentStream page, float x, float y, float width, float height) throws IOException {
                STROKES.line(page, x, y, width, height);
                STROKES.line(page, x + 0.5f, y + 0.5f, width, height);
            }
        };

        abstract void line(PDPageContentStream page, float x, float y, float width, float height) throws IOException;
    }

    private record Word(float x, float y, String words) {}

    private static final List<Word> WORDS = List.of(
            new Word(75, 575, "TT"),
            new Word(115, 575, "Đơn vị"),
            new Word(295, 585, "Vốn (triệu đồng)"),
            new Word(295, 565, "Kế hoạch"),
            new Word(405, 565, "Giải ngân"),
            new Word(75, 540, "1"),
            new Word(115, 545, "Ban Quản lý dự án đầu tư"),
            new Word(115, 530, "xây dựng huyện, Phòng"),
            new Word(115, 515, "Kinh tế và Hạ tầng"),
            new Word(295, 540, "100.000"),
            new Word(405, 540, "80.500"),
            new Word(75, 485, "Tổng cộng"),
            new Word(295, 485, "150.000"),
            new Word(405, 485, "120.500"));

    private static void rules(PDPageContentStream page, Pen pen) throws IOException {
        for (float y : new float[] {600, 560, 500, 480}) {
            pen.line(page, COLUMNS[0], y, 440, 0);
        }
        // the head's second row is under its right half alone; the last row's first cell takes two columns
        pen.line(page, COLUMNS[2], 580, 220, 0);
        pen.line(page, COLUMNS[0], 480, 0, 120);
        pen.line(page, COLUMNS[1], 500, 0, 100);
        pen.line(page, COLUMNS[2], 480, 0, 120);
        pen.line(page, COLUMNS[3], 480, 0, 100);
        pen.line(page, COLUMNS[4], 480, 0, 120);
    }

    private static void write(Pdf pdf, List<Word> words) throws IOException {
        PDFont letters = pdf.letters();
        for (Word word : words) {
            pdf.content().beginText();
            pdf.content().setFont(letters, 12);
            pdf.content().newLineAtOffset(word.x(), word.y());
            pdf.content().showText(word.words());
            pdf.content().endText();
        }
    }

    private ImportReport.Item read(Pdf.Drawing table) throws IOException {
        return bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            for (int i = 0; i < 7; i++) {
                pdf.line(Pdf.PAPER.get(i), 780 - 22 * i);
            }
            table.on(pdf);
            for (int i = 7; i < Pdf.PAPER.size(); i++) {
                pdf.line(Pdf.PAPER.get(i), 600 - 22 * i);
            }
        })));
    }

    @ParameterizedTest
    @EnumSource
    void aTableHasTheCellsThatItsLinesDraw(Pen pen) throws IOException {
        ImportReport.Item item = read(pdf -> {
            rules(pdf.content(), pen);
            write(pdf, WORDS);
        });

        assertThat(bench.text(item)).contains("""
                họp giao ban.

                <table>
                <tr><td rowspan="2">TT</td><td rowspan="2">Đơn vị</td><td colspan="2">Vốn (triệu đồng)</td></tr>
                <tr><td>Kế hoạch</td><td>Giải ngân</td></tr>
                <tr><td>1</td><td>Ban Quản lý dự án đầu tư xây dựng huyện, Phòng Kinh tế và Hạ tầng</td>\
                <td>100.000</td><td>80.500</td></tr>
                <tr><td colspan="2">Tổng cộng</td><td>150.000</td><td>120.500</td></tr>
                </table>

                1. Phòng Y tế""");
        assertThat(Workbench.sentences(item))
                .contains("a table in the PDF was rebuilt from the positions of its words");
    }

    @Test
    void wordsThatStandAcrossTheEdgeOfATableAreNotLost() throws IOException {
        ImportReport.Item item = read(pdf -> {
            rules(pdf.content(), Pen.STROKES);
            write(pdf, WORDS);
            write(pdf, List.of(new Word(520, 540, "ghi chú")));
        });

        assertThat(bench.text(item)).contains("ghi chú", "Ban Quản lý", "120.500");
    }

    @Test
    void linesBelowWordsAreNoTable() throws IOException {
        ImportReport.Item item = read(pdf -> {
            write(pdf, List.of(new Word(70, 580, "Các xã báo cáo trước ngày 15.")));
            Pen.THIN_AREAS.line(pdf.content(), 70, 577, 150, 0);
            Pen.THIN_AREAS.line(pdf.content(), 70, 560, 440, 0);
        });

        assertThat(bench.text(item))
                .contains("\n\nCác xã báo cáo trước ngày 15.")
                .doesNotContain("<table>");
    }

    private static final List<String> HEAD = List.of("TT", "Họ và tên");

    /** Rows of two columns from the top of a page, or from a place on it. */
    private static void rows(Pdf pdf, float top, float middle, List<List<String>> rows) throws IOException {
        float end = top - 20 * rows.size();
        for (float y = top; y >= end; y -= 20) {
            Pen.STROKES.line(pdf.content(), 70, y, 300, 0);
        }
        for (float x : new float[] {70, middle, 370}) {
            Pen.STROKES.line(pdf.content(), x, end, 0, top - end);
        }
        for (int i = 0; i < rows.size(); i++) {
            float y = top - 20 * i - 15;
            write(
                    pdf,
                    List.of(
                            new Word(75, y, rows.get(i).get(0)),
                            new Word(middle + 5, y, rows.get(i).get(1))));
        }
    }

    private String bodyOf(Pdf.Drawing nextPage) throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            for (int i = 0; i < 7; i++) {
                pdf.line(Pdf.PAPER.get(i), 780 - 22 * i);
            }
            rows(pdf, 600, 120, List.of(HEAD, List.of("1", "Lê Văn Tám"), List.of("2", "Trần Thị Chín")));
            pdf.nextPage();
            nextPage.on(pdf);
            for (int i = 7; i < Pdf.PAPER.size(); i++) {
                pdf.line(Pdf.PAPER.get(i), 600 - 22 * i);
            }
        })));
        return bench.body(item);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTableThatGoesOnOnTheNextPageIsOneWithOneHead(boolean headAnew) throws IOException {
        List<List<String>> more = new ArrayList<>(List.of(List.of("3", "Phạm Văn Mười"), List.of("4", "Võ Thị Ba")));
        if (headAnew) {
            more.add(0, HEAD);
        }

        assertThat(bodyOf(pdf -> rows(pdf, 760, 120, more)))
                .contains("| TT | Họ và tên |\n| --- | --- |\n| 1 | Lê Văn Tám |\n| 2 | Trần Thị Chín |\n"
                        + "| 3 | Phạm Văn Mười |\n| 4 | Võ Thị Ba |\n")
                .containsOnlyOnce("Họ và tên");
    }

    @Test
    void theSameTableOnceMoreIsNotLost() throws IOException {
        List<List<String>> same = List.of(HEAD, List.of("1", "Lê Văn Tám"), List.of("2", "Trần Thị Chín"));

        assertThat(bodyOf(pdf -> rows(pdf, 760, 120, same)).split("\\| --- \\| --- \\|"))
                .hasSize(3);
    }

    @Test
    void aTableOfOtherColumnsOnTheNextPageStaysApart() throws IOException {
        List<List<String>> other = List.of(List.of("Xã", "Số hộ"), List.of("Tân An", "12"), List.of("Tân Hội", "15"));

        assertThat(bodyOf(pdf -> rows(pdf, 760, 220, other)))
                .contains("| Xã | Số hộ |\n| --- | --- |\n| Tân An | 12 |");
    }

    @Test
    void aTableBelowItsOwnTitleStaysApart() throws IOException {
        String title = "Danh sách bổ sung gồm hai hộ dưới đây:";
        List<List<String>> own = List.of(HEAD, List.of("1", "Phạm Văn Mười"), List.of("2", "Võ Thị Ba"));

        assertThat(bodyOf(pdf -> {
                    pdf.line(title, 700);
                    rows(pdf, 680, 120, own);
                }))
                .contains(title + "\n\n| TT | Họ và tên |\n| --- | --- |\n| 1 | Phạm Văn Mười |");
    }

    /** Two rows of cells with hardly any room around their words, the second of them with one cell over all columns. */
    private ImportReport.Item narrow(String first, float gap) throws IOException {
        return read(pdf -> {
            float wall = 72 + pdf.letters().getStringWidth(first) * 12 / 1000 + gap / 2;
            for (float y : new float[] {600, 580, 560, 540}) {
                Pen.STROKES.line(pdf.content(), 70, y, 240, 0);
            }
            Pen.STROKES.line(pdf.content(), 70, 540, 0, 60);
            Pen.STROKES.line(pdf.content(), wall, 560, 0, 40);
            Pen.STROKES.line(pdf.content(), 310, 540, 0, 60);
            float next = wall + gap / 2;
            write(
                    pdf,
                    List.of(
                            new Word(72, 585, "Tên"),
                            new Word(next, 585, "Km"),
                            new Word(72, 565, first),
                            new Word(next, 565, "1.2 và 2.1"),
                            new Word(72, 545, first),
                            new Word(next, 545, "cả năm")));
        });
    }

    @ParameterizedTest
    @ValueSource(floats = {1.6f, 2.8f})
    void wordsOfTwoNarrowCellsStayInTheirCells(float gap) throws IOException {
        assertThat(bench.text(narrow("Dự án đường", gap)))
                .contains(
                        "<tr><td>Tên</td><td>Km</td></tr>",
                        "<tr><td>Dự án đường</td><td>1.2 và 2.1</td></tr>",
                        "<tr><td colspan=\"2\">Dự án đường");
    }

    @Test
    void wordsThatRunOverALineAreNotCut() throws IOException {
        ImportReport.Item item = read(pdf -> {
            rules(pdf.content(), Pen.STROKES);
            write(
                    pdf,
                    List.of(new Word(75, 540, "1"), new Word(235, 540, "Nguyễnvănanbình"), new Word(75, 485, "Cộng")));
        });

        assertThat(bench.text(item)).contains("Nguyễnvănanbình");
    }
}
