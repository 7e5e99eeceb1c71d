package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeReader;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** What check points out beyond what a build refuses. */
class AdviceTest {

    private static final String REGISTER =
            "- {id: binh-phu, name: Bình Phú, kind: huyện, province: An Hòa, committee: Ủy ban nhân dân huyện Bình Phú}\n";

    @TempDir
    Path content;

    @BeforeEach
    void register() throws IOException {
        Files.writeString(content.resolve(Districts.FILE_NAME), REGISTER);
    }

    @Test
    void pointsOutASessionOfAnotherYearInTheClosingSentence() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-20", """
                Ngày 20/3/2024, UBND huyện họp phiên thường kỳ.

                Trên đây là kết luận tại phiên họp thường kỳ tháng 3 năm 2023./.
                """);

        assertThat(advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:13:26"
                        + " \"tháng 3 năm 2023\" in the text contradicts meeting_date: 2024-03-20");
    }

    @Test
    void pointsOutAnotherDayOfTheMeetingInTheText() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-20", "\nNgày 21/3/2024, UBND huyện họp.\n");

        assertThat(advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:12:1"
                        + " \"Ngày 21/3/2024\" in the text contradicts meeting_date: 2024-03-20");
    }

    @Test
    void takesASessionOfTheMonthBeforeAsItIs() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-02", """
                Ngày 02/3/2024, UBND huyện họp phiên thường kỳ tháng 02/2024.

                Kế hoạch đến năm 2045 theo Luật ngày 19/6/2015, xong trước ngày 30/6/2024.
                """);

        assertThat(faults()).isEmpty();
    }

    @Test
    void pointsOutYearsThatAreFarAndDeadlinesThatHavePassed() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND", """
                Báo cáo trước ngày **15/4/2014**. Họp lại ngày 20/4/2042. Tầm nhìn đến năm 2204.
                """);

        assertThat(faults()).containsExactlyInAnyOrder(Fault.DEADLINE_PAST, Fault.TEXT_YEAR_FAR, Fault.TEXT_YEAR_FAR);
    }

    @Test
    void pointsOutDaysThatNoCalendarHas() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND", """
                Báo cáo trước ngày 31/4/2024; làm xong 30/02/2024, chậm nhất 32/5/2024; họp lại ngày 04.15.2024.

                Ký ngày 31 tháng 6 năm 2024. Gửi trước ngày 31/9.
                """);

        assertThat(advice())
                .containsExactly(
                        "content/binh-phu/2024/03/5-tb-ubnd.md:11:20 \"31/4/2024\" is no day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:11:40 \"30/02/2024\" is no day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:11:62 \"32/5/2024\" is no day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:11:86 \"04.15.2024\" is no day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:13:4 \"ngày 31 tháng 6 năm 2024\" is no day of the calendar",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:13:34 \"trước ngày 31/9\" is no day of the calendar");
    }

    @Test
    void takesRatiosAndNumbersOfPapersForNoDays() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND", """
                Đạt 31/41 chỉ tiêu, 30/2 tổ; bình quân mỗi ngày 31/4 lượt; hồ sơ số 31/41/2024; Nghị định 31/2024/NĐ-CP.

