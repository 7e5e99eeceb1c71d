package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrImageTest {

    private static final Pattern STROKE = Pattern.compile("(?:M(\\d+) (\\d+)|m(\\d+) 0)h(\\d+)");
    private static final int SCALE = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://congkhai.example.gov.vn/son-duong/2023/09/187-tb-ubnd.html",
                "https://congkhai.example.gov.vn/thong-bao/tan-yen/2023/12/bao-cao-cong-tac-ubnd-huyen-nam-2023.html",
                "http://localhost/a.html"
            })
    void aPhoneReadsTheAddress(String address) throws Exception {
        assertThat(read(QrImage.of(address))).isEqualTo(address);
    }

    private static String read(QrImage.Picture picture) throws Exception {
        int quiet = 4;
        int side =
                Integer.parseInt(picture.viewBox().substring(picture.viewBox().lastIndexOf(' ') + 1)) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher stroke = STROKE.matcher(picture.path());
        int x = 0;
        int y = 0;
        while (stroke.find()) {
            if (stroke.group(1) != null) {
                x = quiet + Integer.parseInt(stroke.group(1));
                y = quiet + Integer.parseInt(stroke.group(2));
            } else {
                x += Integer.parseInt(stroke.group(3));
            }
            int length = Integer.parseInt(stroke.group(4));
            for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
                Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + length) * SCALE, 0);
            }
            x += length;
        }
        LuminanceSource source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
