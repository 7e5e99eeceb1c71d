package vn.congkhai.page;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** QR codes as paths of vector pictures: one stroke for every run of dark modules. */
final class QrImage {

    /** The light border that readers need (ISO/IEC 18004). */
    private static final int QUIET_ZONE = 4;

    private static final int MASK = 3;

    private static final int LARGEST = 177;

    /** By their length: light modules that the pen passes over, dark ones that it draws. */
    private static final String[] GAPS = strokes("m", " 0");

    private static final String[] RUNS = strokes("h", "");

    private QrImage() {}

    /**
     * A picture.
     *
     * @param viewBox with the quiet zone around, and the middle of the first row of modules at 0
     * @param path to be stroked one module wide
     */
    record Picture(String viewBox, String path) {}

    /**
     * The code of an address. The mask is fixed: readers take each of the eight, and looking for the prettiest one costs
     * more than the rest of the page.
     */
    static Picture of(String address) {
        QrCode code = QrCode.encodeSegments(
                List.of(QrSegment.makeBytes(address.getBytes(StandardCharsets.UTF_8))),
                QrCode.Ecc.LOW,
                QrCode.MIN_VERSION,
                QrCode.MAX_VERSION,
                MASK,
                true);
        StringBuilder path = new StringBuilder(2048);
        for (int y = 0; y < code.size; y++) {
            row(code, y, path);
        }
        int side = code.size + 2 * QUIET_ZONE;
        String viewBox = "-" + QUIET_ZONE + " -" + QUIET_ZONE + ".5 " + side + " " + side;
        return new Picture(viewBox, path.toString());
    }

    private static String[] strokes(String before, String after) {
        String[] strokes = new String[LARGEST + 1];
        for (int length = 0; length <= LARGEST; length++) {
            strokes[length] = before + length + after;
        }
        return strokes;
    }

    private static void row(QrCode code, int y, StringBuilder path) {
        int pen = -1;
        for (int x = 0; x < code.size; x++) {
            if (!code.getModule(x, y)) {
                continue;
            }
            int end = x;
            while (end < code.size && code.getModule(end, y)) {
                end++;
            }
            if (pen < 0) {
                path.append('M').append(x).append(' ').append(y);
            } else {
                path.append(GAPS[x - pen]);
            }
            path.append(RUNS[end - x]);
            pen = end;
            x = end;
        }
    }
}
