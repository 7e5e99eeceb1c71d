package vn.congkhai.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.importer.paper.Confidence;
import vn.congkhai.importer.paper.Field;
import vn.congkhai.notice.Key;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Where an imported paper goes, what of it is left to be filled in, and what is there already. */
class PlacesOfPapersTest {

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void prepare() throws IOException {
        bench = new Workbench(folder);
    }

    @Test
    void writesADraftThatSaysWhatThePaperDoesNot() throws IOException {
        String paper = SamplePaper.TEXT
                .replace("Số: 31/TB-UBND", "Số: /TB-UBND")
                .replace("ngày 07 tháng 3 năm 2024", "ngày tháng năm");
        ImportReport.Item item = bench.importFile(bench.file("31.txt", paper));
        String text = bench.text(item);

        assertThat(item.notice().orElseThrow().missing()).containsExactly(Key.DATE);
        assertThat(item.notice().orElseThrow().path()).startsWith("content/binh-phu/2024/03/ket-luan-hoi-nghi");
        assertThat(item.empty()).containsExactly(Field.NUMBER, Field.ISSUER, Field.DATE);
        assertThat(text)
                .contains("# date: văn bản chỉ ghi \"Bình Phú, ngày tháng năm\"")
                .contains("# number: văn bản để trống số, ký hiệu là TB-UBND")
                .contains("status: draft")
                .doesNotContainPattern("(?m)^date:");
        assertThat(bench.notice(item, new java.util.ArrayList<>())).isEmpty();
    }

    @Test
    void filesAPaperOfNoKnownDistrictApartAsADraft() throws IOException {
        String paper = SamplePaper.TEXT.replace("Bình Phú, ngày", "Nơi Khác, ngày");
        ImportReport.Item item = bench.importFile(bench.file("31.txt", paper));

        assertThat(item.notice().orElseThrow().path()).isEqualTo("content/chua-ro-huyen/2024/03/31-tb-ubnd.md");
        assertThat(item.notice().orElseThrow().missing()).containsExactly(Key.DISTRICT);
    }

    /** A link would carry the paper out of the portal, to where no build reads it. */
    @Test
    void writesNothingThroughALink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(bench.content().resolve("binh-phu"), elsewhere);

        ImportReport.Item item = bench.importFile(bench.file("31.txt", SamplePaper.TEXT));

        assertThat(item.notice()).isEmpty();
        assertThat(item.problems()).extracting(Problem::fault).containsExactly(Fault.FILE_SPECIAL);
        assertThat(item.problems().get(0).place().file()).isEqualTo("content/binh-phu");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aLinkThatLeadsNowhereKeepsItsName() throws IOException {
        Path month = Files.createDirectories(bench.content().resolve("binh-phu/2024/03"));
        Files.createSymbolicLink(month.resolve("31-tb-ubnd.md"), folder.resolve("nowhere.md"));

        ImportReport.Item item = bench.importFile(bench.file("31.txt", SamplePaper.TEXT));

        assertThat(item.notice().orElseThrow().path()).isEqualTo("content/binh-phu/2024/03/31-tb-ubnd-2.md");
        assertThat(folder.resolve("nowhere.md")).doesNotExist();
    }

    @Test
    void takesDistrictAndTypeFromTheRequest() throws IOException {
        Path file = bench.file("31.txt", SamplePaper.TEXT);
        ImportRequest request = new ImportRequest(
                List.of(file), bench.content(), "content", Optional.of("tan-yen"), Optional.of("thong-bao"), false);
        ImportReport.Item item = bench.run(request).items().get(0);

        assertThat(item.notice().orElseThrow().path()).startsWith("content/tan-yen/");
        assertThat(Workbench.value(item, Field.TYPE)).isEqualTo("thong-bao");
    }

