package vn.congkhai.importer.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.block.PaperWords.lines;
import static vn.congkhai.importer.block.PaperWords.sentences;
import static vn.congkhai.importer.docx.Docx.p;
import static vn.congkhai.importer.docx.Docx.r;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.block.RawPaper;

/** Word files that are saved otherwise than most: they are read as Word shows them all the same. */
class OddWordFilesTest {

    @Test
    void aStrictOpenXmlDocumentIsReadAsAnyOther() throws Exception {
        String item = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        String body = p(item, r("Rà soát hộ nghèo."))
                + p(r("Giữ lại."), r("<w:vanish/>", "Chữ ẩn."))
                + p(r("<w:caps/>", "Kết luận."))
                + p("<w:ins w:id=\"1\">" + r("Thêm vào.") + "</w:ins>");
        String lists = "<w:numbering " + Docx.W + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Điều %1.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        String document = "<w:document " + Docx.W + "><w:body>" + body + "</w:body></w:document>";

        RawPaper raw = new DocxReader()
                .read(Docx.ofParts(Map.of("word/document.xml", strict(document), "word/numbering.xml", strict(lists))));

        assertThat(lines(raw)).containsExactly("Điều 1. Rà soát hộ nghèo.", "Giữ lại.", "KẾT LUẬN.", "Thêm vào.");
        assertThat(sentences(raw))
                .containsExactly(
                        "hidden words of the original file were left out: \"Chữ ẩn.\"",
                        "a tracked insertion was kept: \"Thêm vào.\"");
    }

    private static String strict(String part) {
        return part.replace(WordXml.W, "http://purl.oclc.org/ooxml/wordprocessingml/main");
    }

    @Test
    void wordsInAnOlderFontByTheStyleOfTheirParagraph() throws Exception {
        String styles = "<w:styles " + Docx.W + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\">"
                + "<w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Ten\"><w:basedOn w:val=\"N\"/>"
                + "<w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Con\"><w:basedOn w:val=\"N\"/></w:style></w:styles>";
        String body = p("<w:pPr><w:pStyle w:val=\"Ten\"/></w:pPr>", r("kÕt luËn"))
                + p(r("X·"))
                + p("<w:pPr><w:pStyle w:val=\"Con\"/></w:pPr>", r("Hé"))
                + p(r("<w:rFonts w:ascii=\"Arial\"/>", "xã"))
                + p(r("<w:rFonts w:asciiTheme=\"minorHAnsi\"/>", "xã"));

        RawPaper raw = new DocxReader().read(Docx.file(body, Map.of("word/styles.xml", styles)));

        assertThat(lines(raw)).containsExactly("KẾT LUẬN", "Xã", "Hộ", "xã", "xã");
        assertThat(sentences(raw)).containsExactly("the text was converted from TCVN3 (ABC) to Unicode");
    }

    @Test
    void checkBoxesThatAreLettersOfAFontOfSigns() throws Exception {
        String font = "<w:rFonts w:ascii=\"Wingdings\"/>";
        RawPaper raw = new DocxReader()
                .read(Docx.file(
                        p(r(font, "\uF0FE"), r(" Đạt "), r(font, "\uF06F"), r(" Không đạt, từ \uF0B3 5 điểm."))));

        assertThat(lines(raw)).containsExactly("🗹 Đạt 🞏 Không đạt, từ ≥ 5 điểm.");
        assertThat(sentences(raw)).isEmpty();
    }

    @Test
    void plainLettersInAFontOfSigns() throws Exception {
        String styles = "<w:styles " + Docx.W + "><w:style w:type=\"character\" w:styleId=\"O\"><w:rPr>"
                + "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr></w:style></w:styles>";
        String font = "<w:rFonts w:ascii=\"Wingdings\"/>";
        String style = "<w:rStyle w:val=\"O\"/>";
        RawPaper raw = new DocxReader()
                .read(Docx.file(
                        p(r(font, "\u00FE"), r(" Đạt "), r(font, "o "), r("Không đạt "), r(style, "\uF0FE"), r(" Tốt "))
                                + p(r(style, "o"), r(" Khá, "), r("<w:rFonts w:ascii=\"Symbol\"/>", "\u00B3 5"))
                                + p(r(font, "Được cấp giấy.")),
                        Map.of("word/styles.xml", styles)));

        assertThat(lines(raw)).containsExactly("🗹 Đạt 🞏 Không đạt 🗹 Tốt", "🞏 Khá, ≥ 5", "Được cấp giấy.");
        assertThat(sentences(raw)).isEmpty();
    }

