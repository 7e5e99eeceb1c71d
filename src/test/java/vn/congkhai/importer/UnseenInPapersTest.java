package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.importer.docx.Docx;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;
import vn.congkhai.viet.UnseenLetters;

/** Characters of a paper that nobody sees: the notice goes without them, and the report tells it once. */
class UnseenInPapersTest {

    private static final String WORDS =
            "Rà\u200B soát\u2060 \u200E1.250\u200F hộ\u00AD nghèo, Kế hoạch 39\u2011CTr/TU\uFEFF.";

    private final Workbench bench;

    UnseenInPapersTest(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
    }

    @Test
    void ofAWordFile() throws IOException {
        String body = Docx.p(Docx.r("Nội dung:"))
                + Docx.p(Docx.r("<w:b/>", "Tổ"), Docx.r("\u200B"), Docx.r("<w:b/>", "ng hợp"))
                + Docx.p(Docx.r(WORDS), "<w:r><w:softHyphen/></w:r>")
                + Docx.p(Docx.r("\u200B"));
        ImportReport.Item item = bench.importFile(
                bench.file("a.docx", Docx.file(Docx.paper(body).replace("Nguyễn Hữu", "Nguyễn\u200B Hữu"))));

        passes(item);
        assertThat(bench.body(item)).contains("## Tổng hợp\n\nRà soát 1.250 hộ nghèo, Kế hoạch 39-CTr/TU.");
        assertThat(Workbench.value(item, Field.SIGNER)).isEqualTo("Nguyễn Hữu Phước");
        assertThat(Workbench.sentences(item))
                .containsExactly("characters that nobody sees were left out: U+00AD (2), U+200B (3), U+200E (1),"
                        + " U+200F (1), U+2060 (1), U+FEFF (1)");
    }

    @Test
    void ofAWebPage() throws IOException {
        ImportReport.Item item =
                bench.importFile(bench.file("a.html", "<!doctype html><p>" + WORDS + "</p><p>Một\u000Bhai</p>"));

        passes(item);
        assertThat(bench.body(item)).contains("Rà soát 1.250 hộ nghèo, Kế hoạch 39-CTr/TU.", "Một  \nhai");
        assertThat(Workbench.sentences(item))
                .contains("characters that nobody sees were left out: U+00AD (1), U+200B (1), U+200E (1),"
                        + " U+200F (1), U+2060 (1), U+FEFF (1)");
    }

    @Test
    void ofAText() throws IOException {
        String text = SamplePaper.TEXT.replace("2. Các xã", WORDS + "\u0007\n\nMột\u000Bhai\fba\n\n2. Các\u202D xã");
        ImportReport.Item item = bench.importFile(bench.file("a.txt", text));

        passes(item);
        SamplePaper.assertWhole(bench, item);
        assertThat(bench.body(item))
                .contains("Rà soát 1.250 hộ nghèo, Kế hoạch 39-CTr/TU.", "Một  \nhai", "\n\n2. Các xã");
        assertThat(bench.body(item)).contains("ba").doesNotContain("haiba");
        assertThat(Workbench.sentences(item))
                .containsExactly("characters that nobody sees were left out: U+0007 (1), U+00AD (1), U+200B (1),"
                        + " U+200E (1), U+200F (1), U+202D (1), U+2060 (1), U+FEFF (1)");
        assertThat(item.problems().get(0).place().line()).isEqualTo(13);
    }

    @Test
    void aLostLetterStaysAndIsTold() throws IOException {
        ImportReport.Item item = bench.importFile(bench.file(
                "a.docx", Docx.file(Docx.paper(Docx.p(Docx.r("Rà soát h\uFFFD nghèo, h\uFFFD cận nghèo."))))));

        assertThat(bench.body(item)).contains("h\uFFFD nghèo, h\uFFFD cận");
        assertThat(Workbench.sentences(item))
                .containsExactly(
                        "the file has lost letters of the paper (2 times), first in \"Rà soát h\uFFFD nghèo, h\uFFFD cận nghèo.\"");
    }

    @Test
    void aSoftHyphenThatIsALetterOfAnOlderEncodingStays() throws IOException {
        String old = "ñy ban nh©n d©n huyÖn ®Ò nghÞ c¸c x· kiÓm tra nguån n\u00ADíc tr\u00ADíc ngµy 20/3.";
        ImportReport.Item item = bench.importFile(bench.file("a.docx", Docx.file(Docx.paper(Docx.p(Docx.r(old))))));

        assertThat(bench.body(item)).contains("các xã kiểm tra nguồn nước trước ngày 20/3.");
    }

    @Test
    void wordsStruckOutOverSeveralLinesOfMarkdown() throws IOException {
        String text = SamplePaper.TEXT.replace(
                "2. Các xã",
                "Hạn nộp ~~15/10/2023,\nriêng các xã vùng cao\n20/10/2023~~ 25/10/2023.\n\n~~không\n\nhết~~\n\n2. Các xã");
        ImportReport.Item item = bench.importFile(bench.file("a.md", text));

        assertThat(bench.body(item)).contains("Hạn nộp 25/10/2023.", "không", "hết");
        assertThat(Workbench.sentences(item))
                .containsExactly("struck-out words were left out: \"15/10/2023, riêng các xã vùng cao 20/10/2023\"");
        assertThat(item.problems().get(0).place().line()).isEqualTo(13);
    }

    /** What the check would refuse is not there, in the text or before it. */
    private void passes(ImportReport.Item item) {
        List<Problem> problems = new ArrayList<>();
        bench.notice(item, problems);
        assertThat(problems)
                .filteredOn(p -> p.severity() == Severity.ERROR)
                .filteredOn(p -> !p.fault().id().contains("missing"))
                .isEmpty();
        assertThat(bench.text(item).chars()).noneMatch(c -> UnseenLetters.isHarmful((char) (int) c));
    }
}
