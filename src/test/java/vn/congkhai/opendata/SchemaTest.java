package vn.congkhai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.ShippedSite;
import vn.congkhai.notice.Key;

class SchemaTest {

    private static final String WHOLE = """
            title: Kết luận
            type: ket-luan
            district: son-duong
            date: "2023-09"
            signer: Vũ Văn Thụ
            """;

    private final byte[] schema = Schema.file().bytes();
    private final JsonNode definitions = new JsonMapper().readTree(schema).get("$defs");
    private final SchemaCheck frontMatter = SchemaCheck.ofDefinition(schema, "front_matter");

    @Test
    void hasEveryKeyOfFrontMatterAndNoOther() {
        List<String> keys = Arrays.stream(Key.values()).map(Key::yamlName).toList();
        List<String> needed = Arrays.stream(Key.values())
                .filter(Key::needed)
                .map(Key::yamlName)
                .toList();

        JsonNode definition = definitions.get("front_matter");

        assertThat(definition.get("properties").propertyNames()).containsExactlyElementsOf(keys);
        assertThat(definition.get("required").values().stream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void theDataTellsOfEveryKeyButWhatStaffReviewedAmongThemselves() {
        assertThat(definitions.get("notice").get("properties").propertyNames())
                .containsAll(Arrays.stream(Key.values())
                        .filter(key -> key != Key.ALLOW)
                        .map(Key::yamlName)
                        .toList())
                .doesNotContain(Key.ALLOW.yamlName());
    }

    @Test
    void takesTheFrontMatterOfTheShippedNotices() throws IOException {
        try (Stream<Path> files = Files.walk(ShippedSite.CONTENT)) {
            List<Path> notices = files.filter(f -> f.toString().matches(".*\\d{4}.\\d{2}.[^/\\\\]+\\.md"))
                    .toList();
            assertThat(notices).hasSize(5);
            for (Path notice : notices) {
                String text = Files.readString(notice, StandardCharsets.UTF_8);
                String head = text.substring(4, text.indexOf("\n---", 4));
                assertThat(frontMatter.findingsInYaml(head))
                        .as(notice.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void takesTheExampleOfEveryKey() {
        for (Key key : Key.values()) {
            String others = WHOLE.lines()
                    .filter(line -> !line.startsWith(key.yamlName() + ":"))
                    .reduce("", (a, b) -> a + b + "\n");
            assertThat(frontMatter.findingsInYaml(others + key.yamlName() + ": " + key.example()))
                    .as(key.yamlName())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "type", "district", "date", "signer"})
    void refusesFrontMatterWithoutANeededKey(String key) {
        String rest = WHOLE.lines().filter(line -> !line.startsWith(key + ":")).reduce("", (a, b) -> a + b + "\n");

        assertThat(frontMatter.findingsInYaml(rest)).singleElement().asString().contains(key);
    }

    @ParameterizedTest
    @CsvSource({
        "tittle, Kết luận",
        "text, half",
        "status, gone",
        "meeting_date, 2023-9-21",
        "publish_at, 2023-09-26T25:00",
        "corrects, 187-tb-ubnd",
        "recipients, Lưu VT",
        "topics, [Đất đai]",
        "changes, [{date: 2023-10-02}]",
        "attachments, [{title: Bản ký số}]"
    })
    void refusesWhatTheGeneratorRefuses(String key, String value) {
        assertThat(frontMatter.findingsInYaml(WHOLE + key + ": " + value)).isNotEmpty();
    }

    @Test
    void refusesDataOfAnotherFormat() {
        assertThat(new SchemaCheck(schema).findings("{\"format\":2,\"notices\":[]}".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }
}
