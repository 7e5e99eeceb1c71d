package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompositeMatcherTest {
    private static final int TEXTS = Integer.getInteger("texts", 200_000);
    private static final List<String> PIECES = List.of(
            "187",
            "7",
            "09",
            "31",
            "29",
            "2",
            "12",
            "00",
            "2023",
            "2024",
            "1900",
            "20231",
            "15",
            "TB",
            "tb",
            "QĐ",
            "qÐ",
            "UBND",
            "ubnd",
            "TTg",
            "CTr",
            "HU",
            "TH",
            "vp",
            "QH15",
            "QH",
            "xyz",
            "X",
            "Đ",
            "é",
            "đ",
            "K",
            "İ",
            "ſ",
            "/",
            "-",
            "–",
            ".",
            ",",
            " ",
            "\u00a0",
            "\t",
            "\n",
            "   ",
            "ngày",
            "NGAY",
            "Ngày",
            "tháng",
            "THANG",
            "năm",
            "nam",
            "\ud801\udc00",
            "\u0301",
            "nghị",
            "20",
            "19",
            "1",
            "3");

    private static final List<String> RIGHT = List.of(
            "187/TB-UBND",
            "15/2020/QĐ-TTg",
            "29-CTr/HU",
            "625/UBND-TH",
            "72/2025/QH15 ",
            "0187 tb ubnd",
            "625 ubnd th",
            "12 – NQ / TU",
            "25/9/2023",
            "ngày 25 tháng 9 năm 2023",
            "25 tháng 9, năm 2023",
            "tháng 9/2023",
            "2023-09-25",
            "30-2-2024",
            "29-2-2024",
            "tháng 9\nnăm 2023",
            "9/2023/QĐ",
            "25.9.2023",
            "NGÀY 5 – 6 – 2024",
            "tháng 13/2023");

    private final CompositeMatcher matcher = new CompositeMatcher();
    private final CompositePatterns patterns = new CompositePatterns();
    private int found;

    @Test
    void findsWhatThePatternsOfTheBrowserFind() {
        Random random = new Random(20240229);
        for (int i = 0; i < TEXTS; i++) {
            compare(random.nextBoolean() ? ofPieces(random) : nearlyRight(random));
        }
        assertThat(found).as("numbers and dates among them").isGreaterThan(TEXTS / 4);
    }

    private static String ofPieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(4) == 0 ? " " : "");
        }
        return text.toString();
    }

    /** A number or date of which a few characters are replaced. */
    private static String nearlyRight(Random random) {
        StringBuilder text = new StringBuilder(RIGHT.get(random.nextInt(RIGHT.size())));
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            text.replace(at, at + random.nextInt(2), PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void findsTheFormsThatPapersHave() {
        for (String number : List.of("187/TB-UBND", "15/2020/QĐ-TTg", "29-CTr/HU", "625/UBND-TH", "72/2025/QH15")) {
            for (String joint : List.of("/", "-", " / ", "–", " ", "\u00a0")) {
                compare("số " + number.replace("/", joint) + " ngày");
                compare("số " + number.replace("-", joint) + "é");
            }
        }
        for (String right : RIGHT) {
            compare("vào " + right + " thì");
            compare("vào " + right);
        }
        assertThat(found).isGreaterThan(50);
    }

    private void compare(String text) {
        char[] chars = text.toCharArray();
        matcher.reset(chars, chars.length);
        patterns.reset(text);
        for (int i = 0; i < chars.length; i++) {
            boolean expected = patterns.match(i);
            assertThat(matcher.match(i)).as("<%s> at %d", text, i).isEqualTo(expected);
            if (expected) {
                found++;
                assertThat(new String(matcher.surface(), 0, matcher.length()))
                        .as("<%s> at %d", text, i)
                        .isEqualTo(patterns.surface());
                assertThat(matcher.end()).as("<%s> at %d", text, i).isEqualTo(patterns.end());
                assertThat(matcher.kind()).as("<%s> at %d", text, i).isEqualTo(patterns.kind());
            }
        }
    }
}
