package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words with a line drawn through them are no words of the notice, and are told; other lines near words take nothing away. */
@Timeout(120)
class StruckWordsOfPdfPagesTest {

    private static final float SIZE = 12;
    private static final float MIDDLE = 3.4f;

    private final Workbench bench;

    StruckWordsOfPdfPagesTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    /** How programs draw a line through words. */
    enum Pen {
        STROKE,
        THIN_AREA,
        TWO_STROKES;

        void line(PDPageContentStream page, float left, float right, float y) throws IOException {
            if (this == THIN_AREA) {
                page.addRect(left, y - 0.4f, right - left, 0.8f);
                page.fill();
                return;
            }
            for (float at : this == STROKE ? new float[] {y} : new float[] {y - 0.8f, y + 0.8f}) {
                page.moveTo(left, at);
                page.lineTo(right, at);
                page.stroke();
            }
        }
    }

    private static float width(Pdf pdf, String words) throws IOException {
        return pdf.letters().getStringWidth(words) * SIZE / 1000;
    }

    /** Writes words; a line is drawn at this height through those between the marks. */
    private static void marked(Pdf pdf, Pen pen, String words, float left, float y, float height) throws IOException {
        float x = left;
        String[] parts = words.split("~");
        for (int i = 0; i < parts.length; i++) {
            float end = x + width(pdf, parts[i]);
            pdf.content().beginText();
            pdf.content().setFont(pdf.letters(), SIZE);
            pdf.content().newLineAtOffset(x, y);
            pdf.content().showText(parts[i]);
            pdf.content().endText();
            if (i % 2 == 1) {
                pen.line(pdf.content(), x, end, y + height);
            }
            x = end;
        }
    }