    @Test
    void tellsADistrictThatTheRegisterCouldNotBeReadFor() throws IOException {
        Path register = bench.content().resolve("districts.yml");
        Files.writeString(register, Files.readString(register) + "- {id: yen-mo, name: Yên Mô}\n");

        ImportReport report =
                bench.run(Workbench.request(bench.content(), List.of(bench.file("31.txt", SamplePaper.TEXT))));

        assertThat(report.items()).extracting(i -> i.notice().isPresent()).containsExactly(true);
        assertThat(report.problems())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.place().file()).endsWith("districts.yml"));
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void aRegisterThatCannotBeReadIsNotSaidToBeMissing() throws IOException {
        Files.write(bench.content().resolve("districts.yml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xff});

        ImportReport report =
                bench.run(Workbench.request(bench.content(), List.of(bench.file("31.txt", SamplePaper.TEXT))));

        assertThat(report.items()).isEmpty();
        assertThat(report.problems()).extracting(Problem::fault).containsExactly(Fault.FILE_NOT_UTF8);
    }

    @Test
    void refusesADistrictThatIsNotInTheRegister() throws IOException {
        Path file = bench.file("31.txt", SamplePaper.TEXT);
        ImportReport report = bench.run(new ImportRequest(
                List.of(file), bench.content(), "content", Optional.of("tan-yem"), Optional.empty(), false));

        assertThat(report.items()).isEmpty();
        assertThat(report.allProblems()).extracting(Problem::fault).containsExactly(Fault.DISTRICT_UNKNOWN_NEAR);
    }

    @Test
    void neverOverwritesAndTellsWhatIsAlreadyThere() throws IOException {
        Path first = bench.file("31.txt", SamplePaper.TEXT);
        Path other = bench.file(
                "khac.md", SamplePaper.TEXT.replace("Các xã", "Mười xã").getBytes(StandardCharsets.UTF_8));
        ImportReport.Item written = bench.importFile(first);
        String before = bench.text(written);

        assertThat(Workbench.sentences(bench.importFile(first)))
                .containsExactly("this very file is already there: content/binh-phu/2024/03/31-tb-ubnd-goc.txt");
        assertThat(Workbench.sentences(bench.importFile(other)))
                .containsExactly("number 31/TB-UBND of the same type, issuer and year is already at"
                        + " content/binh-phu/2024/03/31-tb-ubnd.md");
        assertThat(bench.text(written)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/tb-ubnd", "31/Tb-Ubnd", "031/TB-UBND", "31 / tb - ubnd"})
    void knowsANumberThatIsThereInOtherLettersOrWithZeros(String typed) throws IOException {
        bench.importFile(bench.file("31.txt", SamplePaper.TEXT));
        String again = SamplePaper.TEXT.replace("31/TB-UBND", typed).replace("Các xã", "Mười xã");

        assertThat(Workbench.sentences(bench.importFile(bench.file("khac.txt", again))))
                .singleElement()
                .asString()
                .endsWith("of the same type, issuer and year is already at content/binh-phu/2024/03/31-tb-ubnd.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UBND HUYỆN BÌNH PHÚ", "Uỷ ban nhân dân huyện Bình Phú", "ỦY BAN NHÂN DÂN HUYỆN BÌNH-PHÚ"})
    void knowsANumberThatIsThereWhateverWayItsIssuerIsWritten(String issuer) throws IOException {
        bench.importFile(bench.file("31.txt", SamplePaper.TEXT));
        String again = issuer + "\n\n" + SamplePaper.TEXT.replace("Các xã", "Mười xã");

        assertThat(Workbench.sentences(bench.importFile(bench.file("khac.txt", again))))
                .singleElement()
                .asString()
                .endsWith("of the same type, issuer and year is already at content/binh-phu/2024/03/31-tb-ubnd.md");
    }

    @Test
    void takesTheSameNumberOfABodyWhoseNameDiffersInAMark() throws IOException {
        Path first = bench.file("31.txt", "ỦY BAN NHÂN DÂN XÃ TÂN TÚ\n\n" + SamplePaper.TEXT);
        Path other = bench.file("khac.txt", "ỦY BAN NHÂN DÂN XÃ TÂN TƯ\n\n" + SamplePaper.TEXT);
        List<Problem> problems = new ArrayList<>();

        assertThat(bench.notice(bench.importFile(first), problems)
                        .orElseThrow()
                        .paper()
                        .issuer())
                .isEqualTo("Ủy ban nhân dân xã Tân Tú");
        assertThat(bench.notice(bench.importFile(other), problems)
                        .orElseThrow()
                        .paper()
                        .issuer())
                .isEqualTo("Ủy ban nhân dân xã Tân Tư");
        assertThat(problems).isEmpty();
    }

    @Test
    void writesANumberOfSmallLettersInCapitalsAndIsLessSureOfIt() throws IOException {
        String paper = SamplePaper.TEXT.replace("31/TB-UBND", "31/ctr-ubnd").replace("THÔNG BÁO", "CHƯƠNG TRÌNH");
        ImportReport.Item item = bench.importFile(bench.file("31.txt", paper));

        assertThat(bench.text(item)).contains("number: 31/CTr-UBND\n");
        assertThat(Workbench.finding(item, Field.NUMBER).orElseThrow().confidence())
                .isEqualTo(Confidence.MEDIUM);
        assertThat(Workbench.finding(item, Field.NUMBER).orElseThrow().words()).contains("31/ctr-ubnd");
    }

    @Test
    void givesTwoPapersWithoutNumbersFilesOfTheirOwn() throws IOException {
        String paper = SamplePaper.TEXT.replace("Số: 31/TB-UBND", "Số: /TB-UBND");
        ImportReport.Item first = bench.importFile(bench.file("a.txt", paper));
        ImportReport.Item second =
                bench.importFile(bench.file("b.txt", paper.replace("sáu", "bảy").getBytes(StandardCharsets.UTF_8)));

        assertThat(second.notice().orElseThrow().path())
                .isEqualTo(first.notice().orElseThrow().path().replace(".md", "-2.md"));
    }
}
