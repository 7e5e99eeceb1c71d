package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as said around a find: its own sentence and line, a hundred letters far; and how words are looked for there. */
class SurroundingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Đơn vị A. Gọi #ngay. Xong|gọi |ngay",
                "Đơn vị A; gọi #ngay; xong|đơn vị a; gọi |ngay; xong",
                "Tr. 5 và Điều 3.#Xong|tr. 5 và điều 3.|xong",
                "Ai?  Ông#!\u2003Bà|ông|",
                "#|''|''",
                "A. #B|a. |b"
            })
    void aSentenceEndsBeforeSpacesAndACapital(String text, String before, String after) {
        assertThat(around(text)).isEqualTo(new Surroundings(before, after == null ? "" : after));
    }

    @Test
    void aLineEndsWhateverFollows() {
        assertThat(around("một\nhai #ba\nbốn")).isEqualTo(new Surroundings("hai ", "ba"));
    }

    @Test
    void whatIsFarAwayIsNotAround() {
        assertThat(around("x".repeat(200) + "#" + "y".repeat(200)))
                .isEqualTo(new Surroundings("x".repeat(110), "y".repeat(110)));
    }

    @Test
    void waysOfSayingAThingAreFoundWhereAWordBegins() {
        SparsePattern words = SparsePattern.ofWord("(?iu)" + Ways.anyOf("đến", "từ(?: hôm)?", "sau"));
        List<String> found = new ArrayList<>();
        words.each("Sau lúc TỪ HÔM xdến Đến", m -> found.add(m.group()));
        assertThat(found).containsExactly("Sau", "TỪ HÔM", "Đến");
        assertThat(SparsePattern.ofWord(Ways.anyOf("au")).isIn("sau")).isFalse();
        assertThat(Pattern.compile(Ways.anyOf("au")).matcher("sau").find()).isTrue();
        assertThatThrownBy(() -> Ways.anyOf("a", "(?:b)")).hasMessageContaining("(?:b)");
    }

    /** Around the sign #. */
    private static Surroundings around(String text) {
        int at = text.indexOf('#');
        return Surroundings.of(text, at, at + 1);
    }
}
