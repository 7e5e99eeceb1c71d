package vn.congkhai.importer.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.congkhai.importer.docx.Docx.p;
import static vn.congkhai.importer.docx.Docx.r;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long Word files take time in proportion to their length. */
@Timeout(120)
class LongWordFilesTest {

    private static final String OLD_FONT = "<w:rFonts w:ascii=\".VnTime\"/>";

    @Test
    void aParagraphOfManyRuns() throws Exception {
        String runs = IntStream.range(0, 100_000)
                .mapToObj(i -> "<w:r><w:t>chữ " + i + " </w:t></w:r>")
                .collect(Collectors.joining());
        Archive paper = Archive.read(Docx.file("<w:p>" + runs + "</w:p>"));
        Unshown unshown = new Unshown(paper, new Styles(paper));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), unshown::takeOut))
                .isEmpty();
    }

    @Test
    void aParagraphOfManyFieldsOfTheClock() throws Exception {
        String field = "<w:fldSimple w:instr=\" DATE \">" + r("1/1/2024 ") + "</w:fldSimple>";
        Archive paper = Archive.read(Docx.file("<w:p>" + field.repeat(20_000) + "</w:p>"));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(15), () -> Forms.fillIn(paper)))
                .hasSize(20_000);
    }

    @Test
    void aRunOfManyWordsWithSmallWordsAboveThem() throws Exception {
        String ruby = "<w:ruby><w:rt>" + r("a") + "</w:rt><w:rubyBase>" + r("b") + "</w:rubyBase></w:ruby>";
        String run = "<w:r><w:t>đầu</w:t>" + (ruby + "<w:t>,</w:t>").repeat(50_000) + "</w:r>";
        Archive paper = Archive.read(Docx.file("<w:p>" + run + r("cuối") + "</w:p>"));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(15), () -> Ruby.putIntoText(paper)))
                .hasSize(50_000);
        assertThat(paper.document().getDocumentElement().getTextContent())
                .isEqualTo("đầu" + "b,".repeat(50_000) + "cuối");
    }

    @Test
    void aLongPaperOfSinglyMarkedWordsIsConvertedInOnePass() throws Exception {
        Archive paper =
                Archive.read(Docx.file(p(r(OLD_FONT, "Th«ng b¸o ").repeat(10)).repeat(4_000)));
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();

        new Fonts(paper, new Styles(paper)).convert();

        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - start))
                .isLessThan(Duration.ofSeconds(5));
        assertThat(paper.document().getDocumentElement().getTextContent())
                .startsWith("Thông báo ")
                .endsWith("Thông báo ");
    }
}
