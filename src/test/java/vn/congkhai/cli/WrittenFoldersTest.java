package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command may write must neither take the place of what it reads nor reach readers. */
class WrittenFoldersTest {

    @TempDir
    Path temp;

    @Test
    void aProjectThatCameToStandInASiteIsNotRemovedWithWhatIsNotOfTheSite() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path site = temp.resolve("www");
        assertThat(Sites.run(root, "build", "--output", site.toString()).code()).isZero();
        Path inside = Files.move(root, site.resolve("portal"));
        Map<String, String> before = Sites.bytes(site);

        Sites.Outcome outcome = Sites.run(inside, "build", "--lang", "en", "--output", site.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("Wrong use: --output must not be around the portal's folder " + inside.toRealPath() + ":");
        assertThat(Sites.bytes(site)).isEqualTo(before);
    }

    @Test
    void aSiteIsNotBuiltAroundTextsThatStandElsewhere() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path site = temp.resolve("www");
        assertThat(Sites.run(root, "build", "--output", site.toString()).code()).isZero();
        Path texts = Files.move(root.resolve("content"), site.resolve("texts"));
        Files.createSymbolicLink(root.resolve("content"), texts);

        Sites.Outcome outcome = Sites.run(root, "build", "--output", site.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("Lệnh chưa đúng: --output không được chứa thư mục " + texts.toRealPath() + " của cổng:");
        assertThat(texts.resolve("districts.yml")).exists();
    }

    @Test
    void theProjectIsNoPlaceForItsSite() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Sites.Outcome outcome = Sites.run(root, "build", "--lang", "en", "--output", root.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Wrong use: --output must not be around");
    }

    @ParameterizedTest
    @CsvSource({
        "build, content/s.md",
        "build, assets/s.md",
        "build, templates/s/s.md",
        "build, out/s.md",
        "check, content/s.md"
    })
    void aSummaryIsNeverPublishedNorContent(String command, String summary) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path site = root.resolve("out");
        assertThat(Sites.run(root, "build", "--output", site.toString()).code()).isZero();
        Path file = root.resolve(summary);
        Sites.Outcome outcome = command.equals("check")
                ? Sites.run(root, command, "--lang", "en", "--summary", file.toString())
                : Sites.run(root, command, "--lang", "en", "--output", site.toString(), "--summary", file.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Wrong use: --summary must not be inside ");
        assertThat(file).doesNotExist();
    }

    @Test
    void aPlaceWhereNothingCanBeRememberedIsSaidBeforeAnythingIsPublished() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path file = Files.writeString(temp.resolve("a-file"), "a");
        for (Path cache : List.of(file, file.resolve("cache"))) {
            Sites.Outcome outcome = Sites.run(root, "build", "--lang", "en", "--cache", cache.toString());

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .isEqualTo("There is a file at " + file + ", where a folder is needed\n"
                            + "    see what the file is, move it elsewhere or remove it, then run again\n");
            assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("a");
            assertThat(root.resolve("target/site")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/site", "content/site", "templates/site", "assets/css/../site"})
    void aSiteIsNotBuiltIntoWhatItIsMadeOf(String inside) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path site = root.resolve(inside);
        Sites.Outcome outcome = Sites.run(root, "build", "--lang", "en", "--output", site.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("Wrong use: --output must not be inside the portal's folder "
                        + inside.substring(0, inside.indexOf('/')) + ",");
        assertThat(site.normalize()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "out/cache", "assets/cache", "content/cache", "templates/cache"})
    void whatIsRememberedIsNeverPublishedNorContent(String inside) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path site = root.resolve("out");
        Path cache = root.resolve(inside);
        Sites.Outcome outcome =
                Sites.run(root, "build", "--lang", "en", "--output", site.toString(), "--cache", cache.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Wrong use: --cache must not be inside ");
        assertThat(site).doesNotExist();
        assertThat(cache).doesNotExist();
    }

    @Test
    void whatIsRememberedMayStandInAHiddenFolderOfTheSite() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path site = root.resolve("out");
        Path cache = site.resolve(".congkhai/other");
        Sites.Outcome outcome = Sites.run(root, "build", "--output", site.toString(), "--cache", cache.toString());

        assertThat(outcome.code()).isZero();
        assertThat(cache).isNotEmptyDirectory();
        assertThat(Sites.run(List.of("verify", site.toString())).code()).isZero();
    }

    @Test
    void aSummaryThatCannotBeWrittenIsSaidBeforeAnythingIsPublished() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path site = root.resolve("out");
        Path folder = Files.createDirectories(temp.resolve("summary.md"));
        Sites.Outcome outcome = Sites.run(root, "build", "--output", site.toString(), "--summary", folder.toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .startsWith("Ở " + folder + " đang có một thư mục, trong khi cần một tệp\n")
                .hasLineCount(2);
        assertThat(site).doesNotExist();
    }

    @Test
    void theFolderOfASummaryIsMade() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path summary = temp.resolve("reports/summary.md");

        assertThat(Sites.run(root, "check", "--summary", summary.toString()).code())
                .isZero();
        assertThat(summary).content(StandardCharsets.UTF_8).startsWith("## Thay đổi đối với người dân");
    }

    @Test
    void aFolderThatIsNoSiteIsNotWrittenTo() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path photos = Files.createDirectories(temp.resolve("anh"));
        Files.writeString(photos.resolve("gia-dinh.txt"), "ảnh");
        Sites.Outcome outcome = Sites.run(root, "build", "--output", photos.toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("có tệp không do lệnh này tạo ra").doesNotContain("\tat ");
        assertThat(photos).isDirectoryNotContaining(f -> !f.endsWith("gia-dinh.txt"));
    }

    @Test
    void anOutputThatIsAFileIsAFailureAndNoBug() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path file = Files.writeString(temp.resolve("site"), "x");
        Sites.Outcome outcome = Sites.run(root, "build", "--output", file.toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .startsWith("Ở " + file + " đang có một tệp, trong khi cần một thư mục\n")
                .hasLineCount(2);
    }
}
