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
            Thay thế Thông báo số 10     | về thay thế Thông báo số 10
            KẾT LUẬN PHIÊN HỌP THÁNG 9   | về KẾT LUẬN PHIÊN HỌP THÁNG 9
            VỀ VIỆC TIẾP CÔNG DÂN        | VỀ VIỆC TIẾP CÔNG DÂN
            Ý kiến chỉ đạo               | về ý kiến chỉ đạo
            Ý KIẾN CHỈ ĐẠO               | về Ý KIẾN CHỈ ĐẠO
            """)
    void aSubjectKeepsItsCapitalWhereItMayBeAName(String title, String cited) {
        assertThat(citation("date: 2023-09-25\ntitle: " + title)).endsWith(" huyện Sơn Dương " + cited);
    }

    /** Two papers of one number and day; readers of a citation see no page that tells whose it is. */
    @Test
    void anIssuerOfANameThatOthersBearIsCitedWithItsProvince() {
        SampleSite site = SampleSite.in(folder).file("content/districts.yml", """
                - {id: chau-thanh-a, name: Châu Thành, kind: huyện, province: Long An, committee: Ủy ban nhân dân huyện Châu Thành}
                - {id: chau-thanh-b, name: Châu Thành, kind: huyện, province: Bến Tre, committee: Ủy ban nhân dân huyện Châu Thành}
                """);

        assertThat(citation(
                        site, "chau-thanh-a/2023/09/mot", "number: 3/TB-UBND\ndate: 2023-09-01\ntitle: Kết quả họp"))
                .isEqualTo("Thông báo số 3/TB-UBND ngày 01/9/2023 của Ủy ban nhân dân huyện Châu Thành, tỉnh Long An"
                        + " về kết quả họp");
        assertThat(citation(
                        site,
                        "chau-thanh-b/2023/09/hai",
                        "date: 2023-09-01\nissuer: Ban Chỉ đạo 389 huyện Châu Thành, tỉnh Bến Tre\ntitle: Kết quả họp"))
                .isEqualTo(
                        "Thông báo ngày 01/9/2023 của Ban Chỉ đạo 389 huyện Châu Thành, tỉnh Bến Tre về kết quả họp");
    }

    private String citation(String frontMatter) {
        return citation(SampleSite.in(folder), "son-duong/2023/09/thong-bao", frontMatter);
    }

    private static String citation(SampleSite site, String path, String frontMatter) {
        SampleSite.Read read = site.notice(path, frontMatter).read();
        return Citation.of(read.portal(), read.notice(path).paper());
    }
}
