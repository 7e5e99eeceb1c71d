package vn.congkhai.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {

    private final JsonMapper reader = new JsonMapper();

    @Test
    void writesObjectsAndArraysWithinEachOther() {
        JsonWriter json = JsonWriter.ofFile().object().field("tên", "Lục Nam").field("count", 3);
        json.array("lists").array().end().object().end().value(true).end();
        json.field("absent", Optional.empty()).field("none", List.of()).field("all", List.of("a", "b"));

        assertThat(json.end())
                .hasToString("{\"tên\":\"Lục Nam\",\"count\":3,\"lists\":[[],{},true],\"all\":[\"a\",\"b\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ủy ban nhân dân",
                "\"trích\" \\ /",
                "dòng\r\nmới\tcột",
                "\u0000\u0001\u001F\u007F",
                "\u2028\u2029",
                "𠀀 và 😀",
                "</script><!-- &amp; -->"
            })
    void whatIsWrittenIsReadBack(String text) {
        for (JsonWriter json : List.of(JsonWriter.ofFile(), JsonWriter.ofScript())) {
            assertThat(reader.readTree(json.value(text).bytes()).stringValue()).isEqualTo(text);
        }
    }

    @Test
    void randomTextIsReadBackWithReplacementsForHalvesOfCharacters() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, 0x10000)
                    .forEach(c -> text.append((char) (c % 7 == 0 ? 0xD800 + c % 0x800 : c)));

            String back = reader.readTree(
                            JsonWriter.ofFile().value(text.toString()).bytes())
                    .stringValue();

            assertThat(back).isEqualTo(replaced(text.toString()));
        }
    }

    @Test
    void nothingInAScriptCanEndIt() {
        String json = JsonWriter.ofScript()
                .array()
                .value("</script>")
                .value("<!--")
                .value("]]>")
                .end()
                .toString();

        assertThat(json).doesNotContain("<", ">", "&");
    }

    @Test
    void linesSeparateTheElementsOfALongArray() {
        JsonWriter json =
                JsonWriter.ofFile().array().line().value(1).line().value(2).end();

        assertThat(json).hasToString("[\n1,\n2]");
    }

    @Test
    void whatWouldNotBeJsonIsRefused() {
        assertThatThrownBy(() -> JsonWriter.ofFile().object().value("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.ofFile().array().name("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.ofFile().object().name("x").end())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.ofFile().object().name("x").name("y"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.ofFile().value(1).value(2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.ofFile().end()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.ofFile().object().bytes()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.ofFile().bytes()).isInstanceOf(IllegalStateException.class);
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
