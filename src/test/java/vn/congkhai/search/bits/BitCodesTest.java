package vn.congkhai.search.bits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers come back as they were written, whatever was written before them. */
class BitCodesTest {

    private final BitWriter out = new BitWriter();

    @Test
    void anyNumberBelowAnyLimit() throws IOException {
        for (int limit = 1; limit < 300; limit++) {
            for (int value = 0; value < limit; value++) {
                out.putBelow(value, limit);
            }
        }
        BitReader in = new BitReader(out.toArray());
        for (int limit = 1; limit < 300; limit++) {
            for (int value = 0; value < limit; value++) {
                assertThat(in.below(limit)).isEqualTo(value);
            }
        }
    }

    @Test
    void numbersOfAnyLengthInEliassCode() throws IOException {
        for (int bits = 0; bits < 30; bits++) {
            out.putGamma(1 << bits);
            out.putGamma((2 << bits) - 1);
        }
        BitReader in = new BitReader(out.toArray());
        for (int bits = 0; bits < 30; bits++) {
            assertThat(in.gamma()).isEqualTo(1 << bits);
            assertThat(in.gamma()).isEqualTo((2 << bits) - 1);
        }
    }

    @Test
    void numbersInAllCodesOneAfterTheOther() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            int value = random.nextInt(1 << random.nextInt(1, 16));
            out.putGamma(value + 1);
            out.putRice(value, i % 12);
            out.putBelow(value, value + 1 + i % 7);
            out.put(value, 16);
        }
        BitReader in = new BitReader(out.toArray());
        random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            int value = random.nextInt(1 << random.nextInt(1, 16));
            assertThat(in.gamma()).isEqualTo(value + 1);
            assertThat(in.rice(i % 12)).isEqualTo(value);
            assertThat(in.below(value + 1 + i % 7)).isEqualTo(value);
            assertThat(in.read(16)).isEqualTo(value);
        }
    }
}
