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

/** Words that nobody sees on the paper, or sees otherwise, by what a style says: as Word shows them, so they are imported. */
class WhiteWordsTest {

    private static final String WHITE = "<w:color w:val=\"FFFFFF\"/>";
    private static final String DARK = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1F4E79\"/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHITE,
                "<w:color w:val=\"ffffff\" w:themeColor=\"background1\"/>",
                "<w:rStyle w:val=\"Trang\"/>",
                WHITE + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"auto\"/>",
                WHITE + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFFFF\"/>",
                WHITE + "<w:highlight w:val=\"none\"/>"
            })
    void whiteWordsOnWhitePaperAreHidden(String looks) throws Exception {
        RawPaper raw = read(p(r("Kinh phí 120"), r(looks, " (nội bộ: 135) "), r("triệu đồng.")));

        assertThat(lines(raw)).containsExactly("Kinh phí 120 triệu đồng.");
        assertThat(sentences(raw))
                .containsExactly("hidden words of the original file were left out: \"(nội bộ: 135)\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHITE + DARK,
                WHITE + "<w:highlight w:val=\"blue\"/>",
                WHITE + "<w:shd w:val=\"solid\" w:color=\"000000\" w:fill=\"auto\"/>",
                "<w:rStyle w:val=\"Trang\"/>" + DARK,
                "<w:rStyle w:val=\"Trang\"/><w:color w:val=\"auto\"/>",
                "<w:rStyle w:val=\"TrangTrenXanh\"/>",
                "<w:color w:val=\"F2F2F2\"/>"
            })
    void wordsThatAreSeenAfterAll(String looks) throws Exception {
        assertWhole(p(r(looks, "Kinh phí 120 triệu đồng.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr>" + DARK + "</w:tcPr>%s</w:tc></w:tr></w:tbl>",
                "<w:tbl><w:tblPr>" + DARK + "</w:tblPr><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>",
                "<w:tbl><w:tr><w:tblPrEx>" + DARK + "</w:tblPrEx><w:tc>%s</w:tc></w:tr></w:tbl>",
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Luoi\"/></w:tblPr><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>",
                "<w:p><w:r><w:pict><w:txbxContent>%s</w:txbxContent></w:pict></w:r></w:p>"
            })
    void whiteWordsOnAnotherGroundStay(String place) throws Exception {
        RawPaper raw = read(place.formatted(p(r(WHITE, "Chỉ tiêu"))));

        assertThat(lines(raw)).containsExactly("Chỉ tiêu");
    }

    @Test
    void whiteWordsInAParagraphWithAGroundStay() throws Exception {
        assertWhole(p("<w:pPr>" + DARK + "</w:pPr>", r(WHITE, "Kinh phí 120 triệu đồng.")));
        assertWhole(p("<w:pPr><w:pStyle w:val=\"Nen\"/></w:pPr>", r(WHITE, "Kinh phí 120 triệu đồng.")));
    }

    @Test
    void onASheetThatIsNotWhiteWhiteWordsAreSeen() throws Exception {
        String document = "<w:document " + Docx.W + "><w:background w:color=\"1F4E79\"/><w:body>"
                + p(r(WHITE, "Kinh phí.")) + "</w:body></w:document>";

        assertThat(lines(new DocxReader().read(Docx.ofParts(Map.of("word/document.xml", document)))))
                .containsExactly("Kinh phí.");
    }

    /** A paragraph that names no style has the usual one. */
    @Test
    void theUsualStyleCountsForParagraphsThatNameNone() throws Exception {
        String styles = "<w:styles " + Docx.W
                + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr>%s</w:rPr>"
                + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Khac\"/></w:styles>";
        String body = p(r("Dòng một."))
                + p("<w:pPr><w:pStyle w:val=\"Khac\"/></w:pPr>", r("Dòng hai."))
                + p(r("<w:vanish w:val=\"0\"/><w:strike w:val=\"0\"/><w:caps w:val=\"0\"/>", "Dòng ba."));

        assertThat(lines(read(body, styles.formatted("<w:vanish/>")))).containsExactly("Dòng hai.", "Dòng ba.");
        assertThat(sentences(read(body, styles.formatted("<w:strike/>"))))
                .containsExactly("struck-out words were left out: \"Dòng một.\"");
        assertThat(lines(read(body, styles.formatted("<w:caps/>"))))
                .containsExactly("DÒNG MỘT.", "Dòng hai.", "Dòng ba.");
    }

    private static void assertWhole(String body) throws Exception {
        RawPaper raw = read(body);
        assertThat(lines(raw)).containsExactly("Kinh phí 120 triệu đồng.");
        assertThat(raw.losses()).isEmpty();
    }

    private static RawPaper read(String body) throws Exception {
        String white = "<w:style w:type=\"character\" w:styleId=\"%s\"><w:rPr>" + WHITE + "%s</w:rPr></w:style>";
        return read(
                body,
                "<w:styles " + Docx.W + ">" + white.formatted("Trang", "") + white.formatted("TrangTrenXanh", DARK)
                        + "<w:style w:type=\"paragraph\" w:styleId=\"Nen\"><w:pPr>" + DARK + "</w:pPr></w:style>"
                        + "<w:style w:type=\"table\" w:styleId=\"Luoi\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>"
                        + DARK
                        + "</w:tcPr></w:tblStylePr></w:style></w:styles>");
    }

    private static RawPaper read(String body, String styles) throws Exception {
        return new DocxReader().read(Docx.file(body, Map.of("word/styles.xml", styles)));
    }
}
