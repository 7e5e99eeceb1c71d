package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;

/** What a paper has and the notice must not have, or cannot: it is left out, and told. */
class LeftOutTest {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @ParameterizedTest
    @ValueSource(strings = {"<w:strike/>", "<w:dstrike/>", "<w:strike w:val=\"true\"/>", "<w:rStyle w:val=\"Bo\"/>"})
    void struckWordsOfAWordFile(String property) throws Exception {
        RawPaper raw = word(
                paragraph(run("", "Hạn ") + run(property, "15/10/") + run(property, "2023") + run("", " 20/10/2023")));

        assertThat(lines(raw)).containsExactly("Hạn 20/10/2023");
        assertThat(sentences(raw)).containsExactly("struck-out words were left out: \"15/10/2023\"");
    }

    @Test
    void hiddenWordsOfAWordFile() throws Exception {
        RawPaper raw = word(paragraph(run("", "Kinh phí 120") + run("<w:vanish/>", " 135 ") + run("", "triệu đồng."))
                + paragraph(run("<w:vanish/>", "Chỉ đạo nội bộ")));

        assertThat(lines(raw)).containsExactly("Kinh phí 120 triệu đồng.");
        assertThat(sentences(raw))
                .containsExactly(
                        "hidden words of the original file were left out: \"135\"",
                        "hidden words of the original file were left out: \"Chỉ đạo nội bộ\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:strike w:val=\"0\"/>", "<w:rStyle w:val=\"Bo\"/><w:strike w:val=\"false\"/>"})
    void wordsThatAreNotStruckAfterAll(String property) throws Exception {
        RawPaper raw = word(paragraph(run(property, "Hạn 20/10/2023")));

        assertThat(lines(raw)).containsExactly("Hạn 20/10/2023");
        assertThat(raw.losses()).isEmpty();
    }

    @Test
    void aNoteGoesWithItsStruckMark() throws Exception {
        String mark = "<w:r><w:rPr><w:strike/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>";
        String note = "<w:footnote w:id=\"2\">" + paragraph(run("", "Theo Công văn cũ.")) + "</w:footnote>";
        RawPaper raw = word(
                paragraph(run("", "Hạn") + run("<w:strike/>", " cũ") + mark + run("", ".")),
                Map.of("word/footnotes.xml", "<w:footnotes " + W + ">" + note + "</w:footnotes>"));

        assertThat(lines(raw)).containsExactly("Hạn.");
        assertThat(sentences(raw))
                .containsExactly(
                        "struck-out words were left out: \"cũ\"",
                        "struck-out words were left out: \"Theo Công văn cũ.\"");
    }

