package vn.congkhai.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report of a dozen printed pages with all that papers hold: parts, nested lists, a wide table, footnotes. */
final class LongPaper {

    static final String SLUG = "bao-cao-tong-ket-nam-2022";

    private static final String FRONT_MATTER = """
            ---
            title: Tổng kết tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm 2022 và phương hướng, nhiệm vụ, giải pháp trọng tâm năm 2023 trên địa bàn huyện
            type: bao-cao
            district: song-lo
            number: 1287/BC-UBND
            date: 2022-12-19
            signer: Nguyễn Thị Khánh Huyền
            signer_title: Phó Chủ tịch
            signer_authority: TM. Ủy ban nhân dân
            place: Sông Lô
            recipients: ["Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (báo cáo)", "UBND tỉnh", "Các cơ quan, đơn vị, UBND các xã, thị trấn", "Lưu: VT, TH (2 bản)"]
            ---

            Năm 2022, trong điều kiện giá nguyên liệu tăng cao, các ngành, các cấp đã nỗ lực thực hiện nhiệm vụ được giao[^1].

            """;

    private static final String TABLE_HEAD = """
            | STT | Đơn vị | Diện tích lúa (ha) | Sản lượng (tấn) | Thu ngân sách (đồng) | Hộ nghèo | Tỷ lệ (%) | Trường đạt chuẩn | Đường bê tông (km) | Ghi chú |
            |---:|---|---:|---:|---:|---:|---:|---:|---:|---|
            """;

    private static final int PARTS = 9;
    private static final int ROWS = 34;

    private LongPaper() {}

    static void addTo(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(FRONT_MATTER);
        for (int part = 1; part <= PARTS; part++) {
            part(text, part);
            if (part == 2) {
                table(text);
            }
        }
        text.append("Trên đây là báo cáo của Ủy ban nhân dân huyện./.\n\n")
                .append("[^1]: Tính đến hết ngày 15/12/2022.\n\n")
                .append("[^2]: Theo số liệu của Chi cục Thống kê, làm tròn đến hàng đơn vị.\n");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(SLUG + ".md"), text);
    }

    private static void part(StringBuilder text, int part) {
        text.append("""
                ## Phần %d. Kết quả trên lĩnh vực thứ %d

                Các phòng, ban và Ủy ban nhân dân các xã, thị trấn đã cụ thể hóa nghị quyết thành kế hoạch từng quý, phân công \
                người phụ trách, kiểm tra việc thực hiện và đánh giá kết quả vào cuối mỗi quý%s.

                ### %d.1. Công việc đã làm

                1. Rà soát, bổ sung quy hoạch; công khai tại trụ sở và nhà văn hóa thôn.
                2. Đôn đốc các công trình:
                   - đường liên xã, trong đó:
                     + đoạn qua khu dân cư đã bàn giao mặt bằng cho đơn vị thi công;
                     + đoạn qua đồng đang kiểm đếm, dự kiến xong trước vụ chiêm xuân;
                   - kênh mương, trạm bơm phục vụ sản xuất.
                3. Tiếp nhận, giải quyết thủ tục hành chính đúng hạn, không để hồ sơ tồn đọng quá thời gian quy định.

                ### %d.2. Hạn chế và nguyên nhân

                a) Tiến độ giải ngân ở một số dự án còn chậm do phải điều chỉnh thiết kế và chờ thẩm định lại dự toán.

                b) Một số cán bộ chưa chủ động, còn trông chờ sự hướng dẫn của cấp trên; việc phối hợp giữa các đơn vị có lúc \
                chưa kịp thời, dẫn đến chậm trả lời kiến nghị của Nhân dân.

                """.formatted(part, part, part == 3 ? "[^2]" : "", part, part));
    }

    private static void table(StringBuilder text) {
        text.append(TABLE_HEAD);
        for (int row = 1; row <= ROWS; row++) {
            text.append("| %d | Xã Đồng Quế %d | %d | %d.%03d | %d.450.000.000 | %d | %d,%02d | %d/3 | %d | %s |\n"
                    .formatted(
                            row,
                            row,
                            100 + row,
                            row % 7 + 1,
                            row * 17,
                            row,
                            20 + row,
                            row % 5,
                            row,
                            row % 4,
                            row,
                            row % 3 == 0 ? "Đang rà soát" : ""));
        }
        text.append("\n");
    }
}
