package vn.congkhai.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congkhai.source.SourceText;

/** Markup that was typed: its words are found, read out and handed on as data like all others. */
class TypedWordsTest {

    private static final Links LINKS = (target, kind) -> new Links.Href(target);

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("một bảng, một dòng mỗi hàng", """
                        Kết quả như sau:

                        <table>
                          <caption>Hộ nghèo</caption>
                          <tr><th rowspan="2">Xã</th><th colspan="2">Năm</th></tr>
                          <tr><th>2022</th><th>2023</th></tr>
                          <tr><td>Quảng Khê</td><td>12&nbsp;%</td><td>9 &lt; 10</td></tr>
                        </table>

                        Hết.
                        """, """
                        Kết quả như sau:
                        Hộ nghèo
                        Xã Năm
                        2022 2023
                        Quảng Khê 12\u00A0% 9 < 10
                        Hết."""),
                Arguments.of("một bảng có dòng trống ở giữa", """
                        <table>
                        <tr><td>Quảng Khê</td>

                        <td>Đắk Som</td></tr>

                        </table>
                        """, """
                        Quảng Khê
                        Đắk Som"""),
                Arguments.of("các đoạn", """
                        <div>
                        <p>Điều 1. <b>Giao</b> phòng<b>Nội vụ</b></p><p>Điều 2.<br>Hiệu lực</p>
                        </div>
                        """, """
                        Điều 1. Giao phòngNội vụ
                        Điều 2. Hiệu lực"""),
                Arguments.of("xuống dòng giữa chữ", "Quảng<br>Khê, H<sub>2</sub>O", "Quảng Khê, H2O"),
                Arguments.of("xuống dòng trong ô", """
                        | Xã |
                        | --- |
                        | Quảng<br/>Khê |
                        """, """
                        Xã\s
                        Quảng Khê"""),
                Arguments.of("chữ mà trang không có", """
                        <div>
                        <script>alert("ẩn")</script>
                        <!-- ẩn -->
                        Hiện
                        </div>
                        """, "Hiện"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void theWordsOfTypedMarkup(String name, String typed, String words) {
        Rendering rendering = new Markdown().render(new SourceText("a.md", typed), 0, LINKS, problem -> {});

        assertThat(rendering.text()).isEqualTo(words);
    }
}