    @Test
    void wordsWithSmallWordsAboveThemStay() throws Exception {
        String ruby = "<w:ruby><w:rubyPr/><w:rt>" + r("Tân An") + "</w:rt><w:rubyBase>" + r("<w:b/>", "新安")
                + "</w:rubyBase></w:ruby>";
        String inRun =
                "<w:r><w:t xml:space=\"preserve\">Xã </w:t>" + ruby + "<w:t xml:space=\"preserve\"> nộp.</w:t></w:r>";

        RawPaper raw = new DocxReader().read(Docx.file(p(inRun, r(" Hết."))));

        assertThat(lines(raw)).containsExactly("Xã 新安 nộp. Hết.");
        assertThat(sentences(raw))
                .containsExactly("small words above \"新安\" (Phonetic Guide) were left out: \"Tân An\"");
    }

    private static final String TEXT_BOX = "words of a text box may stand in the wrong place or be left out: ";

    @Test
    void everyTextBoxIsTold() throws Exception {
        String boxes = box(p(r("Số lưu")) + p(r("12"))) + box(p()) + box(p(r("MẬT")));

        RawPaper raw = new DocxReader().read(Docx.file(p(r("Nội dung."), boxes)));

        assertThat(lines(raw)).contains("Nội dung.", "Số lưu", "12", "MẬT");
        assertThat(sentences(raw)).containsExactly(TEXT_BOX + "\"Số lưu 12\"", TEXT_BOX + "\"MẬT\"");
    }

    @Test
    void wordsOfWordArtComeAsThoseOfATextBox() throws Exception {
        String art = "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textpath string=\"THƯ KHEN\"/>"
                + "</v:shape></w:pict></w:r>";

        RawPaper raw = new DocxReader().read(Docx.file(p(art) + p(r("Nội dung."))));

        assertThat(lines(raw)).containsExactlyInAnyOrder("THƯ KHEN", "Nội dung.");
        assertThat(sentences(raw)).containsExactly(TEXT_BOX + "\"THƯ KHEN\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<mc:Fallback/>", "<mc:Fallback><w:t> </w:t></mc:Fallback>"})
    void aTextBoxForNewerProgramsAloneIsRead(String fallback) throws Exception {
        String drawing = "<w:drawing><wps:txbx xmlns:wps=\"urn:wps\"><w:txbxContent>" + p(r("Số 12"))
                + "</w:txbxContent></wps:txbx></w:drawing>";

        RawPaper raw = new DocxReader().read(Docx.file(p(r("Nội dung."), alternatives(drawing, fallback))));

        assertThat(lines(raw)).containsExactlyInAnyOrder("Số 12", "Nội dung.");
        assertThat(sentences(raw)).containsExactly(TEXT_BOX + "\"Số 12\"");
    }

    @Test
    void aTextBoxThatStandsThereTwiceIsReadAndToldOnce() throws Exception {
        String content = "<w:txbxContent>" + p(r("Số 12")) + "</w:txbxContent>";
        String older = "<mc:Fallback><w:pict>" + content + "</w:pict></mc:Fallback>";

        RawPaper raw = new DocxReader()
                .read(Docx.file(p(r("Nội dung."), alternatives("<w:drawing>" + content + "</w:drawing>", older))));

        assertThat(lines(raw)).containsExactlyInAnyOrder("Số 12", "Nội dung.");
        assertThat(sentences(raw)).containsExactly(TEXT_BOX + "\"Số 12\"");
    }

    private static String box(String content) {
        return "<w:r><w:pict><w:txbxContent>" + content + "</w:txbxContent></w:pict></w:r>";
    }

    private static String alternatives(String newer, String older) {
        return "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + "<mc:Choice Requires=\"wps\">" + newer + "</mc:Choice>" + older + "</mc:AlternateContent></w:r>";
    }
}
