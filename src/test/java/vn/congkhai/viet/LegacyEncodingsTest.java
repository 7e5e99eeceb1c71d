package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyEncodingsTest {
    @ParameterizedTest
    @CsvSource({
        "ñy ban nh©n d©n huyÖn, TCVN3, ủy ban nhân dân huyện",
        "Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp, TCVN3, Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập",
        "UÛy ban nhaân daân huyeän, VNI_WINDOWS, Ủy ban nhân dân huyện",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp, VNI_WINDOWS, Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập",
        "ñöôøng saét böôùc ñaàu thöïc hieän, VNI_WINDOWS, đường sắt bước đầu thực hiện",
        "Ủy ban nh\u00e2n d\u00e2n huy\u00ea\u0323n, BASE_AND_TONE, Ủy ban nhân dân huyện"
    })
    void oldTextIsRecognisedAndReadable(String old, LegacyEncoding encoding, String readable) {
        assertThat(LegacyEncodings.detect(old)).contains(encoding);
        assertThat(LegacyEncodings.convert(old, encoding)).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({
        "Ủy ban nhân dân huyện",
        "là và có thì",
        "Plain English text",
        "São Paulo café",
        "Straße © 2023",
        "Hà Nam"
    })
    void unicodeTextIsLeftAlone(String text) {
        assertThat(LegacyEncodings.detect(text)).isEmpty();
    }

    @Test
    void everyVietnameseLetterComesOutOfTcvn3() {
        String small = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®";
        assertThat(LegacyEncodings.convert(small, LegacyEncoding.TCVN3))
                .isEqualTo("áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ");
    }

    @Test
    void everyVietnameseLetterComesOutOfVniWindows() {
        String small = "aùaøaûaõaïaêaéaèaúaüaëaâaáaàaåaãaäeùeøeûeõeïeâeáeàeåeãeäíìæóòoùoøoûoõoïoâoáoàoåoãoäôôùôøôûôõôï"
                + "uùuøuûuõuïööùöøöûöõöïyùyøyûyõîñ";
        assertThat(LegacyEncodings.convert(small, LegacyEncoding.VNI_WINDOWS))
                .isEqualTo("áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ");
    }
}
