package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;
import vn.congkhai.source.SourceTree;

/** Front matter beyond any honest length is told as that, and not as one without an end. */
class LongFrontMatterTest {

    /** Below the limit of front matter. */
    private static final int LONG = 60_000;

    private static final String MANY = "  - Ủy ban nhân dân xã\n".repeat(5_000);

    @TempDir
    Path folder;

    @Test
    void frontMatterThatIsClosedIsTooLong() {
        assertThat(faults("---\nrecipients:\n" + MANY + "---\n\nNội dung.\n"))
                .containsExactly(Fault.FRONT_MATTER_TOO_LONG);
    }

    @Test
    void aLineOfALongTextDoesNotCloseFrontMatterThatNobodyClosed() {
        assertThat(faults("---\ntitle: Kết luận\n\n" + MANY + "\n---\n")).containsExactly(Fault.FRONT_MATTER_OPEN);
    }

    @Test
    void aLineThatWasMeantAsTheEndIsNamedBeforeTheLength() {
        assertThat(faults("---\ntitle: Kết luận\n----\n" + MANY + "---\n")).containsExactly(Fault.FRONT_MATTER_FENCE);
    }

    @ParameterizedTest
    @MethodSource("valuesWithoutEnd")
    void aNumberOrDayWithoutEndIsToldWithoutAGuess(Key key, String value, String mend) {
        List<Problem> problems = new ArrayList<>();
        SourceText text = new SourceText("x.md", "---\n" + key.yamlName() + ": \"" + value + "\"\n---\n\nNội dung.\n");
        Values values = Values.of(FrontMatter.read(text, problems::add).orElseThrow(), problems::add);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            new PaperReader(Districts.in(SourceTree.scan(folder, "", problems::add), problems::add)).read(values);
            values.dateTime(Key.PUBLISH_AT.yamlName(), Key.PUBLISH_AT.example());
        });

        assertThat(problems)
                .filteredOn(p -> p.arguments().contains(key.yamlName()) || p.fault() == Fault.NUMBER_FORM)
                .extracting(p -> p.arguments().get(p.arguments().size() - 1))
                .containsExactly(mend);
    }

    static Stream<Arguments> valuesWithoutEnd() {
        return Stream.of(
                Arguments.of(Key.NUMBER, "1" + " ".repeat(LONG) + "2", "…/TB-UBND"),
                Arguments.of(Key.NUMBER, "1 ".repeat(LONG / 2), "…/TB-UBND"),
                Arguments.of(Key.NUMBER, "O1 -".repeat(LONG / 4), "…/TB-UBND"),
                Arguments.of(Key.NUMBER, "1/TB" + "-a".repeat(LONG / 2) + "!", "…/TB-UBND"),
                Arguments.of(Key.DATE, "1" + " ".repeat(LONG) + "2", "YYYY-MM-DD"),
                Arguments.of(Key.DATE, "1/".repeat(LONG / 2), "YYYY-MM-DD"),
                Arguments.of(Key.PUBLISH_AT, "1" + " ".repeat(LONG) + "2", "YYYY-MM-DDThh:mm"));
    }

    @Test
    void aNumberOfPartsWithoutEndIsRead() {
        assertThat(DocumentNumber.parse("187/TB" + "-UBND".repeat(LONG / 5))).isPresent();
    }

    private static List<Fault> faults(String text) {
        List<Problem> problems = new ArrayList<>();
        FrontMatter.read(new SourceText("x.md", text), problems::add);
        return problems.stream().map(Problem::fault).toList();
    }
}
