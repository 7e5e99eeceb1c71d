package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** A value with quotes that do not match is mended, and its mend is taken as it stands. */
class YamlMistakesTest {

    private static final Pattern MEND = Pattern.compile("write (\".*\"); quotes within .*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"Lưu\" x | “Lưu” x",
                "\"Lưu \"x\" | Lưu “x”",
                "\"Về \"xóa nhà tạm\" năm 2023\" | Về “xóa nhà tạm” năm 2023",
                "\"Lưu x | Lưu x",
                "'Lưu' x | 'Lưu' x",
                "'Lưu 'x' | Lưu 'x'",
                "\"A\": \"B\" | “A”: “B”",
                "\"A\\b\" c | “A\\b” c"
            })
    void theMendIsTaken(String typed, String meant) {
        List<Problem> problems = new ArrayList<>();
        assertThat(read(typed, problems)).isEmpty();
        assertThat(problems).extracting(Problem::fault).containsExactly(Fault.YAML_QUOTE_UNMATCHED);
        String mend = MEND.matcher(Messages.in(Language.EN).mend(problems.get(0)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        problems.clear();

        assertThat(read(mend, problems)).contains(meant);
        assertThat(problems).isEmpty();
    }

    private static Optional<String> read(String value, List<Problem> problems) {
        SourceText text = new SourceText("a.md", "---\nsigner: " + value + "\n---\n\nChữ.\n");
        return FrontMatter.read(text, problems::add)
                .flatMap(head -> Values.of(head, problems::add).text("signer", "Nguyễn Văn An", 100));
    }
}
