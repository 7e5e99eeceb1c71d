package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.problem.Fault;

/** People whom check finds in texts, titles, file names and attachments. */
class PersonalDataAdviceTest {

    private final Path content;

    private final AdviceBench bench;

    PersonalDataAdviceTest(@TempDir Path content) throws IOException {
        this.content = content;
        bench = new AdviceBench(content);
    }

    @Test
    void pointsOutPersonalDataWithItsPlace() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Liên hệ bà Hứa Thị Nhài, điện thoại 0912 345 678.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:11:37"
                        + " this may be a private phone number: \"0912 345 678\"");
    }

    @Test
    void pointsOutAPetitionerInTitleAndFileName() throws IOException {
        bench.notice(
                "tra-loi-don-ba-pham-thi-dao",
                "number: 5/TB-UBND",
                "Nội dung.\n",
                "Trả lời đơn khiếu nại của bà Phạm Thị Đào");

        assertThat(bench.faults()).containsExactlyInAnyOrder(Fault.PERSONAL_NAME, Fault.PERSONAL_NAME);
    }

    @Test
    void namesInTitlesAndFileNamesOfOtherPapersAreThoseOfOfficials() throws IOException {
        Files.write(
                content.resolve("binh-phu/2024/03/bo-nhiem-ong-nguyen-van-an.pdf"),
                pdf("Noi dung", "Bổ nhiệm ông Nguyễn Văn An"));
        bench.notice(
                "bo-nhiem-ong-nguyen-van-an",
                "number: 5/TB-UBND\nattachments: [{file: bo-nhiem-ong-nguyen-van-an.pdf, title: Bản ký số}]",
                "Nội dung.\n",
                "Kết luận về việc bổ nhiệm ông Nguyễn Văn An");

        assertThat(bench.faults()).isEmpty();
    }

    /** The title, the file's name or the property itself may say that the paper answers somebody. */
    @ParameterizedTest
    @CsvSource({
        "Trả lời đơn khiếu nại, ba-pham-thi-dao.pdf, Gửi bà Phạm Thị Đào, true",
        "Kết luận, tra-loi-don-ba-pham-thi-dao.pdf, Gửi bà Phạm Thị Đào, true",
        "Kết luận, ba-pham-thi-dao.pdf, Gửi bà Phạm Thị Đào, false",
    })
    void pointsOutAPetitionerInTheNameAndPropertiesOfAnAttachment(
            String title, String file, String subject, boolean told) throws IOException {
        Files.write(content.resolve("binh-phu/2024/03/" + file), pdf("Noi dung", subject));
        bench.notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND\nattachments: [{file: " + file + ", title: Bản ký số}]",
                "Nội dung.\n",
                title);

        String at = "content/binh-phu/2024/03/" + file + " this may be a petitioner's name: ";
        assertThat(bench.advice())
                .isEqualTo(told ? List.of(at + "\"pham-thi-dao\"", at + "\"Phạm Thị Đào\" (Subject)") : List.of());
    }

    @Test
    void aPetitionerInThePropertiesAloneIsPointedOut() throws IOException {
        Files.write(content.resolve("binh-phu/2024/03/5.pdf"), pdf("Noi dung", "Trả lời đơn của bà Phạm Thị Đào"));
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nattachments: [{file: 5.pdf, title: Bản ký số}]", "Nội dung.\n");

        assertThat(bench.faults()).containsExactly(Fault.PERSONAL_NAME);
    }

    @Test
    void tellsThePageOfAnAttachmentOfSeveral() throws IOException {
        Files.write(content.resolve("binh-phu/2024/03/5.pdf"), pdf(List.of("Trang mot", "Lien he: 0912 345 678"), ""));
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nattachments: [{file: 5.pdf, title: Bản ký số}]", "Nội dung.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/5.pdf#page=2"
                        + " this may be a private phone number: \"0912 345 678\"");
    }

    @Test
    void readsThePagesAndThePropertiesOfPdfAttachments() throws IOException {
        Path folder = Files.createDirectories(content.resolve("binh-phu/2024/03"));
        Files.write(folder.resolve("5-tb-ubnd.pdf"), pdf("Lien he: 0912 345 678, gap chi Hoa", "CMND 125456789"));
        bench.notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND\nattachments: [{file: 5-tb-ubnd.pdf, title: Bản ký số}]",
                "Nội dung.\n");

        assertThat(bench.advice())
                .containsExactlyInAnyOrder(
                        "content/binh-phu/2024/03/5-tb-ubnd.pdf this may be a private phone number: \"0912 345 678\"",
                        "content/binh-phu/2024/03/5-tb-ubnd.pdf"
                                + " this may be a citizen identity number: \"125456789\" (Subject)");
    }

    @Test
    void tellsWhichAttachmentsItCouldNotSearch() throws IOException {
        Path folder = Files.createDirectories(content.resolve("binh-phu/2024/03"));
        Files.write(folder.resolve("a.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 'x'});
        Files.write(folder.resolve("b.pdf"), pdf("", ""));
        bench.notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND\nattachments: [{file: a.pdf, title: A}, {file: b.pdf, title: B}]",
                "Nội dung.\n");

        assertThat(bench.faults()).containsExactlyInAnyOrder(Fault.ATTACHMENT_UNCHECKED, Fault.ATTACHMENT_SCANNED);
    }

    @Test
    void anAttachmentThatIsRefusedIsNotToldOfAgain() throws IOException {
        bench.file("a.pdf", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\nattachments: [{file: a.pdf, title: Bản ký số}]", "Nội dung.\n");

        assertThat(bench.faults()).isEmpty();
    }

    private static byte[] pdf(String words, String subject) throws IOException {
        return pdf(List.of(words), subject);
    }

    /** A file with these words, a page each. */
    private static byte[] pdf(List<String> pages, String subject) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setSubject(subject);
            for (String words : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    out.newLineAtOffset(72, 700);
                    out.showText(words);
                    out.endText();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
