package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are empty, cut off, of another kind or of none: each gives one clear sentence and no notice. */
@Timeout(120)
class BrokenFilesTest {

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void prepare() throws IOException {
        bench = new Workbench(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trong.txt", "trong.docx", "trong.pdf", "trong.html", "trong.md"})
    void anEmptyFile(String name) throws IOException {
        assertThat(bench.refusal(bench.file(name, new byte[0]))).isEqualTo("the file is empty: there is no text in it");
    }

    @Test
    void aFileOfBlanks() throws IOException {
        assertThat(bench.refusal(bench.file("trong.txt", " \n\n \t\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("the file is empty: there is no text in it");
    }

    @Test
    void aFolderOfPapers() {
        assertThat(bench.refusal(folder)).isEqualTo("this is a folder, not a file");
    }

    @Test
    void noFileAtAll() {
        assertThat(bench.refusal(folder.resolve("khong-co.pdf"))).isEqualTo("there is no such file");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 200, 2000, 20000})
    void aPdfCutOff(int length) throws IOException {
        byte[] whole = Files.readAllBytes(Workbench.paper("ket-luan.pdf"));

        assertThat(bench.refusal(bench.file("cut.pdf", Arrays.copyOf(whole, length))))
                .isIn("the PDF file is broken and cannot be opened", "the PDF has only scanned pictures, no text");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 2000, 8000})
    void aWordFileCutOff(int length) throws IOException {
        byte[] whole = Files.readAllBytes(Workbench.paper("ket-luan.docx"));

        assertThat(bench.refusal(bench.file("cut.docx", Arrays.copyOf(whole, length))))
                .isIn("the Word file is broken and cannot be opened", "the format .docx cannot be read");
    }

    @Test
    void aFileUnderTheNameOfAnotherKind() throws IOException {
        Path word = bench.file("a.pdf", Files.readAllBytes(Workbench.paper("ket-luan.docx")));
        Path pdf = bench.file("b.docx", Files.readAllBytes(Workbench.paper("ket-luan.pdf")));
        Path text = bench.file("c.pdf", "Số: 1/TB-UBND".getBytes(StandardCharsets.UTF_8));
        Path page = bench.file("d.txt", "<!DOCTYPE html><p>Chữ</p>".getBytes(StandardCharsets.UTF_8));

        assertThat(bench.refusal(word)).isEqualTo("the file is named .pdf but its content is Word");
        assertThat(bench.refusal(pdf)).isEqualTo("the file is named .docx but its content is PDF");
        assertThat(bench.refusal(text)).isEqualTo("the file is named .pdf but its content is TXT");
        assertThat(bench.refusal(page)).isEqualTo("the file is named .txt but its content is HTML");
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void aKindThatIsNotReadUnderTheNameOfOneThatIs(String name, String content, String kind) throws IOException {
        assertThat(bench.refusal(bench.file(name, content.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("the file is named " + name.substring(1) + " but its content is " + kind);
    }

    static Stream<Arguments> disguised() {
        String list = "PK\u0001\u0002";
        return Stream.of(
                Arguments.of("a.docx", "{\\rtf1 x}", "RTF (.rtf)"),
                Arguments.of("a.docx", "\u00D0\u00CF\u0011\u00E0\u00A1", "Word 97–2003 (.doc)"),
                Arguments.of("a.docx", "\u0089PNG\r\n", "PNG (.png)"),
                Arguments.of("a.pdf", "\u00FF\u00D8\u00FF\u00E0", "JPEG (.jpg)"),
                Arguments.of("a.pdf", "MM\u0000*\u0000", "TIFF (.tif)"),
                Arguments.of("a.docx", "Rar!\u001A\u0007", "RAR (.rar)"),
                Arguments.of(
                        "a.txt",
                        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?><w:wordDocument/>",
                        "Word XML (.xml)"),
                Arguments.of("a.docx", "<?xml version=\"1.0\"?>\n\n<office:document/>", "OpenDocument (.fodt)"),
                Arguments.of(
                        "a.txt",
                        "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x",
                        "MHTML (.mht)"),
                Arguments.of(
                        "a.html",
                        "From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n"
                                + "MIME-Version: 1.0\r\nSubject: x\r\n\r\n--x",
                        "MHTML (.mht)"),
                Arguments.of("a.docx", "PK\u0003\u0004xl/workbook.xml" + list, "Excel (.xlsx)"),
                Arguments.of(
                        "a.docx",
                        "PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text" + list,
                        "OpenDocument (.odt)"),
                Arguments.of("a.docx", "PK\u0003\u0004anh1.jpg" + list + "anh1.jpg", "ZIP (.zip)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004[Content_Types].xml",
                "PK\u0003\u0004",
                "PK\u0003\u0004word/styles.xmlPK\u0001\u0002"
            })
    void aWordFileThatHasNotItsText(String content) throws IOException {
        assertThat(bench.refusal(bench.file("cut.docx", content.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("the Word file is broken and cannot be opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anh.png", "bang.xlsx", "bai.odt", "thu.rtf", "khong-duoi"})
    void aKindThatIsNotRead(String name) throws IOException {
        byte[] bytes = name.endsWith("png")
                ? new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}
                : name.endsWith("rtf")
                        ? "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII)
                        : "PK\u0003\u0004xl/".getBytes(StandardCharsets.US_ASCII);

        assertThat(bench.refusal(bench.file(name, bytes))).endsWith("cannot be read");
    }

    @Test
    void noiseUnderTheNameOfAText() throws IOException {
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 ^ i >> 3);
        }
        assertThat(bench.refusal(bench.file("nhieu.txt", noise))).endsWith("is broken and cannot be opened");
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromBeingRead() throws IOException {
        Path bad = bench.file("trong.pdf", new byte[0]);
        ImportReport report =
                bench.run(Workbench.request(bench.content(), List.of(bad, Workbench.paper("quyet-dinh.docx"))));

        assertThat(report.items()).extracting(i -> i.notice().isPresent()).containsExactly(false, true);
        assertThat(report.hasErrors()).isTrue();
    }
}
