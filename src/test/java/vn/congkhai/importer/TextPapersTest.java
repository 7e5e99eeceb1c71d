package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.notice.Key;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Papers as text, Markdown and HTML, in every encoding in which they come. */
class TextPapersTest {

    private static final String PAPER = """
            Số: 31/TB-UBND

            Bình Phú, ngày 07 tháng 3 năm 2024

            **THÔNG BÁO**

            **Kết luận hội nghị giao ban tháng 2 năm 2024**

            Chiều ngày 05/3/2024, UBND huyện họp giao ban. Đồng chí Nguyễn Hữu Phước, Phó Chủ tịch UBND huyện chủ trì hội nghị.

            1. Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú, báo cáo kết quả trước ngày 20/3/2024.

            2. Các xã rà soát hộ có nhà tạm, lập danh sách.

            Nơi nhận:

            - Như trên;
            - Lưu: VT.

            **KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH**

            Nguyễn Hữu Phước
            """;

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void prepare() throws IOException {
        bench = new Workbench(folder);
    }

    @Test
    void readsPlainText() throws IOException {
        ImportReport.Item item = bench.importFile(file("31.txt", PAPER.getBytes(StandardCharsets.UTF_8)));

        assertWhole(item);
        assertThat(item.finding(Field.DATE).orElseThrow().at()).isEqualTo(Location.line(3));
        assertThat(bench.body(item))
                .contains("1. Phòng Y tế")
                .contains("2. Các xã")
                .endsWith("lập danh sách.");
    }

    @Test
    void readsUtf16() throws IOException {
        assertWhole(bench.importFile(file("31.txt", ("\uFEFF" + PAPER).getBytes(StandardCharsets.UTF_16LE))));
    }

    @Test
    void composesDecomposedText() throws IOException {
        String parts = Normalizer.normalize(PAPER, Normalizer.Form.NFD);
        ImportReport.Item item = bench.importFile(file("31.md", parts.getBytes(StandardCharsets.UTF_8)));

        assertWhole(item);
        assertThat(Normalizer.isNormalized(bench.text(item), Normalizer.Form.NFC))
                .isTrue();
    }

    @Test
    void convertsTcvn3() throws IOException {
        String old = """
                Sè: 31/TB-UBND

                B×nh Phó, ngµy 07 th¸ng 3 n¨m 2024

                Th«ng b¸o vÒ kÕt luËn héi nghÞ giao ban th¸ng 2 n¨m 2024

                Phßng Y tÕ kiÓm tra nguån n­íc cña s¸u tr­êng b¸n tró.
                """;
        ImportReport.Item item = bench.importFile(file("31.txt", old.getBytes(Charset.forName("windows-1252"))));

        assertThat(Workbench.value(item, Field.NUMBER)).isEqualTo("31/TB-UBND");
        assertThat(Workbench.value(item, Field.DATE)).isEqualTo("2024-03-07");
        assertThat(bench.body(item)).contains("Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.");
        assertThat(Workbench.sentences(item)).contains("the text was converted from TCVN3 (ABC) to Unicode");
    }

    @Test
    void convertsVni() throws IOException {
        String old = """
                Soá: 31/TB-UBND

                Bình Phuù, ngaøy 07 thaùng 3 naêm 2024

                Thoâng baùo veà keát luaän hoäi nghò giao ban

                Phoøng Y teá kieåm tra nguoàn nöôùc cuûa saùu tröôøng baùn truù.
                """;
        ImportReport.Item item = bench.importFile(file("31.txt", old.getBytes(Charset.forName("windows-1252"))));

        assertThat(Workbench.value(item, Field.DISTRICT)).isEqualTo("binh-phu");
        assertThat(bench.body(item)).contains("Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.");
        assertThat(Workbench.sentences(item)).contains("the text was converted from VNI to Unicode");
    }

    @Test
    void convertsWindows1258() throws IOException {
        Charset windows = Charset.forName("windows-1258");
        ImportReport.Item item =
                bench.importFile(file("31.txt", baseAndTone(PAPER).getBytes(windows)));

        assertWhole(item);
        assertThat(bench.body(item)).contains("Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú");
    }

