package vn.congkhai.viet;

import java.util.List;
import java.util.Random;

/** Text from a fixed seed: Unicode without sense, and the stuff official papers are made of in senseless order. */
final class RandomText {
    private static final List<String> PIECES = List.of(
            "Ủy ban",
            " của",
            " và",
            "QL37",
            "XYZ",
            "uỷ",
            "hoá",
            "KỸ",
            "lý",
            "số",
            "quý ",
            "ngày",
            "Ngày",
            "tháng",
            "THÁNG",
            "năm",
            "thang",
            "nam",
            "25",
            "9",
            "09",
            "2023",
            "187",
            "TB",
            "UBND",
            "tb",
            "ubnd",
            "CTr",
            "HU",
            "TW",
            "QĐ",
            "QÐ",
            "TTg",
            "TH",
            "QH15",
            "/",
            "-",
            "–",
            ".",
            ",",
            " ",
            "  ",
            "\u00a0",
            "\n",
            "1.250.000",
            "Đắk",
            "e\u0323\u0302",
            "ơ\u0301",
            "huyeenj",
            "d9",
            "A4",
            "(",
            "\"",
            "0",
            "00",
            "đồng",
            "GPMB",
            "giải phóng mặt bằng",
            "\u00ad",
            "\u200b",
            "ÁÀ",
            "Straße",
            "İ",
            "K");
    private static final int[] RANGES = {
        0x20, 0x7F, 0x80, 0x250, 0x300, 0x370, 0x1E00, 0x1F00, 0x2000, 0x2070, 0x20, 0x3FF
    };

    private final Random random;

    RandomText(long seed) {
        random = new Random(seed);
    }

    String officialProse() {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(3) == 0) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    /** Letters and marks of the ranges Vietnamese text uses, in any order. */
    String unicode() {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            int range = 2 * random.nextInt(RANGES.length / 2);
            out.append((char) (RANGES[range] + random.nextInt(RANGES[range + 1] - RANGES[range])));
        }
        return out.toString();
    }

    /** Any UTF-16 units at all, lone surrogates included. */
    String anything() {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            out.append((char) random.nextInt(0x10000));
        }
        return out.toString();
    }
}
