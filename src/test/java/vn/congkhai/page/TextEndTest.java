package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.markdown.Links;
import vn.congkhai.markdown.Markdown;
import vn.congkhai.source.SourceText;

/** A printed text is closed by "./.", once. */
class TextEndTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Các đơn vị thực hiện./.</p>                                       | CLOSED
            <p>Các đơn vị thực hiện.</p>                                         | STOP
            <p>Các đơn vị <strong>thực hiện.</strong></p>                        | STOP
            <p>Các đơn vị thực hiện</p>                                          | OPEN
            <ul><li>một;</li><li>hai.</li></ul>                                  | STOP
            <p>Hết./.</p> <section class="footnotes"><ol><li>Ghi chú.</li></ol></section> | CLOSED
            ''                                                                   | CLOSED
            """)
    void theMarkIsAddedWhereItIsMissing(String html, TextEnd end) {
        assertThat(TextEnd.of(html)).isEqualTo(end);
    }

    /** Markup that was typed goes another way, at the end of which the same must stand. */
    @ParameterizedTest
    @ValueSource(strings = {"Đoạn đầu[^1].", "<table><tr><td>Một ô</td></tr></table>\n\nĐoạn đầu[^1]."})
    void footnotesStandBelowIt(String beginning) {
        String typed = beginning + "\n\nĐoạn cuối./.\n\n[^1]: Chú thích không có dấu kết thúc.\n";
        String html = new Markdown()
                .render(new SourceText("a.md", typed), 0, (target, kind) -> new Links.Href(target), p -> {})
                .html();
        assertThat(html).contains("Chú thích không có dấu kết thúc.");
        assertThat(TextEnd.of(html)).isEqualTo(TextEnd.CLOSED);
    }
}
