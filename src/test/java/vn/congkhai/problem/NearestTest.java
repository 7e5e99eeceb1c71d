package vn.congkhai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may have meant: "did you mean signer?". */
class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "titel, title date, title",
        "tilte, title date, title",
        "tite, title date, title",
        "titlle, title date, title",
        "tytle, title date, title",
        "itle, title date, title",
        "titles, title date, title",
        "isuers, issuer number, issuer",
        "singer, singers signer, signer",
        "dat, date data, data",
        "data, date data, data",
        "ab, cb, cb",
        "a, b, b",
    })
    void isTheWordWithTheFewestSlips(String typed, String words, String meant) {
        assertThat(Nearest.to(typed, words(words))).contains(meant);
    }

    /** One slip in three letters at most, or one in a shorter word. */
    @ParameterizedTest
    @CsvSource({
        "titre_x, title",
        "tyt, title",
        "tiltl, title",
        "ab, cd",
        "ba_, a_b",
        "abc, abcde",
        "isxyer, zssuer",
        "sgnr, signer",
        "issuing, issuer_title",
    })
    void isNoneWhereTooMuchDiffers(String typed, String words) {
        assertThat(Nearest.to(typed, words(words))).isEmpty();
    }

    private static List<String> words(String words) {
        return Arrays.asList(words.split(" "));
    }
}
