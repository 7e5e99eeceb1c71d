package vn.congkhai.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** A typed tag without its end is told where it would strike out, hide or move the rest of a paper, and only there. */
class OpenTagsTest {

    @ParameterizedTest
    @CsvSource({
        "'Chỉ tiêu <s>cũ.\n\nSau.', 1:10",
        "'Trước <b>một</b>, <b>hai\n\nSau.', 1:19",
        "'- Một <em>chữ\n- Hai', 1:7",
        "'<div><b>Một</div>\n\nSau.', 1:6",
        "'<div><a href=\"https://example.com\">Một</div>\n\nSau.', 1:6",
        "'Trước.\n\n<details><summary>Một</summary>\n\nSau.', 3:1",
        "'<table><tr><td>1</td></tr>\n\nSau.', 1:1",
        "'<table><tr><td>1\n\nSau.', 1:1",
        "'<pre>Một\n\nHai</pre>\n\n<blockquote>\n\nSau.', 5:1",
    })
    void aTagThatReachesOnIsToldWhereItStands(String typed, String place) {
        assertThat(problems(typed))
                .singleElement()
                .satisfies(p -> assertThat(p.fault()).isEqualTo(Fault.HTML_SPILLS))
                .satisfies(p -> assertThat(p.place().location()).isEqualTo("a.md:" + place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trước.\n\nCuối <b>cùng",
                "<table><tr><td><b>1</td><td>2</td></tr></table>\n\nSau.",
                "<table><tr><td>1<tr><td>2</table>\n\nSau.",
                "<ul><li>Một<li>Hai</ul>\n\nSau.",
                "<p>Một<p>Hai\n\nSau.",
                "<details><summary>Một</summary>\n\nHai.\n\n</details>\n\nSau.",
                "**Một <b>hai</b> ba** <sup>4</sup>\n\nSau."
            })
    void oneThatEndsWithItsPartOfTheTextIsFine(String typed) {
        assertThat(problems(typed)).isEmpty();
    }

    @Test
    @Timeout(20)
    void manyOpenTagsTakeNoTime() {
        assertThat(problems("<b><s>x ".repeat(4000) + "\n\nSau.")).isNotEmpty();
        assertThat(problems("<details>\n\n".repeat(200) + "\n\nSau.")).isNotEmpty();
    }

    private static List<Problem> problems(String typed) {
        List<Problem> problems = new ArrayList<>();
        new Markdown()
                .render(new SourceText("a.md", typed), 0, (target, kind) -> new Links.Href(target), problems::add);
        return problems;
    }
}
