package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} points out, of everything or of what is named. */
class CheckCommandTest {

    private static final String PRIVATE = "content/luc-nam/2023/10/44-tb-ubnd.md";
    private static final String BROKEN = "content/luc-nam/2023/11/50-tb-ubnd.md";

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void aPortalWithTwoFaultyNotices() throws IOException {
        root = Sites.lay(temp.resolve("portal"), Sites.base());
        notice(PRIVATE, "44/TB-UBND", "2023-10-20", "Cấp đất cho công dân có số CCCD 024085001234.");
        notice(BROKEN, "50/TB-UBND", "2023-11-31", "Nội dung.");
    }

    @Test
    void adviceStandsBesideErrors() {
        Sites.Outcome outcome = Sites.run(root, "check");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains(PRIVATE + ":9:", "có thể là số căn cước", BROKEN + ":6:7: lỗi [date] \"2023-11-31\"");
    }

    /** The end of a log is what people see first. */
    @Test
    void errorsStandLastBesideTheirCountWhereverTheirFilesStandAmongThoseOfWarnings() throws IOException {
        notice(
                "content/luc-nam/2023/12/60-tb-ubnd.md",
                "60/TB-UBND",
                "2023-12-20",
                "Cấp đất cho hộ có số CCCD 024085001235.");

        for (String strict : new String[] {"--all", "--strict"}) {
            assertThat(Sites.run(root, "check", strict).err().lines().filter(line -> line.startsWith("content/")))
                    .extracting(line -> line.substring(0, line.indexOf(':')))
                    .startsWith(PRIVATE)
                    .contains("content/luc-nam/2023/12/60-tb-ubnd.md")
                    .endsWith(BROKEN);
        }
    }

    @Test
    void adviceAloneIsNoFaultUnlessStrict() throws IOException {
        Files.delete(root.resolve(BROKEN));

        assertThat(Sites.run(root, "check").code()).isZero();
        assertThat(Sites.run(root, "check").summary()).endsWith("không có lỗi, 1 cảnh báo.");
        assertThat(Sites.run(root, "check", "--strict").code()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsNamedIsReported() {
        Sites.Outcome file = Sites.run(root, "check", PRIVATE);
        Sites.Outcome folder =
                Sites.run(root, "check", root.resolve("content/luc-nam").toString());
        Sites.Outcome other = Sites.run(root, "check", "content/son-duong");

        assertThat(file.code()).isZero();
        assertThat(file.err()).contains("có thể là số căn cước").doesNotContain("50-tb-ubnd");
        assertThat(folder.code()).isEqualTo(1);
        assertThat(folder.err()).contains("có thể là số căn cước", BROKEN);
        assertThat(other.code()).isZero();
        assertThat(other.problems()).isEmpty();
    }

    @Test
    void adviceIsToldToProgramsToo() {
        assertThat(Sites.run(root, "check", PRIVATE, "--format", "json").out())
                .contains("\"severity\":\"warning\",\"id\":\"personal-identity\"");
        assertThat(Sites.run(root, "check", PRIVATE, "--format", "github").out())
                .startsWith("::warning file=" + PRIVATE + ",line=9,");
    }

    @Test
    void aPathThatIsNotThereIsWrongUse() {
        Sites.Outcome outcome = Sites.run(root, "check", "content/luc-nam/2032");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("content/luc-nam/2032");
    }

    @Test
    void aBuildSaysNothingOfAdvice() throws IOException {
        Files.delete(root.resolve(BROKEN));

        Sites.Outcome outcome = Sites.run(
                root, "build", "--strict", "--output", temp.resolve("site").toString());

        assertThat(outcome.code()).isZero();
    }

    private void notice(String path, String number, String date, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), """
                ---
                title: Kết luận phiên họp
                type: ket-luan
                number: %s
                district: luc-nam
                date: %s
                signer: Nguyễn Văn An
                ---
                %s
                """.formatted(number, date, text));
    }
}
