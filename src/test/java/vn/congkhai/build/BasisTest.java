package vn.congkhai.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.output.Print;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** What everything is made with is what was read, whatever is saved while a build begins. */
class BasisTest {

    @TempDir
    Path project;

    @Test
    void settingsSavedRightAfterTheyWereReadAreOthersForTheNextBuild() throws IOException {
        Settings read = settings("Trước");
        Print before = Basis.ofProject(read);
        Settings saved = settings("Sau");

        Print madeWithWhatWasRead = Basis.ofProject(read);

        assertThat(madeWithWhatWasRead).isEqualTo(before).isNotEqualTo(Basis.ofProject(saved));
    }

    private Settings settings(String title) throws IOException {
        Files.writeString(
                project.resolve(SettingsReader.FILE_NAME),
                "site.host=https://congkhai.example.gov.vn\nportal.title=" + title + "\n");
        return SettingsReader.read(project, problem -> {}).orElseThrow();
    }
}
