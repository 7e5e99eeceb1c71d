package vn.congkhai.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Key;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** What the signed paper beside a new notice may be, and that both are written or neither. */
class NewNoticeTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-06-15T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @TempDir
    Path temp;

    private Path content;

    @BeforeEach
    void register() throws IOException {
        content = Files.createDirectories(temp.resolve("content"));
        Files.writeString(content.resolve(Districts.FILE_NAME), """
                - {id: binh-phu, name: Bình Phú, kind: huyện, province: An Hòa, committee: Ủy ban nhân dân huyện Bình Phú}
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "so-do.svg, <svg/>, FILE_ACTIVE",
        "bang-luong.xlsm, PK, FILE_ACTIVE",
        "tb.pdf, <html><script></script>, FILE_DISGUISED"
    })
    void whatNoPortalPublishesIsRefusedBeforeAnythingIsWritten(String name, String bytes, Fault fault)
            throws IOException {
        Path signed = Files.writeString(temp.resolve(name), bytes);

        NewNotice.Outcome outcome = write(signed);

        assertThat(outcome.path()).isEmpty();
        assertThat(outcome.problems()).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(fault);
            assertThat(p.arguments()).containsExactly(name);
        });
        assertThat(written()).isEmpty();
        assertThat(newNotice().problemsOf(Key.ATTACHMENTS, signed.toString()))
                .extracting(Problem::fault)
                .containsExactly(fault);
    }

    @Test
    void soIsAFileThatIsTooLarge() throws IOException {
        Path signed = temp.resolve("ban-do.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(signed.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024 + 1);
        }

        assertThat(write(signed).problems()).extracting(Problem::fault).containsExactly(Fault.FILE_HEAVY);
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "json"})
    void theNoticesOwnFilesAreNotItsAttachments(String ending) throws IOException {
        Path signed = Files.writeString(temp.resolve("tb." + ending), "{}");

        assertThat(write(signed).problems()).extracting(Problem::fault).containsExactly(Fault.ADDRESS_TWICE);
        assertThat(written()).isEmpty();
    }

    @Test
    void theCopyGoesWhenTheNoticeCannotBeWritten() throws IOException {
        Path signed = Files.writeString(temp.resolve("ky.pdf"), "%PDF-1.4 ký");
        NewNotice notice = newNotice();
        // somebody else was faster
        Path there = content.resolve("binh-phu/2024/06/5-tb-ubnd.md");
        Files.createDirectories(there.getParent());
        Files.writeString(there, "của người khác");

        NewNotice.Outcome outcome = notice.write(values(signed), "Còn thiếu nội dung.");

        assertThat(outcome.path()).isEmpty();
        assertThat(outcome.problems()).extracting(Problem::fault).containsExactly(Fault.ADDRESS_TWICE);
        assertThat(there).content(StandardCharsets.UTF_8).isEqualTo("của người khác");
        assertThat(written()).containsExactly("5-tb-ubnd.md");
    }

    @Test
    void aNoticeThatCannotHaveItsPaperIsNotWritten() throws IOException {
        Path signed = Files.writeString(temp.resolve("ky.pdf"), "%PDF-1.4 ký");
        Path there = Files.createDirectories(content.resolve("binh-phu/2024/06/5-tb-ubnd.pdf"));

        assertThat(write(signed).problems()).extracting(Problem::fault).containsExactly(Fault.ADDRESS_TWICE);
        assertThat(there).isDirectory();
        assertThat(written()).isEmpty();
    }

    @Test
    void theSignedPaperStandsBesideTheNotice() throws IOException {
        Path signed = Files.writeString(temp.resolve("Bản ký.PDF"), "%PDF-1.4 ký");

        NewNotice.Outcome outcome = write(signed);

        assertThat(outcome.path()).contains("content/binh-phu/2024/06/5-tb-ubnd.md");
        assertThat(written()).containsExactly("5-tb-ubnd.md", "5-tb-ubnd.pdf");
        assertThat(content.resolve("binh-phu/2024/06/5-tb-ubnd.pdf"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("%PDF-1.4 ký");
    }

    /** Terminals put a file that is dropped on them in as a shell would need it; some as an address. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Bản ký (1).pdf|%s/Bản ký (1).pdf
            Bản ký (1).pdf|'%s/Bản ký (1).pdf'
            Bản ký (1).pdf|"%s/Bản ký (1).pdf"
            Bản ký (1).pdf|%s/Bản\\ ký\\ \\(1\\).pdf
            Bản ký (1).pdf|file://%s/B%%E1%%BA%%A3n%%20k%%C3%%BD%%20(1).pdf
            A'B.pdf|'%s/A'\\''B.pdf'
            """)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a backslash parts folders there and protects nothing")
    void theSignedPaperMayBeDroppedOnTheWindow(String name, String dropped) throws IOException {
        Files.writeString(temp.resolve(name), "%PDF-1.4 ký");

        assertThat(Original.of(dropped.formatted(temp) + " "))
                .map(Original::file)
                .contains(temp.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file://may-khac/ky.pdf", "file:ky.pdf", "file:///khong co.pdf", "'", "\\", "\u0000.pdf"})
    void whatIsNoPathOfThisMachineIsNoFile(String typed) {
        assertThat(Original.problemsOf(typed)).extracting(Problem::fault).containsExactly(Fault.IMPORT_NO_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ủy ban nhân dân huyện Bình Phú",
                "Uỷ ban nhân dân huyện Bình Phú",
                "UBND huyện Bình Phú",
                "ỦY BAN NHÂN DÂN HUYỆN BÌNH PHÚ"
            })
    void theNumberAfterTheCommitteesLastIsOfferedHoweverItsNameIsSpelt(String issuer) throws IOException {
        issued("2024/05/5-tb-ubnd", "number: 5/TB-UBND\ndate: 2024-05-20\nissuer: " + issuer);

        assertThat(newNotice().offer(Key.NUMBER, values(temp))).contains("06/TB-UBND");
        assertThat(newNotice().offer(Key.SIGNER, values(temp))).contains("Đàm Thị Sen");
    }

    @Test
    void numbersOfOtherIssuersOtherYearsAndOtherSymbolsAreNotCounted() throws IOException {
        issued("2024/05/3-tb-ubnd", "number: 03A/TB-UBND\ndate: 2024-05-20");
        issued("2024/05/90-tb-vp", "number: 90/TB-UBND\ndate: 2024-05-21\nissuer: Văn phòng HĐND và UBND huyện");
        issued("2023/12/80-tb-ubnd", "number: 80/TB-UBND\ndate: 2023-12-29");
        issued("2024/05/70-tb-ubnd-nc", "number: 70/TB-UBND-NC\ndate: 2024-05-19");

        assertThat(newNotice().offer(Key.NUMBER, values(temp))).contains("04/TB-UBND");
    }

    private void issued(String path, String more) throws IOException {
        Path file = content.resolve("binh-phu/" + path + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                ---
                title: Thông báo lịch trực
                type: thong-bao
                district: binh-phu
                signer: Đàm Thị Sen
                %s
                ---

                Nội dung.
                """.formatted(more));
    }

    @Test
    void aRegisterThatCannotBeReadIsNotSaidToBeMissing() throws IOException {
        Files.write(content.resolve(Districts.FILE_NAME), new byte[] {'i', 'd', ':', ' ', (byte) 0xff});
        List<Problem> problems = new ArrayList<>();

        assertThat(NewNotice.in(content, "content", CLOCK, problems)).isEmpty();
        assertThat(problems).extracting(Problem::fault).containsExactly(Fault.FILE_NOT_UTF8);
    }

    private NewNotice.Outcome write(Path signed) throws IOException {
        return newNotice().write(values(signed), "Còn thiếu nội dung.");
    }

    private NewNotice newNotice() {
        return NewNotice.in(content, "content", CLOCK, new ArrayList<>()).orElseThrow();
    }

    private static Map<Key, String> values(Path signed) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        values.put(Key.DISTRICT, "binh-phu");
        values.put(Key.TYPE, "thong-bao");
        values.put(Key.DATE, "2024-06-14");
        values.put(Key.NUMBER, "5/TB-UBND");
        values.put(Key.TITLE, "Thông báo lịch tiếp công dân");
        values.put(Key.SIGNER, "Lương Văn Khải");
        values.put(Key.ATTACHMENTS, signed.toString());
        return values;
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .filter(name -> !name.equals(Districts.FILE_NAME))
                    .sorted()
                    .toList();
        }
    }
}
