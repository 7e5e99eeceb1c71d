package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
