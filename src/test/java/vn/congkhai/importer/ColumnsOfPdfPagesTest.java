package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.importer.paper.Field;

/** Text that a PDF sets in two columns is read column by column where that is certain; else staff are told. */
@Timeout(120)
class ColumnsOfPdfPagesTest {

    private static final int PARAGRAPHS = 4;

    private final Workbench bench;

    ColumnsOfPdfPagesTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    private static void line(Pdf pdf, String words, float x, float y) throws IOException {
        pdf.content().beginText();
        pdf.content().setFont(pdf.letters(), 11);
        pdf.content().newLineAtOffset(x, y);
        pdf.content().showText(words);
        pdf.content().endText();
    }

    /** Numbered paragraphs of three lines, each paragraph that much below the one before. */
    private static void column(Pdf pdf, int first, float x, float top, float pitch) throws IOException {
        for (int i = 0; i < PARAGRAPHS; i++) {
            float y = top - pitch * i;
            line(pdf, "%d. Các xã, thị trấn rà soát lại hộ nghèo".formatted(first + i), x, y);
            line(pdf, "còn ở nhà tạm trên địa bàn của mình để", x, y - 15);
            line(pdf, "báo cáo huyện số %d.".formatted(first + i), x, y - 30);
        }
    }

    private ImportReport.Item with(Pdf.Drawing drawing) throws IOException {
        return bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            for (int i = 0; i < Pdf.PAPER.size(); i++) {
                boolean above = i < 7;
                if (i != 7 && i != 8) {
                    pdf.line(Pdf.PAPER.get(i), (above ? 790 : 540) - 22 * i);
                }
            }
            drawing.on(pdf);
        })));
    }

    private static String paragraph(int number) {
        return "%1$d. Các xã, thị trấn rà soát lại hộ nghèo còn ở nhà tạm trên địa bàn của mình để báo cáo huyện số %1$d."
                .formatted(number);
    }

    @Test
    void theLeftColumnIsReadBeforeTheRightOne() throws IOException {
        ImportReport.Item item = with(pdf -> {
            column(pdf, 1, 70, 610, 53);
            column(pdf, 5, 310, 604, 45);
        });

        assertThat(bench.body(item))
                .contains("""
                %s

                %s

                %s

                %s

                %s
                """.formatted(paragraph(1), paragraph(2), paragraph(3), paragraph(4), paragraph(5)));
        assertThat(Workbench.sentences(item))
                .contains("the page has two columns of text, from \"1. Các xã, thị trấn rà soát lại hộ nghèo\" on:"
                        + " the left one was read before the right one");
        assertThat(Workbench.value(item, Field.SIGNER)).isEqualTo("Nguyễn Hữu Phước");
    }

    @Test
    void rowsThatBeginOnBothSidesAtOnceStayAndAreTold() throws IOException {
        ImportReport.Item item = with(pdf -> {
            column(pdf, 1, 70, 610, 55);
            column(pdf, 5, 310, 610, 55);
        });

        assertThat(bench.body(item)).doesNotContain(paragraph(1) + "\n\n" + paragraph(2));
        assertThat(Workbench.sentences(item))
                .anyMatch(s ->
                        s.startsWith("from \"1. Các xã") && s.contains("two columns of text may stand side by side"));
    }
}
