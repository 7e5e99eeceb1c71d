package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters in figures and letters of another alphabet, which look right and are found by nobody. */
class LookalikesTest {

    private final AdviceBench bench;

    LookalikesTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @Test
    void lettersInFiguresAndOfAnotherAlphabetArePointedOutWithWhatIsMeant() throws IOException {
        bench.text("Xong trước ngày 1O/l0/2024, 2o5 hộ, \u0441ông tác.\n");

        assertThat(bench.advice())
                .containsExactlyInAnyOrder(
                        AdviceBench.AT + "11:17 \"1O/l0/2024\" has letters that only look like those that are meant",
                        AdviceBench.AT + "11:29 \"2o5\" has letters that only look like those that are meant",
                        AdviceBench.AT + "11:37 \"\u0441ông\" has letters that only look like those that are meant");
    }

    @Test
    void codesFormulasAndOtherLanguagesAreLeftAlone() throws IOException {
        bench.text("Đo H2O, CO2, mẫu A1O2, mục I/2/a, ngày 10/10/2024, Москва, 100l nước.\n");

        assertThat(bench.advice()).isEmpty();
    }
}
