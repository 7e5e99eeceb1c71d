package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ket luan phien hop thang 9/2023 cua UBND huyen",
                "Bao cao ket qua thuc hien",
                "V/v trien khai ke hoach nam 2024"
            })
    void aLineOfVietnameseWithoutAnyMarkIsSeen(String line) {
        assertThat(Typing.lacksMarks(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kết luận phiên họp tháng 9",
                "Ket luan phiên hop thang 9",
                "Quy 3",
                "Annual development report of Son Duong",
                "UBND - HDND - MTTQ - KTXH",
                ""
            })
    void aLineWithMarksOrOfAnotherLanguageIsNone(String line) {
        assertThat(Typing.lacksMarks(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾT LUẬN PHIÊN HỌP THƯỜNG KỲ THÁNG 9/2023",
                "BÁO CÁO KẾT QUẢ THỰC HIỆN",
                "V/V TRIỂN KHAI KẾ HOẠCH NĂM 2024"
            })
    void aHeadingInCapitalsIsSeen(String line) {
        assertThat(Typing.isInCapitals(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Kết luận của HĐND, UBND, UBMTTQ", "HĐND-UBND", "QUÝ III", "KẾT LUẬN phiên họp tháng 9", ""})
    void otherLinesAreNone(String line) {
        assertThat(Typing.isInCapitals(line)).isFalse();
    }
}
