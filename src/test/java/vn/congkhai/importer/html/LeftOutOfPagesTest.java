package vn.congkhai.importer.html;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congkhai.importer.block.PaperWords.lines;
import static vn.congkhai.importer.block.PaperWords.sentences;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.block.RawPaper;

/** What a web page has and the notice must not have: it is left out, and told; all that readers see of it stays. */
class LeftOutOfPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <ol><li>x<li value="5">x<li>x</ol>|1. x;5. x;6. x
            <ol type="a" start="3"><li>x<li>x</ol>|c) x;d) x
            <ol type="I"><li>x<li type="A">x</ol>|I. x;B. x
            <ol reversed><li>x<li>x<li>x</ol>|3. x;2. x;1. x
            <ol start="0"><li>x<li>x</ol>|0. x;1. x
            """)
    void numbersOfAWebPageStay(String html, String shown) {
        assertThat(lines(page(html))).containsExactly(shown.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Hạn <s>15/10/2023</s> 20/10/2023</p>
            <p>Hạn<strike> 15/10/2023 </strike>20/10/2023</p>
            <p>Hạn <del>15/10/2023</del> <ins>20/10/2023</ins></p>
            <p>Hạn <span style="color:red; Text-Decoration: line-through">15/10/<b>2023</b></span> 20/10/2023</p>
            <p style="text-decoration-line: line-through">15/10/2023</p><p>Hạn 20/10/2023</p>
            <ul><li style="text-decoration: line-through">15/10/2023</li></ul><p>Hạn 20/10/2023</p>
            """)
    void struckWordsOfAWebPage(String html) {
        RawPaper raw = page(html);

        assertThat(lines(raw)).containsExactly("Hạn 20/10/2023");
        assertThat(sentences(raw)).containsExactly("struck-out words were left out: \"15/10/2023\"");
        assertThat(raw.losses().get(0).at()).isEqualTo(Location.line(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <style>.bo, p.cu {color: red; text-decoration: line-through}</style><p>Hạn <b class="bo">15/10/2023</b> 20/10/2023</p>
            <style>@media print {.x {display: none}} p .bo{text-decoration:line-through}</style><p class="x">Hạn <i class="bo">15/10/2023</i> 20/10/2023</p>
            """)
    void wordsThatAStyleSheetStrikesOut(String html) {
        RawPaper raw = page(html);

        assertThat(lines(raw)).containsExactly("Hạn 20/10/2023");
        assertThat(sentences(raw)).containsExactly("struck-out words were left out: \"15/10/2023\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Kinh phí 120 <span style="DISPLAY: none">135</span> triệu đồng.</p>
            <p>Kinh phí 120 <span hidden>135</span> triệu đồng.</p>
            <p>Kinh phí 120 <span style="color: red; visibility: hidden">135</span> triệu đồng.</p>
            <style media="screen">/* ẩn */ .an { display : none; }</style><p>Kinh phí 120 <span class="an">135</span> triệu đồng.</p>
            """)
    void hiddenWordsOfAWebPage(String html) {
        RawPaper raw = page(html);

        assertThat(lines(raw)).containsExactly("Kinh phí 120 triệu đồng.");
        assertThat(sentences(raw)).containsExactly("hidden words of the original file were left out: \"135\"");
        assertThat(raw.losses().get(0).at()).isEqualTo(Location.line(1));
    }

    @ParameterizedTest
    @CsvSource({
        "<table><caption>Đơn vị: triệu đồng</caption><tr><td>Xã A<td>12</table>,Đơn vị: triệu đồng;Xã A;12",
        "<ul>Các xã gồm<li>Xã A</ul>,Các xã gồm;- Xã A",
        "<form action='x'><p>Hạn 20/10/2023<input value='7'><select><option>8</select></form>,Hạn 20/10/2023",
    })
    void everyWordThatAWebPageShowsStays(String html, String shown) {
        assertThat(lines(page(html))).containsExactly(shown.split(";"));
    }

    @Test
    void aPictureOfAWebPageIsToldInOneLine() {
        RawPaper raw = page("<p>Nội dung.<img alt=\"Sơ đồ\n\nkhu vực " + "rất dài ".repeat(20) + "\"></p>");

        assertThat(sentences(raw).get(0))
                .startsWith("a picture of the paper was left out (Sơ đồ khu vực rất dài ")
                .hasSizeLessThan(150);
    }

    @Test
    void aStruckRowAndAStruckCellOfAWebPage() {
        String strike = " style=\"text-decoration: line-through\"";
        RawPaper raw = page("<table><tr><th>Xã</th><th>Hộ</th></tr><tr" + strike
                + "><td>Tân Hòa</td><td>12</td></tr><tr><td>Phú Lâm</td><td" + strike + ">15</td></tr></table>");

        assertThat(lines(raw)).containsExactly("Xã", "Hộ", "Phú Lâm");
        assertThat(sentences(raw))
                .containsExactly(
                        "struck-out words were left out: \"Tân Hòa 12\"", "struck-out words were left out: \"15\"");
    }

    private static RawPaper page(String html) {
        HtmlReader reader = HtmlReader.ofPage();
        return new RawPaper(reader.read(html), reader.losses());
    }
}
