package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The numbers of syllables. */
class SyllableCodeTest {

    @Test
    void everySyllableHasANumberThatStandsForIt() {
        for (String toneless : TonelessSyllables.all()) {
            boolean stopped = toneless.matches(".*(c|ch|p|t)");
            for (Tone tone : stopped ? List.of(Tone.SAC, Tone.NANG) : List.of(Tone.values())) {
                String syllable = TonePlacement.place(toneless, tone);
                assertThat(SyllableCode.of(syllable)).as(syllable).isBetween(0, SyllableCode.COUNT - 1);
                assertThat(SyllableCode.syllable(SyllableCode.of(syllable))).isEqualTo(syllable);
            }
        }
    }

    @Test
    void bothPlacesOfAMarkHaveNumbersOfTheirOwn() {
        for (String word : List.of("hòa", "hoà", "thủy", "thuỷ", "xòe", "xoè", "quý", "ủy", "uỷ")) {
            assertThat(SyllableCode.syllable(SyllableCode.of(word))).isEqualTo(word);
        }
        assertThat(Set.of(SyllableCode.of("hòa"), SyllableCode.of("hoà"), SyllableCode.of("hoa")))
                .hasSize(3);
    }

    @Test
    void whatIsNoSyllableHasNone() {
        for (String word : List.of("", "x", "krông", "đắk", "cac", "qúy", "tòan", "Huyện", "hằngg", "straße", "áà")) {
            assertThat(SyllableCode.of(word)).as(word).isEqualTo(SyllableCode.NONE);
        }
    }

    @Test
    void everyNumberReadsAsLetters() {
        Set<String> read = new HashSet<>();
        for (int code = 0; code < SyllableCode.COUNT; code++) {
            read.add(SyllableCode.syllable(code));
        }

        assertThat(read).allMatch(syllable -> syllable.codePoints().allMatch(Character::isLetter));
    }
}
