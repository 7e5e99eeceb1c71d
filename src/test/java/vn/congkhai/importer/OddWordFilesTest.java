package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.Docx.p;
import static vn.congkhai.importer.Docx.r;
import static vn.congkhai.importer.PaperWords.lines;
import static vn.congkhai.importer.PaperWords.sentences;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
        return part.replace(DocxXml.W, "http://purl.oclc.org/ooxml/wordprocessingml/main");
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
}
