package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Numbers of papers that are missing between others, or used twice. */
class NumberSequencesTest {

    private final AdviceBench bench;

    NumberSequencesTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @Test
    void tellsWhichNumbersOfAYearAreMissing() throws IOException {
        bench.notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Nội dung.\n");
        bench.notice("9-tb-ubnd", "number: 9/TB-UBND", "Nội dung.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/9-tb-ubnd.md"
                        + " the numbers …/TB-UBND of 2024 by Ủy ban nhân dân huyện Bình Phú lack: 4, 6–8");
    }

    @Test
    void ofManyMissingNumbersTheFirstTwelveAreTold() throws IOException {
        for (int i = 1; i <= 25; i += 2) {
            bench.notice(i + "-tb-ubnd", "number: " + i + "/TB-UBND", "Nội dung.\n");
        }
        String first = "the numbers …/TB-UBND of 2024 by Ủy ban nhân dân huyện Bình Phú lack:"
                + " 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24";
        assertThat(bench.advice()).singleElement().asString().endsWith(first);

        bench.notice("27-tb-ubnd", "number: 27/TB-UBND", "Nội dung.\n");
        assertThat(bench.advice()).singleElement().asString().endsWith(first + "…");
    }

    @Test
    void whoeverAsksForOneFileIsToldOfItsOwnSequenceOnly() throws IOException {
        bench.notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Nội dung.\n");
        bench.notice("5a-tb-ubnd", "number: 5A/TB-UBND", "Nội dung.\n");
        bench.notice("1-kh-ubnd", "number: 1/KH-UBND", "Nội dung.\n");

        assertThat(bench.checkOnly("3-tb-ubnd")).extracting(Problem::fault).containsExactly(Fault.NUMBER_GAP);
        assertThat(bench.checkOnly("5-tb-ubnd"))
                .extracting(Problem::fault)
                .containsExactly(Fault.NUMBER_DOUBLE, Fault.NUMBER_GAP);
        assertThat(bench.checkOnly("5a-tb-ubnd"))
                .extracting(Problem::fault)
                .containsExactly(Fault.NUMBER_DOUBLE, Fault.NUMBER_GAP);
        assertThat(bench.checkOnly("1-kh-ubnd")).isEmpty();
    }

    @Test
    void aNumberUsedTwiceIsLetPassByTheLaterPaper() throws IOException {
        bench.notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        bench.notice("3a-tb-ubnd", "number: 3A/TB-UBND\n" + letting("3A/TB-UBND"), "Nội dung.\n");

        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void numbersThatAreNotPublishedAreLetPassByThePaperBehindThem() throws IOException {
        bench.notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        bench.notice("3a-tb-ubnd", "number: 3A/TB-UBND\n" + letting("3a/tb-ubnd"), "Nội dung.\n");
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Nội dung.\n");
        bench.notice("9-tb-ubnd", "number: 9/TB-UBND\n" + letting("6-8"), "Nội dung.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/9-tb-ubnd.md"
                        + " the numbers …/TB-UBND of 2024 by Ủy ban nhân dân huyện Bình Phú lack: 4");

        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\n" + letting("4"), "Nội dung.\n");
        assertThat(bench.advice()).isEmpty();
    }

    @Test
    void aNumberThatIsLetPassAndIsThereIsToldAlsoWhereTheNoticeWasLookedAtBefore() throws IOException {
        bench.notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND\n" + letting("4"), "Nội dung.\n");
        AdviceMemory memory = new AdviceMemory(Map.of());
        assertThat(bench.check(memory)).isEmpty();

        bench.notice("4-tb-ubnd", "number: 4/TB-UBND", "Nội dung.\n");
        AdviceMemory next = new AdviceMemory(memory.asked());
        assertThat(bench.check(next)).extracting(Problem::fault).containsExactly(Fault.ALLOW_UNUSED);

        bench.remove("4-tb-ubnd");
        assertThat(bench.check(new AdviceMemory(next.asked()))).isEmpty();
    }

    private static String letting(String words) {
        return "allow:\n  - {words: " + words + ", reason: Không thuộc diện công bố, by: Đỗ Thị Minh Hạnh}";
    }

    @Test
    void numbersOfOneIssuerAreOneSequenceHoweverItsNameIsSpelt() throws IOException {
        bench.notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        bench.notice("4-tb-ubnd", "number: 4/TB-UBND\nissuer: UBND huyện Bình Phú", "Nội dung.\n");
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Nội dung.\n");
        bench.notice("5a-tb-ubnd", "number: 5A/TB-UBND\nissuer: Uỷ ban nhân dân huyện Bình Phú", "Nội dung.\n");
        bench.notice("9-tb-ubnd", "number: 9/TB-UBND\nissuer: UBND huyện Bình Phụ", "Nội dung.\n");

        assertThat(bench.faults()).containsExactly(Fault.NUMBER_DOUBLE);
    }

    @Test
    void tellsANumberUsedTwiceWithAnotherLetter() throws IOException {
        bench.notice("3-tb-ubnd", "number: 3/TB-UBND", "Nội dung.\n");
        bench.notice("3a-tb-ubnd", "number: 3A/TB-UBND", "Nội dung.\n");

        assertThat(bench.faults()).containsExactly(Fault.NUMBER_DOUBLE);
    }

    @Test
    void countsANumberThatIsThereButHasFaultsOfItsOwnAsNoGap() throws IOException {
        bench.notice("5-tb-ubnd", "number: 5/TB-UBND", "Nội dung.\n");
        bench.file("6-tb-ubnd.md", "---\ntitle: Kết luận\nnumber: 6/TB-UBND\n---\n\nNội dung.\n");
        bench.notice("8-tb-ubnd", "number: 8/TB-UBND", "Nội dung.\n");

        assertThat(bench.advice())
                .containsExactly("content/binh-phu/2024/03/8-tb-ubnd.md"
                        + " the numbers …/TB-UBND of 2024 by Ủy ban nhân dân huyện Bình Phú lack: 7");
    }
}
