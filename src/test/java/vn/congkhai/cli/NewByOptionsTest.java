package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice begun at the desk and named in options: what is there stays, what is wrong is not written. */
class NewByOptionsTest {

    private final Path temp;

    private final NewNoticePortal portal;

    private final Path root;

    NewByOptionsTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        portal = new NewNoticePortal(temp);
        root = portal.root();
    }

    @Test
    void anAttachmentIsNeverCopiedOverAnother() throws IOException {
        Path there = Files.writeString(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.pdf"), "bản khác");
        Path signed = Files.writeString(temp.resolve("ky.pdf"), "%PDF-1.4");

        Sites.Outcome outcome = portal.given(
                "--title", "Kết luận giao ban", "--signer", "Nguyễn Văn An", "--attach", signed.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("content/son-duong/2026/01/ket-luan-giao-ban.pdf");
        assertThat(there).content(StandardCharsets.UTF_8).isEqualTo("bản khác");
        assertThat(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.md"))
                .doesNotExist();
    }

    @Test
    void optionsTakeNamesAndDatesAsPeopleWriteThem() throws IOException {
        Sites.Outcome outcome = Sites.run(
                root,
                "new",
                "--district",
                "Lục Nam",
                "--type",
                "kết luận",
                "--date",
                "ngày 5 tháng 1 năm 2026",
                "--title",
                "Kết luận giao ban",
                "--signer",
                "Nguyễn Văn An");

        assertThat(outcome.out()).isEqualTo("content/luc-nam/2026/01/ket-luan-giao-ban.md\n");
        assertThat(Files.readString(root.resolve("content/luc-nam/2026/01/ket-luan-giao-ban.md")))
                .contains("date: 2026-01-05\n");
    }

    @Test
    void optionsAloneAreEnoughAndNothingIsAddedToThem() throws IOException {
        Sites.Outcome outcome = portal.given("--title", "Kết luận giao ban", "--signer", "Nguyễn Văn An");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("content/son-duong/2026/01/ket-luan-giao-ban.md\n");
        assertThat(Files.readString(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.md")))
                .doesNotContain("number", "signer_title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09/TB-UBND", "9/TB-UBND", "09/Tb-Ubnd"})
    void aNumberThatIsTakenIsRefused(String number) throws IOException {
        var before = Sites.bytes(root.resolve("content"));

        Sites.Outcome outcome =
                portal.given("--title", "Kết luận giao ban", "--signer", "Nguyễn Văn An", "--number", number);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("đã có ở content/son-duong/2026/01/09-tb-ubnd.md", "Chưa tạo tệp nào.");
        assertThat(Sites.bytes(root.resolve("content"))).isEqualTo(before);
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.md"), "ghi chép");

        Sites.Outcome outcome = portal.given("--title", "Kết luận giao ban", "--signer", "Nguyễn Văn An");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("/son-duong/2026/01/ket-luan-giao-ban.html đã thuộc về");
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("ghi chép");
    }

    @Test
    void whatWasRefusedIsToldWithoutLinesOfAFileThatIsNotThere() {
        Sites.Outcome outcome = Sites.run(
                root,
                "new",
                "--district",
                "luc-nem",
                "--type",
                "ket-luan",
                "--date",
                "2026-01-30",
                "--title",
                "Một",
                "--signer",
                "Nguyễn Văn An");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("Lệnh chưa đúng: --district: không có cơ quan \"luc-nem\" trong danh bạ; viết luc-nam\n"
                        + "    xem cách dùng: java -jar target/congkhai.jar new --help\n");
    }

    @Test
    void aDayThatNoCalendarHasIsAWrongUseAndNothingIsAsked() throws IOException {
        var before = Sites.bytes(root.resolve("content"));

        Sites.Outcome outcome = Sites.run(root, "new", "--lang", "en", "--date", "31/6/2024");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(
                        "Wrong use: --date: \"31/6/2024\" is not a real date; look up the right date, perhaps 2024-06-30\n"
                                + "    see how it is used: java -jar target/congkhai.jar new --help\n");
        assertThat(Sites.bytes(root.resolve("content"))).isEqualTo(before);
    }

    /** Told at the end, it would cost every answer that was typed meanwhile. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ban-ky.pdf | không có tệp này",
                "content    | đây là một thư mục, không phải một tệp",
            })
    void aFileToAttachThatCannotBeIsAWrongUseAndNothingIsAsked(String typed, String said) {
        String path = root.resolve(typed).toString();

        Sites.Outcome outcome = Sites.run(root, "new", "--attach", path);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("Lệnh chưa đúng: --attach: " + said)
                .doesNotContain("Cơ quan (");
    }

    @Test
    void aNumberOfAnOptionThatIsTakenIsAskedBeforeWhatFollows() throws IOException {
        Sites.Outcome outcome = Sites.run(
                List.of("new", "--source", root.toString(), "--now", Sites.NOW, "--number", "09/TB-UBND"),
                String.join("\n", "son-duong", "", "30/1/2026", "10/TB-UBND", "Kết luận họp", "") + "\n");

        assertThat(outcome.err()).containsSubsequence("/2026/01/09-tb-ubnd.md", "[10/TB-UBND]: ", "Trích yếu");
        assertThat(outcome.out()).isEqualTo(NewNoticePortal.WRITTEN + "\n");
        assertThat(Files.readString(root.resolve(NewNoticePortal.WRITTEN))).contains("number: 10/TB-UBND", "họp");
    }

    @Test
    void anOptionThatLostItsLettersOnTheWayIsRefused() {
        Sites.Outcome outcome = portal.given("--title", "Kết luận giao ban", "--signer", "Nguy?n Van An");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("--signer: cửa sổ lệnh đã làm mất chữ Việt có dấu trong \"Nguy?n Van An\"")
                .doesNotContain("chcp");
        assertThat(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.md"))
                .doesNotExist();
    }
}
