package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.docx.Docx.p;
import static vn.congkhai.importer.docx.Docx.r;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.block.Block;
import vn.congkhai.importer.docx.Docx;
import vn.congkhai.importer.docx.DocxReader;
import vn.congkhai.importer.paper.Field;

/** Texts in the encodings in which they come, of before Unicode too. */
class OldEncodingsTest {

    private static final String OLD_FONT = "<w:rFonts w:ascii=\".VnTime\"/>";

    private final Workbench bench;

    OldEncodingsTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    @Test
    void readsUtf16() throws IOException {
        SamplePaper.assertWhole(
                bench,
                bench.importFile(
                        bench.file("31.txt", ("\uFEFF" + SamplePaper.TEXT).getBytes(StandardCharsets.UTF_16LE))));
    }

    @Test
    void composesDecomposedText() throws IOException {
        String parts = Normalizer.normalize(SamplePaper.TEXT, Normalizer.Form.NFD);
        ImportReport.Item item = bench.importFile(bench.file("31.md", parts));

        SamplePaper.assertWhole(bench, item);
        assertThat(Normalizer.isNormalized(bench.text(item), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void convertsTcvn3() throws IOException {
        String old = """
                Sè: 31/TB-UBND

                B×nh Phó, ngµy 07 th¸ng 3 n¨m 2024

                Th«ng b¸o vÒ kÕt luËn héi nghÞ giao ban th¸ng 2 n¨m 2024

                Phßng Y tÕ kiÓm tra nguån n­íc cña s¸u tr­êng b¸n tró.
                """;
        ImportReport.Item item = bench.importFile(bench.file("31.txt", old.getBytes(Charset.forName("windows-1252"))));

        assertThat(Workbench.value(item, Field.NUMBER)).isEqualTo("31/TB-UBND");
        assertThat(Workbench.value(item, Field.DATE)).isEqualTo("2024-03-07");
        assertThat(bench.body(item)).contains("Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.");
        assertThat(Workbench.sentences(item)).contains("the text was converted from TCVN3 (ABC) to Unicode");
    }

    @Test
    void convertsVni() throws IOException {
        String old = """
                Soá: 31/TB-UBND

                Bình Phuù, ngaøy 07 thaùng 3 naêm 2024

                Thoâng baùo veà keát luaän hoäi nghò giao ban

                Phoøng Y teá kieåm tra nguoàn nöôùc cuûa saùu tröôøng baùn truù.
                """;
        ImportReport.Item item = bench.importFile(bench.file("31.txt", old.getBytes(Charset.forName("windows-1252"))));

        assertThat(Workbench.value(item, Field.DISTRICT)).isEqualTo("binh-phu");
        assertThat(bench.body(item)).contains("Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.");
        assertThat(Workbench.sentences(item)).contains("the text was converted from VNI to Unicode");
    }

    @Test
    void convertsWindows1258() throws IOException {
        Charset windows = Charset.forName("windows-1258");
        ImportReport.Item item = bench.importFile(
                bench.file("31.txt", baseAndTone(SamplePaper.TEXT).getBytes(windows)));

        SamplePaper.assertWhole(bench, item);
        assertThat(bench.body(item)).contains("Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú");
    }

    @Test
    void wordsOfATextBoxAreConvertedOnce() throws Exception {
        String box = "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
                + p(r(OLD_FONT, "Th«ng b¸o"))
                + "</w:txbxContent></v:textbox></v:shape></w:pict>";

        assertThat(words(Docx.file(p("<w:r><w:rPr>" + OLD_FONT + "</w:rPr>" + box + "</w:r>"))))
                .containsExactly("Thông báo");
    }

    @Test
    void wordsOfANoteAtTheEndAreConverted() throws Exception {
        String notes = "<w:endnotes " + Docx.W + "><w:endnote w:id=\"2\">" + p(r(OLD_FONT, "Th«ng b¸o"))
                + "</w:endnote></w:endnotes>";

        assertThat(words(Docx.file(
                        p(r("Theo đó"), "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"),
                        Map.of("word/endnotes.xml", notes))))
                .last()
                .asString()
                .endsWith("Thông báo");
    }

    private static List<String> words(byte[] paper) throws Exception {
        return new DocxReader()
                .read(paper).blocks().stream()
                        .map(block -> ((Block.Text) block).plain())
                        .toList();
    }

    /** Letters with hats and horns whole, tones apart, as the code page has them. */
    private static String baseAndTone(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            StringBuilder base = new StringBuilder();
            StringBuilder tones = new StringBuilder();
            for (char p : parts.toCharArray()) {
                ("\u0300\u0301\u0303\u0309\u0323".indexOf(p) >= 0 ? tones : base).append(p);
            }
            out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {".VnTimeH", ".VnTimeH,Bold", "ABCDEF+.VnTimeH,BoldItalic", ".VnTimeH-Bold"})
    void capitalsOfAPdfAreThoseThatItsFontShows(String font) throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("31.pdf", tcvn3(font, ".VnTime")));

        assertThat(Workbench.value(item, Field.TITLE)).isEqualTo("Kết luận hội nghị giao ban");
        assertThat(Workbench.value(item, Field.SIGNER_TITLE)).isEqualTo("Phó Chủ tịch");
        assertThat(bench.body(item)).isEqualTo("Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.");
    }

    @Test
    void aPdfInTcvn3WhoseFontsHaveOtherNames() throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("31.pdf", tcvn3("Arial", "TimesNewRoman")));

        assertThat(Workbench.value(item, Field.NUMBER)).isEqualTo("31/TB-UBND");
        assertThat(bench.body(item)).contains("Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.");
        assertThat(Workbench.sentences(item)).contains("the text was converted from TCVN3 (ABC) to Unicode");
    }

    private static byte[] tcvn3(String capitals, String letters) {
        return Pdf.ofBytes(List.of(
                new Pdf.FontLine(capitals, "ñy ban nh©n d©n"),
                new Pdf.FontLine(capitals, "huyÖn b×nh phó"),
                new Pdf.FontLine(letters, "Sè: 31/TB-UBND"),
                new Pdf.FontLine(letters, "B×nh Phó, ngµy 07 th¸ng 3 n¨m 2024"),
                new Pdf.FontLine(capitals, "th«ng b¸o"),
                new Pdf.FontLine(letters, "KÕt luËn héi nghÞ giao ban"),
                new Pdf.FontLine(letters, "Phßng Y tÕ kiÓm tra nguån n\u00ADíc cña s¸u tr\u00ADêng b¸n tró."),
                new Pdf.FontLine(capitals, "kt. chñ tÞch"),
                new Pdf.FontLine(capitals, "phã chñ tÞch"),
                new Pdf.FontLine(letters, "NguyÔn H÷u Ph\u00ADíc")));
    }
}
