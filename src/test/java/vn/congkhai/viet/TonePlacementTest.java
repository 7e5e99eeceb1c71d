package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TonePlacementTest {
    @ParameterizedTest
    @CsvSource({
        "hoá,hóa",
        "Hoá,Hóa",
        "HOÁ,HÓA",
        "uỷ,ủy",
        "UỶ,ỦY",
        "thuỷ,thủy",
        "khoẻ,khỏe",
        "quý,quý",
        "toán,toán",
        "mùa,mùa",
        "tòan,toàn",
        "óan,oán",
        "ngòăn,ngoằn",
        "goá,góa",
        "tuỳ,tùy"
    })
    void bothStylesComeToOnePlacementAndTheCaseStays(String written, String canonical) {
        assertThat(TonePlacement.normalize(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tóàn", "óàn", "tóangh", "tóana", "táoai", "tsé"})
    void whatHasNotTheFormOfASyllableStays(String word) {
        assertThat(TonePlacement.normalize(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"kỹ,kĩ", "Lý,lí", "mỳ,mì", "sỹ,sĩ", "tỷ,tỉ", "ty,ti"})
    void aLoneYAfterAnOnsetMeetsI(String withY, String withI) {
        assertThat(TonePlacement.matchingForm(withY)).isEqualTo(withI);
    }

    @ParameterizedTest
    @CsvSource({"uy", "tay", "tây", "quy", "quỳ", "y", "khuya"})
    void otherYStaysY(String word) {
        assertThat(TonePlacement.matchingForm(word)).isEqualTo(word);
    }

    @Test
    void aToneLandsWhereTheCanonicalStyleHasIt() {
        assertThat(TonePlacement.place("huyên", Tone.NANG)).isEqualTo("huyện");
        assertThat(TonePlacement.place("ngươi", Tone.HUYEN)).isEqualTo("người");
        assertThat(TonePlacement.place("hoa", Tone.SAC)).isEqualTo("hóa");
        assertThat(TonePlacement.place("ban", Tone.NGANG)).isEqualTo("ban");
    }

    @Test
    void normalizingTwiceChangesNothingMore() {
        for (String toneless : TonelessSyllables.all()) {
            for (Tone tone : Tone.values()) {
                String syllable = TonePlacement.place(toneless, tone);
                assertThat(TonePlacement.normalize(syllable)).isEqualTo(syllable);
                String form = TonePlacement.matchingForm(syllable);
                assertThat(TonePlacement.matchingForm(form)).isEqualTo(form);
            }
        }
    }
}
