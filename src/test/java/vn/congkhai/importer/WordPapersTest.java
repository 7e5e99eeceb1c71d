package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.docx.Docx.p;
import static vn.congkhai.importer.docx.Docx.r;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.importer.docx.Docx;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Word files as offices write them: no word, figure, order or relation of the paper is lost. */
class WordPapersTest {

    private final Workbench bench;

    WordPapersTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <w:fldSimple w:instr="DATE"><w:r><w:t>22/9/2023</w:t></w:r></w:fldSimple>|Hạn 22/9/2023 là cuối.
            <w:customXml><w:r><w:t>22/9/2023</w:t></w:r></w:customXml>|Hạn 22/9/2023 là cuối.
            <w:bdo w:val="ltr"><w:r><w:t>22/9/2023</w:t></w:r></w:bdo>|Hạn 22/9/2023 là cuối.
            <w:moveTo w:id="1"><w:r><w:t>22/9/2023</w:t></w:r></w:moveTo>|Hạn 22/9/2023 là cuối.
            <w:r><w:t>22</w:t><w:ptab w:alignment="left"/><w:t>9</w:t></w:r>|Hạn 22\u20039 là cuối.
            <w:r><w:t>22</w:t><w:tab/><w:t>250</w:t></w:r>|Hạn 22\u2003250 là cuối.
            <w:r><w:t>a</w:t><w:tab/><w:t>250</w:t></w:r>|Hạn a 250 là cuối.
            <w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>-3</w:t></w:r>|Hạn 10⁻³ là cuối.
            <w:r><w:rPr><w:caps/></w:rPr><w:t>quý iii</w:t></w:r>|Hạn QUÝ III là cuối.
            <w:r><w:rPr><w:b/></w:rPr><w:t>1.250</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>.000</w:t></w:r>|Hạn **1.250**.000 là cuối.
            <w:r><w:rPr><w:b/></w:rPr><w:t>12,</w:t></w:r><w:r><w:t>5</w:t></w:r>|Hạn 12,5 là cuối.
            """)
    void whatStandsWithinASentence(String part, String sentence) throws IOException {
        assertThat(body(p(r("Hạn "), part, r(" là cuối.")))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"<w:cr/>", "<w:br w:type=\"page\"/>", "<w:br w:type=\"column\"/>"})
    void aBreakOfAnyKindPartsWords(String sign) throws IOException {
        assertThat(body(p("<w:r><w:t>Dòng A</w:t>" + sign + "<w:t>Dòng B</w:t></w:r>")))
                .isEqualTo("Dòng A  \nDòng B");
    }

    @Test
    void aSignOfAFontThatNobodyKnowsIsToldAsALostLetter() throws IOException {
        ImportReport.Item item =
                imported(p(r("Mã "), "<w:r><w:sym w:font=\"VNI-Dingbats\" w:char=\"F041\"/></w:r>", r(" ở đây.")));

        assertThat(bench.body(item)).isEqualTo("Mã \uFFFD ở đây.");
        assertThat(Workbench.sentences(item))
                .containsExactly("the file has lost letters of the paper (1 time), first in \"Mã \uFFFD ở đây.\"");
    }

    @Test
    void aConclusionByItsSymbol() throws IOException {
        String paper =
                Docx.paper(p(r("Hết."))).replace("31/TB-UBND", "48/KL-UBND").replace(p(r("<w:b/>", "THÔNG BÁO")), "");
        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.file(paper)));

        assertThat(Workbench.value(item, Field.TYPE)).isEqualTo("ket-luan");
    }

    @ParameterizedTest
    @CsvSource({"ngày 07/3/2024", "ngày 7-03-2024", "ngày 07.3.2024"})
    void aDateOfIssueInFigures(String date) throws IOException {
        String paper = Docx.paper(p(r("Hết."))).replace("ngày 07 tháng 3 năm 2024", date);
        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.file(paper)));

        assertThat(Workbench.value(item, Field.DATE)).isEqualTo("2024-03-07");
        assertThat(Workbench.value(item, Field.PLACE)).isEqualTo("Bình Phú");
        assertThat(bench.body(item)).isEqualTo("Hết.");
    }

    @Test
    void anAddressBehindWordsIsTold() throws IOException {
        String body = p(r("Tải "), link("a", "tại đây"), r(", gửi "), link("b", "vp@binhphu.vn"), r(", xem "))
                + p(link("c", "mục lục"), r(" "), link("a", "mẫu"), r(" "), field("https://dvc.vn", "cổng dịch vụ"));
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation("a", "https://binhphu.vn/bieu-mau?so=1") + relation("b", "mailto:vp@binhphu.vn")
                + relation("c", "#_Toc1") + "</Relationships>";
        ImportReport.Item item = bench.importFile(
                bench.file("a.docx", Docx.file(Docx.paper(body), Map.of("word/_rels/document.xml.rels", relations))));

        assertThat(bench.body(item)).isEqualTo("Tải tại đây, gửi vp@binhphu.vn, xem mục lục mẫu cổng dịch vụ");
        assertThat(Workbench.sentences(item))
                .containsExactly(
                        "the link at \"tại đây\" leads to https://binhphu.vn/bieu-mau?so=1; the address was left out",
                        "the link at \"cổng dịch vụ\" leads to https://dvc.vn; the address was left out");
    }

    private static String link(String relation, String words) {
        return "<w:hyperlink xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\""
                + relation + "\">" + r("<w:u w:val=\"single\"/>", words) + "</w:hyperlink>";
    }

    private static String relation(String id, String target) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\""
                + target + "\" TargetMode=\"External\"/>";
    }

    private static String field(String address, String words) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"" + address
                + "\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r(words)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    @Test
    void wordsThatWereMovedAreToldAtBothPlaces() throws IOException {
        ImportReport.Item item = imported(p(
                r("Thu "),
                "<w:moveFrom w:id=\"1\"><w:r><w:t>120 triệu</w:t></w:r></w:moveFrom>",
                "<w:moveTo w:id=\"2\"><w:r><w:t>135 triệu</w:t></w:r></w:moveTo>"));

        assertThat(bench.body(item)).isEqualTo("Thu 135 triệu");
        assertThat(Workbench.sentences(item))
                .containsExactly(
                        "a tracked deletion was left out: \"120 triệu\"",
                        "a tracked insertion was kept: \"135 triệu\"");
    }

    @Test
    void itemsThatOnlyLineEndsPart() throws IOException {
        assertThat(body(p("<w:r><w:t>- Thu: 120</w:t><w:br/><w:t>- Chi: 95</w:t></w:r>")))
                .isEqualTo("- Thu: 120\n- Chi: 95");
    }

    @Test
    void aRowThatLeavesOutItsFirstCells() throws IOException {
        String body = body("<w:tbl><w:tr>" + cell("A") + cell("B") + cell("C")
                + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("1") + cell("2")
                + "</w:tr></w:tbl>");

        assertThat(body).isEqualTo("| A | B | C |\n| --- | --- | --- |\n|  | 1 | 2 |");
    }

    @Test
    void aTableWithinATableStaysInItsRow() throws IOException {
        String inner = "<w:tbl><w:tr>" + cell("Lúa") + cell("12") + "</w:tr><w:tr>" + cell("Ngô") + cell("7")
                + "</w:tr></w:tbl>" + p();
        String body = body("<w:tbl><w:tr>" + cell("Xã") + cell("Chi tiết") + "</w:tr><w:tr>" + cell("Tân Hòa")
                + "<w:tc>" + inner + "</w:tc></w:tr></w:tbl>");

        assertThat(body).contains("<tr><td>Tân Hòa</td><td>Lúa | 12<br>Ngô | 7</td></tr>");
    }

    @Test
    void aFootnoteOfATableThatMarkdownCannotSayStandsBelowIt() throws IOException {
        String notes = "<w:footnotes " + Docx.W + "><w:footnote w:id=\"2\">" + p(r("Số liệu đến 30/9."))
                + p(r("Chưa quyết toán.")) + "</w:footnote></w:footnotes>";
        String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                + p(r("Năm 2023"), "<w:r><w:footnoteReference w:id=\"2\"/></w:r>") + "</w:tc>";
        String table = "<w:tbl><w:tr>" + wide + "</w:tr><w:tr>" + cell("1") + cell("2") + "</w:tr></w:tbl>";
        ImportReport.Item item = bench.importFile(bench.file(
                "a.docx", Docx.file(Docx.paper(table + p(r("Hết."))), Map.of("word/footnotes.xml", notes))));

        assertThat(bench.body(item))
                .contains(
                        "<td colspan=\"2\">Năm 2023¹</td>", "</table>\n\n¹ Số liệu đến 30/9. Chưa quyết toán.\n\nHết.")
                .doesNotContain("[^");
    }

    @Test
    void powersAreNoMarksOfFootnotesAndShortNotesNoOlderEncoding() throws IOException {
        String notes = "<w:footnotes " + Docx.W + "><w:footnote w:id=\"2\">" + p(r("Ghi chú A."))
                + "</w:footnote><w:footnote w:id=\"3\">" + p(r("Ghi chú B.")) + "</w:footnote></w:footnotes>";
        String text = p(
                r("Cộng 10"),
                r("<w:vertAlign w:val=\"superscript\"/>", "2"),
                r(" ha, thu"),
                "<w:r><w:footnoteReference w:id=\"2\"/></w:r>",
                r(", chi"),
                "<w:r><w:footnoteReference w:id=\"3\"/></w:r>");
        ImportReport.Item item = bench.importFile(
                bench.file("a.docx", Docx.file(Docx.paper(text), Map.of("word/footnotes.xml", notes))));

        assertThat(bench.body(item)).isEqualTo("Cộng 10² ha, thu[^1], chi[^2]\n\n[^1]: Ghi chú A.\n\n[^2]: Ghi chú B.");
        assertThat(Workbench.sentences(item)).isEmpty();
    }

    @Test
    void wordsAtTheEdgesOfThePagesAreTold() throws IOException {
        String page = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("2")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        ImportReport.Item item = bench.importFile(bench.file(
                "a.docx",
                Docx.file(
                        Docx.paper(p(r("Hết."))),
                        Map.of(
                                "word/header1.xml",
                                        "<w:hdr " + Docx.W + ">" + p(r("DỰ THẢO LẦN 2")) + p(page) + "</w:hdr>",
                                "word/footer2.xml", "<w:ftr " + Docx.W + ">" + p(r("DỰ THẢO LẦN 2")) + "</w:ftr>"))));

        assertThat(Workbench.sentences(item))
                .containsExactly("a line repeated at the edge of the pages was left out: \"DỰ THẢO LẦN 2\"");
    }

    @ParameterizedTest
    @CsvSource({"Kính gửi: Ủy ban nhân dân tỉnh An Hòa", "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN"})
    void boldLinesBelowTheTitleAreNoneOfIt(String line) throws IOException {
        ImportReport.Item item = imported(p(r("<w:b/>", line)) + p(r("Căn cứ báo cáo của các xã.")));

        assertThat(Workbench.value(item, Field.TITLE)).isEqualTo("Kết luận hội nghị giao ban tháng 2 năm 2024");
        assertThat(bench.body(item)).contains("# " + line + "\n\nCăn cứ");
    }

    @Test
    void aTypeThatIsInCapitalsByItsLooksAlone() throws IOException {
        String paper = Docx.paper(p(r("Hết."))).replace(r("<w:b/>", "THÔNG BÁO"), r("<w:b/><w:caps/>", "Thông báo"));
        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.file(paper)));

        assertThat(Workbench.value(item, Field.TYPE)).isEqualTo("ket-luan");
        assertThat(Workbench.value(item, Field.TITLE)).isEqualTo("Kết luận hội nghị giao ban tháng 2 năm 2024");
    }

    private ImportReport.Item imported(String body) throws IOException {
        return bench.importFile(bench.file("a.docx", Docx.file(Docx.paper(body))));
    }

    private String body(String body) throws IOException {
        return bench.body(imported(body));
    }

    private static String cell(String words) {
        return "<w:tc>" + p(r(words)) + "</w:tc>";
    }

    /** Word on the web numbers the names of a file's parts; what they are is told by relationships. */
    @ParameterizedTest
    @CsvSource({"word/document2.xml, styles2.xml", "/word/document2.xml, /word/styles2.xml"})
    void partsMayHaveOtherNames(String text, String styles) throws IOException {
        String words = p(r("Giữ lại.") + r("<w:rStyle w:val=\"Bo\"/>", "Đã bỏ."));
        Map<String, String> parts = new TreeMap<>();
        parts.put("_rels/.rels", Docx.relationships(Map.of("officeDocument", text)));
        parts.put("word/_rels/document2.xml.rels", Docx.relationships(Map.of("styles", styles)));
        parts.put("word/document2.xml", document(Docx.paper(words)));
        parts.put(
                "word/styles2.xml",
                "<w:styles " + Docx.W + "><w:style w:type=\"character\" w:styleId=\"Bo\"><w:rPr><w:strike/></w:rPr>"
                        + "</w:style></w:styles>");

        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.ofParts(parts)));

        assertThat(bench.body(item)).contains("Giữ lại.").doesNotContain("Đã bỏ.");
        assertThat(item.problems()).extracting(Problem::fault).contains(Fault.IMPORT_STRUCK);
    }

    /** What Word shows is imported, and judged: a part that only has the usual name is not the text. */
    @Test
    void theTextIsWhatTheFileSaysItIs() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put("_rels/.rels", Docx.relationships(Map.of("officeDocument", "word/document2.xml")));
        parts.put("word/document.xml", document(Docx.paper(p(r("Bản khác.")))));
        parts.put("word/document2.xml", document(Docx.paper(p(r("Bản thật.") + r("<w:vanish/>", "Chữ ẩn.")))));

        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.ofParts(parts)));

        assertThat(bench.body(item)).contains("Bản thật.").doesNotContain("Bản khác.", "Chữ ẩn.");
        assertThat(item.problems()).extracting(Problem::fault).contains(Fault.IMPORT_HIDDEN);
    }

    /** A text that would stand outside the file is none. */
    @Test
    void aTextOutsideTheFileIsNotLookedFor() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put("_rels/.rels", Docx.relationships(Map.of("officeDocument", "../../../etc/passwd")));
        parts.put("word/document.xml", document(Docx.paper(p(r("Bản thật.")))));

        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.ofParts(parts)));

        assertThat(bench.body(item)).contains("Bản thật.");
    }

    private static String document(String body) {
        return "<w:document " + Docx.W + "><w:body>" + body + "</w:body></w:document>";
    }
}
