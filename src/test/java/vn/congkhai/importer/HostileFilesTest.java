package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.file.Limits;

/** Files that are too large or meant to do harm: each gives one clear sentence and no notice. */
@Timeout(120)
class HostileFilesTest {

    private static final String DOCUMENT =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void prepare() throws IOException {
        bench = new Workbench(folder);
    }

    @Test
    void aFileLargerThanAnyPaper() throws IOException {
        Path large = folder.resolve("lon.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(Limits.FILE + 1);
        }
        assertThat(bench.refusal(large)).isEqualTo("the file is too large: more than 64 MiB");
    }

    @Test
    void aTextLongerThanANoticeCanBe() throws IOException {
        String text = "Một đoạn dài. ".repeat(Limits.CHARACTERS / 10);

        assertThat(bench.refusal(bench.file("dai.txt", text.getBytes(StandardCharsets.UTF_8))))
                .startsWith("the file is too large: more than 1500000 characters");
    }

    @Test
    void aWordFileThatGrowsWithoutMeasure() throws IOException {
        byte[] bomb = docx(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        });
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(bench.refusal(bench.file("bom.docx", bomb)))
                .startsWith("the file grows without measure when opened");
    }

    @Test
    void aTableLargerThanAnybodyReadsOnAPage() throws IOException {
        String row = "</w:t></w:r></w:p><w:tbl>"
                + ("<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(20) + "</w:tr>").repeat(Limits.CELLS / 20 + 1)
                + "</w:tbl><w:p><w:r><w:t>";
        byte[] table = docx(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(DOCUMENT.formatted(row).getBytes(StandardCharsets.UTF_8));
        });
        assertThat(bench.refusal(bench.file("bang.docx", table))).startsWith("the file is too large: more than 40000");
    }

    @Test
    void aWordFileLongerThanANoticeCanBe() throws IOException {
        byte[] text = docx(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(DOCUMENT.formatted("Một đoạn dài. ".repeat(Limits.CHARACTERS / 10))
                    .getBytes(StandardCharsets.UTF_8));
        });
        assertThat(bench.refusal(bench.file("dai.docx", text))).startsWith("the file is too large: more than 1500000");
    }

    @Test
    void aWordFileWhosePictureGrowsWithoutMeasure() throws IOException {
        byte[] bomb = docx(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(DOCUMENT.formatted("Chữ").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
        });
        assertThat(bench.refusal(bench.file("bom.docx", bomb)))
                .startsWith("the file grows without measure when opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void entitiesThatMultiply(String charset) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        xml.append("]>").append(DOCUMENT.formatted("&a39;"));
        byte[] bomb = docx(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.toString().getBytes(charset));
        });
        assertThat(bench.refusal(bench.file("bom.docx", bomb)))
                .isEqualTo(
                        "the file grows without measure when opened or has dangerous XML declarations, so it was not read");
    }

    @Test
    void anEntityInAnyPartThatReadsAFileOfTheMachine() throws IOException {
        byte[] leak = docx(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(DOCUMENT.formatted("Chữ").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/styles.xml"));
            zip.write("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>"
                    .getBytes(StandardCharsets.UTF_8));
        });
        assertThat(bench.refusal(bench.file("doc.docx", leak)))
                .startsWith("the file grows without measure when opened");
    }

    @Test
    void aPdfWhosePageGrowsWithoutMeasure() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 1500; i++) {
                stream.write(blanks);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>\nendobj\n"
                + "4 0 obj\n<</Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n"));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(ascii("\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n"));

        assertThat(pdf.size()).isLessThan(1 << 21);
        assertThat(bench.refusal(bench.file("bom.pdf", pdf.toByteArray())))
                .startsWith("the file grows without measure when opened");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aParagraphWithoutAnEnd() throws IOException {
        String endless = "**Ngày 01/01/2024 họp, " + "số luật nghị quyết của ông, ".repeat(40_000) + "**";
        ImportReport.Item item = bench.importFile(bench.file("dai.md", endless.getBytes(StandardCharsets.UTF_8)));

        assertThat(item.notice()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("linesWithoutEnd")
    void aLineWithoutEnd(String name, String line) throws IOException {
        String text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" + line + "\n\nNội dung.\n";
        Path file = bench.file(name, text.getBytes(StandardCharsets.UTF_8));

        ImportReport.Item item = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> bench.importFile(file));

        assertThat(item.notice()).isPresent();
        assertThat(bench.body(item)).contains("Nội dung.");
    }

    static Stream<Arguments> linesWithoutEnd() {
        return Stream.of(
                Arguments.of("tieu-de.txt", "# a" + " ".repeat(200_000) + "b"),
                Arguments.of("tab.txt", "a" + "\t".repeat(20_000)),
                Arguments.of("cot.txt", "a" + " ".repeat(200_000)),
                Arguments.of("dong.html", "<!DOCTYPE html><p>a" + "<br>".repeat(200_000) + "b</p>"),
                Arguments.of("noi-nhan.txt", "\nNội dung.\n\nNơi nhận: " + ";".repeat(300_000) + "x"),
                Arguments.of("ten.txt", "\nKẾT LUẬN\n\nĐồng chí A" + "a".repeat(300_000) + " chủ trì."));
    }

    @Test
    void aPdfOfTooManyPages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i <= Limits.PAGES; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        }
        assertThat(bench.refusal(bench.file("day.pdf", out.toByteArray())))
                .startsWith("the file is too large: more than 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<p><font>", "<blockquote><u>", "<ul><li>", "<table><tr><td>"})
    void aPageNestedThousandsOfTimesLosesNoWord(String tags) throws IOException {
        String deep = "<!DOCTYPE html>" + (tags + "Kinh phí 120. ").repeat(3_000) + "Hết";
        ImportReport.Item item = bench.importFile(bench.file("sau.html", deep.getBytes(StandardCharsets.UTF_8)));

        String words = bench.body(item).replaceAll("[^\\p{L}\\d]+", " ");
        assertThat(words.split("Kinh phí 120", -1)).hasSize(3_001);
        assertThat(words).contains("Hết");
    }

    private interface Parts {
        void writeTo(ZipOutputStream zip) throws IOException;
    }

    private static byte[] docx(Parts parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            parts.writeTo(zip);
        }
        return out.toByteArray();
    }
}
