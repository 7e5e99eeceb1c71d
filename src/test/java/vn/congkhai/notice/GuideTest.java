package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

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

    @Test
    void whoeverCorrectsOrWithdrawsByTheGuidesExamplesIsToldNothing(@TempDir Path content) throws IOException {
        String guide = Files.readString(GUIDE, StandardCharsets.UTF_8);
        String chapter = guide.substring(guide.indexOf("\n## 6. "), guide.indexOf("\n## 7. "));
        List<String> examples = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(chapter)
                .results()
                .map(example -> example.group(1))
                .toList();

        assertThat(examples)
                .hasSize(4)
                .allSatisfy(
                        example -> assertThat(problemsWith(example, content)).isEmpty());
    }

    private static List<Problem> problemsWith(String keys, Path content) throws IOException {
        Path folder = Files.createDirectories(content.resolve("luc-nam/2022/04"));
        Files.writeString(
                folder.resolve("46-tb-ubnd.md"),
                "---\ntitle: Về thủy lợi\ntype: ket-luan\nnumber: 46/TB-UBND\ndistrict: luc-nam\ndate: 2022-04-28\n"
                        + "signer: Nguyễn Văn An\n" + keys + "---\n\nNội dung.\n");
        Files.writeString(
                content.resolve(Districts.FILE_NAME),
                "- {id: luc-nam, name: Lục Nam, kind: huyện, province: Bắc Giang, committee: Ủy ban nhân dân huyện}\n");
        List<Problem> problems = new ArrayList<>();
        SourceTree tree = SourceTree.scan(content, "content", problems::add);
        SourceText register = SourceText.read(tree.file(Districts.FILE_NAME).orElseThrow(), "r", problems::add)
                .orElseThrow();
        NoticeReader reader =
                new NoticeReader(tree, Districts.read(register, problems::add), LocalDateTime.of(2024, 6, 1, 8, 0));
        SourceFile file = tree.file("luc-nam/2022/04/46-tb-ubnd.md").orElseThrow();
        SourceText.read(file, file.path(), problems::add).flatMap(t -> reader.notice(file, t, "", problems::add));
        return problems;
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
