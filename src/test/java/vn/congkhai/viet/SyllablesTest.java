package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "huyện", "Ủy", "uỷ", "hoá", "hóa", "quốc", "quyết", "quý", "quỳnh", "gì", "gìn", "giếng", "già", "giữ",
                "nghiêng", "khuỷu", "khoèo", "xoong", "thuở", "yêu", "y", "ý", "kỹ", "kĩ", "khuya", "ngoằn", "ngoèo",
                "được", "THỊ", "ươm", "ô", "hoà", "khoẻ", "tuỳ", "lớp", "hoạch"
            })
    void vietnameseSyllablesAreValid(String word) {
        assertThat(Syllables.isValid(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Viêt",
                "bac",
                "lơp",
                "hoach",
                "bạchh",
                "tòan",
                "cuả",
                "qúy",
                "áá",
                "ngề",
                "kanh",
                "ghà",
                "b",
                "đ",
                "word",
                "ngàytháng",
                "huyện ủy",
                "bêng"
            })
    void otherThingsAreNot(String word) {
        assertThat(Syllables.isValid(word)).isFalse();
    }

    @Test
    void aSyllableIsRhymeAndToneBehindItsFirstConsonants() {
        assertThat(Syllables.parse("quyết")).contains(new Syllable("yêt", Tone.SAC));
        assertThat(Syllables.parse("GIẾNG")).contains(new Syllable("êng", Tone.SAC));
        assertThat(Syllables.parse("Uỷ")).contains(new Syllable("uy", Tone.HOI));
    }

    @Test
    void theInventoryIsOfTheSizeOfTheLanguage() {
        assertThat(TonelessSyllables.all()).hasSizeBetween(3000, 4500).contains("nghiêng", "quôc", "giêng", "uy");
    }

    @Test
    void aWordOnAStopWithoutItsToneIsReportedWithItsPlace() {
        assertThat(Syllables.suspicious("Đồng chí Viêt báo cáo."))
                .containsExactly(new Suspicion("Viêt", 9, 13, Suspicion.Reason.TONE_BEFORE_STOP));
        assertThat(Syllables.suspicious("VIÊT NAM, lơp, đìch"))
                .extracting(Suspicion::reason)
                .containsExactly(
                        Suspicion.Reason.TONE_BEFORE_STOP,
                        Suspicion.Reason.TONE_BEFORE_STOP,
                        Suspicion.Reason.TONE_BEFORE_STOP);
    }

    @Test
    void gluedAndBrokenWordsAreReported() {
        assertThat(Syllables.suspicious("ngàytháng 9 và thựch hiện gnày, bổxung, bêng"))
                .extracting(Suspicion::word, Suspicion::reason)
                .containsExactly(
                        tuple("ngàytháng", Suspicion.Reason.MISSING_SPACE),
                        tuple("thựch", Suspicion.Reason.NOT_A_SYLLABLE),
                        tuple("gnày", Suspicion.Reason.NOT_A_SYLLABLE),
                        tuple("bổxung", Suspicion.Reason.MISSING_SPACE),
                        tuple("bêng", Suspicion.Reason.NOT_A_SYLLABLE));
    }

    @Test
    void codesForeignWordsAndHighlandNamesAreLeftAlone() {
        assertThat(
                        Syllables.suspicious(
                                "HĐND, QĐ-TTg, LĐTBXH, QyĐ, điểm đ), 50 m², Covid-19, website, Wärtsilä,"
                                        + " Đắk Lắk, Đắk R'lấp, Krông Nô, Kon Plông, đ/c Đ/c, Uỷ ban TTTT, TỈNH ỦY, UBĐKVN, mẫu A1Ơt, M'Đrắk, M’Đrắk"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y Ngông Niê Kđăm",
                "Y Biêr Niê",
                "H Lê Na Êban",
                "Kpă Thuyên",
                "Ksơr Phước",
                "Y Vinh Tơr",
                "Alăng Mai",
                "Arất Blúi",
                "Bnướch Bảo",
                "huyện Chư Păh",
                "huyện Chư Pưh",
                "huyện Đạ Tẻh",
                "huyện Kông Chro",
                "xã La Êê"
            })
    void namesOfTheHighlandsAreLeftAlone(String name) {
        assertThat(Syllables.suspicious(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"niê", "Tiê", "Phơng", "Să", "kpă", "Trưởgn", "Thàngh", "Viêt"})
    void slipsInNamesAreStillReported(String name) {
        assertThat(Syllables.suspicious(name)).hasSize(1);
    }
}