    @Test
    void joinsLinesThatSomebodySetAndDropsPageNumbers() throws IOException {
        String set = """
                Số: 31/TB-UBND

                Bình Phú, ngày 07 tháng 3 năm 2024

                THÔNG BÁO
                Kết luận hội nghị giao ban tháng 2 năm 2024

                Sáng ngày 05/3/2024, UBND huyện họp giao ban với lãnh đạo các phòng và
                chủ tịch UBND các xã. Sau khi nghe ý kiến, Chủ tịch UBND huyện kết luận
                những nội dung sau đây để các đơn vị tổ chức thực hiện:

                1. Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú, trong đó chú ý
                \f
                - 2 -

                hai trường vùng cao.

                Nơi nhận:
                - Như trên;
                - Lưu: VT.

                CHỦ TỊCH
                Đỗ Thị Minh Hạnh
                """;
        ImportReport.Item item = bench.importFile(file("31.txt", set.getBytes(StandardCharsets.UTF_8)));

        assertThat(bench.body(item))
                .contains("họp giao ban với lãnh đạo các phòng và chủ tịch UBND các xã.")
                .contains("trong đó chú ý hai trường vùng cao.")
                .doesNotContain("- 2 -");
        assertThat(item.notice().orElseThrow().joins()).hasSize(1);
        assertThat(Workbench.value(item, Field.SIGNER)).isEqualTo("Đỗ Thị Minh Hạnh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"     ", "\t"})
    void readsTwoColumnsThatStandSideBySide(String gap) throws IOException {
        String paper = """
                UBND HUYỆN BÌNH PHÚ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Số: 31/TB-UBND|Độc lập - Tự do - Hạnh phúc
                                        Bình Phú, ngày 07 tháng 3 năm 2024

                                         THÔNG BÁO
                           Kết luận hội nghị giao ban tháng 2 năm 2024

                Chiều ngày 05/3/2024, UBND huyện họp giao ban. Đồng chí Nguyễn Hữu Phước, Phó Chủ tịch chủ trì.

                1. Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.

                Nơi nhận:|KT. CHỦ TỊCH
                - Như trên;|PHÓ CHỦ TỊCH
                - Lưu: VT.

                Nguyễn Hữu Phước
                """.replace("|", gap);
        ImportReport.Item item = bench.importFile(file("31.txt", paper.getBytes(StandardCharsets.UTF_8)));

        assertWhole(item);
        assertThat(bench.body(item))
                .doesNotContain("Nơi nhận", "PHÓ CHỦ TỊCH", "CỘNG HÒA")
                .endsWith("bán trú.");
        assertThat(Workbench.value(item, Field.SIGNER_TITLE)).isEqualTo("Phó Chủ tịch");
        assertThat(item.finding(Field.SIGNER).orElseThrow().at()).isEqualTo(Location.line(16));
    }

    @Test
    void readsTextWithAParagraphALine() throws IOException {
        String saved = PAPER.replace("\n\n", "\n").replace("**", "").replace("TỊCH\nPHÓ", "TỊCH\nPHÓ") + "";
        String longLine =
                "Các đơn vị báo cáo kết quả thực hiện về Văn phòng HĐND và UBND huyện trước ngày 25 hằng tháng để"
                        + " tổng hợp, trình Chủ tịch UBND huyện xem xét tại phiên họp thường kỳ.";
        ImportReport.Item item = bench.importFile(file(
                "31.txt", saved.replace("2. Các xã", longLine + "\n2. Các xã").getBytes(StandardCharsets.UTF_8)));

        assertWhole(item);
        assertThat(bench.body(item)).contains("\n\n" + longLine + "\n\n2. Các xã");
    }

    @Test
    void placesAFootnoteThatCutsASentence() throws IOException {
        String paper = PAPER.replace("2. Các xã rà soát hộ có nhà tạm, lập danh sách.", """
                2. Các xã rà soát hộ có nhà tạm theo Chỉ thị của Thủ tướng

                ¹ Kèm theo mẫu của Sở Xây dựng.

                Chính phủ¹, lập danh sách.""");
        ImportReport.Item item = bench.importFile(file("31.md", paper.getBytes(StandardCharsets.UTF_8)));

        assertThat(bench.body(item))
                .contains("của Thủ tướng Chính phủ[^1], lập danh sách.")
                .endsWith("[^1]: Kèm theo mẫu của Sở Xây dựng.");
    }

    @Test
    void readsAWebPageWithoutItsNavigation() throws IOException {
        String page = """
                <!DOCTYPE html><html><head><title>Cổng thông tin</title><style>p{}</style></head><body>
                <nav><a href="/">Trang chủ</a> Liên hệ</nav>
                <article><p>Số: 31/TB-UBND</p><p><i>Bình Phú, ngày 07 tháng 3 năm 2024</i></p>
                <p style="text-align:center"><b>THÔNG BÁO</b></p>
                <p><b>Kết luận hội nghị giao ban tháng 2 năm 2024</b></p>
                <p>Chiều ngày 05/3/2024, UBND huyện họp giao ban. Đồng chí Nguyễn Hữu Phước, Phó Chủ tịch chủ trì.</p>
                <ol><li>Phòng Y tế kiểm tra nguồn nước.</li><li>Các xã lập danh sách * hộ.</li></ol>
                <table><tr><th>Xã</th><th>Số hộ</th></tr><tr><td>Tân Hòa</td><td>12</td></tr></table>
                <img src="con-dau.png"><script>alert(1)</script>
                <p><b>Nơi nhận:</b></p><ul><li>Như trên;</li><li>Lưu: VT.</li></ul>
                <p><b>KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH</b></p><p>Nguyễn Hữu Phước</p></article></body></html>
                """;
        ImportReport.Item item = bench.importFile(file("31.html", page.getBytes(StandardCharsets.UTF_8)));

        assertWhole(item);
        assertThat(bench.body(item))
                .contains("1. Phòng Y tế kiểm tra nguồn nước.")
                .contains("2. Các xã lập danh sách \\* hộ.")
                .contains("| Xã | Số hộ |\n| --- | --- |\n| Tân Hòa | 12 |")
                .doesNotContain("Trang chủ", "alert");
        assertThat(item.problems()).extracting(Problem::fault).containsExactly(Fault.IMPORT_PICTURE);
    }

    @Test
    void writesADraftThatSaysWhatThePaperDoesNot() throws IOException {
        String paper =
                PAPER.replace("Số: 31/TB-UBND", "Số: /TB-UBND").replace("ngày 07 tháng 3 năm 2024", "ngày tháng năm");
        ImportReport.Item item = bench.importFile(file("31.txt", paper.getBytes(StandardCharsets.UTF_8)));
        String text = bench.text(item);

        assertThat(item.notice().orElseThrow().missing()).containsExactly(Key.DATE);
        assertThat(item.notice().orElseThrow().path()).startsWith("content/binh-phu/2024/03/ket-luan-hoi-nghi");
        assertThat(item.empty()).containsExactly(Field.NUMBER, Field.ISSUER, Field.DATE);
        assertThat(text)
                .contains("# date: văn bản chỉ ghi \"Bình Phú, ngày tháng năm\"")
                .contains("# number: văn bản để trống số, ký hiệu là TB-UBND")
                .contains("status: draft")
                .doesNotContainPattern("(?m)^date:");
        assertThat(bench.notice(item, new java.util.ArrayList<>())).isEmpty();
    }

    @Test
    void filesAPaperOfNoKnownDistrictApartAsADraft() throws IOException {
        String paper = PAPER.replace("Bình Phú, ngày", "Nơi Khác, ngày");
        ImportReport.Item item = bench.importFile(file("31.txt", paper.getBytes(StandardCharsets.UTF_8)));

        assertThat(item.notice().orElseThrow().path()).isEqualTo("content/chua-ro-huyen/2024/03/31-tb-ubnd.md");
        assertThat(item.notice().orElseThrow().missing()).containsExactly(Key.DISTRICT);
    }

    @Test
    void takesDistrictAndTypeFromTheRequest() throws IOException {
        Path file = file("31.txt", PAPER.getBytes(StandardCharsets.UTF_8));
        ImportRequest request = new ImportRequest(
                List.of(file), bench.content(), "content", Optional.of("tan-yen"), Optional.of("thong-bao"), false);
        ImportReport.Item item = bench.run(request).items().get(0);

        assertThat(item.notice().orElseThrow().path()).startsWith("content/tan-yen/");
        assertThat(Workbench.value(item, Field.TYPE)).isEqualTo("thong-bao");
    }

    @Test
    void tellsADistrictThatTheRegisterCouldNotBeReadFor() throws IOException {
        Path register = bench.content().resolve("districts.yml");
        Files.writeString(register, Files.readString(register) + "- {id: yen-mo, name: Yên Mô}\n");

        ImportReport report = bench.run(
                ImportRequest.of(bench.content(), List.of(file("31.txt", PAPER.getBytes(StandardCharsets.UTF_8)))));

        assertThat(report.items()).extracting(i -> i.notice().isPresent()).containsExactly(true);
        assertThat(report.problems())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.place().file()).endsWith("districts.yml"));
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void refusesADistrictThatIsNotInTheRegister() throws IOException {
        Path file = file("31.txt", PAPER.getBytes(StandardCharsets.UTF_8));
        ImportReport report = bench.run(new ImportRequest(
                List.of(file), bench.content(), "content", Optional.of("tan-yem"), Optional.empty(), false));

        assertThat(report.items()).isEmpty();
        assertThat(report.allProblems()).extracting(Problem::fault).containsExactly(Fault.DISTRICT_UNKNOWN_NEAR);
    }

    @Test
    void neverOverwritesAndTellsWhatIsAlreadyThere() throws IOException {
        Path first = file("31.txt", PAPER.getBytes(StandardCharsets.UTF_8));
        Path other = file("khac.md", PAPER.replace("Các xã", "Mười xã").getBytes(StandardCharsets.UTF_8));
        ImportReport.Item written = bench.importFile(first);
        String before = bench.text(written);

        assertThat(Workbench.sentences(bench.importFile(first)))
                .containsExactly("this very file is already there: content/binh-phu/2024/03/31-tb-ubnd-goc.txt");
        assertThat(Workbench.sentences(bench.importFile(other)))
                .containsExactly("number 31/TB-UBND of the same type, issuer and year is already at"
                        + " content/binh-phu/2024/03/31-tb-ubnd.md");
        assertThat(bench.text(written)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/tb-ubnd", "31/Tb-Ubnd", "031/TB-UBND", "31 / tb - ubnd"})
    void knowsANumberThatIsThereInOtherLettersOrWithZeros(String typed) throws IOException {
        bench.importFile(file("31.txt", PAPER.getBytes(StandardCharsets.UTF_8)));
        String again = PAPER.replace("31/TB-UBND", typed).replace("Các xã", "Mười xã");

        assertThat(Workbench.sentences(bench.importFile(file("khac.txt", again.getBytes(StandardCharsets.UTF_8)))))
                .singleElement()
                .asString()
                .endsWith("of the same type, issuer and year is already at content/binh-phu/2024/03/31-tb-ubnd.md");
    }

    @Test
    void writesANumberOfSmallLettersInCapitalsAndIsLessSureOfIt() throws IOException {
        String paper = PAPER.replace("31/TB-UBND", "31/ctr-ubnd").replace("THÔNG BÁO", "CHƯƠNG TRÌNH");
        ImportReport.Item item = bench.importFile(file("31.txt", paper.getBytes(StandardCharsets.UTF_8)));

        assertThat(bench.text(item)).contains("number: 31/CTr-UBND\n");
        assertThat(item.finding(Field.NUMBER).orElseThrow().confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(item.finding(Field.NUMBER).orElseThrow().words()).contains("31/ctr-ubnd");
    }

    @Test
    void givesTwoPapersWithoutNumbersFilesOfTheirOwn() throws IOException {
        String paper = PAPER.replace("Số: 31/TB-UBND", "Số: /TB-UBND");
        ImportReport.Item first = bench.importFile(file("a.txt", paper.getBytes(StandardCharsets.UTF_8)));
        ImportReport.Item second =
                bench.importFile(file("b.txt", paper.replace("sáu", "bảy").getBytes(StandardCharsets.UTF_8)));

        assertThat(second.notice().orElseThrow().path())
                .isEqualTo(first.notice().orElseThrow().path().replace(".md", "-2.md"));
    }

    private void assertWhole(ImportReport.Item item) {
        List<Problem> problems = new java.util.ArrayList<>();
        assertThat(bench.notice(item, problems))
                .as("%s %s", Workbench.sentences(item), problems)
                .hasValueSatisfying(n -> {
                    assertThat(n.paper().number().orElseThrow().text()).isEqualTo("31/TB-UBND");
                    assertThat(n.paper().date().iso()).isEqualTo("2024-03-07");
                    assertThat(n.paper().type().slug()).isEqualTo("ket-luan");
                    assertThat(n.paper().title()).isEqualTo("Kết luận hội nghị giao ban tháng 2 năm 2024");
                    assertThat(n.paper().meeting().date().orElseThrow()).hasToString("2024-03-05");
                    assertThat(n.paper().meeting().chair()).contains("Nguyễn Hữu Phước");
                    assertThat(n.paper().signature().signer()).isEqualTo("Nguyễn Hữu Phước");
                    assertThat(n.paper().recipients()).containsExactly("Như trên", "Lưu: VT");
                });
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** Letters with hats and horns whole, tones apart, as the code page has them. */
    private static String baseAndTone(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            StringBuilder base = new StringBuilder();
            StringBuilder tones = new StringBuilder();
            for (char p : parts.toCharArray()) {
                ("\u0300\u0301\u0303\u0309\u0323".indexOf(p) >= 0 ? tones : base).append(p);
            }
            out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
        }
        return out.toString();
    }
}
