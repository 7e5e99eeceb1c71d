package vn.congkhai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.congkhai.problem.Problem;

/** The short way of decoding gives the text that the careful way gives, or is not taken. */
class PlainUtf8Test {

    private static final String[] PIECES = {
        "Ủy ban nhân dân", "đất đai", "a", "\n", "–", "“”", "…", "ễ", "\u007F", "\u0080", "\u02FF", "\u0300", "e\u0301",
                "\u1DFF",
        "\u1E00", "\u1EFF", "\u1F00", "\u2000", "\u2001", "\u2002", "\u206F", "\u2070", "₫", "\u212B", "\uFEFF",
                "\uFFFD", "😀", "\r\n",
        "\r", "\u0000", "\u0958",
    };

    @Test
    void anyBytesAreDecodedAlike() {
        SplittableRandom random = new SplittableRandom(1);
        int plain = 0;
        for (int i = 0; i < 30_000; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int n = random.nextInt(1, 5); n > 0; n--) {
                bytes.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            }
            byte[] typed = bytes.toByteArray();
            if (random.nextInt(4) == 0) {
                typed[random.nextInt(typed.length)] = (byte) random.nextInt(256);
            }
            plain += same(typed) ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(5_000);
    }

    private static boolean same(byte[] typed) {
        Optional<String> plain = PlainUtf8.decode(typed);
        if (plain.isPresent()) {
            List<Problem> problems = new ArrayList<>();
            assertThat(SourceText.judged("a.md", typed, problems::add)).isEqualTo(plain);
            assertThat(problems).isEmpty();
        }
        return plain.isPresent();
    }
}
