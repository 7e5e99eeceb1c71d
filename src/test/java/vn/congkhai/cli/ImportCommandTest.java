package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.importer.Scans;

/** A paper becomes a notice that the build accepts. */
class ImportCommandTest {

    private static final Path PAPERS =
            Path.of("src", "test", "resources", "vn", "congkhai", "importer").toAbsolutePath();
    private static final String REGISTER = """
            - {id: son-duong, name: Sơn Dương, kind: huyện, province: Tuyên Quang, committee: Ủy ban nhân dân huyện Sơn Dương}
            - {id: luc-nam, name: Lục Nam, kind: huyện, province: Bắc Giang, committee: Ủy ban nhân dân huyện Lục Nam}
            - {id: binh-phu, name: Bình Phú, kind: huyện, province: An Hòa, committee: Ủy ban nhân dân huyện Bình Phú}
            """;

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void aPortalIsThere() throws IOException {
        root = Sites.lay(temp.resolve("portal"), Sites.base());
        Files.writeString(root.resolve("content/districts.yml"), REGISTER);
    }

    @Test
    void aWordFileBecomesANoticeAtItsPlaceWithEveryFindingTold() {
        Sites.Outcome outcome = run(paper("ket-luan.docx"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("đã ghi content/binh-phu/2024/06/45-tb-ubnd.md, bản gốc ở ")
                .contains("  number: 45/TB-UBND (", "  signer: Trịnh Quốc Bảo (", "  meeting_date: 2024-05-29 (")
                .doesNotContain("symbol");
        assertThat(outcome.summary())
                .isEqualTo("Đã ghi 1 thông báo, trong đó 0 bản thảo cần điền thêm; 0 tệp không được nhập.");
        assertThat(root.resolve("content/binh-phu/2024/06/45-tb-ubnd.md")).isRegularFile();
        assertThat(root.resolve("content/binh-phu/2024/06/45-tb-ubnd.docx"))
                .hasSameBinaryContentAs(PAPERS.resolve("ket-luan.docx"));
        assertThat(Sites.run(root, "check").code()).isZero();
    }

    @Test
    void aPaperWhoseNoticeWasTakenAwayIsImportedAnewAtItsPlace() throws IOException {
        run(paper("ket-luan.docx"));
        Path notice = root.resolve("content/binh-phu/2024/06/45-tb-ubnd.md");
        String text = Files.readString(notice);
        Files.delete(notice);

        Sites.Outcome again = run(paper("ket-luan.docx"));

        assertThat(again.code()).isZero();
        assertThat(again.summary())
                .isEqualTo("Đã ghi 1 thông báo, trong đó 0 bản thảo cần điền thêm; 0 tệp không được nhập.");
        assertThat(notice).content(StandardCharsets.UTF_8).isEqualTo(text);
        assertThat(notice.resolveSibling("45-tb-ubnd.docx")).hasSameBinaryContentAs(PAPERS.resolve("ket-luan.docx"));
        assertThat(notice.resolveSibling("45-tb-ubnd-2.md")).doesNotExist();
    }

    @Test
    void aPaperThatLiesInTheContentWithoutANoticeIsNoNotice() throws IOException {
        Path loose = root.resolve("content/binh-phu/2024/06/ban-goc.docx");
        Files.createDirectories(loose.getParent());
        Files.copy(PAPERS.resolve("ket-luan.docx"), loose);

        assertThat(run(loose.toString()).code()).isZero();

        assertThat(root.resolve("content/binh-phu/2024/06/45-tb-ubnd.md")).isRegularFile();
    }

    @Test
    void aPaperThatAnotherNoticeNamesIsThereAlready() throws IOException {
        Path named = root.resolve("content/son-duong/2023/09/ban-ky.docx");
        Files.copy(PAPERS.resolve("ket-luan.docx"), named);
        Path notice = root.resolve("content/son-duong/2023/09/187-tb-ubnd.md");
        Files.writeString(notice, Files.readString(notice) + "\nXem [bản ký](ban-ky.docx).\n");

        assertThat(run(paper("ket-luan.docx")).err())
                .contains("tệp này đã có trên cổng: content/son-duong/2023/09/ban-ky.docx");

        assertThat(root.resolve("content/binh-phu")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsNotBlamedOnThePaper() throws IOException {
        Files.writeString(root.resolve("content/binh-phu"), "một tệp ở chỗ của thư mục");

        Sites.Outcome outcome = run(paper("ket-luan.docx"));

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("binh-phu").doesNotContain("ket-luan.docx", "Exception");
    }

    @Test
    void aPaperThatIsThereAlreadyIsReportedAndNothingIsWritten() throws IOException {
        run(paper("ket-luan.docx"));
        var before = Sites.bytes(root.resolve("content"));

        Sites.Outcome again = run(paper("ket-luan.docx"));
        Sites.Outcome asPdf = run(paper("ket-luan.pdf"));

        assertThat(again.err()).contains("tệp này đã có trên cổng: content/binh-phu/2024/06/45-tb-ubnd.docx");
        assertThat(asPdf.err()).contains("số 45/TB-UBND cùng loại, cùng cơ quan, cùng năm đã có ở ");
        assertThat(Sites.bytes(root.resolve("content"))).isEqualTo(before);
    }

    @Test
    void whatThePaperDoesNotSayMakesItADraftThatNobodyPublishes() throws IOException {
        Path text = Files.writeString(temp.resolve("ghi-chep.txt"), "Một đoạn chữ không có số, ngày hay người ký.\n");

        Sites.Outcome outcome = run(text.toString(), "--district", "luc-nam", "--type", "ket-luan");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("đã ghi bản thảo content/luc-nam/2026/01/");
        assertThat(outcome.out()).contains("không có trong văn bản: number, ").doesNotContain("symbol");
        assertThat(outcome.err()).contains("không tìm thấy signer", "không tìm thấy date");
        assertThat(Sites.run(root, "build", "--output", temp.resolve("site").toString())
                        .code())
                .isZero();
        assertThat(temp.resolve("site/luc-nam/2026")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIsOneSentenceAndDoesNotStopTheOthers() throws IOException {
        Path broken = Files.writeString(temp.resolve("hong.pdf"), "%PDF-1.4\nkhông còn gì");

        Sites.Outcome outcome = run(broken.toString(), paper("quyet-dinh.pdf"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("hong.pdf: lỗi ").doesNotContain("\tat ");
        assertThat(root.resolve("content/binh-phu/2024/02/812-qd-ubnd.md")).isRegularFile();
        assertThat(outcome.summary()).startsWith("Đã ghi 1 thông báo").endsWith("1 tệp không được nhập.");
    }

    @Test
    void optionsUnderstandWhatFrontMatterDoes() throws IOException {
        Sites.Outcome district = run(paper("ket-luan.docx"), "--district", "UBND huyện Lục Nam", "--lang", "en");
        Sites.Outcome type = run(paper("ket-luan.docx"), "--type", "Thông báo kết luận", "--lang", "en");

        assertThat(district.err()).contains("write luc-nam");
        assertThat(type.err()).contains("write ket-luan");
    }

    @Test
    void anUnknownDistrictIsRefusedBeforeAnythingIsRead() {
        Sites.Outcome outcome = run(paper("ket-luan.docx"), "--district", "luc-man", "--lang", "en");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("Wrong use: --district: there is no district \"luc-man\" in the register; write luc-nam\n"
                        + "    see how it is used: java -jar target/congkhai.jar import --help\n");
        assertThat(root.resolve("content/binh-phu")).doesNotExist();
    }

    @Test
    void anUnknownTypeIsAWrongUse() {
        Sites.Outcome outcome = run(paper("ket-luan.docx"), "--type", "ket-lua");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("Lệnh chưa đúng: --type: không có loại văn bản \"ket-lua\"; viết ket-luan\n"
                        + "    xem cách dùng: java -jar target/congkhai.jar import --help\n");
        assertThat(root.resolve("content/binh-phu")).doesNotExist();
    }

    @Test
    void programsGetDataAndNoSentences() {
        Sites.Outcome outcome = run(paper("quyet-dinh.pdf"), "--format", "json");

        assertThat(outcome.out()).startsWith("{").contains("\"id\":\"import-pdf-table\"");
    }

    @Test
    void aScanIsReadByMachineAndSaysSoUntilItIsCompared() throws IOException {
        Scans.readableOrSkip();
        Path scan = Scans.of(PAPERS.resolve("to-hop-dau.pdf"), temp.resolve("quet.pdf"));

        Sites.Outcome plain = run(scan.toString());
        Sites.Outcome outcome = run(scan.toString(), "--ocr");

        assertThat(plain.err()).contains("chỉ có ảnh quét, không có chữ", "thêm --ocr");
        assertThat(outcome.err()).contains("nội dung do máy nhận dạng chữ, chưa đối chiếu");
        assertThat(outcome.out())
                .startsWith("đã ghi content/binh-phu/2024/01/9-tb-ubnd.md")
                .contains("  number: 9/TB-UBND (", "  date: 2024-01-15 (", "  signer: Lương Văn Khải (");
        assertThat(root.resolve("content/binh-phu/2024/01/9-tb-ubnd.md"))
                .content(StandardCharsets.UTF_8)
                .contains("\ntext: ocr\n", "chuẩn bị nguồn lực cho nghị quyết chuyên đề về thủy lợi");
        assertThat(Sites.run(root, "check", "--no-advice").code()).isZero();
    }

    @Test
    void withoutAFileTheCommandIsUsedWrongly() {
        assertThat(run().code()).isEqualTo(2);
    }

    private Sites.Outcome run(String... arguments) {
        return Sites.run(root, "import", List.of(arguments).toArray(String[]::new));
    }

    private static String paper(String name) {
        return PAPERS.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'', --into needs a value (DIR) after it",
        "khong-co, '--into needs a folder, and there is no folder \"khong-co\"'",
        "content/districts.yml, '--into needs a folder, and there is no folder \"content/districts.yml\"'",
    })
    void aContentFolderThatIsTypedAndNotThereIsWrongUseAndNoFaultOfTheSettings(String typed, String said)
            throws IOException {
        Path portal = Sites.lay(temp.resolve("into"), Sites.base());
        Sites.Outcome outcome = Sites.run(portal, "import", "--into", typed, "a.docx", "--lang", "en");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Wrong use: " + said + "\n");
    }
}
