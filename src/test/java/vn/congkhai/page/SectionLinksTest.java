package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SectionLinksTest {

    @Test
    void aHeadingEndsWithALinkToItself() {
        assertThat(SectionLinks.addedTo("<h2 id=\"i-muc-dich\">I. Mục đích</h2>\n<p>Bảo đảm.</p>"))
                .isEqualTo("<h2 id=\"i-muc-dich\">I. Mục đích <a class=\"anchor\" href=\"#i-muc-dich\""
                        + " aria-label=\"Liên kết đến mục này\">#</a></h2>\n<p>Bảo đảm.</p>");
    }

    @Test
    void anItemHasItsLinkBehindItsOwnWordsAndBeforeWhatItHolds() {
        assertThat(
                        words(
                                "<ol>\n<li id=\"muc-1\">Một\n<ul>\n<li>con</li>\n</ul>\n</li>\n<li id=\"muc-2\" value=\"4\">Hai</li>\n</ol>"))
                .isEqualTo("Một [muc-1] con Hai [muc-2]");
        assertThat(words("<ol>\n<li id=\"muc-1\">\n<p>Một</p>\n<ol>\n<li id=\"muc-1-1\">con</li>\n</ol>\n</li>\n</ol>"))
                .isEqualTo("Một [muc-1] con [muc-1-1]");
        assertThat(words("<p id=\"muc-a\">a) Tuyên truyền.</p>")).isEqualTo("a) Tuyên truyền. [muc-a]");
    }

    @Test
    void footnotesAndPlainParagraphsHaveNone() {
        String html = "<p>Đạt<sup><a id=\"tro-chu-thich_1\" href=\"#chu-thich_1\">1</a></sup></p>"
                + "<ol><li id=\"chu-thich_1\">Theo báo cáo.</li></ol>";
        assertThat(SectionLinks.addedTo(html)).isEqualTo(html);
        assertThat(SectionLinks.addedTo("")).isEmpty();
    }

    /** The text as read, each link as the id it leads to. */
    private static String words(String html) {
        var body = Jsoup.parseBodyFragment(SectionLinks.addedTo(html)).body();
        body.select(".anchor").forEach(a -> a.text("[" + a.attr("href").substring(1) + "]"));
        return body.text();
    }
}
