package vn.congkhai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An old address is answered at the file that a plain server of files looks for when a reader follows it. */
class AliasesTest {

    @ParameterizedTest
    @CsvSource({
        "tin-tuc/2023/thong-bao-201, tin-tuc/2023/thong-bao-201/index.html",
        "tin-tuc/2023/thong-bao-201/, tin-tuc/2023/thong-bao-201/index.html",
        "tin-tuc/thong-bao.html, tin-tuc/thong-bao.html",
        "tin-tuc/thong-bao.htm, tin-tuc/thong-bao.htm",
        "v1.2/thong-bao, v1.2/thong-bao/index.html",
        "ve-cong-nay, ve-cong-nay.html",
        "ve-cong-nay.htm, ve-cong-nay.htm",
        "ve-cong-nay/, ve-cong-nay/index.html",
        "son-duong/2023/09/187-tb-ubnd, son-duong/2023/09/187-tb-ubnd.html",
        "son-duong/2023/09/187-tb-ubnd/, son-duong/2023/09/187-tb-ubnd/index.html",
        "son-duong/2023/13/187-tb-ubnd, son-duong/2023/13/187-tb-ubnd/index.html",
    })
    void whereAnOldAddressIsAnswered(String alias, String file) {
        assertThat(Aliases.file(alias)).isEqualTo(file);
    }
}
