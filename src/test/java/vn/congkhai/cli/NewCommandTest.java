package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice begun at the desk: asked for, or named in options. */
class NewCommandTest {

    private static final String WRITTEN = "content/son-duong/2026/01/10-tb-ubnd.md";

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void aDistrictWithANoticeOfThisYear() throws IOException {
        root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path folder = Files.createDirectories(root.resolve("content/son-duong/2026/01"));
        Files.writeString(folder.resolve("09-tb-ubnd.md"), """
                ---
                title: Kết luận giao ban tuần
                type: ket-luan
                number: 09/TB-UBND
                district: son-duong
                date: 2026-01-12
                signer: Nguyễn Văn An
                signer_title: Chánh Văn phòng
                signer_authority: TL. Chủ tịch
                recipients:
                  - Thường trực Huyện ủy
                  - UBND các xã, thị trấn
                  - "Lưu: VT"
                ---
                Nội dung.
                """);
    }

    @Test
    void whatIsLikelyIsOfferedAndAnEmptyLineTakesIt() throws IOException {
        Sites.Outcome outcome = answer("son-duong", "", "", "", "Kết luận: phiên họp tháng 1", "", "", "", "", "-", "");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo(WRITTEN + "\n");
        assertThat(outcome.err())
                .contains("Loại văn bản (tên hoặc mã) [Kết luận]: ", "[31/1/2026]: ", "[10/TB-UBND]: ")
                .contains("Người ký [Nguyễn Văn An]: ", "[Chánh Văn phòng]: ", "[TL. Chủ tịch]: ", "[Sơn Dương]: ");
        assertThat(Files.readString(root.resolve(WRITTEN))).isEqualTo("""
                ---
                # Viết nội dung bên dưới, so với bản giấy, rồi xóa dòng status và dòng này
                title: "Kết luận: phiên họp tháng 1"
                type: ket-luan
                number: 10/TB-UBND
                district: son-duong
                date: 2026-01-31
                signer: Nguyễn Văn An
                signer_title: Chánh Văn phòng
                signer_authority: TL. Chủ tịch
                place: Sơn Dương
                status: draft
                ---

                """);
        assertThat(Sites.run(root, "check").code()).isZero();
    }

    @Test
    void recipientsAreOfferedInOneLineAndTheSignedFileIsPutBeside() throws IOException {
        Path signed = Files.writeString(temp.resolve("Bản ký.PDF"), "%PDF-1.4 ký");
        Sites.Outcome outcome = answer(
                "son-duong",
                "",
                "",
                "",
                "Kết luận giao ban",
                "",
                "",
                "",
                "",
                "-",
                "-",
                "",
                temp.resolve("khong-co.pdf").toString(),
                "'" + signed + "'");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains("dấu chấm phẩy [Thường trực Huyện ủy; UBND các xã, thị trấn; Lưu: VT]: ")
                .contains("không có tệp này", "kiểm tra lại đường dẫn");
        assertThat(Files.readString(root.resolve(WRITTEN))).contains("""
                place: Sơn Dương
                recipients:
                  - Thường trực Huyện ủy
                  - UBND các xã, thị trấn
                  - "Lưu: VT"
                status: draft
                attachments:
                  - file: "10-tb-ubnd.pdf"
                    title: Bản gốc (PDF)
                ---
                """);
        assertThat(root.resolve("content/son-duong/2026/01/10-tb-ubnd.pdf")).hasContent("%PDF-1.4 ký");
        assertThat(Sites.run(root, "check", "--no-advice").code()).isZero();
    }

