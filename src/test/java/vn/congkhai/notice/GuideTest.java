package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The staff guide and the generator know the same keys. */
class GuideTest {

    private static final Path GUIDE = Path.of("docs", "huong-dan-soan-thao.md");

    @Test
    void theGuideListsEveryKeyAndWhetherItIsNeeded() throws IOException {
        List<String> expected = Arrays.stream(Key.values())
                .map(k -> k.yamlName() + " " + (k.needed() ? "có" : "không"))
                .toList();

        List<String> listed =
                rows().stream().map(row -> key(row) + " " + row.get(1)).toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theGuideNamesEveryChoice() throws IOException {
        Function<Key, List<String>> choices = key -> switch (key.form()) {
            case STATUS -> List.of("published", "draft", "withdrawn");
            case TEXT_KIND -> List.of("full", "summary", "ocr");
            default -> List.of();
        };
        for (List<String> row : rows()) {
            Key key = Key.named(key(row)).orElseThrow();
            for (String choice : choices.apply(key)) {
                assertThat(row.get(2)).as(key.yamlName()).contains("`" + choice + "`");
            }
        }
        String guide = Files.readString(GUIDE, StandardCharsets.UTF_8);
        NoticeType.slugs().forEach(slug -> assertThat(guide).contains("`" + slug + "`"));
    }

    private static String key(List<String> row) {
        return row.get(0).replace("`", "");
    }

    /** The cells of the table of keys: key, needed, value, meaning. */
    private static List<List<String>> rows() throws IOException {
        String guide = Files.readString(GUIDE, StandardCharsets.UTF_8);
        String table = guide.substring(guide.indexOf("<!-- keys:begin -->"), guide.indexOf("<!-- keys:end -->"));
        List<List<String>> rows = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
