package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** What a value of front matter may be, and where its words stand. */
class ValuesTest {

    private static final String KEY = "title";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aTextMayBeAsLongAsIsAllowedInLettersAndNoLonger() {
        assertThat(text("Đất 😀 xã", 8)).contains("Đất 😀 xã");
        assertThat(problems).isEmpty();

        assertThat(text("Đất 😀 xã", 7)).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.VALUE_TOO_LONG);
            assertThat(p.arguments()).containsExactly(KEY, "8", "7");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Họp lần\" #2", "'Họp lần' # lần 2"})
    void whatFollowsAQuotedTextIsACommentOfStaff(String typed) {
        assertThat(text(typed, 100)).contains("Họp lần");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatFollowsAPlainTextMayBeMeantAsPartOfIt() {
        assertThat(text("Họp lần #2", 100)).contains("Họp lần");
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.VALUE_COMMENT);
            assertThat(p.place().line()).isEqualTo(2);
            assertThat(p.place().column()).isEqualTo(16);
        });
    }

    @Test
    void aSignThatNobodySeesIsPointedAtWhereItStandsInThisValue() {
        String shown = "Họp\u200B giao\u200B ban";
        assertThat(text(shown, 100)).isEmpty();
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.fault()).isEqualTo(Fault.VALUE_CONTROL_CHARACTER);
            assertThat(p.place().column()).isEqualTo(11);
            assertThat(p.place().width()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[tin/so-12, tin/so-1] | tin/so-1 | 16",
                "[cu/tin/so-1, tin/so-1] | tin/so-1 | 18",
                "[tin/so-1/a, /tin/so-1] | tin/so-1 | 18",
                "[tin/so-1.html, tin/so-1] | tin/so-1 | 20",
                "[bang.phu-luc.pdf, phu-luc.pdf] | phu-luc.pdf | 23",
                "Họp về trangg và trang. | trang | 21",
                "Họp về trangg | trang | 11",
                "trang. | trang | 4",
                "Họp | trang | 4",
                "Họp | ngoài | 4",
            })
    void aWordIsPointedAtWhereItStandsAloneElseWithinAnotherElseByTheWholeValue(String typed, String word, int column) {
        String head = "---\nten: trang\nk: " + typed + "\nafter: ngoài\n---\n";
        SourceText text = new SourceText("a.md", head);
        Place place = FrontMatter.read(text, problems::add)
                .map(h -> Values.of(h, problems::add).place("k", word))
                .orElseThrow();

        assertThat(place.line()).isEqualTo(3);
        assertThat(place.column()).isEqualTo(column);
    }

    private Optional<String> text(String typed, int longest) {
        SourceText text = new SourceText("a.md", "---\n" + KEY + ": " + typed + "\n---\n\nChữ #3.\n");
        return FrontMatter.read(text, problems::add)
                .flatMap(head -> Values.of(head, problems::add).text(KEY, "Họp", longest));
    }
}
