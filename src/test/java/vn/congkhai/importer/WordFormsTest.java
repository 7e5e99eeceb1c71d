package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.block.PaperWords.lines;
import static vn.congkhai.importer.block.PaperWords.sentences;
import static vn.congkhai.importer.docx.Docx.p;
import static vn.congkhai.importer.docx.Docx.r;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.importer.block.RawPaper;
import vn.congkhai.importer.docx.Docx;
import vn.congkhai.importer.docx.DocxReader;

/** Papers made from forms: what was filled in, chosen and ticked comes as Word shows it, and what was not is told. */
class WordFormsTest {

    private static final String TOLD =
            "a blank of the Word file that nobody filled in became ……, in place of its prompt: ";

    @Test
    void thePromptOfABlankIsNoTextOfThePaper() throws Exception {
        RawPaper raw = read(p(r("Hạn nộp: "), control("<w:showingPlcHdr/>", r("Click or tap to "), r("enter a date.")))
                + control("<w:showingPlcHdr/>", p(r("Chọn một mục."))));

        assertThat(lines(raw)).containsExactly("Hạn nộp: ……", "……");
        assertThat(sentences(raw))
                .containsExactly(TOLD + "\"Click or tap to enter a date.\"", TOLD + "\"Chọn một mục.\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <w:alias w:val="Hạn"/>|20/10/2023
            <w:showingPlcHdr w:val="0"/>|20/10/2023
            <w:showingPlcHdr/>|' '
            """)
    void whatWasFilledInStays(String properties, String words) throws Exception {
        RawPaper raw = read(p(r("Hạn nộp: "), control(properties, r(words)), r("(cứng).")));

        assertThat(lines(raw)).containsExactly("Hạn nộp: " + words.strip() + "(cứng).");
        assertThat(raw.losses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <w:position w:val="8"/><w:sz w:val="19"/>|12.500 m².
            <w:position w:val="2"/><w:sz w:val="28"/>|12.500 m2.
            <w:position w:val="-8"/><w:sz w:val="19"/>|12.500 m2.
            """)
    void figuresThatLibreOfficeRaisesAreSuperscript(String properties, String words) throws Exception {
        String raised = "<w:r><w:rPr>" + properties + "</w:rPr><w:t>2</w:t></w:r>";

        assertThat(lines(read(p(r("12.500 m"), raised, r("."))))).containsExactly(words);
    }

    /** A number that nobody typed is no number. */
    @Test
    void aBlankInPlaceOfTheNumberIsADraftWithoutNumber(@TempDir Path folder) throws Exception {
        Workbench bench = new Workbench(folder);
        String paper = Docx.paper(p(r("Hết.")))
                .replace(
                        p(r("Số: 31/TB-UBND")),
                        p(r("Số: "), control("<w:showingPlcHdr/>", r("Nhập số")), r("/TB-UBND")));

        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.file(paper)));