                Mã 30.02.2024, phiên bản 2.30.2024, quyết định 31/6/2024/QĐ-UBND, ngày 29/02/2024 và trước ngày 29/2.
                """);

        assertThat(faults()).isEmpty();
    }

    @Test
    void letsADayThatNoCalendarHasPassWhereThePaperSaysSo() throws IOException {
        notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND\nallow:\n  - words: 31/4/2024\n    reason: bản giấy ghi như vậy\n    by: Nguyễn Văn An",
                "Báo cáo trước ngày 31/4/2024.\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void pointsOutAMeetingAfterTheDateOfIssue() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND\nmeeting_date: 2024-03-29", "Nội dung kết luận.\n");

        assertThat(faults()).containsExactly(Fault.DATE_ORDER);
    }

    @Test
    void pointsOutAWordThatIsNoSyllableOnceWithHowOftenItStands() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND", "Đồng chí Viêt báo cáo. Đồng chí Viêt kết luận.\n");

        assertThat(advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:11:10"
                        + " \"Viêt\" is not a correctly spelt Vietnamese syllable (found 2 times)");
    }

    @Test
    void pointsOutRowsOfATableWithACellTooFewOrTooMany() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND", """
                | TT | Đơn vị | Số tiền |
                |:--|---|--:|
                | 1 | Xã A | 10 |
                | 2 | 20 |
                | 3 | Xã C | | 30 |
                | Khối thị trấn |
                | 4 | `a|b` \\| c | 40 |
                | 5 | Xã \\| D | 50 |
                | 6 | | |
                """);

        assertThat(advice())
                .containsExactly(
                        "content/binh-phu/2024/03/5-tb-ubnd.md:14:1 this row has 2 cells, and the table 3 columns",
                        "content/binh-phu/2024/03/5-tb-ubnd.md:15:1 this row has 4 cells, and the table 3 columns");
    }

    @Test
    void pointsOutLinesThatShowAsNoTable() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND", """
                | TT | Đơn vị | Số tiền |
                | 1 | Xã A | 10 |

                | TT | Đơn vị |
                |---|---|---|
                | 1 | Xã A |

                ```
                | TT | Đơn vị |
                | 1 | Xã A |
                ```

                | một dòng |

                Lời dẫn:
                | TT | Đơn vị |
                |---|---|
                | 1 | Xã A |

                ## Biểu
                | TT || Đơn vị |
                |---|---|---|
                | 1 || Xã A |
                """);

        assertThat(check())
                .extracting(p -> p.fault() + " " + p.place().line() + " "
                        + Messages.in(Language.EN).mend(p))
                .containsExactly(
                        "TABLE_RULE 11 below the first line of the table write |---|---|---|",
                        "TABLE_RULE 14 below the first line of the table write |---|---|",
                        "TABLE_JOINED 26 put an empty line before the table");
    }

    @Test
    void tellsWhichNumbersOfAYearAreMissing() throws IOException {
        notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        notice("5-tb-ubnd", "number: 5/TB-UBND", "Nội dung.\n");
        notice("9-tb-ubnd", "number: 9/TB-UBND", "Nội dung.\n");

        assertThat(advice())
                .containsExactly("content/binh-phu/2024/03/9-tb-ubnd.md"
                        + " the numbers …/TB-UBND of 2024 by Ủy ban nhân dân huyện Bình Phú lack: 4, 6–8");
    }

    @Test
    void tellsANumberUsedTwiceWithAnotherLetter() throws IOException {
        notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        notice("3a-tb-ubnd", "number: 3A/TB-UBND", "Nội dung.\n");

        assertThat(faults()).containsExactly(Fault.NUMBER_DOUBLE);
    }

    @Test
    void pointsOutPersonalDataWithItsPlace() throws IOException {
        notice("5-tb-ubnd", "number: 5/TB-UBND", "Liên hệ bà Hứa Thị Nhài, điện thoại 0912 345 678.\n");

        assertThat(advice())
                .containsExactly("content/binh-phu/2024/03/5-tb-ubnd.md:11:37"
                        + " this may be a private phone number: \"0912 345 678\"");
    }

    @Test
    void letsPassWhatSomebodyReviewedByNameAndReason() throws IOException {
        notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - words: 0912.345.678
                    reason: Số đã công bố trên bảng tin
                    by: Đỗ Thị Minh Hạnh""", "Liên hệ bà Hứa Thị Nhài, điện thoại 0912 345 678.\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void refusesAnEntryWithoutReviewerAndTellsAnEntryThatIsNotNeeded() throws IOException {
        notice("5-tb-ubnd", """
                number: 5/TB-UBND
                allow:
                  - {words: 0912.345.678, reason: Số đã công bố}
                  - {words: 0987 654 321, reason: Số đã công bố, by: Đỗ Thị Minh Hạnh}""", "Gọi 0912 345 678.\n");
        List<Problem> reading = new ArrayList<>();
        read(reading);