    @Test
    void equationsChartsAndObjectsAreNamedWithTheWordsAround() throws Exception {
        String fraction = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:f><m:num>"
                + "<m:r><m:t>5</m:t></m:r></m:num><m:den><m:r><m:t>6</m:t></m:r></m:den></m:f></m:oMath>";
        String chart = "<w:r><w:drawing><c:chart"
                + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></w:drawing></w:r>";
        RawPaper raw = word(paragraph(run("", "Hệ số ") + fraction + run("", " lần"))
                + paragraph(chart)
                + paragraph(run("", "Kèm ") + "<w:r><w:object/></w:r>")
                + "<w:altChunk/>");

        assertThat(lines(raw)).containsExactly("Hệ số lần", "Kèm");
        assertThat(sentences(raw))
                .containsExactly(
                        "an equation was left out where […] stands: \"Hệ số […] lần\"",
                        "a chart or another embedded object was left out where […] stands: \"Hệ số […] lần […]\"",
                        "a chart or another embedded object was left out where […] stands: \"Kèm […]\"",
                        "the text of a file inserted into the Word file was left out where […] stands:"
                                + " \"Kèm […] […]\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <ol><li>x<li value="5">x<li>x</ol>|1. x;5. x;6. x
            <ol type="a" start="3"><li>x<li>x</ol>|c) x;d) x
            <ol type="I"><li>x<li type="A">x</ol>|I. x;B. x
            <ol reversed><li>x<li>x<li>x</ol>|3. x;2. x;1. x
            <ol start="0"><li>x<li>x</ol>|0. x;1. x
            """)
    void numbersOfAWebPageStay(String html, String shown) {
        assertThat(lines(new RawPaper(HtmlReader.ofPage("thu.html").read(html), List.of())))
                .containsExactly(shown.split(";"));
    }

    @Test
    void aTableRowWhoseDeletionIsTracked() throws Exception {
        RawPaper raw = word("<w:tbl>" + row("", "Xã", "Hộ")
                + row("<w:del w:id=\"1\"/>", "Tân Hòa", "12")
                + row("", "Phú Lâm", "15") + "</w:tbl>");

        assertThat(lines(raw)).containsExactly("Xã", "Hộ", "Phú Lâm", "15");
        assertThat(sentences(raw)).containsExactly("a tracked deletion was left out: \"Tân Hòa | 12\"");
    }

    @Test
    void aDeletedRowIsToldOnceWhereItsWordsAreDeletedToo() throws Exception {
        String words = "<w:del w:id=\"2\"><w:r><w:delText>Tân Hòa</w:delText></w:r></w:del>";
        RawPaper raw = word("<w:tbl>" + row("", "Xã", "Hộ") + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>"
                + paragraph(words) + "</w:tc></w:tr></w:tbl>");

        assertThat(lines(raw)).containsExactly("Xã", "Hộ");
        assertThat(sentences(raw)).containsExactly("a tracked deletion was left out: \"Tân Hòa\"");
    }

    @Test
    void aTableRowWhoseInsertionIsTracked() throws Exception {
        String words = "<w:ins w:id=\"2\">" + run("", "Tân Hòa") + "</w:ins>";
        RawPaper raw = word("<w:tbl>" + row("", "Xã", "Hộ")
                + "<w:tr><w:trPr><w:ins w:id=\"1\"/></w:trPr><w:tc>" + paragraph(words) + "</w:tc><w:tc>"
                + paragraph(run("", "12")) + "</w:tc></w:tr></w:tbl>");

        assertThat(lines(raw)).containsExactly("Xã", "Hộ", "Tân Hòa", "12");
        assertThat(sentences(raw)).containsExactly("a tracked insertion was kept: \"Tân Hòa | 12\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Hạn <s>15/10/2023</s> 20/10/2023</p>
            <p>Hạn<strike> 15/10/2023 </strike>20/10/2023</p>
            <p>Hạn <del>15/10/2023</del> <ins>20/10/2023</ins></p>
            <p>Hạn <span style="color:red; Text-Decoration: line-through">15/10/<b>2023</b></span> 20/10/2023</p>
            <p style="text-decoration-line: line-through">15/10/2023</p><p>Hạn 20/10/2023</p>
            <ul><li style="text-decoration: line-through">15/10/2023</li></ul><p>Hạn 20/10/2023</p>
            """)
    void struckWordsOfAWebPage(String html) {
        HtmlReader reader = HtmlReader.ofPage("thu.html");
        RawPaper raw = new RawPaper(reader.read(html), reader.losses());

        assertThat(lines(raw)).containsExactly("Hạn 20/10/2023");
        assertThat(sentences(raw)).containsExactly("struck-out words were left out: \"15/10/2023\"");
        assertThat(raw.losses().get(0).place().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <style>.bo, p.cu {color: red; text-decoration: line-through}</style><p>Hạn <b class="bo">15/10/2023</b> 20/10/2023</p>
            <style>@media print {.x {display: none}} p .bo{text-decoration:line-through}</style><p class="x">Hạn <i class="bo">15/10/2023</i> 20/10/2023</p>
            """)
    void wordsThatAStyleSheetStrikesOut(String html) {
        HtmlReader reader = HtmlReader.ofPage("thu.html");
        RawPaper raw = new RawPaper(reader.read(html), reader.losses());

        assertThat(lines(raw)).containsExactly("Hạn 20/10/2023");
        assertThat(sentences(raw)).containsExactly("struck-out words were left out: \"15/10/2023\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Kinh phí 120 <span style="DISPLAY: none">135</span> triệu đồng.</p>
            <p>Kinh phí 120 <span hidden>135</span> triệu đồng.</p>
            <p>Kinh phí 120 <span style="color: red; visibility: hidden">135</span> triệu đồng.</p>
            <style media="screen">/* ẩn */ .an { display : none; }</style><p>Kinh phí 120 <span class="an">135</span> triệu đồng.</p>
            """)
    void hiddenWordsOfAWebPage(String html) {
        HtmlReader reader = HtmlReader.ofPage("thu.html");
        RawPaper raw = new RawPaper(reader.read(html), reader.losses());

        assertThat(lines(raw)).containsExactly("Kinh phí 120 triệu đồng.");
        assertThat(sentences(raw)).containsExactly("hidden words of the original file were left out: \"135\"");
        assertThat(raw.losses().get(0).place().line()).isEqualTo(1);
    }

    @Test
    void wordsBetweenTildesOfAMarkdownPaper() throws Exception {
        RawPaper raw = text("Nội dung.\n\nHạn ~~15/10/2023~~ 20/10/2023, khoảng ~5 ~ 6 ngày.\n");

        assertThat(lines(raw)).containsExactly("Nội dung.", "Hạn 20/10/2023, khoảng ~5 ~ 6 ngày.");
        assertThat(sentences(raw)).containsExactly("struck-out words were left out: \"15/10/2023\"");
        assertThat(raw.losses().get(0).place().line()).isEqualTo(3);
    }

    @Test
    void aCellWhoseDeletionIsTracked() throws Exception {
        String deleted = "<w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr>" + paragraph(run("", "12")) + "</w:tc>";
        String kept = "<w:tc>" + paragraph(run("", "Tân Hòa")) + "</w:tc>";
        RawPaper raw = word("<w:tbl>" + row("", "Xã", "Hộ") + "<w:tr>" + kept + deleted + "</w:tr></w:tbl>");

        assertThat(lines(raw)).containsExactly("Xã", "Hộ", "Tân Hòa");
        assertThat(sentences(raw)).containsExactly("a tracked deletion was left out: \"12\"");
    }

    @Test
    void wordsInAnOlderEncodingThatNoFontGivesAwayAreConvertedAndTold() throws Exception {
        RawPaper raw = word(paragraph(run("", "Céng hßa x· héi chñ nghÜa ViÖt Nam")));

        assertThat(lines(raw)).containsExactly("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(sentences(raw)).containsExactly("the text was converted from TCVN3 (ABC) to Unicode");
    }

    @Test
    void whatIsLeftOutOfANoticeIsStillLookedAtInAnAttachment(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(
                folder.resolve("a.html"),
                "<!doctype html><p>Gọi</p><p style=\"display:none\">0912 345 678</p><p><s>0987 654 321</s></p>");
        Path text = Files.writeString(folder.resolve("a.md"), "Gọi ~~0912 345 678~~ hoặc 0987 654 321\n");

        for (Path file : List.of(page, text)) {
            assertThat(AttachmentText.read(file).pages().get(0)).contains("0912 345 678", "0987 654 321");
        }
    }

    @Test
    void aStruckRowAndAStruckCellOfAWebPage() {
        HtmlReader reader = HtmlReader.ofPage("thu.html");
        String strike = " style=\"text-decoration: line-through\"";
        RawPaper raw = new RawPaper(
                reader.read("<table><tr><th>Xã</th><th>Hộ</th></tr><tr" + strike
                        + "><td>Tân Hòa</td><td>12</td></tr><tr><td>Phú Lâm</td><td" + strike
                        + ">15</td></tr></table>"),
                reader.losses());

        assertThat(lines(raw)).containsExactly("Xã", "Hộ", "Phú Lâm");
        assertThat(sentences(raw))
                .containsExactly(
                        "struck-out words were left out: \"Tân Hòa 12\"", "struck-out words were left out: \"15\"");
    }

    private static RawPaper text(String markdown) throws Exception {
        SourceBytes source = new SourceBytes(markdown.getBytes(StandardCharsets.UTF_8), Format.TEXT);
        return new PaperFile(source, "thu.md", Optional.empty(), false).read();
    }

    private static RawPaper word(String document) throws Exception {
        return word(document, Map.of());
    }

    private static RawPaper word(String document, Map<String, String> parts) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "word/document.xml", "<w:document " + W + "><w:body>" + document + "</w:body></w:document>");
            put(
                    zip,
                    "word/styles.xml",
                    "<w:styles " + W
                            + "><w:style w:type=\"character\" w:styleId=\"Bo\"><w:rPr><w:strike/></w:rPr></w:style></w:styles>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return new DocxReader("thu.docx").read(out.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws java.io.IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String row(String properties, String... cells) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(paragraph(run("", cell))).append("</w:tc>");
        }
        return row + "</w:tr>";
    }

    private static String run(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static List<String> lines(RawPaper raw) {
        List<String> lines = new ArrayList<>();
        for (Block block : raw.blocks()) {
            if (block instanceof Block.Text text) {
                lines.add(text.plain());
            } else {
                ((Block.Table) block).texts().forEach(t -> lines.add(t.plain()));
            }
        }
        return lines;
    }

    private static List<String> sentences(RawPaper raw) {
        Messages messages = Messages.in(Language.EN);
        return raw.losses().stream().map(messages::what).toList();
    }
}
