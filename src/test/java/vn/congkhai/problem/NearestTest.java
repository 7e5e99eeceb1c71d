package vn.congkhai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip of the pen is told what was meant; another word is told nothing, since a wrong hint is worse than none. */
class NearestTest {

    private static final List<String> KNOWN = List.of(
            "build",
            "check",
            "import",
            "serve",
            "recipients",
            "reason",
            "replaces",
            "signer",
            "meeting_date",
            "attachments",
            "ket-luan",
            "bao-cao",
            "ke-hoach",
            "quy-dinh",
            "phieu-bao",
            "giay-moi",
            "son-duong",
            "luc-nam",
            "yen-phu",
            "yen-phong");

    @ParameterizedTest
    @CsvSource({
        "chekc, check",
        "server, serve",
        "recepiants, recipients",
        "signed, signer",
        "meting_dat, meeting_date",
        "atachment, attachments",
        "ket-laun, ket-luan",
        "ketluan, ket-luan",
        "bao-coa, bao-cao",
        "son-duog, son-duong",
        "sonduog, son-duong",
        "luc-man, luc-nam",
        "yen-phomg, yen-phong",
    })
    void aSlipOfThePen(String typed, String meant) {
        assertThat(Nearest.to(typed, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export",
                "report",
                "service",
                "person",
                "relates",
                "ket-qua",
                "bao-mat",
                "quy-hoach",
                "quy-trinh",
                "phieu-thu",
                "giay-mua",
                "song-cong",
                "tam-duong",
                "yen-the",
                "yen-thanh"
            })
    void anotherWord(String typed) {
        assertThat(Nearest.to(typed, KNOWN)).isEmpty();
    }

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

    /** One slip in four letters at most, or one in a shorter word. */
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
