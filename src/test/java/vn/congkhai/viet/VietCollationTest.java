package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietCollationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ca că câ co cô cơ cu cư",
                "da đa e ê",
                "Dương Đinh Em",
                "ma mà mả mã má mạ mạc",
                "An_Hà Anh",
                "tỉnh_A tỉnh_Ă tỉnh_B",
                "Bắc_Giang Bắc_Ninh Cẩm_Thủy Đắk_Song Lục_Nam Sông_Lô Sơn_Dương Tân_Yên",
                "1 2 a",
                "an An Ân"
            })
    void wordsStandInVietnameseAlphabeticalOrder(String sorted) {
        List<String> words = List.of(sorted.replace(' ', '|').replace('_', ' ').split("\\|"));
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(VietCollation.ORDER);
        assertThat(shuffled).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "An Hà, A",
        "Ấp văn hóa, Â",
        "ổn định giá, Ô",
        "Đắk Song, Đ",
        "Zalo, Z",
        "30 năm, ''",
        "«Về», ''",
        "Ёлка, ''",
        "'', ''"
    })
    void aListHasATextUnderItsFirstLetterWithoutTheTone(String text, String letter) {
        assertThat(VietCollation.initial(text)).isEqualTo(letter);
    }

    @Test
    void spellingsOfTheSameTextInUnicodeStandTogether() {
        assertThat(VietCollation.key("Hu\u0079\u00ea\u0323n")).isEqualTo(VietCollation.key("Huyện"));
    }
}