    @Test
    void anAttachmentIsNeverCopiedOverAnother() throws IOException {
        Path there = Files.writeString(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.pdf"), "bản khác");
        Path signed = Files.writeString(temp.resolve("ky.pdf"), "%PDF-1.4");

        Sites.Outcome outcome =
                given("--title", "Kết luận giao ban", "--signer", "Nguyễn Văn An", "--attach", signed.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("content/son-duong/2026/01/ket-luan-giao-ban.pdf");
        assertThat(there).hasContent("bản khác");
        assertThat(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.md"))
                .doesNotExist();
    }

    @Test
    void anAnswerThatTheBuildWouldRefuseIsAskedAgain() {
        Sites.Outcome outcome = answer(
                "son-duon", "son-duong", "bao-cao", "31/2/2026", "2026-01-31", "-", "Báo cáo tháng 1", "", "", "", "");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains("không có huyện \"son-duon\" trong danh bạ", "viết son-duong")
                .contains("\"31/2/2026\" không phải là ngày có thật")
                .doesNotContain("Người chủ trì");
        assertThat(outcome.out()).isEqualTo("content/son-duong/2026/01/bao-cao-thang-1.md\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sơn Dương", "son duong", "huyện Sơn Dương", "HUYỆN SƠN DƯƠNG", "son-duong"})
    void districtsAreAnsweredByTheirNames(String name) {
        Sites.Outcome outcome = answer(name, "Báo cáo", "31/1/2026", "-", "Báo cáo tháng 1", "Nguyễn Văn An");

        assertThat(outcome.err()).contains("    huyện Sơn Dương (son-duong), huyện Lục Nam (luc-nam)\n");
        assertThat(outcome.out()).isEqualTo("content/son-duong/2026/01/bao-cao-thang-1.md\n");
        assertThat(root.resolve("content/son-duong/2026/01/bao-cao-thang-1.md"))
                .content()
                .contains("type: bao-cao\n", "district: son-duong\n", "date: 2026-01-31\n");
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
    void twoBodiesOfOneNameAreToldApartByTheirFullNames() throws IOException {
        Files.writeString(root.resolve("content/districts.yml"), """
                - {id: son-duong, name: Sơn Dương, kind: huyện, province: Tuyên Quang, committee: Ủy ban A}
                - {id: huyen-ky-anh, name: Kỳ Anh, kind: huyện, province: Hà Tĩnh, committee: Ủy ban B}
                - {id: thi-xa-ky-anh, name: Kỳ Anh, kind: thị xã, province: Hà Tĩnh, committee: Ủy ban C}
                """);

        Sites.Outcome outcome = answer("Kỳ Anh", "thị xã Kỳ Anh", "", "", "-", "Kết luận", "Nguyễn Văn An");

        assertThat(outcome.err())
                .contains("tên đầy đủ hoặc mã: huyện Kỳ Anh (huyen-ky-anh), thị xã Kỳ Anh (thi-xa-ky-anh)\n");
        assertThat(outcome.out()).startsWith("content/thi-xa-ky-anh/2026/01/");
    }

    @Test
    void manyDistrictsAreListedForThoseWhoAsk() throws IOException {
        StringBuilder register = new StringBuilder();
        for (int i = 1; i <= 21; i++) {
            register.append("- {id: x-")
                    .append(i)
                    .append(", name: X ")
                    .append(i)
                    .append(", kind: xã, province: P, committee: Ủy ban ")
                    .append(i)
                    .append("}\n");
        }
        Files.writeString(root.resolve("content/districts.yml"), register);

        assertThat(answer().err()).contains("Cổng có 21 huyện").doesNotContain("xã X 1 (x-1)");
        assertThat(answer("?").err()).contains("xã X 1 (x-1), xã X 2 (x-2)", "xã X 21 (x-21)\n");
    }

    @Test
    void todayIsTheDayInThePortalsZone() {
        List<String> late = new ArrayList<>(List.of("new", "--source", root.toString(), "--now"));
        late.add("2026-01-31T18:00:00Z");

        assertThat(Sites.run(late, "son-duong\n\n").err()).contains("[1/2/2026]: ");
    }

    @Test
    void numbersRestartWithTheYear() {
        Sites.Outcome outcome = answer("son-duong", "", "2027-01-04");

        assertThat(outcome.err()).contains("[01/TB-UBND]: ");
    }

    @Test
    void optionsAloneAreEnoughAndNothingIsAddedToThem() throws IOException {
        Sites.Outcome outcome = given("--title", "Kết luận giao ban", "--signer", "Nguyễn Văn An");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("content/son-duong/2026/01/ket-luan-giao-ban.md\n");
        assertThat(Files.readString(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.md")))
                .doesNotContain("number", "signer_title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09/TB-UBND", "9/TB-UBND", "09/Tb-Ubnd"})
    void aNumberThatIsTakenIsRefused(String number) throws IOException {
        var before = Sites.bytes(root.resolve("content"));

        Sites.Outcome outcome = given("--title", "Kết luận giao ban", "--signer", "Nguyễn Văn An", "--number", number);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("đã có ở content/son-duong/2026/01/09-tb-ubnd.md", "Chưa tạo tệp nào.");
        assertThat(Sites.bytes(root.resolve("content"))).isEqualTo(before);
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(root.resolve("content/son-duong/2026/01/ket-luan-giao-ban.md"), "ghi chép");

        Sites.Outcome outcome = given("--title", "Kết luận giao ban", "--signer", "Nguyễn Văn An");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("/son-duong/2026/01/ket-luan-giao-ban.html đã thuộc về");
        assertThat(file).hasContent("ghi chép");
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

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("không có huyện \"luc-nem\"", "viết luc-nam")
                .doesNotContain(".md")
                .endsWith("Chưa tạo tệp nào.\n");
    }

    @Test
    void withoutAnswersNothingIsMadeUp() {
        Sites.Outcome outcome = answer("luc-nam");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).endsWith(": \nChưa tạo tệp nào.\n").doesNotContain("thông báo thiếu", "2000");
        assertThat(root.resolve("content/luc-nam")).doesNotExist();
    }

    private Sites.Outcome answer(String... lines) {
        return Sites.run(
                List.of("new", "--source", root.toString(), "--now", Sites.NOW), String.join("\n", lines) + "\n");
    }

    private Sites.Outcome given(String... options) {
        List<String> all =
                new ArrayList<>(List.of("--district", "son-duong", "--type", "ket-luan", "--date", "2026-01-30"));
        all.addAll(List.of(options));
        return Sites.run(root, "new", all.toArray(String[]::new));
    }
}
