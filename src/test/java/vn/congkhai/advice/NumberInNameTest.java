package vn.congkhai.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;

/** A file named after one number, with another in its front matter. */
class NumberInNameTest {

    private static final String FOLDER = AdviceBench.FOLDER;

    private final AdviceBench bench;

    NumberInNameTest(@TempDir Path content) throws IOException {
        bench = new AdviceBench(content);
    }

    @ParameterizedTest
    @CsvSource({
        "187-tb-ubnd, 188/TB-UBND, 187/TB-UBND, 188-tb-ubnd",
        "187-tb-ubnd, 187/TBUBND, 187/TB-UBND, 187-tbubnd",
        "187-tb-ubnd, 187/BC-UBND, 187/TB-UBND, 187-bc-ubnd",
        "187-tb-ubnd, 187/TB-HĐND, 187/TB-UBND, 187-tb-hdnd",
        "187-tb-hdnd, 187/TB-UBND, 187/TB-HĐND, 187-tb-ubnd",
        "12-qd-ubnd, 21/QĐ-UBND, 12/QĐ-UBND, 21-qd-ubnd",
        "07-tb-ubnd, 17/TB-UBND, 07/TB-UBND, 17-tb-ubnd",
        "187a-tb-ubnd, 187/TB-UBND, 187A/TB-UBND, 187-tb-ubnd",
        "187-tb-ubnd-2, 178/TB-UBND, 187/TB-UBND, 178-tb-ubnd-2",
        "187-tb-ubnd-ket-luan-phien-hop, 178/TB-UBND, 187/TB-UBND, 178-tb-ubnd-ket-luan-phien-hop",
        "187-tb-ket-luan-phien-hop, 178/TB-UBND, 187/TB-UBND, 178-tb-ubnd-ket-luan-phien-hop",
        "187-tb, 178/TB-UBND, 187/TB-UBND, 178-tb-ubnd",
        "187-bc, 187/TB-UBND, 187/BC, 187-tb-ubnd",
        "187-tbubnd, 188/TB-UBND, 187/TB-UBND, 188-tb-ubnd",
        "187, 188/TB-UBND, 187/TB-UBND, 188-tb-ubnd",
        "so-187-tb-ubnd, 188/TB-UBND, 187/TB-UBND, 188-tb-ubnd",
        "625-ubnd-th, 626/UBND-TH, 625/UBND-TH, 626-ubnd-th",
        "29-ctr-hu, 30-CTr/HU, 29-CTr/HU, 30-ctr-hu",
        "15-2023-qd-ubnd, 15/2024/QĐ-UBND, 15/2023/QĐ-UBND, 15-2024-qd-ubnd"
    })
    void isPointedOutWithBothNumbersAndBothMends(String name, String number, String named, String right)
            throws IOException {
        write(name, number);

        assertThat(advice())
                .containsExactly("content/" + FOLDER + name + ".md:4:9 [number] " + number
                        + " differs from the file's name, which says " + named
                        + " | compare with the paper: if it says " + named + ", write number: " + named
                        + "; if it says " + number + ", rename the file: git mv content/" + FOLDER + name
                        + ".md content/" + FOLDER + right
                        + ".md; once published, keep the name and let it pass with the key allow");
    }

    @Test
    void isNeverMendedByANameThatAnotherFileHas() throws IOException {
        write("187-tb-ubnd", "188/TB-UBND");
        write("188-tb-ubnd", "188/TB-UBND");
        write("188-tb-ubnd-2", "188/TB-UBND");

        assertThat(advice())
                .filteredOn(a -> a.contains(" differs from "))
                .containsExactly("content/" + FOLDER
                        + "187-tb-ubnd.md:4:9 [number] 188/TB-UBND differs from the file's name,"
                        + " which says 187/TB-UBND | compare with the paper: if it says 187/TB-UBND, write number:"
                        + " 187/TB-UBND; if it says 188/TB-UBND, look whether content/" + FOLDER
                        + "188-tb-ubnd.md, which has that name already, is the same paper: if so, keep one of the files;"
                        + " if not, rename this one: git mv content/" + FOLDER + "187-tb-ubnd.md content/" + FOLDER
                        + "188-tb-ubnd-3.md; once published, keep the name and let it pass with the key allow");
    }

    @Test
    void isMendedInBothFilesWhereTheirNamesWereChangedAbout() throws IOException {
        write("187-tb-ubnd", "188/TB-UBND");
        write("188-tb-ubnd", "187/TB-UBND");

        assertThat(advice())
                .hasSize(2)
                .allSatisfy(
                        a -> assertThat(a).contains("which has that name already", "-tb-ubnd-2.md; once published"));
    }

