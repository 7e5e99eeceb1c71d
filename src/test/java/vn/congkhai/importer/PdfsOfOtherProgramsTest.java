package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.importer.paper.Field;

/** PDFs as browsers and LibreOffice print them: what they set otherwise than Word reads the same. */
@Timeout(120)
class PdfsOfOtherProgramsTest {

    private final Workbench bench;

    PdfsOfOtherProgramsTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    /** The sample paper with other lines in place of one of its own, 22 points apart. */
    private ImportReport.Item with(int place, int lines, Pdf.Drawing drawing) throws IOException {
        return bench.importFile(bench.file("31.pdf", Pdf.of(pdf -> {
            for (int i = 0; i < Pdf.PAPER.size(); i++) {
                if (i != place) {
                    pdf.line(Pdf.PAPER.get(i), 780 - 22 * (i < place ? i : i + lines - 1));
                }
            }
            drawing.on(pdf);
        })));
    }

    /** Words one after the other, each in its font, its size and raised by some points. */
    private static final class Line {
        private final Pdf pdf;
        private final float y;
        private float x;

        Line(Pdf pdf, float x, float y) {
            this.pdf = pdf;
            this.x = x;
            this.y = y;
        }

        Line write(PDFont font, float size, float raised, String words) throws IOException {
            pdf.content().beginText();
            pdf.content().setFont(font, size);
            pdf.content().newLineAtOffset(x, y + raised);
            pdf.content().showText(words);
            pdf.content().endText();
            x += font.getStringWidth(words) / 1000 * size;
            return this;
        }

        Line write(String words) throws IOException {
            return write(pdf.letters(), 13, 0, words);
        }

        /** As browsers set {@code sup}. */
        Line raised(String digits) throws IOException {
            return write(pdf.letters(), 11.1f, 4.3f, digits);
        }
    }

    @Test
    void figuresThatABrowserRaisesStayRaised() throws IOException {
        ImportReport.Item item = with(
                7,
                1,
                pdf -> new Line(pdf, 70, 780 - 22 * 7)
                        .write("1. Thu hồi 1.250 m")
                        .raised("2")
                        .write(" đất, đào 35.000 m")
                        .raised("3")
                        .write(" của tuyến đường."));

        assertThat(bench.body(item)).contains("1. Thu hồi 1.250 m² đất, đào 35.000 m³ của tuyến đường.");
    }

    @Test
    void figuresInASmallerFontStayOnTheirLine() throws IOException {
        ImportReport.Item item = with(
                7,
                1,
                pdf -> new Line(pdf, 70, 780 - 22 * 7)
                        .write("1. Thu hồi 250 ha, gồm xã Lam ")
                        .write(pdf.letters(), 11.1f, 0, "12")
                        .write(" ha và xã Sơn ")
                        .write(pdf.letters(), 11.5f, 2, "13")
                        .write(" ha."));

        assertThat(bench.body(item)).contains("gồm xã Lam 12 ha và xã Sơn 13 ha.");
    }

    /** A font as browsers make one for the letters that the page's own font has not: it has no name. */
    private static PDFont nameless(Pdf pdf, String letter) throws IOException {
        COSStream glyph = stream(pdf, "500 0 0 0 500 700 d1 0 0 500 700 re f");
        COSStream unicode = stream(
                pdf,
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
                        + "1 begincodespacerange <00> <FF> endcodespacerange\n"
                        + "1 beginbfchar <61> <%04X> endbfchar\nendcmap end end".formatted((int) letter.charAt(0)));
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_MATRIX, array(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.FONT_BBOX, array(0, 0, 500, 700));
        font.setInt(COSName.FIRST_CHAR, 'a');
        font.setInt(COSName.LAST_CHAR, 'a');
        font.setItem(COSName.WIDTHS, array(500));
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.getPDFName("a"), glyph);
        font.setItem(COSName.CHAR_PROCS, glyphs);
        COSArray differences = new COSArray();
        differences.add(COSInteger.get('a'));
        differences.add(COSName.getPDFName("a"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.TO_UNICODE, unicode);
        return new PDType3Font(font);
    }

    private static COSArray array(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }

    private static COSStream stream(Pdf pdf, String words) throws IOException {
        COSStream stream = pdf.document().getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(words.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    @Test
    void lettersOfFontsWithoutANameAreAsTheirWordIs() throws IOException {
        ImportReport.Item item = with(5, 2, pdf -> {
            PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
            Line line = new Line(pdf, 70, 780 - 22 * 5).write(bold, 13, 0, "Công khai k");
            pdf.content().beginText();
            pdf.content().setFont(nameless(pdf, "ế"), 13);
            pdf.content().newLineAtOffset(line.x, line.y);
            pdf.content().appendRawCommands("(a) Tj\n");
            pdf.content().endText();
            line.x += 6.5f;
            line.write(bold, 13, 0, " toán các xã");
            new Line(pdf, 70, 780 - 22 * 6).write(bold, 13, 0, "trong tháng hai");
        });

        assertThat(Workbench.value(item, Field.TITLE)).isEqualTo("Công khai kế toán các xã trong tháng hai");
        assertThat(bench.body(item)).startsWith("Chiều ngày 05/3/2024");
    }

    @Test
    void aListWhoseSignsStandFarBeforeItsWordsIsNoTable() throws IOException {
        List<String> signs = List.of("•", "•", "•", "a)", "b)");
        List<String> words = List.of("Kiểm tra hồ sơ.", "Bố trí vốn.", "Báo cáo.", "Xã Lam nộp.", "Xã Sơn nộp.");
        ImportReport.Item item = with(7, 5, pdf -> {
            for (int i = 0; i < signs.size(); i++) {
                new Line(pdf, 80, 780 - 22 * (7 + i)).write(signs.get(i));
                new Line(pdf, 130, 780 - 22 * (7 + i)).write(words.get(i));
            }
        });

        assertThat(bench.body(item)).contains("""
                - Kiểm tra hồ sơ.
                - Bố trí vốn.
                - Báo cáo.

                a) Xã Lam nộp.

                b) Xã Sơn nộp.
                """);
        assertThat(item.problems()).isEmpty();
    }
}
