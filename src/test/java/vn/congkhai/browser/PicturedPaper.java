package vn.congkhai.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A paper with the pictures that staff have: a wide map, a drawing without a ground, a photo taken upright with a phone. */
final class PicturedPaper {

    static final String SLUG = "kiem-tra-hien-truong";

    /** Of the photo, and of nothing else on the paper. */
    static final Color PHOTO = Color.MAGENTA;

    private static final String TEXT = """
            ---
            title: Kết luận buổi kiểm tra hiện trường tuyến đê
            type: ket-luan
            district: tan-yen
            number: 31/TB-UBND
            date: 2024-05-20
            signer: Đỗ Thị Hạnh
            ---

            Đoàn kiểm tra đã đi dọc tuyến đê qua địa bàn ba xã, ghi nhận hai vị trí sạt lở và yêu cầu các đơn vị xử lý xong \
            trước mùa mưa lũ. Vị trí của từng đoạn ở bản đồ dưới đây.

            ![Bản đồ tuyến đê qua địa bàn ba xã](ban-do.png)

            ![Mặt cắt ngang đoạn đê bị sạt](mat-cat.png)

            ![Cột thủy chí ở cống đầu tuyến](cot-thuy-chi.png)

            Giao Phòng Nông nghiệp và Phát triển nông thôn theo dõi, đôn đốc và báo cáo Ủy ban nhân dân huyện.
            """;

    private PicturedPaper() {}

    static void addTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(SLUG + ".md"), TEXT);
        write(folder.resolve("ban-do.png"), 2400, 300, Color.GREEN);
        write(folder.resolve("mat-cat.png"), 400, 200, new Color(0, true));
        write(folder.resolve("cot-thuy-chi.png"), 540, 1200, PHOTO);
    }

    private static void write(Path file, int width, int height, Color ground) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.drawLine(0, 0, width, height);
        pen.dispose();
        ImageIO.write(picture, "png", file.toFile());
    }
}
