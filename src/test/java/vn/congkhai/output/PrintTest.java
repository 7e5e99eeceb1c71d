package vn.congkhai.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintTest {

    @Test
    void equalPartsGiveEqualPrints() {
        assertThat(Print.of("Sơn Dương", "187/TB-UBND")).isEqualTo(Print.of("Sơn Dương", "187/TB-UBND"));
        assertThat(Print.of("ab", "c")).isNotEqualTo(Print.of("a", "bc"));
        assertThat(Print.of("a")).isNotEqualTo(Print.of("a", ""));
        assertThat(new Print.Builder().add(1).add(0).print())
                .isNotEqualTo(new Print.Builder().add(0).add(1).print());
    }

    @Test
    void aMillionNearInputsGiveAMillionPrints() {
        Set<Long> highs = new HashSet<>();
        Set<Long> lows = new HashSet<>();
        for (int i = 0; i < 500_000; i++) {
            Print text = Print.of("son-duong/2023/09/" + i + "-tb-ubnd");
            Print number = new Print.Builder().add(7).add(i).print();
            highs.add(text.high());
            highs.add(number.high());
            lows.add(text.low());
            lows.add(number.low());
        }
        assertThat(highs).hasSize(1_000_000);
        assertThat(lows).hasSize(1_000_000);
    }

    @Test
    void everyBitOfATextCountsInEveryBitOfItsPrint() {
        byte[] text = "UBND huyện Sơn Dương giao các phòng".getBytes(StandardCharsets.UTF_8);
        Print whole = new Print.Builder().add(text).print();
        for (int bit = 0; bit < text.length * 8; bit++) {
            byte[] other = text.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            Print changed = new Print.Builder().add(other).print();
            assertThat(Long.bitCount(whole.high() ^ changed.high())).isBetween(12, 52);
            assertThat(Long.bitCount(whole.low() ^ changed.low())).isBetween(12, 52);
        }
    }
}
