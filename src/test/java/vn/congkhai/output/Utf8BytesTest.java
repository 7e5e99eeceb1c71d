package vn.congkhai.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is written piece by piece has the bytes that Java gives the whole. */
class Utf8BytesTest {

    private static final String[] PIECES = {
        "",
        "a",
        "Ủy ban nhân dân",
        "đ",
        "\u007F",
        "\u0080",
        "\u07FF",
        "\u0800",
        "\u1FFF\u2000",
        "\u2027\u2028\u2029\u202A",
        "\uFFFF",
        "😀",
        "\uD83D",
        "\uDE00",
        "x".repeat(2047),
        "\uDE00\uD83D",
        "ế".repeat(5000),
        "😀".repeat(3000),
    };

    @Test
    void anyPiecesGiveTheBytesOfTheWhole() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 3000; i++) {
            StringBuilder whole = new StringBuilder();
            Utf8Bytes bytes = new Utf8Bytes(random.nextInt(40));
            for (int n = random.nextInt(8); n > 0; n--) {
                String piece = PIECES[random.nextInt(PIECES.length)];
                whole.append(piece);
                write(piece, bytes, random);
            }
            assertThat(bytes.toByteArray()).isEqualTo(whole.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyCharacterHasTheBytesThatJavaGivesIt() {
        StringBuilder whole = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            whole.append((char) c).append('.');
        }
        Utf8Bytes bytes = new Utf8Bytes(0);
        bytes.append(whole.toString());
        assertThat(bytes.toByteArray()).isEqualTo(whole.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(String piece, Utf8Bytes bytes, SplittableRandom random) {
        int cut = random.nextInt(piece.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> piece.chars().forEach(c -> bytes.append((char) c));
            case 1 -> {
                bytes.append(piece, 0, cut);
                bytes.append(piece, cut, piece.length());
            }
            default -> {
                bytes.append(piece.toCharArray(), 0, cut);
                bytes.append(piece.toCharArray(), cut, piece.length());
            }
        }
    }
}
