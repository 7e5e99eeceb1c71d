package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A notice begun at the desk, asked for piece by piece. */
class NewCommandTest {

    private final Path temp;

    private final NewNoticePortal portal;

    private final Path root;

    NewCommandTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        portal = new NewNoticePortal(temp);
        root = portal.root();
    }

    @Test
    void whatIsLikelyIsOfferedAndAnEmptyLineTakesIt() throws IOException {
        Sites.Outcome outcome =
                portal.answer("son-duong", "", "", "", "Kết luận: phiên họp tháng 1", "", "", "", "", "-", "");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo(NewNoticePortal.WRITTEN + "\n");
        assertThat(outcome.err())
                .contains("Loại văn bản (tên hoặc mã) [Kết luận]: ", "[31/1/2026]: ", "[10/TB-UBND]: ")
                .contains("Người ký [Nguyễn Văn An]: ", "[Chánh Văn phòng]: ", "[TL. Chủ tịch]: ", "[Sơn Dương]: ");
        assertThat(Files.readString(root.resolve(NewNoticePortal.WRITTEN))).isEqualTo("""
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
        Sites.Outcome outcome = portal.answer(
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
        assertThat(Files.readString(root.resolve(NewNoticePortal.WRITTEN))).contains("""
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
        assertThat(root.resolve("content/son-duong/2026/01/10-tb-ubnd.pdf"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("%PDF-1.4 ký");
        assertThat(Sites.run(root, "check", "--no-advice").code()).isZero();
    }

    @Test
    void anAnswerThatTheBuildWouldRefuseIsAskedAgain() {
        Sites.Outcome outcome = portal.answer(
                "son-duon", "son-duong", "bao-cao", "31/2/2026", "2026-01-31", "-", "Báo cáo tháng 1", "", "", "", "");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains("không có cơ quan \"son-duon\" trong danh bạ", "viết son-duong")
                .contains("\"31/2/2026\" không phải là ngày có thật")
                .doesNotContain("Người chủ trì");
        assertThat(outcome.out()).isEqualTo("content/son-duong/2026/01/bao-cao-thang-1.md\n");
    }

    /** Told at the end, it would cost every answer that was typed after it. */
    @ParameterizedTest
    @ValueSource(strings = {"09/TB-UBND", "9/TB-UBND", "009/TB-UBND"})
    void aNumberThatIsTakenIsAskedAgainAtOnce(String taken) throws IOException {
        Sites.Outcome outcome = portal.answer("son-duong", "", "30/1/2026", taken, "10/TB-UBND", "Kết luận họp", "");

        assertThat(outcome.err())
                .containsSubsequence(
                        "[10/TB-UBND]: ",
                        "/2026/01/09-tb-ubnd.md",
                        "một số chỉ dùng một lần trong một năm",
                        "[10/TB-UBND]: ",
                        "Trích yếu");
        assertThat(outcome.out()).isEqualTo(NewNoticePortal.WRITTEN + "\n");
        assertThat(Files.readString(root.resolve(NewNoticePortal.WRITTEN))).contains("number: 10/TB-UBND", "họp");
    }

    @Test
    void soIsTheMatterOfAPaperWithoutNumberWhoseAddressIsTaken() {
        String[] first = {"son-duong", "bao-cao", "30/1/2026", "-", "Báo cáo tháng 1", "Nguyễn Văn An"};
        assertThat(portal.answer(first).code()).isZero();

        Sites.Outcome second = portal.answer(
                "son-duong",
                "bao-cao",
                "30/1/2026",
                "-",
                "Báo cáo tháng 1",
                "Báo cáo tháng 1 bổ sung",
                "Nguyễn Văn An");

        assertThat(second.err())
                .containsSubsequence("Trích yếu", "/bao-cao-thang-1.html đã thuộc về", "Trích yếu", "Người ký");
        assertThat(second.out()).isEqualTo("content/son-duong/2026/01/bao-cao-thang-1-bo-sung.md\n");
    }

    /** Numbers begin anew each year. */
    @Test
    void aNumberOfAnotherYearIsFree() {
        Sites.Outcome outcome = portal.answer("son-duong", "", "30/1/2025", "09/TB-UBND", "Kết luận họp", "");

        assertThat(outcome.out()).isEqualTo("content/son-duong/2025/01/09-tb-ubnd.md\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sơn Dương", "son duong", "huyện Sơn Dương", "HUYỆN SƠN DƯƠNG", "son-duong"})
    void districtsAreAnsweredByTheirNames(String name) {
        Sites.Outcome outcome = portal.answer(name, "Báo cáo", "31/1/2026", "-", "Báo cáo tháng 1", "Nguyễn Văn An");

        assertThat(outcome.err()).contains("    huyện Sơn Dương (son-duong), huyện Lục Nam (luc-nam)\n");
        assertThat(outcome.out()).isEqualTo("content/son-duong/2026/01/bao-cao-thang-1.md\n");
        assertThat(root.resolve("content/son-duong/2026/01/bao-cao-thang-1.md"))
                .content(StandardCharsets.UTF_8)
                .contains("type: bao-cao\n", "district: son-duong\n", "date: 2026-01-31\n");
    }

    @Test
    void twoBodiesOfOneNameAreToldApartByTheirFullNames() throws IOException {
        Files.writeString(root.resolve("content/districts.yml"), """
                - {id: son-duong, name: Sơn Dương, kind: huyện, province: Tuyên Quang, committee: Ủy ban A}
                - {id: huyen-ky-anh, name: Kỳ Anh, kind: huyện, province: Hà Tĩnh, committee: Ủy ban B}
                - {id: thi-xa-ky-anh, name: Kỳ Anh, kind: thị xã, province: Hà Tĩnh, committee: Ủy ban C}
                """);

        Sites.Outcome outcome = portal.answer("Kỳ Anh", "thị xã Kỳ Anh", "", "", "-", "Kết luận", "Nguyễn Văn An");

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

        assertThat(portal.answer().err()).contains("Cổng có 21 cơ quan").doesNotContain("xã X 1 (x-1)");
        assertThat(portal.answer("?").err()).contains("xã X 1 (x-1), xã X 2 (x-2)", "xã X 21 (x-21)\n");
    }

    @Test
    void todayIsTheDayInThePortalsZone() {
        List<String> late = new ArrayList<>(List.of("new", "--source", root.toString(), "--now"));
        late.add("2026-01-31T18:00:00Z");

        assertThat(Sites.run(late, "son-duong\n\n").err()).contains("[1/2/2026]: ");
    }

    @Test
    void numbersRestartWithTheYear() {
        Sites.Outcome outcome = portal.answer("son-duong", "", "2027-01-04");

        assertThat(outcome.err()).contains("[01/TB-UBND]: ");
    }

    @Test
    void whatCannotBeWrittenIsHandedOutSoThatNoAnswerIsLost() throws IOException {
        Path inTheWay = Files.writeString(portal.root().resolve("content/son-duong/2025"), "");
        Path signed = Files.writeString(temp.resolve("ky.pdf"), "%PDF-1.4");

        Sites.Outcome outcome = portal.answer(
                "son-duong", "", "5/12/2025", "", "Kết luận họp", "", "", "", "", "-", "-", "", signed.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(outcome.out())
                .startsWith("---\n# Viết nội dung bên dưới")
                .contains("\ntitle: Kết luận họp\n", "\nsigner: Nguyễn Văn An\n", "01-tb-ubnd.pdf", "\n---\n");
        assertThat(outcome.err())
                .contains(
                        "Ở " + inTheWay + " đang có một tệp, trong khi cần một thư mục\n",
                        "lưu phần vừa in, từ --- trở đi, vào tệp content/son-duong/2025/12/01-tb-ubnd.md, mã UTF-8\n")
                .endsWith("    và chép tệp bản ký vào cạnh tệp đó, với tên ghi ở khóa attachments\n")
                .doesNotContain("--output", "đã thuộc về");
    }

    @Test
    void theDateToAnswerIsShownInTheFormThatWasAskedFor() {
        Sites.Outcome outcome = portal.answer("son-duong", "", "31/2/2024", "2024-2-3", "hôm nọ", "5/9/1900");

        assertThat(outcome.err())
                .contains(
                        "    \"31/2/2024\" không phải là ngày có thật\n    xem lại ngày đúng, có thể là 29/2/2024\n",
                        "    viết ngày theo dạng 3/2/2024\n",
                        "    viết ngày theo dạng DD/MM/YYYY\n",
                        "    xem lại năm trên bản giấy rồi viết 5/9/YYYY, YYYY là năm gồm bốn chữ số\n");
    }

    @Test
    void whoIsAskedForOneValueIsToldNoNameOfAKey() {
        Sites.Outcome outcome = portal.answer("abc", "son-duong", "xx", "", "5/13/2025", "", "abc", "09/TB-UBND");

        assertThat(outcome.err())
                .contains("    không có cơ quan \"abc\" trong danh bạ\n", "    không có loại văn bản \"xx\"\n")
                .doesNotContain("[district]", "[type]", "[date]", "[number]");
    }

    @Test
    void withoutAnswersNothingIsMadeUp() {
        Sites.Outcome outcome = portal.answer("luc-nam");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).endsWith(": \nChưa tạo tệp nào.\n").doesNotContain("thông báo thiếu", "2000");
        assertThat(root.resolve("content/luc-nam")).doesNotExist();
    }

    /** What old windows make of "Kết luận của Chủ tịch", in several code pages. */
    @ParameterizedTest
    @ValueSource(strings = {"K?t lu?n c?a Ch? t?ch", "K\0t lu\0n c\0a Ch\0 t\0ch", "K\uFFFDt luận", "S? 45 v? r?ng"})
    void anAnswerThatLostItsLettersOnTheWayIsAskedForAgain(String arrived) throws IOException {
        Sites.Outcome outcome =
                portal.answer("\uFEFFson-duong", "", "", "", arrived, "Kết luận giao ban?", "", "", "", "", "-", "");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains("cửa sổ lệnh không đưa được chữ Việt có dấu đến chương trình", "gõ chcp 65001");
        assertThat(Files.readString(root.resolve(NewNoticePortal.WRITTEN)))
                .contains("title: \"Kết luận giao ban?\"\n")
                .doesNotContain("\uFFFD");
    }
}
