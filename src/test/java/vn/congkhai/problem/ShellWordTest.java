package vn.congkhai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files in the commands that messages offer: a name never becomes a command of its own. */
class ShellWordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "content/Kết luận.md                | \"content/Kết luận.md\"",
                "content/Kinh phí & kế hoạch '24'.md | \"content/Kinh phí & kế hoạch '24'.md\"",
                "content/$(id).md                   | 'content/$(id).md'",
                "content/`id` gấp!.md               | 'content/`id` gấp!.md'",
                "content/a\"b.md                    | 'content/a\"b.md'",
                "content/a\\b.md                    | 'content/a\\b.md'",
                // single quotes end at the name's own, and not every shell takes them for quotes
                "content/a'$(id)'.md                | \"content/a'\uFFFD(id)'.md\"",
                "content/a$&calc&.md                | \"content/a\uFFFD&calc&.md\"",
                "content/a\";id;\".md               | \"content/a\uFFFD;id;\uFFFD.md\""
            })
    void aPathIsOneWordInEveryShell(String path, String word) {
        assertThat(ShellWord.of(path)).isEqualTo(word);
    }
}
