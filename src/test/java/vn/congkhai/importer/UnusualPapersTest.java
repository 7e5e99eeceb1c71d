package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;

/** Papers (src/test/fixtures) that keep to no model: each gives the right notice, or names what it does not say. */
class UnusualPapersTest {

    private final Workbench bench;

    UnusualPapersTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khong-bang-dau.docx", "khong-bang-dau.pdf"})
    void aHeadWithoutATableAndANumberLeftOpenForTheHand(String file) {
        ImportReport.Item item = bench.importFile(paper(file));
        Notice notice = read(item);

        assertThat(notice.paper().number()).isEmpty();
        assertThat(item.empty()).contains(Field.NUMBER);
        assertThat(Workbench.value(item, Field.SYMBOL)).isEqualTo("KH-UBND");
        assertThat(notice.paper().date().iso()).isEqualTo("2024-09");
        assertThat(notice.paper().title()).isEqualTo("Tu sửa đường liên xã trước mùa mưa lũ");
        assertThat(notice.paper().issuer()).isEqualTo("Ủy ban nhân dân huyện Bình Phú");
        assertThat(notice.paper().signature().authority()).contains("TM. Ủy ban nhân dân, KT. Chủ tịch");
        assertThat(notice.paper().signature().title()).contains("Phó Chủ tịch");
        assertThat(bench.body(item))
                .contains("## I. MỤC ĐÍCH, YÊU CẦU", "## II. NỘI DUNG", "## III. TỔ CHỨC THỰC HIỆN")
                .contains("đường liên xã Tân Hòa đi Phú Lâm, tổng chiều dài 4,2 km.")
                .contains("khu dân cư và các đoạn sạt lở.");
        assertThat(bench.text(item)).doesNotContain("\u00AD", "\u00A0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hai-nguoi-ky.docx", "hai-nguoi-ky.pdf"})
    void ofTwoSignersTheCommitteesIsTakenAndTheOtherIsNamed(String file) {
        ImportReport.Item item = bench.importFile(paper(file));
        Notice notice = read(item);

        assertThat(notice.paper().number().orElseThrow().text()).isEqualTo("14/TB-UBND-MTTQ");
        assertThat(notice.paper().signature().signer()).isEqualTo("Lương Văn Khải");
        assertThat(notice.paper().signature().title()).contains("Phó Chủ tịch");
        assertThat(notice.paper().signature().authority()).contains("TM. Ủy ban nhân dân, KT. Chủ tịch");
        assertThat(notice.paper().recipients()).containsExactly("UBND, Ủy ban MTTQ các xã, thị trấn", "Lưu: VT");
        assertThat(Workbench.sentences(item))
                .containsExactly("more than one person signed the paper, and this signature was left out:"
                        + " \"TM. BAN THƯỜNG TRỰC / ỦY BAN MTTQ HUYỆN / CHỦ TỊCH / Ma Văn Tới\"");
        assertThat(bench.body(item)).endsWith("công khai tại trụ sở từng xã./.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noi-nhan-o-giua.docx", "noi-nhan-o-giua.pdf"})
    void recipientsAreNotEverythingThatIsReceived(String file) {
        ImportReport.Item item = bench.importFile(paper(file));
        Notice notice = read(item);

        assertThat(notice.paper().type().slug()).isEqualTo("thong-bao");
        assertThat(notice.paper().recipients()).containsExactly("UBND xã Tân Hòa", "Trạm cấp nước", "Lưu: VT");
        assertThat(notice.paper().signature().signer()).isEqualTo("Nông Thị Thu Hà");
        assertThat(notice.paper().signature().authority()).contains("TL. Chủ tịch, KT. Chánh Văn phòng");
        assertThat(bench.body(item))
                .contains("Nơi nhận nước tạm thời: nhà văn hóa thôn 2 và sân trường tiểu học.")
                .contains("2. Thời gian: từ 7 giờ đến 17 giờ")
                .contains("## LỊCH CẮT NƯỚC TỪNG NGÀY")
                .endsWith("| 20/11 | Thôn 2, thôn 3 |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bao-cao-ngang.docx", "bao-cao-ngang.pdf"})
    void aTableOnALandscapePageBetweenTextAndSignature(String file) {
        ImportReport.Item item = bench.importFile(paper(file));
        Notice notice = read(item);

        assertThat(notice.paper().title()).isEqualTo("Tình hình thu ngân sách sáu tháng đầu năm 2024");
        assertThat(notice.paper().number().orElseThrow().text()).isEqualTo("48/BC-TCKH");
        assertThat(notice.paper().issuer()).isEqualTo("Phòng Tài chính - Kế hoạch");
        assertThat(notice.paper().signature().signer()).isEqualTo("Giáp Thị Thanh");
        assertThat(bench.body(item))
                .startsWith("## Phần I. KẾT QUẢ\n\n## II. Các khoản thu")
                .contains("Tổng thu đạt 48% dự toán[^1], tăng so với cùng kỳ.")
                .contains("| Phú Lâm | 2.480 | 640 | 655 | 52,2% |")
                .contains("[^2]: Theo báo cáo của tám xã.")
                .doesNotContain("Xem lại con số này");
        assertThat(Workbench.sentences(item))
                .containsExactly(
                        file.endsWith("docx")
                                ? "comments in the margin were left out (1)"
                                : "a table in the PDF was rebuilt from the positions of its words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"so-viet-tay.docx", "so-viet-tay.pdf"})
    void dotsForNumberAndDayGiveADraftThatSaysWhatToFillIn(String file) {
        ImportReport.Item item = bench.importFile(paper(file));

        assertThat(item.notice().orElseThrow().missing()).containsExactly(Key.DATE);
        assertThat(bench.text(item))
                .contains("# date: văn bản chỉ ghi \"Bình Phú, ngày …… tháng …… năm 2024\"")
                .contains("# number: văn bản để trống số, ký hiệu là TB-UBND")
                .contains("title: Về việc tiếp công dân định kỳ tháng 10 năm 2024 của Chủ tịch UBND huyện\n")
                .contains("signer: Trịnh Quốc Bảo\nsigner_title: Chánh Văn phòng\nsigner_authority: TL. Chủ tịch\n")
                .contains("status: draft");
        assertThat(bench.body(item)).startsWith("Chủ tịch UBND huyện tiếp công dân định kỳ như sau:\n\n- Ngày 10/10");
    }

    private Notice read(ImportReport.Item item) {
        List<Problem> problems = new ArrayList<>();
        Notice notice = bench.notice(item, problems).orElseThrow();
        assertThat(problems).filteredOn(p -> p.severity() == Severity.ERROR).isEmpty();
        assertThat(notice.publication().status()).isEqualTo(Notice.Status.PUBLISHED);
        return notice;
    }

    private static Path paper(String name) {
        try {
            return Path.of(Objects.requireNonNull(UnusualPapersTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
