package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.advice.Advice;
import vn.congkhai.advice.AdviceMemory;
import vn.congkhai.importer.block.Location;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.notice.Districts;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Content;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;
import vn.congkhai.source.SourceTree;

/** Five real papers as they come. They are not part of the project; where they are not at hand nothing is tested. */
class RealPapersTest {

    private static final Path PAPERS = Path.of("..", "shared", "seeds");

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isDirectory(PAPERS), "the real papers are not at hand");
        bench = new Workbench(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "none", textBlock = """
            000|187/TB-UBND|ket-luan|son-duong|2023-09-25|2023-09-21|Giang Tuấn Anh|Vũ Văn Thụ|Chánh Văn phòng|TL. Chủ tịch|8
            001|''|ket-luan|song-lo|''|2021-08-09|Lê Quang Nghiệp|Bùi Văn Thọ|Chánh Văn phòng|TL. Chủ tịch|6
            002|''|ket-luan|cam-thuy|2023-03|2023-03-24|Phạm Viết Hoài|Nguyễn Đình Hùng|Chánh Văn phòng|TL. Chủ tịch|6
            003|''|ket-luan|luc-nam|2020-05|2020-05-26|''|Nguyễn Tiến Dũng|Chánh Văn phòng|TL. Chủ tịch|6
            004|''|bao-cao|tan-yen|2023-12|''|''|Nguyễn Viết Toàn|Chủ tịch|TM. Ủy ban nhân dân|5
            """)
    void saysOfItselfWhatThePaperSays(
            String paper,
            String number,
            String type,
            String district,
            String date,
            String meeting,
            String chair,
            String signer,
            String title,
            String authority,
            int recipients)
            throws IOException {
        ImportReport.Item item = bench.importFile(paper(paper));

        assertThat(Workbench.value(item, Field.NUMBER)).isEqualTo(number);
        assertThat(Workbench.value(item, Field.TYPE)).isEqualTo(type);
        assertThat(Workbench.value(item, Field.DISTRICT)).isEqualTo(district);
        assertThat(Workbench.value(item, Field.DATE)).isEqualTo(date);
        assertThat(Workbench.value(item, Field.MEETING_DATE)).isEqualTo(meeting);
        assertThat(Workbench.value(item, Field.CHAIR)).isEqualTo(chair);
        assertThat(Workbench.value(item, Field.SIGNER)).isEqualTo(signer);
        assertThat(Workbench.value(item, Field.SIGNER_TITLE)).isEqualTo(title);
        assertThat(Workbench.value(item, Field.SIGNER_AUTHORITY)).isEqualTo(authority);
        assertThat(Workbench.finding(item, Field.RECIPIENTS).orElseThrow().values())
                .hasSize(recipients);
        assertThat(item.notice().orElseThrow().draft()).isEqualTo(date.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "000,Kết luận phiên họp thường kỳ,tháng 9/2023",
        "001,Kết quả phiên họp hành chính,tháng 8 năm 2021",
        "002,Kết luận của Chủ tịch UBND huyện,tháng 03 năm 2023",
        "003,Kết luận Hội nghị giao ban,tháng 5 năm 2020",
        "004,Công tác của Ủy ban nhân dân huyện,nhiệm vụ trọng tâm năm 2024"
    })
    void keepsTheWholeMatterAsItsTitle(String paper, String begins, String ends) throws IOException {
        String title = Workbench.value(bench.importFile(paper(paper)), Field.TITLE);

        assertThat(title).startsWith(begins).endsWith(ends);
    }

    @Test
    void joinsTheFourteenParagraphsThatPageEndsCutAndNoOthers() throws IOException {
        List<Integer> joins = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (String paper : List.of("000", "001", "002", "003", "004")) {
            List<Location> found =
                    bench.importFile(paper(paper)).notice().orElseThrow().joins();
            joins.add(found.size());
            found.forEach(at -> places.add(paper + ":" + at.number()));
        }

        assertThat(joins).as("joined at %s", places).containsExactly(0, 2, 1, 4, 7);
    }

    @Test
    void placesSixFootnotesEvenInsideSentences() throws IOException {
        ImportReport.Item item = bench.importFile(paper("004"));
        String body = bench.body(item);

        assertThat(item.notice().orElseThrow().footnotes()).isEqualTo(6);
        for (int i = 1; i <= 6; i++) {
            assertThat(body).containsOnlyOnce("[^" + i + "]:").contains("[^" + i + "]");
        }
        assertThat(body).doesNotContainPattern("(?m)^[¹²³⁴⁵⁶]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "002", "003", "004"})
    void isReadBackByTheBuildWithWarningsOnly(String paper) throws IOException {
        ImportReport.Item item = bench.importFile(paper(paper));
        List<Problem> problems = new ArrayList<>();
        Notice notice = bench.notice(item, problems).orElseThrow();

        assertThat(problems).filteredOn(p -> p.severity() == Severity.ERROR).isEmpty();
        assertThat(notice.paper().signature().signer()).isEqualTo(Workbench.value(item, Field.SIGNER));
        assertThat(notice.publication().attachments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void takesHeadAndFootOutOfTheText(String paper) throws IOException {
        String body = bench.body(bench.importFile(paper(paper)));

        assertThat(body)
                .doesNotContain("Nơi nhận")
                .doesNotContain("CHÁNH VĂN PHÒNG")
                .doesNotContain("Lưu: VT")
                .doesNotContain("THÔNG BÁO\n")
                .doesNotContain("Số:");
    }

    @ParameterizedTest
    @CsvSource({"000,''", "002,TEXT_DATE_CONTRADICTS NAME_SPELT_OTHERWISE SYLLABLE_IN_TEXT", "003,''", "004,''"})
    void isGivenTheAdviceItDeserves(String paper, String expected) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Notice notice = bench.notice(bench.importFile(paper(paper)), problems).orElseThrow();
        SourceTree tree = SourceTree.scan(bench.content(), "content", problems::add);
        List<Problem> advice = new ArrayList<>();
        Advice.check(
                new Content(tree, Districts.NONE, List.of(notice), List.of(), List.of()),
                n -> true,
                new AdviceMemory(Map.of()),
                advice::add);

        assertThat(advice.stream().map(p -> p.fault().name()).distinct().toList())
                .as("%s", advice)
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    private static Path paper(String number) throws IOException {
        try (Stream<Path> files = Files.list(PAPERS)) {
            return files.filter(f -> f.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
