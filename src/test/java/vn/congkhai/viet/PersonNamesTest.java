package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @ParameterizedTest
    @CsvSource({
        "NGUYỄN VĂN AN, Nguyễn Văn An",
        "nguyễn văn an, Nguyễn Văn An",
        "Trần thị Hoa, Trần Thị Hoa",
        "H’YIM KĐOH, H’Yim Kđoh",
        "Vũ Văn Thụ, Vũ Văn Thụ"
    })
    void eachWordOfANameHasItsCapital(String typed, String usual) {
        assertThat(PersonNames.usual(typed)).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ông Nguyễn Văn An | Nguyễn Văn An",
                "đồng chí Lê Thị Hoa | Lê Thị Hoa",
                "Đ/c Trần Văn Bình | Trần Văn Bình",
                "Chủ tịch Nguyễn Văn An | Nguyễn Văn An",
                "TL. Chủ tịch Chánh Văn phòng Vũ Văn Thụ | Vũ Văn Thụ",
                "Nguyễn Văn An, Phó Chủ tịch UBND huyện | Nguyễn Văn An",
                "Nguyễn Văn An - Chủ tịch | Nguyễn Văn An",
                "Nguyễn Văn An (đã ký) | Nguyễn Văn An",
                "(Đã ký) Nguyễn Văn An | Nguyễn Văn An",
                "Ông Nguyễn An | Nguyễn An",
                "ThS. Nguyễn Văn An | Nguyễn Văn An",
                "Đ/c Trần Văn Bình, Phó Chủ tịch | Trần Văn Bình",
                "Đại tá Trần Văn Bình/Trưởng Công an huyện | Trần Văn Bình",
                "Nguyễn Văn An | Nguyễn Văn An"
            })
    void aNameIsFoundAmongWhatIsToldOfItsBearer(String typed, String name) {
        assertThat(PersonNames.within(typed)).contains(name);
    }

    /** Ông is a family name as well, and a second family name may be a middle one. */
    @ParameterizedTest
    @ValueSource(strings = {"Ông Ích Khiêm", "Mai Lê Vũ", "Y Bhiông Niê", "Kpă Văn An"})
    void aWholeNameIsNoPartOfOne(String name) {
        assertThat(PersonNames.within(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trần thị Nguyễn Hoa",
                "Văn phòng huyện",
                "An",
                "",
                "Chủ tịch",
                "Vũ Văn Thụ / Nguyễn Văn An",
                "Vũ Văn Thụ, Lê Thị Hoa"
            })
    void whatIsNoNameHasNone(String words) {
        assertThat(PersonNames.within(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyen Van An", "LE THI HOA", "Dang Van Lam"})
    void aFamilyNameThatNeedsItsMarksTellsThatTheyAreMissing(String name) {
        assertThat(PersonNames.lacksMarks(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phan Thanh Xuân", "Phan Anh Minh", "Cao Minh Tuan", "Y Thanh", "Ha Sanh", "Ksor Tam", ""})
    void otherNamesMayHaveNone(String name) {
        assertThat(PersonNames.lacksMarks(name)).isFalse();
    }

    @Test
    void longRunsOfWordsAreReadOnce() {
        String words = "Chủ tịch ".repeat(20_000);
        assertThat(PersonNames.within(words)).isEmpty();
    }
}
