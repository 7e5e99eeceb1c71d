package vn.congkhai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.SampleSite;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

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

    @ParameterizedTest
    @ValueSource(
            strings = {"tin-tuc/thong-bao", "/tin-tuc/thong-bao/", "tin-tuc/thong-bao.html", "tin-tuc/thong-bao.htm"})
    void addressesOfPagesCanBeOldAddresses(String alias, @TempDir Path folder) {
        assertThat(problemsOf(alias, folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tin-tuc/thong-bao.php", "tin-tuc/thong-bao.pdf", "tin-tuc/a..b", "../thong-bao", "tin-tuc//a"})
    void addressesThatNoPageCanAnswerAreRefused(String alias, @TempDir Path folder) {
        assertThat(problemsOf(alias, folder)).containsExactly(Fault.ALIAS_FORM);
    }

    private static List<Fault> problemsOf(String alias, Path folder) {
        SampleSite site = SampleSite.in(folder).notice("son-duong/2023/09/187-tb-ubnd", "aliases: [" + alias + "]");
        return site.read().problems().stream()
                .map(Problem::fault)
                .filter(fault -> fault.id().startsWith("alias"))
                .toList();
    }
}