        assertThat(Workbench.sentences(item)).contains(TOLD + "\"Nhập số\"");
        assertThat(bench.body(item)).isEqualTo("Hết.");
    }

    @Test
    void wordsThatStandWhereAPromptShouldAreLookedAtInAnAttachment(@TempDir Path folder) throws Exception {
        byte[] file = Docx.file(p(r("Gọi "), control("<w:showingPlcHdr/>", r("0912 345 678")), r(" để hỏi.")));

        assertThat(AttachmentText.read(Files.write(folder.resolve("a.docx"), file))
                        .pages()
                        .get(0))
                .contains("0912 345 678");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FORMDROPDOWN|<w:ddList><w:result w:val="1"/><w:listEntry w:val="Đạt"/><w:listEntry w:val="Chưa đạt"/></w:ddList>|Chưa đạt
            FORMDROPDOWN|<w:ddList><w:default w:val="1"/><w:listEntry w:val="Đạt"/><w:listEntry w:val="Chưa đạt"/></w:ddList>|Chưa đạt
            FORMDROPDOWN|<w:ddList><w:listEntry w:val="Đạt"/><w:listEntry w:val="Chưa đạt"/></w:ddList>|Đạt
            FORMDROPDOWN|<w:ddList><w:result w:val="7"/><w:listEntry w:val="Đạt"/></w:ddList>|''
            FORMCHECKBOX|<w:checkBox><w:sizeAuto/><w:default w:val="0"/><w:checked/></w:checkBox>|☒
            FORMCHECKBOX|<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>|☐
            FORMCHECKBOX|<w:checkBox><w:default w:val="1"/></w:checkBox>|☒
            FORMCHECKBOX|<w:checkBox/>|☐
            """)
    void whatWasChosenAndTickedInAnOlderForm(String kind, String data, String shown) throws Exception {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:enabled/>" + data
                + "</w:ffData></w:fldChar></w:r>";
        String separate = mark("separate");
        for (String result : new String[] {"", separate}) {
            RawPaper raw = read(p(r("Kết quả ["), begin, code(" " + kind + " "), result, mark("end"), r("] rồi.")));

            assertThat(lines(raw)).containsExactly("Kết quả [" + shown + "] rồi.");
        }
    }

    @Test
    void whatAFieldReckonsWithIsNotShown() throws Exception {
        String merge = mark("begin") + code(" MERGEFIELD GioiTinh ") + mark("separate") + r("Nam") + mark("end");
        String choice = mark("begin")
                + code(" IF ")
                + merge
                + code(" = \"Nam\" \"ông\" \"bà\" ")
                + mark("separate")
                + r("ông")
                + mark("end");
        String name = mark("begin") + code(" MERGEFIELD Ten ") + mark("separate") + r("Lê Văn Tám") + mark("end");

        RawPaper raw = read(p(r("Giao "), choice, r(" "), name, r(" thực hiện.")));

        assertThat(lines(raw)).containsExactly("Giao ông Lê Văn Tám thực hiện.");
    }

    /** A field without its end is a fault of the file: no word is lost for it. */
    @Test
    void aFieldThatNeverEndsTakesNothingAway() throws Exception {
        RawPaper raw = read(p(r("Giao "), mark("begin"), code(" IF "), r("ông Tám")) + p(r("Hết.")));

        assertThat(lines(raw)).containsExactly("Giao ông Tám", "Hết.");
    }

    private static final String OF_THE_CLOCK =
            " is a day or time that Word fills in by itself, anew whenever the file is " + "opened, saved or printed";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATE \\@ "dd/MM/yyyy"|23/11/2026
            SAVEDATE \\@"d 'tháng' M 'năm' yyyy"|23 tháng 11 năm 2026
            time|thứ Hai
            """)
    void aDayThatWordFillsInIsTold(String instruction, String shown) throws Exception {
        String code = instruction.replace("\"", "&quot;");
        String simple = "<w:fldSimple w:instr=\"" + code + "\">" + r(shown) + "</w:fldSimple>";
        for (String field : new String[] {simple, field("", instruction, shown)}) {
            RawPaper raw = read(p(r("Lập ngày "), field, r(".")));

            assertThat(lines(raw)).containsExactly("Lập ngày " + shown + ".");
            assertThat(sentences(raw)).containsExactly("\"" + shown + "\"" + OF_THE_CLOCK);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            w:fldLock="1"|DATE
            ''|CREATEDATE
            ''|MERGEFIELD Date
            """)
    void aDayInAFieldThatStaysAsItIsStays(String lock, String instruction) throws Exception {
        RawPaper raw = read(p(r("Lập ngày "), field(lock, instruction, "23/11/2026")));

        assertThat(lines(raw)).containsExactly("Lập ngày 23/11/2026");
        assertThat(raw.losses()).isEmpty();
    }

    /** What the file has there is the day on which somebody opened or saved it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Số: 31/TB-UBND|''|23/11/2026|……/……/……
            Số: 31/TB-UBND|''|23 tháng 11 năm 2026|…… tháng …… năm ……
            Số: 31/TB-UBND<w:tab/>|07 tháng 3 năm |2026|07 tháng 3 năm……
            """)
    void aPaperDatedByTheClockIsADraftWithoutDate(
            String number, String typed, String shown, String words, @TempDir Path folder) throws Exception {
        Workbench bench = new Workbench(folder);
        String field = field("", "DATE \\@ \"" + shown.length() + "\"", shown);
        String date = p(r("Bình Phú, ngày " + typed), field);
        String dated = number.endsWith("<w:tab/>")
                ? p(
                        r("Số: 31/TB-UBND"),
                        "<w:r><w:tab/></w:r>",
                        date.substring("<w:p>".length(), date.length() - "</w:p>".length()))
                : p(r(number)) + date;
        String paper = Docx.paper(p(r("Hết.")))
                .replace(p(r("Số: 31/TB-UBND")) + p(r("Bình Phú, ngày 07 tháng 3 năm 2024")), dated);

        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.file(paper)));

        assertThat(bench.text(item))
                .contains(
                        "# date: văn bản chỉ ghi \"Bình Phú, ngày " + words + "\"", "status: draft", "place: Bình Phú")
                .doesNotContain("2026");
        assertThat(Workbench.sentences(item)).contains("\"" + shown + "\"" + OF_THE_CLOCK);
    }

    @Test
    void figuresOfPagesAreToldAsAPageShowsThem() throws Exception {
        String footer =
                p(r("Thông báo 45/TB-UBND - Trang "), field("", "PAGE", "1"), r("/"), field("", "NUMPAGES", "3"));

        RawPaper raw = new DocxReader()
                .read(Docx.file(
                        p(r("Hết.")), Map.of("word/footer1.xml", "<w:ftr " + Docx.W + ">" + footer + "</w:ftr>")));

        assertThat(sentences(raw))
                .containsExactly("a line repeated at the edge of the pages was left out: "
                        + "\"Thông báo 45/TB-UBND - Trang 1/3\"");
    }

    private static RawPaper read(String body) throws Exception {
        return new DocxReader().read(Docx.file(body));
    }

    private static String control(String properties, String... content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + String.join("", content)
                + "</w:sdtContent></w:sdt>";
    }

    private static String field(String properties, String instruction, String shown) {
        return mark("begin").replace("/></w:r>", " " + properties + "/></w:r>")
                + code(" " + instruction + " ")
                + mark("separate")
                + r(shown)
                + mark("end");
    }

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String code(String instruction) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + instruction.replace("\"", "&quot;")
                + "</w:instrText></w:r>";
    }
}
