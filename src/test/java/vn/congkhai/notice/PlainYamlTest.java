package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** The short way through plain front matter gives the library's values and places, or is not taken. */
class PlainYamlTest {

    /** More with {@code -Dtexts=5000000}, after a change of what is plain. */
    private static final int TEXTS = Integer.getInteger("texts", 40_000);

    private static final String[] PIECES = {
        "title: ",
        "title:",
        "date: 2023-09-25\n",
        "number: 187/TB-UBND\n",
        "topics:\n",
        "topics: \n",
        "  - ",
        "- ",
        " - ",
        "    - ",
        "  - dat-dai\n",
        "  - Như trên\n",
        "- một\n",
        "\n",
        "\n",
        "\n",
        " ",
        "  ",
        "Kết luận",
        "a",
        "1",
        "0x1F",
        "1e3",
        ".inf",
        "null",
        "Null",
        "~",
        "true",
        "yes",
        ": ",
        ":",
        ":a",
        "#",
        " #",
        "\"",
        "'",
        "\"Họp: #2\"\n",
        "'Họp: #2' \n",
        "''",
        "\\n",
        "\\",
        "[",
        "]",
        "{",
        "}",
        ",",
        "&a",
        "*a",
        "!",
        "!!str ",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "? ",
        "-",
        "--- ",
        "---\n",
        "...\n",
        "\t",
        "\u00A0",
        "\u0085",
        "\u2028",
        "\u2003",
        "\u200B",
        "\u3000",
        "\uFEFF",
        "😀",
        "\uD83D",
        "“",
        "…",
        "\u0007",
        "\u007F",
        "# chú thích\n",
        "signer: Ô. A\n",
        "Title: ",
        "_: ",
        "null: ",
        "a b: ",
        "đ: ",
        "attachments:\n  - file: a.pdf\n    title: Bản ký số\n",
        "attachments:\n- file: b.pdf\n  title: B\n- file: c.pdf\n",
        "changes:\n  -  date: 2023-10-02\n     note: \"Sửa: mục 2\"\n  - date: 2023-10-03\n    note: Sửa\n",
        "  - file: d\n    size: 1\n",
        "allow:\n - words: 0912 345 678\n   by: A\n   reason: null\n",
        "a:\n - b: c\n - d\n - e: f\n",
        "a:\n - b: c\n   d:\n",
        "    g: h\n",
        "url: http://a.vn\n",
        "x: a:b\n",
        "x: a#b\n",
        "x: (a)\n",
        "x: a \n",
        "x:  a\n",
        "x: a\n b\n",
        "x: [a]\n",
        "x: 'a''b'\n",
        "x: \"a\\tb\"\n",
        "x: \" a \"\n",
        "x:\n  - a\n  -  b\n",
        "x:\n  - a\n\n  - b\n",
        "x:\n  - a\n - b\n",
        "x:\n- a\ny: b\n",
        "x: NULL\n",
        "x: -\n",
        "x: -1\n",
        "x: <<\n",
        "<<: a\n",
        "x: =\n",
    };

    /** Lines that are plain, so that many texts are. */
    private static final String[] LINES = {
        "title: Kết luận phiên họp\n",
        "number: 187/TB-UBND\n",
        "date: 2023-09-25\n",
        "topics:\n  - dat-dai\n  - y-te\n",
        "recipients:\n - Như trên;\n - Lưu: VT\n",
        "lead: \"Giao: **xong** trước\"\n",
        "chair: 'Bà A'   \n",
        "x: a:b#c [d] {e}, f\n",
        "url: http://a.vn/?b=c&d\n",
        "n: 0x1F\n",
        "b: true\n",
        "s:   thụt  vào \n",
        "đ: a\n",
        "k: Null\n",
        "k: 'null'\n",
        "k: \" a \"\n",
    };

    @Test
    void randomFrontMatterGivesTheSameValuesAndPlaces() {
        SplittableRandom random = new SplittableRandom(1);
        int plain = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder yaml = new StringBuilder();
            for (int n = random.nextInt(1, 9); n > 0; n--) {
                String[] pool = random.nextInt(6) > 0 ? LINES : PIECES;
                yaml.append(pool[random.nextInt(pool.length)]);
            }
            plain += same(yaml.toString()) ? 1 : 0;
        }
        // the comparison is worth nothing when all of them go the long way
        assertThat(plain).isGreaterThan(TEXTS / 10);
    }

    private static boolean same(String yaml) {
        SourceText source = new SourceText("a.md", "---\n" + yaml + "---\n");
        Optional<YamlValue> plain = PlainYaml.read(source.text(), 4, 4 + yaml.length());
        if (plain.isPresent()) {
            List<Problem> problems = new ArrayList<>();
            Optional<YamlValue> parsed = YamlReader.parsed(source, 4, 4 + yaml.length(), problems::add);
            assertThat(plain).as(yaml).isEqualTo(parsed);
            assertThat(problems).as(yaml).isEmpty();
        }
        return plain.isPresent();
    }
}