    private ImportReport.Item read(Pdf.Drawing body) throws IOException {
        return bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            for (int i = 0; i < 7; i++) {
                pdf.line(Pdf.PAPER.get(i), 780 - 22 * i);
            }
            body.on(pdf);
            for (int i = 7; i < Pdf.PAPER.size(); i++) {
                pdf.line(Pdf.PAPER.get(i), 560 - 22 * i);
            }
        })));
    }

    private static List<String> struck(ImportReport.Item item) {
        return Workbench.sentences(item).stream()
                .filter(s -> s.contains("struck") || s.contains("line drawn"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void wordsWithALineThroughThemAreLeftOutAndTold(Pen pen) throws IOException {
        ImportReport.Item item = read(pdf -> {
            marked(pdf, pen, "Các xã nộp trong ~ba mươi~hai mươi ngày, kể từ ~một ~hôm nay.", 70, 590, MIDDLE);
            marked(pdf, pen, "~Trước đây~ Nay giao Phòng Y tế ~tự ~chủ trì.", 70, 560, MIDDLE);
        });

        assertThat(bench.body(item))
                .contains("Các xã nộp trong hai mươi ngày, kể từ hôm nay.", "Nay giao Phòng Y tế chủ trì.")
                .doesNotContain("ba mươi", "Trước đây", "<table>");
        assertThat(struck(item))
                .containsExactly(
                        "struck-out words were left out: \"ba mươi\"",
                        "struck-out words were left out: \"một\"",
                        "struck-out words were left out: \"Trước đây\"",
                        "struck-out words were left out: \"tự\"");
        assertThat(item.problems()).allMatch(p -> p.place().file().endsWith("31.pdf#page=1"));
    }

    @Test
    void aParagraphGoesOnBelowWholeLinesThatAreStruckOut() throws IOException {
        ImportReport.Item item = read(pdf -> {
            lines(
                    pdf,
                    "Các xã, thị trấn rà soát quỹ đất, lập danh sách các hộ, gửi Phòng Y tế huyện,",
                    "~đồng thời niêm yết danh sách các hộ tại trụ sở và ở nhà văn hóa của các thôn,~",
                    "~trên đài truyền thanh của huyện, của các xã, và gửi các đoàn thể của huyện,~",
                    "Ủy ban nhân dân các xã về kết quả.");
        });

        assertThat(bench.body(item))
                .contains("lập danh sách các hộ, gửi Phòng Y tế huyện, Ủy ban nhân dân các xã về kết quả.\n\n")
                .doesNotContain("đồng thời", "đài truyền thanh");
        assertThat(struck(item)).hasSize(1);
    }

    @Test
    void aStruckOutParagraphJoinsNoneAboveToTheOneBelow() throws IOException {
        ImportReport.Item item = read(pdf -> {
            lines(
                    pdf,
                    "Các xã, thị trấn rà soát quỹ đất, lập danh sách các hộ, gửi Phòng Y tế huyện.",
                    "~2. Đồng thời niêm yết danh sách các hộ tại trụ sở, ở nhà văn hóa của các thôn,~",
                    "~trên đài truyền thanh của huyện.~",
                    "Phòng Y tế tổng hợp, báo cáo Ủy ban nhân dân huyện trước ngày họp của huyện.");
        });

        assertThat(bench.body(item)).contains("gửi Phòng Y tế huyện.\n\nPhòng Y tế tổng hợp");
    }

    private static void lines(Pdf pdf, String... lines) throws IOException {
        for (int i = 0; i < lines.length; i++) {
            marked(pdf, Pen.STROKE, lines[i], 70, 600 - 16 * i, MIDDLE);
        }
    }

    @Test
    void aLongDeletionMakesNoColumns() throws IOException {
        ImportReport.Item item = read(pdf -> {
            for (int i = 0; i < 4; i++) {
                marked(
                        pdf,
                        Pen.STROKE,
                        "Xã số " + i + " ~đã xong từ tháng trước ~nộp báo cáo.",
                        70,
                        600 - 16 * i,
                        MIDDLE);
            }
        });

        assertThat(bench.body(item))
                .contains("Xã số 0 nộp báo cáo.", "Xã số 3 nộp báo cáo.")
                .doesNotContain("đã xong", "<table>", "| ");
    }

    @ParameterizedTest
    @ValueSource(floats = {-2.5f, -1.2f, 0, 9.5f})
    void linesBelowAndAboveWordsTakeNothingAway(float height) throws IOException {
        ImportReport.Item item =
                read(pdf -> marked(pdf, Pen.STROKE, "Nộp ~trước ngày 15~ hằng tháng.", 70, 590, height));

        assertThat(bench.body(item)).contains("Nộp trước ngày 15 hằng tháng.");
        assertThat(struck(item)).isEmpty();
    }

    @Test
    void aLineThatLiesAcrossWordsByChanceTakesNothingAway() throws IOException {
        ImportReport.Item item = read(pdf -> {
            marked(pdf, Pen.STROKE, "Nộp trước ngày 15 hằng tháng.", 70, 590, 0);
            Pen.STROKE.line(pdf.content(), 70 + width(pdf, "N") / 2, 200, 590 + MIDDLE);
            marked(pdf, Pen.STROKE, "Ký", 70, 560, 0);
            Pen.STROKE.line(pdf.content(), 60, 400, 560 + MIDDLE);
        });

        assertThat(bench.body(item)).contains("Nộp trước ngày 15 hằng tháng.", "Ký");
        assertThat(struck(item)).isEmpty();
    }

    @Test
    void aBroadLineBehindWordsIsAHighlight() throws IOException {
        ImportReport.Item item = read(pdf -> {
            pdf.content().setLineWidth(11);
            pdf.content().setStrokingColor(1f, 1f, 0f);
            marked(pdf, Pen.STROKE, "Nộp ~trước ngày 15~ hằng tháng.", 70, 590, MIDDLE);
        });

        assertThat(bench.body(item)).contains("Nộp trước ngày 15 hằng tháng.");
        assertThat(struck(item)).isEmpty();
    }

    @Test
    void theBorderOfACellInWhichWordsDoNotFitTakesNothingAway() throws IOException {
        ImportReport.Item item = read(pdf -> {
            float right = 70 + width(pdf, "Tân An đã nộp") + 1;
            for (float y : new float[] {610, 590 + MIDDLE, 575}) {
                Pen.STROKE.line(pdf.content(), 69, right, y);
            }
            for (float x : new float[] {69, right}) {
                pdf.content().moveTo(x, 610);
                pdf.content().lineTo(x, 575);
                pdf.content().stroke();
            }
            marked(pdf, Pen.STROKE, "Tân An đã nộp", 70, 590, 0);
        });

        assertThat(bench.body(item)).contains("Tân An đã nộp");
        assertThat(struck(item)).isEmpty();
    }

    @Test
    void struckWordsInACellOfATable() throws IOException {
        ImportReport.Item item = read(pdf -> {
            for (float y : new float[] {620, 600, 580}) {
                Pen.STROKE.line(pdf.content(), 70, 370, y);
            }
            for (float x : new float[] {70, 170, 270, 370}) {
                pdf.content().moveTo(x, 620);
                pdf.content().lineTo(x, 580);
                pdf.content().stroke();
            }
            List<List<String>> rows = List.of(List.of("Xã", "Số hộ", "Ghi chú"), List.of("Tân An", "~12~15", "~cũ~"));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < 3; c++) {
                    marked(pdf, Pen.STROKE, rows.get(r).get(c), 75 + 100 * c, 605 - 20 * r, MIDDLE);
                }
            }
        });

        assertThat(bench.body(item)).contains("| Xã | Số hộ | Ghi chú |\n| --- | --- | --- |\n| Tân An | 15 |  |");
        assertThat(struck(item))
                .containsExactly("struck-out words were left out: \"12\"", "struck-out words were left out: \"cũ\"");
    }

    @Test
    void struckWordsInNarrowCellsMakeNoRowAndMoveNoWords() throws IOException {
        ImportReport.Item item = read(pdf -> {
            float wall = 72 + width(pdf, "Tân An") + 1.4f;
            for (float y : new float[] {620, 600, 580}) {
                Pen.STROKE.line(pdf.content(), 70, 370, y);
            }
            for (float x : new float[] {70, wall, 270, 370}) {
                pdf.content().moveTo(x, 620);
                pdf.content().lineTo(x, 580);
                pdf.content().stroke();
            }
            marked(pdf, Pen.STROKE, "Xã", 72, 605, MIDDLE);
            marked(pdf, Pen.STROKE, "Số hộ", wall + 1.4f, 605, MIDDLE);
            marked(pdf, Pen.STROKE, "Ghi chú", 272, 605, MIDDLE);
            marked(pdf, Pen.STROKE, "Tân An", 72, 585, MIDDLE);
            marked(pdf, Pen.STROKE, "~hai mươi hộ~", wall + 1.4f, 585, MIDDLE);
            marked(pdf, Pen.STROKE, "mới", 272, 585, MIDDLE);
        });

        assertThat(bench.body(item)).contains("| Xã | Số hộ | Ghi chú |\n| --- | --- | --- |\n| Tân An |  | mới |");
        assertThat(struck(item)).containsExactly("struck-out words were left out: \"hai mươi hộ\"");
    }

    @Test
    void aPaperThatIsStruckOutAsAWholeKeepsItsWordsAndIsTold() throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            for (int i = 0; i < Pdf.PAPER.size(); i++) {
                marked(pdf, Pen.STROKE, "~" + Pdf.PAPER.get(i), 70, 780 - 22 * i, MIDDLE);
            }
        })));

        assertThat(bench.body(item)).contains("Phòng Y tế kiểm tra nguồn nước");
        assertThat(struck(item))
                .singleElement()
                .asString()
                .startsWith("more than half of the letters of the PDF have a line drawn through them and were kept:"
                        + " \"ỦY BAN NHÂN DÂN HUYỆN BÌNH PHÚ");
    }

    @Test
    void whatIsStruckOutIsInTheFileAllTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.pdf");
        Files.write(file, Pdf.of(pdf -> {
            pdf.paper();
            marked(pdf, Pen.STROKE, "Hạn ~ba mươi~hai mươi ngày", 70, 300, MIDDLE);
        }));

        List<String> pages = AttachmentText.read(file).pages();

        assertThat(pages.get(0)).contains("ba mươi", "hai mươi ngày");
    }
}
