package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.SampleSite;
import vn.congkhai.problem.Fault;

/** Numbers restart each year, for each type of paper and each issuer: only one paper of all four may have a number. */
class NumberTwiceTest {

    private static final String PAPER = "number: 7/TB-UBND\ndate: 2023-01-05";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "son-duong/2024/01/7, 'number: 7/TB-UBND\ndate: 2024-01-05'",
        "luc-nam/2023/01/7, 'number: 7/TB-UBND\ndate: 2023-01-05'",
        "son-duong/2023/01/8, 'number: 7/TB-UBND\ndate: 2023-01-05\ntype: thong-bao'",
        "son-duong/2023/01/8, 'number: 7/TB-UBND\ndate: 2023-01-05\nissuer: Văn phòng HĐND và UBND huyện'",
        "son-duong/2023/01/8, 'number: 7A/TB-UBND\ndate: 2023-01-05'",
        "son-duong/2023/01/8, 'number: 70/TB-UBND\ndate: 2023-01-05'",
        "son-duong/2023/01/8, 'number: 7/TB-UBND-NC\ndate: 2023-01-05'",
    })
    void papersThatDifferInOneOfThemAreTwo(String path, String head) {
        assertThat(faults(path, head)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "son-duong/2023/12/8, 'number: 7/TB-UBND\ndate: 2023-12-31'",
        "son-duong/2023/12/8, 'number: 007/TB-UBND\ndate: 2023-12'",
        "son-duong/2023/01/8, 'number: 7/TB-UBND\ndate: 2023-01-05\nissuer: UBND huyện Sơn Dương'",
    })
    void papersThatDifferInNoneAreOne(String path, String head) {
        assertThat(faults(path, head)).containsExactly(Fault.NUMBER_TWICE);
    }

    @Test
    void papersWithoutANumberAreAsManyAsThereAre() {
        SampleSite.in(folder).notice("son-duong/2023/01/a", "").notice("son-duong/2023/01/b", "");

        assertThat(SampleSite.in(folder).read().problems())
                .extracting(p -> p.fault())
                .doesNotContain(Fault.NUMBER_TWICE);
    }

    private List<Fault> faults(String path, String head) {
        return SampleSite.in(folder).notice("son-duong/2023/01/7", PAPER).notice(path, head).read().problems().stream()
                .map(p -> p.fault())
                .filter(f -> f != Fault.DATE_MONTH_ONLY)
                .toList();
    }
}
