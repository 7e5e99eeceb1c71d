package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;

/** Papers set in LibreOffice (src/test/fixtures) as Word files and PDFs. */
class OfficePapersTest {

    private final Workbench bench;

    OfficePapersTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ket-luan.docx|45/TB-UBND|ket-luan|2024-06-03|Trịnh Quốc Bảo|Chánh Văn phòng|TL. Chủ tịch|5
            ket-luan.pdf|45/TB-UBND|ket-luan|2024-06-03|Trịnh Quốc Bảo|Chánh Văn phòng|TL. Chủ tịch|5
            quyet-dinh.docx|812/QĐ-UBND|quyet-dinh|2024-02-18|Lương Văn Khải|Phó Chủ tịch|TM. Ủy ban nhân dân, KT. Chủ tịch|3
            quyet-dinh.pdf|812/QĐ-UBND|quyet-dinh|2024-02-18|Lương Văn Khải|Phó Chủ tịch|TM. Ủy ban nhân dân, KT. Chủ tịch|3
            cong-van.docx|625/UBND-TH|cong-van|2024-04-20|Bế Thị Lan|Trưởng phòng Tài nguyên và Môi trường|TUQ. Chủ tịch|2
            cong-van.pdf|625/UBND-TH|cong-van|2024-04-20|Bế Thị Lan|Trưởng phòng Tài nguyên và Môi trường|TUQ. Chủ tịch|2
            bao-cao-thay-doi.docx|12/BC-UBND|bao-cao|2024-03-01|Đỗ Thị Minh Hạnh|Chủ tịch|''|2
            phong-chu-cu.docx|77/TB-UBND|ket-luan|2004-04-09|Hoàng Đức Thiện|Chánh Văn phòng|TL. Chủ tịch|2
            to-hop-dau.docx|9/TB-UBND|ket-luan|2024-01-15|Lương Văn Khải|Phó Chủ tịch|KT. Chủ tịch|2
            to-hop-dau.pdf|9/TB-UBND|ket-luan|2024-01-15|Lương Văn Khải|Phó Chủ tịch|KT. Chủ tịch|2
            """)
    void isReadBackByTheBuildAsThePaperHasIt(
            String file,
            String number,
            String type,
            String date,
            String signer,
            String title,
            String authority,
            int recipients) {
        ImportReport.Item item = bench.importFile(paper(file));
        List<Problem> problems = new ArrayList<>();
        Notice notice = bench.notice(item, problems).orElseThrow();
        Notice.Paper paper = notice.paper();

        assertThat(problems).filteredOn(p -> p.severity() == Severity.ERROR).isEmpty();
        assertThat(paper.number().orElseThrow().text()).isEqualTo(number);
        assertThat(paper.type().slug()).isEqualTo(type);
        assertThat(paper.district().id()).isEqualTo("binh-phu");
        assertThat(paper.issuer()).isEqualTo("Ủy ban nhân dân huyện Bình Phú");
        assertThat(paper.date().iso()).isEqualTo(date);
        assertThat(paper.place()).contains("Bình Phú");
        assertThat(paper.signature().signer()).isEqualTo(signer);
        assertThat(paper.signature().title()).contains(title);
        assertThat(paper.signature().authority().orElse("")).isEqualTo(authority);
        assertThat(paper.recipients()).hasSize(recipients);
        assertThat(notice.publication().status()).isEqualTo(Notice.Status.PUBLISHED);
        assertThat(bench.body(item))
                .doesNotContain("Nơi nhận", "CỘNG HÒA", "Độc lập", "CHỦ TỊCH", signer + "\n", "Số:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ket-luan.docx", "ket-luan.pdf"})
    void keepsNumbersFootnotesAndSquareMetres(String file) {
        ImportReport.Item item = bench.importFile(paper(file));

        assertThat(bench.body(item))
                .contains("## I. ĐÁNH GIÁ CHUNG")
                .contains("### 1. Kết quả năm tháng đầu năm")
                .contains("## II. NHIỆM VỤ TRỌNG TÂM")
                .contains("a) Trình dự toán điều chỉnh trước ngày 15/6/2024.")
                .contains("- Đôn đốc các chủ đầu tư hoàn tất hồ sơ thanh toán;\n- Báo cáo riêng")
                .contains("41% dự toán[^1], thấp hơn")
                .contains("512 m² mỗi hộ")
                .contains("theo quy định[^2].")
                .contains("[^1]: Số liệu của Chi cục Thuế")
                .contains("colspan=\"2\">Kế hoạch (triệu đồng)")
                .contains("<tr><td>Xã Tân Hòa</td><td>1.250</td><td>1.400</td><td>Đạt</td></tr>")
                .doesNotContainPattern("(?m)^\\d$");
        assertThat(Workbench.finding(item, Field.MEETING_DATE).orElseThrow().value())
                .isEqualTo("2024-05-29");
        assertThat(Workbench.finding(item, Field.CHAIR).orElseThrow().value()).isEqualTo("Đỗ Thị Minh Hạnh");
    }

    @Test
    void keepsMergedCellsOfAWordTable() {
        assertThat(bench.body(bench.importFile(paper("ket-luan.docx"))))
                .contains("<td rowspan=\"2\">Đơn vị</td><td colspan=\"2\">Kế hoạch (triệu đồng)</td>");
    }

    @Test
    void saysThatTheTableOfAPdfHasToBeCompared() {
        assertThat(Workbench.sentences(bench.importFile(paper("quyet-dinh.pdf"))))
                .containsExactly("a table in the PDF was rebuilt from the positions of its words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quyet-dinh.docx", "quyet-dinh.pdf"})
    void keepsTheAppendixBelowTheSignature(String file) {
        assertThat(bench.body(bench.importFile(paper(file))))
                .contains("## PHỤ LỤC\n\nKhối lượng nạo vét")
                .endsWith("| Phú Lâm | 7,1 | 5.015 |");
    }

    @Test
    void tellsEveryLossOfAWordFile() {
        ImportReport.Item item = bench.importFile(paper("bao-cao-thay-doi.docx"));

        assertThat(Workbench.sentences(item))
                .contains(
                        "words of a text box may stand in the wrong place or be left out: \"Tỷ lệ đúng hạn đạt 99,1%\"")
                .contains("a tracked deletion was left out: \"tạm hoãn sang năm sau\"")
                .contains("a tracked insertion was kept: \", trong đó 3.902 hồ sơ trực tuyến\"")
                .contains("comments in the margin were left out (1)")
                .anyMatch(s -> s.startsWith("a picture of the paper was left out"));
        assertThat(bench.body(item)).contains("4.215 hồ sơ, trong đó 3.902").doesNotContain("tạm hoãn");
    }

    @Test
    void readsTheFontsOfOldVietnamese() {
        ImportReport.Item item = bench.importFile(paper("phong-chu-cu.docx"));

        assertThat(bench.body(item)).contains("Đồng chí Nguyễn Hữu Phước, Chủ tịch Ủy ban nhân dân huyện");
        assertThat(Workbench.sentences(item)).containsExactly("the text was converted from TCVN3 (ABC) to Unicode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to-hop-dau.docx", "to-hop-dau.pdf"})
    void composesLettersThatCameInParts(String file) {
        assertThat(bench.text(bench.importFile(paper(file))))
                .contains("chuẩn bị nguồn lực cho nghị quyết chuyên đề về thủy lợi.")
                .doesNotContainPattern("[\\u0300-\\u0323]");
    }

    @Test
    void putsTheOriginalBesideTheNoticeUnderAnAsciiName() throws IOException {
        ImportReport.Item item = bench.importFile(paper("quyet-dinh.pdf"));
        Path original = bench.file(item).resolveSibling("812-qd-ubnd.pdf");

        assertThat(item.notice().orElseThrow().path()).isEqualTo("content/binh-phu/2024/02/812-qd-ubnd.md");
        assertThat(Files.readAllBytes(original)).isEqualTo(Files.readAllBytes(paper("quyet-dinh.pdf")));
    }

    @Test
    void namesPlaceWordsAndConfidenceOfEachFinding() {
        ImportReport.Item item = bench.importFile(paper("ket-luan.pdf"));

        assertThat(new ReportText(vn.congkhai.problem.Messages.in(vn.congkhai.problem.Language.EN)).lines(item))
                .contains("  number: 45/TB-UBND (page 1, certain: \"Số: 45/TB-UBND\")")
                .contains("  signer: Trịnh Quốc Bảo (page 2, certain: \"Trịnh Quốc Bảo\")")
                .contains("  2 footnotes were placed");
    }

    private static Path paper(String name) {
        try {
            return Path.of(Objects.requireNonNull(OfficePapersTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
