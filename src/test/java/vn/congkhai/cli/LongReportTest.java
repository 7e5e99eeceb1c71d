package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A portal with a notice of 5,000 dead links, a list of 1,000 people with their numbers, and 3,000 files that nothing names: what
 * people are told of it can be read, what programs are told is whole.
 */
class LongReportTest {

    private static final int LINKS = 5_000;
    private static final int PEOPLE = 1_000;
    private static final int FILES = 3_000;
    private static final String LINKING = "content/son-duong/2023/10/188-tb-ubnd.md";
    private static final String LISTING = "content/son-duong/2023/10/189-tb-ubnd.md";
    private static final String HOW = "java -jar target/congkhai.jar check --all";

    @TempDir
    static Path temp;

    private static Path root;

    @BeforeAll
    static void aPortalWithThousandsOfFaults() throws IOException {
        root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path folder = Files.createDirectories(root.resolve(LINKING).getParent());
        notice(LINKING, "188/TB-UBND", paragraphs(LINKS, "Xem [văn bản](khong-co-%1$d.md)."));
        notice(LISTING, "189/TB-UBND", paragraphs(PEOPLE, "Ông Nguyễn Văn An, điện thoại 09123%1$05d."));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve("tep-%04d.pdf".formatted(i)), "%PDF-1.4\n");
        }
    }

    @Test
    void peopleReadSomeOfEachKindAndHowManyMoreThereAre() {
        Sites.Outcome outcome = Sites.run(root, "check");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSizeLessThan(500);
        assertThat(outcome.err())
                .contains(LINKING + ":10:15: lỗi liên kết tới \"khong-co-0.md\"")
                .contains("còn 4980 lỗi cùng loại (link-notice-missing) trong tệp này; xem tất cả: " + HOW + "\n")
                .contains("cảnh báo cùng loại (personal-phone) trong tệp này; xem tất cả: " + HOW + "\n")
                .contains("cảnh báo cùng loại (file-unused) trong ")
                .contains(" tệp, từ tệp này trở đi; xem tất cả: " + HOW + "\n");
        assertThat(outcome.summary()).isEqualTo("5000 lỗi, 4000 cảnh báo.");
    }

    @Test
    void theErrorsStandLastWhereTheTerminalIsLookedAt() {
        List<String> places = Sites.run(root, "check")
                .problems()
                .lines()
                .filter(line -> line.startsWith("content/"))
                .toList();

        assertThat(places.subList(places.size() - 21, places.size())).allMatch(line -> line.startsWith(LINKING + ":"));
        assertThat(places.get(places.size() - 1)).startsWith(LINKING + ":50:15: còn 4980 lỗi");
    }

    @Test
    void whoAsksForAllGetsAll() {
        String told = Sites.run(root, "check", "--all").err();

        assertThat(told.lines().filter(line -> line.startsWith("content/"))).hasSize(LINKS + PEOPLE + FILES);
        assertThat(told).doesNotContain("--all").endsWith("5000 lỗi, 4000 cảnh báo.\n");
    }

    @Test
    void buildTellsHowBuildShowsAll() {
        Sites.Outcome outcome = Sites.run(root, "build", "--lang", "en");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSizeLessThan(500);
        assertThat(outcome.err())
                .contains(LINKING
                        + ":50:15: 4980 more errors of this kind (link-notice-missing) in this file; to see all: "
                        + "java -jar target/congkhai.jar build --all\n")
                .endsWith("Not built: 5000 errors, 3000 warnings. The site that was there stays as it was.\n");
    }

    @Test
    void strictCountsEveryWarningAsAnErrorAndShowsTheErrorsOfOldFirst() {
        Sites.Outcome outcome = Sites.run(root, "check", "--strict", "--format", "github", "--lang", "en");

        assertThat(outcome.err()).isEqualTo("9000 errors, 0 warnings.\n");
        assertThat(outcome.out()).startsWith("::error file=" + LINKING + ",line=10,");
        assertThat(outcome.out()).doesNotContain("::warning ").contains(" more errors of this kind (file-unused) in ");
    }

    @Test
    void githubShowsTheFirstTenSoTheyAreErrorsAndTheRestIsCounted() {
        Sites.Outcome outcome = Sites.run(root, "check", "--format", "github");

        List<String> lines = outcome.out().lines().toList();
        assertThat(lines).hasSizeLessThan(120);
        assertThat(lines.subList(0, 10)).allMatch(line -> line.startsWith("::error file="));
        assertThat(lines)
                .contains("::notice file=" + LINKING + ",line=50,col=15,endColumn=29,title=link-notice-missing::"
                        + "còn 4980 lỗi cùng loại (link-notice-missing) trong tệp này; xem tất cả: " + HOW);
        assertThat(Sites.run(root, "check", "--format", "github", "--all").out().lines())
                .hasSize(LINKS + PEOPLE + FILES);
    }

    @Test
    void programsAreAlwaysToldAll() {
        String told = Sites.run(root, "check", "--format", "json").out();

        assertThat(told.split("\"severity\":", -1)).hasSize(LINKS + PEOPLE + FILES + 1);
        assertThat(told)
                .isEqualTo(Sites.run(root, "check", "--format", "json", "--all").out());
    }

    private static String paragraphs(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining("\n\n"));
    }

    private static void notice(String file, String number, String text) throws IOException {
        Files.writeString(root.resolve(file), """
                ---
                title: Kết luận phiên họp tháng 10/2023
                type: ket-luan
                number: %s
                district: son-duong
                date: 2023-10-25
                signer: Nguyễn Văn An
                ---

                %s
                """.formatted(number, text));
    }
}
