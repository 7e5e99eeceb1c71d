package vn.congkhai.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts come out of JSON as they went in, and nothing else is taken for one. */
class JsonTextTest {

    @Test
    void whatIsWrittenIsReadBack() {
        String text = "Điều 1: \"a\\b\"/\n\t\r\b\f\u0001\u001f\u2028 😀";
        String json =
                new String(JsonWriter.ofFile().object().field("a", text).end().bytes(), StandardCharsets.UTF_8);
        int start = json.indexOf(":\"") + 2;

        assertThat(JsonText.at(json, start)).hasValueSatisfying(found -> {
            assertThat(found.value()).isEqualTo(text);
            assertThat(json.substring(found.end())).startsWith("}");
        });
    }

    @Test
    void everyEscapeIsRead() {
        assertThat(JsonText.at("\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0110\\u1EA1\"", 0).map(JsonText.Found::value))
                .contains("\"\\/\b\f\n\r\tĐạ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a\\", "a\\\"", "\\q\"", "\\u12\"", "\\u+123\"", "\\u12g4\"", "\\u١٢٣٤\"", "a\nb\""})
    void whatIsNoTextIsNone(String json) {
        assertThat(JsonText.at(json, 0)).isEmpty();
    }
}
