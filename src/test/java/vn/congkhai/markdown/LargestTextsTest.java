package vn.congkhai.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** The worst that the limits let through does not hold up a build; what is beyond them is refused. */
@Timeout(120)
class LargestTextsTest {

    private static final double LONGEST_SECONDS = 3;
    private static final Markdown MARKDOWN = new Markdown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&amp;",
                "` `` ``` ",
                "*a **b ",
                "[",
                "[a](b ",
                "<b>",
                "<http://a.vn/> ",
                "\\*",
                "a@b.vn ",
                "![",
                "_a__ ",
                "![a](b ",
                "[^a] ",
                "[a]: b ",
                "]("
            })
    void aParagraphUpToTheLimitTakesLittleTimeAndALongerOneIsRefused(String piece) {
        int signs = (int) piece.chars().filter(c -> "<[&`".indexOf(c) >= 0).count();
        int often = Math.min(TextLimits.PARAGRAPH / piece.length(), TextLimits.SIGNS / Math.max(1, signs)) - 10;
        String apart = "x".repeat(TextLimits.PARAGRAPH / often - piece.length());
        assertThat(faults(piece.repeat(often))).doesNotContain(Fault.MARKDOWN_TOO_LARGE);
        assertThat(faults((piece + apart).repeat(often))).doesNotContain(Fault.MARKDOWN_TOO_LARGE);
        assertThat(faults(piece.repeat(TextLimits.PARAGRAPH))).contains(Fault.MARKDOWN_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&amp;", "`` ", "[a](b ", "<b>"})
    void aRowOfATableHasNoMoreSignsThanAParagraph(String piece) {
        long signs = piece.chars().filter(c -> "<[&`".indexOf(c) >= 0).count();
        int most = (int) (TextLimits.SIGNS / signs);
        assertThat(faults("| " + piece.repeat(most))).doesNotContain(Fault.MARKDOWN_TOO_LARGE);
        assertThat(faults("| " + piece.repeat(most + 1))).contains(Fault.MARKDOWN_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table>",
                "<td>",
                "<td></i>",
                "<table><td>a<th>b",
                "<table><td>a</table>",
                "<p><table><caption>a",
                "<br>"
            })
    void typedMarkupUpToTheLimitTakesLittleTime(String piece) {
        int signs = (int) piece.chars().filter(c -> c == '<').count();
        String most = "<div>\n" + piece.repeat((TextLimits.SIGNS - 1) / signs) + "\n\n";
        assertThat(faults(most.repeat(TextLimits.OPENINGS / TextLimits.SIGNS)))
                .doesNotContain(Fault.MARKDOWN_TOO_LARGE);
        assertThat(faults("<table>\n" + (piece + "\n").repeat((TextLimits.OPENINGS - 1) / signs)))
                .doesNotContain(Fault.MARKDOWN_TOO_LARGE);
    }

    @Test
    void aTypedTableMayHaveAsManyRowsAsAnyOther() {
        String row =
                "<tr><td>Xã Quảng Khê</td><td>Đường liên thôn, giai đoạn 2</td><td>1.250</td><td>ngân sách huyện</td></tr>\n";
        assertThat(faults("<table>\n" + row.repeat(1_900) + "</table>\n")).doesNotContain(Fault.MARKDOWN_TOO_LARGE);
        assertThat(faults("<div>\n" + row.repeat(1_900) + "</div>\n")).doesNotContain(Fault.MARKDOWN_TOO_LARGE);
        assertThat(faults("<b>\n" + row.repeat(2_100) + "</b>\n")).contains(Fault.MARKDOWN_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# a\n\n", "## a {#b}\n\n"})
    void headingsUpToTheLimitTakeLittleTime(String heading) {
        assertThat(faults(heading.repeat(TextLimits.HEADINGS))).doesNotContain(Fault.MARKDOWN_TOO_LARGE);
        assertThat(faults(heading.repeat(TextLimits.HEADINGS + 1))).contains(Fault.MARKDOWN_TOO_LARGE);
    }

    private static List<Fault> faults(String text) {
        List<Problem> problems = new ArrayList<>();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        MARKDOWN.render(new SourceText("x.md", text), 0, (target, kind) -> new Links.Href("x.html"), problems::add);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(seconds).as("seconds of the processor").isLessThan(LONGEST_SECONDS);
        return problems.stream().map(Problem::fault).toList();
    }
}
