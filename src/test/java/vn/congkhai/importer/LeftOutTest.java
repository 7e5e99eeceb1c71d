package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.block.PaperWords.lines;
import static vn.congkhai.importer.block.PaperWords.sentences;
import static vn.congkhai.importer.docx.Docx.p;
import static vn.congkhai.importer.docx.Docx.r;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.docx.Docx;
import vn.congkhai.importer.docx.DocxReader;
import vn.congkhai.importer.file.Format;
import vn.congkhai.importer.file.SourceBytes;

/** What a Word file or a text has and the notice must not have, or cannot: it is left out, and told. */
class LeftOutTest {

    @ParameterizedTest
    @ValueSource(strings = {"<w:strike/>", "<w:dstrike/>", "<w:strike w:val=\"true\"/>", "<w:rStyle w:val=\"Bo\"/>"})
    void struckWordsOfAWordFile(String property) throws Exception {
        RawPaper raw = word(p(r("Hạn ") + r(property, "15/10/") + r(property, "2023") + r(" 20/10/2023")));

        assertThat(lines(raw)).containsExactly("Hạn 20/10/2023");
        assertThat(sentences(raw)).containsExactly("struck-out words were left out: \"15/10/2023\"");
    }

    @Test
    void hiddenWordsOfAWordFile() throws Exception {
        RawPaper raw = word(p(r("Kinh phí 120") + r("<w:vanish/>", " 135 ") + r("triệu đồng."))
                + p(r("<w:vanish/>", "Chỉ đạo nội bộ")));

        assertThat(lines(raw)).containsExactly("Kinh phí 120 triệu đồng.");
        assertThat(sentences(raw))
                .containsExactly(
                        "hidden words of the original file were left out: \"135\"",
                        "hidden words of the original file were left out: \"Chỉ đạo nội bộ\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:strike w:val=\"0\"/>", "<w:rStyle w:val=\"Bo\"/><w:strike w:val=\"false\"/>"})
    void wordsThatAreNotStruckAfterAll(String property) throws Exception {
        RawPaper raw = word(p(r(property, "Hạn 20/10/2023")));

        assertThat(lines(raw)).containsExactly("Hạn 20/10/2023");
        assertThat(raw.losses()).isEmpty();
    }

    @Test
    void aNoteGoesWithItsStruckMark() throws Exception {
        String mark = "<w:r><w:rPr><w:strike/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>";
        String note = "<w:footnote w:id=\"2\">" + p(r("Theo Công văn cũ.")) + "</w:footnote>";
        RawPaper raw = word(
                p(r("Hạn") + r("<w:strike/>", " cũ") + mark + r(".")),
                Map.of("word/footnotes.xml", "<w:footnotes " + Docx.W + ">" + note + "</w:footnotes>"));

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
        RawPaper raw = word(p(r("Hệ số ") + fraction + r(" lần"))
                + p(chart)
                + p(r("Kèm ") + "<w:r><w:object/></w:r>")
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
                + p(words) + "</w:tc></w:tr></w:tbl>");

        assertThat(lines(raw)).containsExactly("Xã", "Hộ");
        assertThat(sentences(raw)).containsExactly("a tracked deletion was left out: \"Tân Hòa\"");
    }

    @Test
    void aTableRowWhoseInsertionIsTracked() throws Exception {
        String words = "<w:ins w:id=\"2\">" + r("Tân Hòa") + "</w:ins>";
        RawPaper raw = word("<w:tbl>" + row("", "Xã", "Hộ")
                + "<w:tr><w:trPr><w:ins w:id=\"1\"/></w:trPr><w:tc>" + p(words) + "</w:tc><w:tc>"
                + p(r("12")) + "</w:tc></w:tr></w:tbl>");

        assertThat(lines(raw)).containsExactly("Xã", "Hộ", "Tân Hòa", "12");
        assertThat(sentences(raw)).containsExactly("a tracked insertion was kept: \"Tân Hòa | 12\"");
    }

    @Test
    void wordsBetweenTildesOfAMarkdownPaper() throws Exception {
        RawPaper raw = text("Nội dung.\n\nHạn ~~15/10/2023~~ 20/10/2023, khoảng ~5 ~ 6 ngày.\n");

        assertThat(lines(raw)).containsExactly("Nội dung.", "Hạn 20/10/2023, khoảng ~5 ~ 6 ngày.");
        assertThat(sentences(raw)).containsExactly("struck-out words were left out: \"15/10/2023\"");
        assertThat(raw.losses().get(0).at()).isEqualTo(Location.line(3));
    }

    @Test
    void aCellWhoseDeletionIsTracked() throws Exception {
        String deleted = "<w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr>" + p(r("12")) + "</w:tc>";
        String kept = "<w:tc>" + p(r("Tân Hòa")) + "</w:tc>";
        RawPaper raw = word("<w:tbl>" + row("", "Xã", "Hộ") + "<w:tr>" + kept + deleted + "</w:tr></w:tbl>");

        assertThat(lines(raw)).containsExactly("Xã", "Hộ", "Tân Hòa");
        assertThat(sentences(raw)).containsExactly("a tracked deletion was left out: \"12\"");
    }

    @Test
    void wordsInAnOlderEncodingThatNoFontGivesAwayAreConvertedAndTold() throws Exception {
        RawPaper raw = word(p(r("Céng hßa x· héi chñ nghÜa ViÖt Nam")));

        assertThat(lines(raw)).containsExactly("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(sentences(raw)).containsExactly("the text was converted from TCVN3 (ABC) to Unicode");
    }

    @Test
    void whatIsLeftOutOfANoticeIsStillLookedAtInAnAttachment(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(
                folder.resolve("a.html"),
                "<!doctype html><p>Gọi</p><p style=\"display:none\">0912 345 678</p><p><s>0987 654 321</s></p>");
        Path text = Files.writeString(folder.resolve("a.md"), "Gọi ~~0912 345 678~~ hoặc 0987 654 321\n");

        Path word = Files.write(
                folder.resolve("a.docx"),
                Docx.file(p(r("<w:strike/>", "Gọi cho người phụ trách. ".repeat(5) + "Số máy 0912 345 678."))
                        + p(r("Hoặc 0987 654 321."))));

        for (Path file : List.of(page, text, word)) {
            assertThat(AttachmentText.read(file).pages().get(0)).contains("0912 345 678", "0987 654 321");
        }
    }

    private static RawPaper text(String markdown) throws Exception {
        SourceBytes source = new SourceBytes(markdown.getBytes(StandardCharsets.UTF_8), Format.TEXT);
        return new PaperFile(source, Optional.empty(), false).read();
    }

    private static RawPaper word(String document) throws Exception {
        return word(document, Map.of());
    }

    private static RawPaper word(String document, Map<String, String> parts) throws Exception {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.put(
                "word/styles.xml",
                "<w:styles " + Docx.W
                        + "><w:style w:type=\"character\" w:styleId=\"Bo\"><w:rPr><w:strike/></w:rPr></w:style></w:styles>");
        return new DocxReader().read(Docx.file(document, all));
    }

    private static String row(String properties, String... cells) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(p(r(cell))).append("</w:tc>");
        }
        return row + "</w:tr>";
    }
}
