package vn.congkhai.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.PictureSize;
import vn.congkhai.source.SourceText;

/** A picture whose size is known has it on the page, however it was typed. */
class PicturesTest {

    private static final Links LINKS = (target, kind) -> kind == Links.Kind.IMAGE && target.endsWith(".png")
            ? new Links.Picture("../" + target, new PictureSize(120, 45))
            : new Links.Href("../" + target);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![Sơ đồ](a.png) | <img src=\"../a.png\" alt=\"Sơ đồ\" width=\"120\" height=\"45\" loading=\"lazy\">",
                "<img src=\"a.png\" alt=\"Sơ đồ\"> | <img alt=\"Sơ đồ\" src=\"../a.png\" width=\"120\" height=\"45\">",
                "![Sơ đồ](a.tif) | <img src=\"../a.tif\" alt=\"Sơ đồ\" loading=\"lazy\">"
            })
    void itsSizeStandsBesideItsAddress(String typed, String shown) {
        List<Problem> problems = new ArrayList<>();
        String html = new Markdown()
                .render(new SourceText("a.md", typed + "\n"), 0, LINKS, problems::add)
                .html();

        assertThat(html).contains(shown);
        assertThat(problems).isEmpty();
    }
}