        assertThat(reading).extracting(Problem::fault).containsExactly(Fault.KEY_MISSING);
        assertThat(faults()).containsExactlyInAnyOrder(Fault.PERSONAL_PHONE, Fault.ALLOW_UNUSED);
    }

    @Test
    void pointsOutAPetitionerInTitleAndFileName() throws IOException {
        notice(
                "tra-loi-don-ba-pham-thi-dao",
                "number: 5/TB-UBND",
                "Nội dung.\n",
                "Trả lời đơn khiếu nại của bà Phạm Thị Đào");

        assertThat(faults()).containsExactlyInAnyOrder(Fault.PERSONAL_NAME, Fault.PERSONAL_NAME);
    }

    @Test
    void readsThePagesAndThePropertiesOfPdfAttachments() throws IOException {
        Path folder = Files.createDirectories(content.resolve("binh-phu/2024/03"));
        Files.write(folder.resolve("5-tb-ubnd.pdf"), pdf("Lien he: 0912 345 678, gap chi Hoa", "CMND 125456789"));
        notice("5-tb-ubnd", "number: 5/TB-UBND\nattachments: [{file: 5-tb-ubnd.pdf, title: Bản ký số}]", "Nội dung.\n");

        assertThat(advice())
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
        notice(
                "5-tb-ubnd",
                "number: 5/TB-UBND\nattachments: [{file: a.pdf, title: A}, {file: b.pdf, title: B}]",
                "Nội dung.\n");

        assertThat(faults()).containsExactlyInAnyOrder(Fault.ATTACHMENT_UNCHECKED, Fault.ATTACHMENT_SCANNED);
    }

    private static byte[] pdf(String words, String subject) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setSubject(subject);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                out.newLineAtOffset(72, 700);
                out.showText(words);
                out.endText();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void notice(String slug, String keys, String body) throws IOException {
        notice(slug, keys, body, "Kết luận về thủy lợi");
    }

    private void notice(String slug, String keys, String body, String title) throws IOException {
        Path folder = Files.createDirectories(content.resolve("binh-phu/2024/03"));
        String head = "---\ntitle: " + title
                + "\ntype: ket-luan\ndistrict: binh-phu\ndate: 2024-03-25\nsigner: Lương Văn Khải\n" + keys + "\n---\n";
        // every test's text begins at line 11
        int lines = (int) head.chars().filter(c -> c == '\n').count();
        Files.writeString(folder.resolve(slug + ".md"), head + "\n".repeat(Math.max(0, 10 - lines)) + body);
    }

    private Content read(List<Problem> problems) {
        SourceTree tree = SourceTree.scan(content, "content", problems::add);
        SourceText register = SourceText.read(tree.file(Districts.FILE_NAME).orElseThrow(), "r", problems::add)
                .orElseThrow();
        Districts districts = Districts.read(register, problems::add);
        NoticeReader reader = new NoticeReader(tree, districts, LocalDateTime.of(2024, 6, 1, 8, 0));
        List<Notice> notices = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            if (file.isMarkdown()) {
                SourceText.read(file, tree.display(file.path()), problems::add)
                        .flatMap(t -> reader.notice(file, t, "", problems::add))
                        .ifPresent(notices::add);
            }
        }
        return new Content(tree, districts, notices, List.of(), List.of());
    }

    private List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Advice.check(read(new ArrayList<>()), n -> true, problems::add);
        return problems;
    }

    private List<Fault> faults() {
        return check().stream().map(Problem::fault).toList();
    }

    private List<String> advice() {
        Messages messages = Messages.in(Language.EN);
        return check().stream()
                .map(p -> p.place().location() + " " + messages.what(p))
                .toList();
    }
}