    @ParameterizedTest
    @CsvSource({
        "187-tb-ubnd, 187/TB-UBND",
        "187-tb-ubnd-2, 187/TB-UBND",
        "187-tb-ubnd-ket-luan-phien-hop, 187/TB-UBND",
        "187-tb, 187/TB-UBND",
        "187-tbubnd, 187/TB-UBND",
        "187-tb-2, 187/TB-UBND",
        "187, 187/TB-UBND",
        "so-187-tb-ubnd, 187/TB-UBND",
        "7-tb-ubnd, 07/TB-UBND",
        "007-tb-ubnd, 07/TB-UBND",
        "187a-tb-ubnd, 187A/TB-UBND",
        "12-qd-ubnd, 12/QĐ-UBND",
        "3-qyd-ubnd, 3/QyĐ-UBND",
        "15-2024-qd-ubnd, 15/2024/QĐ-UBND",
        "15-qd-ubnd, 15/2024/QĐ-UBND",
        "187-2024-tb-ubnd, 187/TB-UBND",
        "625-ubnd-th, 625/UBND-TH",
        "625-ubnd, 625/UBND-TH",
        "29-ctr-hu, 29-CTr/HU",
        "72-2025-qh15, 72/2025/QH15"
    })
    void isNoOtherNumberWhereTheNameHasItInAnotherForm(String name, String number) throws IOException {
        write(name, number);

        assertThat(advice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10-nam-xay-dung-nong-thon-moi, 52/TB-UBND",
        "19-tc-nong-thon-moi, 52/TB-UBND",
        "14-ubnd-xa-bao-cao, 52/TB-UBND",
        "5-da-trong-diem, 52/TB-UBND",
        "3-bcd-chuong-trinh, 52/TB-UBND",
        "30-4-va-1-5, 52/TB-UBND",
        "2024, 52/TB-UBND",
        "2024-tb-ubnd, 52/TB-UBND",
        "2024-03-25, 52/TB-UBND",
        "ket-luan-phien-hop-thang-3, 52/TB-UBND",
        "dinh-chinh-thong-bao-so-187-tb-ubnd, 52/TB-UBND",
        "quy-ii-2024, 52/TB-UBND",
        "6-thang-dau-nam, 52/BC-UBND"
    })
    void isNotReadIntoWordsOfATitle(String name, String number) throws IOException {
        write(name, number);

        assertThat(advice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "187/TB-UBND", "07/TB-UBND", "15/2024/QĐ-UBND", "625/UBND-TH", "29-CTr/HU", "187A/TB-UBND", "187/TBUBND",
        "12/NQ-HĐND", "3/QyĐ-UBND", "1016-CV/HU", "44/TB-VP", "8/QĐ-BCĐ", "5/TTLT-UBND-UBMTTQ", "9/TB-UBND.VP"
    })
    void isNeverSeenInTheNameThatANumberGives(String number) throws IOException {
        write(NoticePath.slugOf(number), number);

        assertThat(advice()).isEmpty();
    }

    @Test
    void isNotPointedOutWhereThePaperHasNoNumber() throws IOException {
        bench.file("187-tb-ubnd.md", head("") + "Nội dung.\n");

        assertThat(advice()).isEmpty();
    }

    @Test
    void passesWhereSomebodyReviewedIt() throws IOException {
        String allow = "allow:\n  - {words: 188/TB-UBND, reason: Đã công bố dưới tên này, by: Đỗ Thị Minh Hạnh}\n";
        bench.file("187-tb-ubnd.md", head("number: 188/TB-UBND\n" + allow) + "Nội dung.\n");

        assertThat(advice()).isEmpty();
    }

    private void write(String name, String number) throws IOException {
        bench.file(name + ".md", head("number: " + number + "\n") + "Nội dung.\n");
    }

    private static String head(String number) {
        return "---\ntitle: Kết luận về thủy lợi\ntype: ket-luan\n" + number
                + "district: binh-phu\ndate: 2024-03-25\nsigner: Lương Văn Khải\n---\n\n";
    }

    private List<String> advice() {
        List<Problem> faults = new ArrayList<>();
        assertThat(bench.read(faults).notices()).isNotEmpty();
        assertThat(faults).filteredOn(p -> p.fault() != Fault.NUMBER_ABSENT).isEmpty();
        Messages messages = Messages.in(Language.EN);
        return bench.check().stream()
                .map(p -> p.place().location() + " " + messages.what(p) + " | " + messages.mend(p))
                .toList();
    }
}
