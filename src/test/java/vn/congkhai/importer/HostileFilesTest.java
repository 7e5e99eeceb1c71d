package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, locked, empty, too large or meant to do harm: each gives one clear sentence and no notice. */
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

    @ParameterizedTest
    @ValueSource(strings = {"trong.txt", "trong.docx", "trong.pdf", "trong.html", "trong.md"})
    void anEmptyFile(String name) throws IOException {
        assertThat(sentence(file(name, new byte[0]))).isEqualTo("the file is empty: there is no text in it");
    }

    @Test
    void aFileOfBlanks() throws IOException {
        assertThat(sentence(file("trong.txt", " \n\n \t\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("the file is empty: there is no text in it");
    }

    @Test
    void noFileAtAll() {
        assertThat(sentence(folder.resolve("khong-co.pdf"))).isEqualTo("there is no such file");
    }

    @Test
    void aFileLargerThanAnyPaper() throws IOException {
        Path large = folder.resolve("lon.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(Limits.FILE + 1);
        }
        assertThat(sentence(large)).isEqualTo("the file is too large: more than 64 MiB");
    }

    @Test
    void aTextLongerThanANoticeCanBe() throws IOException {
        String text = "Một đoạn dài. ".repeat(Limits.CHARACTERS / 10);

        assertThat(sentence(file("dai.txt", text.getBytes(StandardCharsets.UTF_8))))
                .startsWith("the file is too large: more than 1500000");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 200, 2000, 20000})
    void aPdfCutOff(int length) throws IOException {
        byte[] whole = Files.readAllBytes(resource("ket-luan.pdf"));

        assertThat(sentence(file("cut.pdf", Arrays.copyOf(whole, length))))
                .isIn("the PDF file is broken and cannot be opened", "the PDF has only scanned pictures, no text");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 2000, 8000})
    void aWordFileCutOff(int length) throws IOException {
        byte[] whole = Files.readAllBytes(resource("ket-luan.docx"));

        assertThat(sentence(file("cut.docx", Arrays.copyOf(whole, length))))
                .isIn("the Word file is broken and cannot be opened", "the format .docx cannot be read");
    }

    @Test
    void aPdfWithAPassword() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("a", "b", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
        }
        assertThat(sentence(file("khoa.pdf", out.toByteArray()))).isEqualTo("the file is locked with a password");
    }

    @Test
    void aPdfLockedWithACertificate() throws IOException {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>",
                "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 1/Length 40/Recipients[<3000>]>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer\n<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        assertThat(sentence(file("khoa.pdf", pdf.toString().getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("the file is locked with a password");
    }

    @Test
    void aWordFileWithAPassword() throws IOException {
        byte[] ole = new byte[2048];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(head, 0, ole, 0, head.length);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);

        assertThat(sentence(file("khoa.docx", ole))).isEqualTo("the file is locked with a password");
        assertThat(sentence(file("cu.doc", Arrays.copyOf(head, 2048))))
                .isEqualTo("the format Word 97–2003 (.doc) cannot be read");
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
        assertThat(sentence(file("bom.docx", bomb))).startsWith("the file grows without measure when opened");
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
        assertThat(sentence(file("bang.docx", table))).startsWith("the file is too large: more than 40000");
    }

    @Test
    void aWordFileLongerThanANoticeCanBe() throws IOException {
        byte[] text = docx(zip -> {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(DOCUMENT.formatted("Một đoạn dài. ".repeat(Limits.CHARACTERS / 10))
                    .getBytes(StandardCharsets.UTF_8));
        });
        assertThat(sentence(file("dai.docx", text))).startsWith("the file is too large: more than 1500000");
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
        assertThat(sentence(file("bom.docx", bomb))).startsWith("the file grows without measure when opened");
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
        assertThat(sentence(file("bom.docx", bomb)))
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
        assertThat(sentence(file("doc.docx", leak))).startsWith("the file grows without measure when opened");
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
        assertThat(sentence(file("bom.pdf", pdf.toByteArray())))
                .startsWith("the file grows without measure when opened");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aParagraphWithoutAnEnd() throws IOException {
        String endless = "**Ngày 01/01/2024 họp, " + "số luật nghị quyết của ông, ".repeat(40_000) + "**";
        ImportReport.Item item = bench.importFile(file("dai.md", endless.getBytes(StandardCharsets.UTF_8)));

        assertThat(item.notice()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("linesWithoutEnd")
    void aLineWithoutEnd(String name, String line) throws IOException {
        String text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" + line + "\n\nNội dung.\n";
        Path file = file(name, text.getBytes(StandardCharsets.UTF_8));

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
        assertThat(sentence(file("day.pdf", out.toByteArray()))).startsWith("the file is too large: more than 500");
    }

    @Test
    void aFileUnderTheNameOfAnotherKind() throws IOException {
        Path word = file("a.pdf", Files.readAllBytes(resource("ket-luan.docx")));
        Path pdf = file("b.docx", Files.readAllBytes(resource("ket-luan.pdf")));
        Path text = file("c.pdf", "Số: 1/TB-UBND".getBytes(StandardCharsets.UTF_8));
        Path page = file("d.txt", "<!DOCTYPE html><p>Chữ</p>".getBytes(StandardCharsets.UTF_8));

        assertThat(sentence(word)).isEqualTo("the file is named .pdf but its content is Word");
        assertThat(sentence(pdf)).isEqualTo("the file is named .docx but its content is PDF");
        assertThat(sentence(text)).startsWith("the file is named .pdf but its content is");
        assertThat(sentence(page)).isEqualTo("the file is named .txt but its content is HTML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anh.png", "bang.xlsx", "bai.odt", "thu.rtf", "khong-duoi"})
    void aKindThatIsNotRead(String name) throws IOException {
        byte[] bytes = name.endsWith("png")
                ? new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}
                : name.endsWith("rtf")
                        ? "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII)
                        : "PK\u0003\u0004xl/".getBytes(StandardCharsets.US_ASCII);

        assertThat(sentence(file(name, bytes))).endsWith("cannot be read");
    }

    @Test
    void noiseUnderTheNameOfAText() throws IOException {
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 ^ i >> 3);
        }
        assertThat(sentence(file("nhieu.txt", noise))).endsWith("is broken and cannot be opened");
    }

    @Test
    void aPageNestedThousandsOfTimes() throws IOException {
        String deep = "<!DOCTYPE html>" + "<div>".repeat(50_000) + "Chữ" + "</div>".repeat(50_000);
        ImportReport.Item item = bench.importFile(file("sau.html", deep.getBytes(StandardCharsets.UTF_8)));

        assertThat(item.problems()).isNotEmpty();
    }

    @Test
    void aScanWithoutText() throws IOException {
        assertThat(sentence(scan())).isEqualTo("the PDF has only scanned pictures, no text");
    }

    @Test
    void aScanWhereRecognitionIsAskedForButNotInstalled() throws IOException {
        ImportReport.Item item = bench.run(withOcr(scan())).items().get(0);

        assertThat(Workbench.sentences(item))
                .containsExactly("tesseract with its Vietnamese data (vie) is not installed");
        assertThat(item.notice()).isEmpty();
    }

    @Test
    void aScanThatIsRecognisedBecomesANoticeMarkedAsSuch() throws IOException {
        String recognised = """
                Số: 8/TB-UBND

                Bình Phú, ngày 05 tháng 02 năm 2024

                THÔNG BÁO

                Kết luận hội nghị giao ban

                Các đơn vị nghiêm túc thực hiện.

                CHỦ TỊCH
                Đỗ Thị Minh Hạnh
                """;
        Workbench withEngine = new Workbench(folder.resolve("b"), Optional.of(page -> recognised));
        ImportRequest request = new ImportRequest(
                List.of(scan()), withEngine.content(), "content", Optional.empty(), Optional.empty(), true);
        ImportReport.Item item = withEngine.run(request).items().get(0);

        assertThat(withEngine.text(item)).contains("\ntext: ocr\n");
        assertThat(Workbench.value(item, Field.NUMBER)).isEqualTo("8/TB-UBND");
        assertThat(Workbench.sentences(item)).contains("the text was recognised by machine and not yet compared");
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromBeingRead() throws IOException {
        Path bad = file("trong.pdf", new byte[0]);
        ImportReport report = bench.run(ImportRequest.of(bench.content(), List.of(bad, resource("quyet-dinh.docx"))));

        assertThat(report.items()).extracting(i -> i.notice().isPresent()).containsExactly(false, true);
        assertThat(report.hasErrors()).isTrue();
    }

    private ImportRequest withOcr(Path file) {
        return new ImportRequest(List.of(file), bench.content(), "content", Optional.empty(), Optional.empty(), true);
    }

    /** The one sentence of a file that gives no notice. */
    private String sentence(Path file) {
        ImportReport.Item item = bench.importFile(file);
        assertThat(item.notice()).isEmpty();
        assertThat(item.problems()).hasSize(1);
        return Workbench.sentences(item).get(0);
    }

    private Path scan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 50, 50, 400, 600);
            }
            document.save(out);
        }
        return file("quet.pdf", out.toByteArray());
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
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

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(HostileFilesTest.class.getResource(name))
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
