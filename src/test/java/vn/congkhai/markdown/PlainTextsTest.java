package vn.congkhai.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** The short way through a plain text leads to the page that the library makes of it, or is not taken. */
class PlainTextsTest {

    /** More with {@code -Dtexts=5000000}, after a change of what is plain. */
    private static final int TEXTS = Integer.getInteger("texts", 40_000);

    private static final Markdown MARKDOWN = new Markdown();
    private static final Links LINKS = (target, kind) -> new Links.Href("../" + target);

    /** Pieces of which papers are made, and of which they hardly ever are. */
    private static final String[] PIECES = {
        "Giao",
        "UBND xã",
        " ",
        " ",
        " ",
        "  ",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "- ",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "2. ",
        "4) ",
        "10. ",
        "a) ",
        "đ) ",
        "I. ",
        "XIV. ",
        "1.",
        "2015. ",
        "\n  + ",
        "\n  - ",
        "\n   - ",
        "\n    - ",
        "\n- ",
        "\n+ ",
        "\n1. ",
        "\n2. ",
        "\n   1. ",
        "# ",
        "\n## ",
        "\n### ",
        "#",
        " #",
        "**",
        "**",
        "*",
        "*",
        "***",
        "_",
        "`",
        "[^1]",
        "[^2]",
        "\n[^1]: ",
        "\n\n[^1]: ghi chú\n",
        "\n\n[^2]: ghi\n",
        "[",
        "]",
        "(",
        ")",
        "!",
        "<",
        ">",
        "\n> ",
        "&",
        "&amp;",
        "&ĐT",
        "\"",
        "\\",
        "|",
        "| a | b |\n|---|---|\n| c | d |\n",
        "| a |\n| --- |\n",
        "\n| x | **y** |",
        "|:--|--:|",
        "---",
        "\n---\n",
        "===",
        "\n===\n",
        "\t",
        "\u00A0",
        "\u2003",
        "\u2028",
        "“",
        "”",
        ",",
        ".",
        ":",
        ";",
        "–",
        "/",
        "100%",
        "\u0301",
        "😀",
        "\u0007",
        "\u200B",
        "\uFEFF",
        "http://a.vn",
        "\n\n- một\n- hai\n",
        "\n\n1. một\n\n2. hai\n",
        "\n\n\n",
        "**đậm** ",
        "*nghiêng*",
        "~~~",
        "$",
        "{",
        "}",
        "^",
        "=",
        "@",
        "'",
        "- [ ] ",
        "-",
        "+",
        "\u00AD",
        "ﬁ",
        "\u0085",
        "0",
        "00001. ",
        "123456789. ",
    };

    /** Lines that belong together often enough for whole texts to be plain. */
    private static final String[] LINES = {
        "Giao Phòng Nội vụ **trước ngày 3/5/2019**, báo cáo.",
        "## 1. Về \"đất đai\"",
        "### 1.1. Phòng GD&ĐT",
        "# Một",
        "#### I.",
        "- Một mục",
        "  + Mục nhỏ *nghiêng*",
        "    - Mục nhỏ hơn",
        "+ Mục khác",
        "* Sao",
        "1. Một",
        "2. Hai",
        "2. Hai nữa",
        "   - trong hai",
        "   1. trong một",
        "3) Ba",
        "10. Mười",
        "    + dưới mười",
        "a) Điểm a",
        "I. PHẦN MỘT",
        "",
        "",
        "",
        "   ",
        "| Đơn vị | Hạn |",
        "|---|:---:|",
        "| --- | ---: |",
        "| Xã | 10 |",
        "| | 5 |",
        "|  | **5** |",
        "| a |",
        "|---|",
        "Đạt kế hoạch[^1].",
        "Vượt[^2] và đạt[^1]",
        "[^1]: Theo báo cáo.",
        "[^2]: - Ước tính",
        "[^2]: Ước tính",
        "./.",
        "Hết   ",
        "dòng  ",
        "2015. Năm",
        "- Có[^1] chú thích",
        "**Đậm**",
        "*** chung:**",
        "a * b",
        "5 > 3",
        "Tốt!",
        "  thụt vào",
        "[^1] đầu",
        "# Đóng #",
        "#không",
        "1.",
        "-",
        "- 1. hai dấu",
        "- - hai dấu",
        "- # mục",
        "x\u00A0",
        "\u00A0",
        "IIII. a",
        "c.",
        "c)\u00A0x",
        "- **a",
        "b** c",
        "**a**b",
        "a**\u00A0b**",
        "**“a”**",
        "“**a**”",
        "*a*[^1]",
        "(*a*)",
        "**a**.",
        "**a.**b",
        "- a[^1]",
        "1. a) b",
    };

    @Test
    void randomPiecesGiveTheSamePage() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 14); n > 0; n--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            same(text.toString());
        }
    }

    @Test
    void randomLinesGiveTheSamePage() {
        SplittableRandom random = new SplittableRandom(2);
        int plain = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(1, 9); n > 0; n--) {
                text.append(LINES[random.nextInt(LINES.length)]).append('\n');
            }
            plain += same(text.toString()) ? 1 : 0;
        }
        // the comparison is worth nothing when all of them go the long way
        assertThat(plain).isGreaterThan(TEXTS / 10);
    }

    private static boolean same(String typed) {
        SourceText source = new SourceText("a.md", typed);
        Optional<Rendering> plain = PlainBlocks.render(source, 0);
        if (plain.isPresent()) {
            List<Problem> problems = new ArrayList<>();
            Rendering parsed = MARKDOWN.parsed(source, 0, LINKS, problems::add);
            assertThat(plain.get()).as(typed).isEqualTo(parsed);
            assertThat(problems).as(typed).isEmpty();
        }
        return plain.isPresent();
    }
}
