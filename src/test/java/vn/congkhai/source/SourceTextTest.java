package vn.congkhai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** What is read of a file, and where it is told to be broken. */
class SourceTextTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void theFirstBrokenByteIsToldByLineAndColumnAsReadersCount() {
        byte[] file = bytes("---\ntitle: Kết luận\nsigner: Lương Văn ", 0xC2, "ải, Chủ tịch\n", 0xFF, "\n");

        assertThat(SourceText.decode("a.md", file, problems::add)).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo(Fault.FILE_NOT_UTF8);
            assertThat(problem.place().location()).isEqualTo("a.md:3:19");
            assertThat(problem.place().width()).isEqualTo(1);
            assertThat(problem.place().excerpt()).isEqualTo("signer: Lương Văn \uFFFDải, Chủ tịch");
        });
    }

    @Test
    void aLetterCutAtTheEndOfTheFileIsBroken() {
        byte[] file = bytes("Kết lu", 0xE1, "", 0xBA, "");

        assertThat(SourceText.decode("a.md", file, problems::add)).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().location() + " "
                                + problem.place().excerpt())
                        .isEqualTo("a.md:1:7 Kết lu\uFFFD"));
    }

    @Test
    void aSignForABrokenLetterThatSomebodyTypedIsALetterAsOthers() {
        assertThat(text("Kết lu\uFFFDn\n")).contains("Kết lu\uFFFDn\n");
        assertThat(problems).isEmpty();
    }

    @Test
    void byteOrderMarksLineEndsAndMarksThatCombineAreReadAsIfTypedPlainly() {
        assertThat(text("\uFEFFMột\r\nhai\rba\n\uFEFFbô\u0301n\n")).contains("Một\nhai\nba\nbốn\n");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\r\n \n", "\uFEFF"})
    void aFileWithoutWordsIsEmpty(String typed) {
        assertThat(text(typed)).isEmpty();
        assertThat(problems).extracting(Problem::fault).containsExactly(Fault.FILE_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFKết luận\n", "Kết luận\r\n", "Kê\u0301t luận\n", "Kết luâ\u0323n\n", "Kết luận\r"})
    void theSameTextHasTheSameHashWhateverEditorSavedIt(String typed) {
        byte[] plain = "Kết luận\n".getBytes(StandardCharsets.UTF_8);

        assertThat(SourceText.canonical(plain)).isSameAs(plain);
        assertThat(SourceText.canonical(typed.getBytes(StandardCharsets.UTF_8))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: A\n---\n\nLời đầu.\n|",
                "---\ntitle: A\n---\nLời đầu.\n|Lời hai.\n",
                "---\ntitle: A\n---\n\n \t\nLời đầu.\n|Lời hai.\n---\n",
                "\uFEFF---\r\ntitle: A\r\n---\r\n\r\nLời đầu.\r\n|Lời hai.\r\n",
                "--- \ntitle: A\n---\t\nLời đầu.\n|---\nLời hai.\n",
                "---\ntitle: A\n---\n---\nLời đầu.\nLời hai.\n|",
                "---\ntitle: A\n-- -\n\nLời đầu.\nLời hai.\n|",
                "---\ntitle: A\n---x\n\nLời đầu.\nLời hai.\n|",
                "---\ntitle: A\n---\n\n|",
                "---\ntitle: A\n---\nLời đầu.|",
                "Lời đầu.\n---\ntitle: A\n---\nLời hai.\n|",
                "Lời đầu.\n---\ntitle: A\n---\nLời hai.\nLời ba.\n|",
                "--\ntitle: A\n---\nLời hai.\n---\nLời ba.\nLời bốn.\n|",
                "--x\n---\ntitle: A\n---\nLời hai.\nLời ba.\n|",
                "-x-\n---\ntitle: A\n---\nLời hai.\nLời ba.\n|",
                "x--\n---\ntitle: A\n---\nLời hai.\nLời ba.\n|",
                "--|",
                "|",
            })
    void theBeginningEndsWithTheFirstLineBelowTheFrontMatter(String typed) {
        String head = typed.substring(0, typed.indexOf('|'));
        byte[] file = typed.replace("|", "").getBytes(StandardCharsets.UTF_8);

        assertThat(new String(SourceText.head(file), StandardCharsets.UTF_8)).isEqualTo(head);
    }

    private Optional<String> text(String typed) {
        return SourceText.decode("a.md", typed.getBytes(StandardCharsets.UTF_8), problems::add)
                .map(SourceText::text);
    }

    /** Words and, as numbers, single bytes. */
    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer single) {
                out.write(single);
            } else {
                out.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
