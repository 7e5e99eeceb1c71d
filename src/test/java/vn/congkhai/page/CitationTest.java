package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.SampleSite;

/** Papers cite each other as type, number, date, issuer, subject; what a paper lacks is left out. */
class CitationTest {

    @TempDir
    private Path folder;

    @Test
    void aConclusionIsCitedAsTheNoticeItIsIssuedAs() {
        assertThat(citation("number: 187/TB-UBND\ndate: 2023-09-25\ntitle: Kết luận phiên họp thường kỳ tháng 9/2023"))
                .isEqualTo("Thông báo số 187/TB-UBND ngày 25/9/2023 của Ủy ban nhân dân huyện Sơn Dương"
                        + " về kết luận phiên họp thường kỳ tháng 9/2023");
    }

    @Test
    void aReportIsCitedByItsOwnName() {
        assertThat(citation("type: bao-cao\nnumber: 52/BC-UBND\ndate: 2023-09-05\ntitle: Công tác tháng 8"))
                .isEqualTo(
                        "Báo cáo số 52/BC-UBND ngày 05/9/2023 của Ủy ban nhân dân huyện Sơn Dương về công tác tháng 8");
    }

    @Test
    void neitherNumberNorDayIsMadeUp() {
        assertThat(citation("date: 2023-09\ntitle: Kết quả phiên họp"))
                .isEqualTo("Thông báo tháng 9/2023 của Ủy ban nhân dân huyện Sơn Dương về kết quả phiên họp");
    }

    @Test
    void theIssuerIsTheOneThePaperNames() {
        assertThat(
                        citation(
                                "number: 3/TB-VP\ndate: 2023-09-01\nissuer: Văn phòng HĐND và UBND huyện\ntitle: Lịch tiếp công dân"))
                .isEqualTo(
                        "Thông báo số 3/TB-VP ngày 01/9/2023 của Văn phòng HĐND và UBND huyện về lịch tiếp công dân");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Về việc tiếp công dân        | về việc tiếp công dân
            V/v tiếp công dân            | V/v tiếp công dân
            Ủy ban nhân dân huyện họp    | về Ủy ban nhân dân huyện họp
            Đính chính kết luận          | về đính chính kết luận
            Lục Nam tổng kết năm         | về Lục Nam tổng kết năm
            """)
    void aSubjectKeepsItsCapitalWhereItMayBeAName(String title, String cited) {
        assertThat(citation("date: 2023-09-25\ntitle: " + title)).endsWith(" huyện Sơn Dương " + cited);
    }

    private String citation(String frontMatter) {
        String path = "son-duong/2023/09/thong-bao";
        return Citation.of(SampleSite.in(folder)
                .notice(path, frontMatter)
                .read()
                .notice(path)
                .paper());
    }
}
