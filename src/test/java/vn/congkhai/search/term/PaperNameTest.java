package vn.congkhai.search.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congkhai.notice.DocumentNumber;
import vn.congkhai.notice.NoticeType;

class PaperNameTest {
    private static PaperName name(NoticeType filed, String number) {
        return new PaperName(filed, new DocumentNumber(number));
    }

    @Test
    void aPaperIsCalledByTheCodeOfItsNumber() {
        assertThat(name(NoticeType.KET_LUAN, "187/TB-UBND").text()).isEqualTo("Thông báo số 187/TB-UBND");
        assertThat(name(NoticeType.QUY_CHE, "08/2024/QĐ-UBND").text()).isEqualTo("Quyết định số 08/2024/QĐ-UBND");
        assertThat(name(NoticeType.CHUONG_TRINH, "29-CTr/HU").text()).isEqualTo("Chương trình số 29-CTr/HU");
    }

    @Test
    void whereTheNumberNamesNoKindItIsCalledWhatItIsFiledUnder() {
        assertThat(name(NoticeType.CONG_VAN, "625/UBND-TH").text()).isEqualTo("Công văn số 625/UBND-TH");
        assertThat(name(NoticeType.KET_LUAN, "12-KL/HU").text()).isEqualTo("Kết luận số 12-KL/HU");
    }

    @Test
    void itIsKnownByTheWordBeforeItsDigits() {
        assertThat(name(NoticeType.KET_LUAN, "187/TB-UBND").wordsBefore()).containsExactly("so", "bao", "tb", "luan");
        assertThat(name(NoticeType.QUYET_DINH, "20/QĐ-UBND").wordsBefore()).containsExactly("so", "dinh", "qd");
    }
}
