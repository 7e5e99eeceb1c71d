package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import vn.congkhai.problem.Problem;

/** A paper of Bình Phú in plain text, and what must be known of it however it comes. */
final class SamplePaper {

    static final String TEXT = """
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

    private SamplePaper() {}

    static void assertWhole(Workbench bench, ImportReport.Item item) {
        List<Problem> problems = new ArrayList<>();
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
}
