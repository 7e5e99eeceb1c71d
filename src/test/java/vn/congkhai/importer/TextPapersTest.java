package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Papers as text, Markdown and HTML. */
class TextPapersTest {

    private final Workbench bench;

    TextPapersTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    @Test
    void readsPlainText() throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("31.txt", SamplePaper.TEXT));

        SamplePaper.assertWhole(bench, item);
        assertThat(Workbench.finding(item, Field.DATE).orElseThrow().at()).isEqualTo(Location.line(3));
        assertThat(bench.body(item))
                .contains("1. Phòng Y tế")
                .contains("2. Các xã")
                .endsWith("lập danh sách.");
    }

    @Test
    void theRoomLeftForANumberIsNoGapBetweenColumns() throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("chua-so.txt", """
                ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                  HUYỆN BÌNH PHÚ              Độc lập - Tự do - Hạnh phúc
                Số:     /TB-UBND                Bình Phú, ngày 25 tháng 9 năm 2023

                THÔNG BÁO
                Kết luận hội nghị giao ban tháng 9 năm 2023

                Phòng Y tế kiểm tra nguồn nước của sáu trường bán trú.
                """));

        assertThat(Workbench.finding(item, Field.PLACE).orElseThrow().value()).isEqualTo("Bình Phú");
        assertThat(Workbench.finding(item, Field.NUMBER)).isEmpty();
    }

    @Test
    void anAddressBehindWordsOfAPageIsToldWithItsLine() throws IOException {
        ImportReport.Item item = bench.importFile(bench.file("31.html", """
                <p>Số: 31/TB-UBND</p>
                <p>Tải <a href="https://binhphu.vn/bieu mau">tại đây</a>, <a href="#_ftn1">[1]</a> <a name="x">cuối</a>,
                <a href="https://binhphu.vn/">binhphu.vn</a>.</p>
                """));

        assertThat(bench.body(item)).contains("Tải tại đây, \\[1\\] cuối, binhphu.vn.");
        assertThat(item.problems())
                .filteredOn(p -> p.fault() == Fault.IMPORT_LINK)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.arguments()).containsExactly("tại đây", "https://binhphu.vn/bieu%20mau");
                    assertThat(p.place().line()).isEqualTo(2);
                });
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
        ImportReport.Item item = bench.importFile(bench.file("31.txt", set));

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
        ImportReport.Item item = bench.importFile(bench.file("31.txt", paper));

        SamplePaper.assertWhole(bench, item);
        assertThat(bench.body(item))
                .doesNotContain("Nơi nhận", "PHÓ CHỦ TỊCH", "CỘNG HÒA")
                .endsWith("bán trú.");
        assertThat(Workbench.value(item, Field.SIGNER_TITLE)).isEqualTo("Phó Chủ tịch");
        assertThat(Workbench.finding(item, Field.SIGNER).orElseThrow().at()).isEqualTo(Location.line(16));
    }

    @Test
    void readsTextWithAParagraphALine() throws IOException {
        String saved = SamplePaper.TEXT.replace("\n\n", "\n").replace("**", "").replace("TỊCH\nPHÓ", "TỊCH\nPHÓ") + "";
        String longLine =
                "Các đơn vị báo cáo kết quả thực hiện về Văn phòng HĐND và UBND huyện trước ngày 25 hằng tháng để"
                        + " tổng hợp, trình Chủ tịch UBND huyện xem xét tại phiên họp thường kỳ.";
        ImportReport.Item item = bench.importFile(bench.file(
                "31.txt", saved.replace("2. Các xã", longLine + "\n2. Các xã").getBytes(StandardCharsets.UTF_8)));

        SamplePaper.assertWhole(bench, item);
        assertThat(bench.body(item)).contains("\n\n" + longLine + "\n\n2. Các xã");
    }

    @Test
    void placesAFootnoteThatCutsASentence() throws IOException {
        String paper = SamplePaper.TEXT.replace("2. Các xã rà soát hộ có nhà tạm, lập danh sách.", """
                2. Các xã rà soát hộ có nhà tạm theo Chỉ thị của Thủ tướng

                ¹ Kèm theo mẫu của Sở Xây dựng.

                Chính phủ¹, lập danh sách.""");
        ImportReport.Item item = bench.importFile(bench.file("31.md", paper));

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
        ImportReport.Item item = bench.importFile(bench.file("31.html", page));

        SamplePaper.assertWhole(bench, item);
        assertThat(bench.body(item))
                .contains("1. Phòng Y tế kiểm tra nguồn nước.")
                .contains("2. Các xã lập danh sách \\* hộ.")
                .contains("| Xã | Số hộ |\n| --- | --- |\n| Tân Hòa | 12 |")
                .doesNotContain("Trang chủ", "alert");
        assertThat(item.problems()).extracting(Problem::fault).containsExactly(Fault.IMPORT_PICTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TB 188", "HỎA TỐC", "ĐẾN 12/3"})
    void marksOfTheOfficeAreNotTheBodyThatIssues(String mark) throws IOException {
        List<String> lines = new ArrayList<>(Pdf.PAPER);
        lines.add(3, mark);

        ImportReport.Item item = bench.importFile(bench.file("31.txt", String.join("\n\n", lines)));

        assertThat(Workbench.value(item, Field.ISSUER)).isEqualTo("Ủy ban nhân dân huyện Bình Phú");
        assertThat(Workbench.sentences(item)).anyMatch(s -> s.contains(mark));
    }

    @ParameterizedTest
    @CsvSource({
        "ỦY BAN NHÂN/DÂN/HUYỆN BÌNH PHÚ, Ủy ban nhân dân huyện Bình Phú",
        "ỦY BAN NHÂN DÂN/HUYỆN BÌNH PHÚ/PHÒNG GIÁO DỤC/VÀ ĐÀO TẠO, Phòng Giáo dục và Đào tạo",
        "UBND HUYỆN BÌNH PHÚ/TRUNG TÂM Y TẾ, Trung tâm Y tế"
    })
    void theNameOfABodyGoesOnInItsNextLine(String head, String issuer) throws IOException {
        List<String> lines = new ArrayList<>(List.of(head.split("/")));
        lines.addAll(Pdf.PAPER.subList(2, Pdf.PAPER.size()));

        ImportReport.Item item = bench.importFile(bench.file("31.txt", String.join("\n\n", lines)));

        assertThat(Workbench.value(item, Field.ISSUER)).isEqualToIgnoringCase(issuer);
    }
}
