package vn.congkhai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notice and its signed paper come together, or not at all. */
class NewFilesTest {

    @TempDir
    Path temp;

    @Test
    void bothAreWritten() throws IOException {
        files(NewFilesTest::whole).write();

        assertThat(paper()).content(StandardCharsets.UTF_8).isEqualTo("%PDF");
        assertThat(notice()).content(StandardCharsets.UTF_8).isEqualTo("toàn văn");
    }

    @Test
    void whenTheDiskIsFullNothingHalfWrittenStays() {
        NewFiles files = files(out -> {
            out.write("toàn".getBytes(StandardCharsets.UTF_8));
            throw new IOException("No space left on device");
        });

        assertThatThrownBy(files::write).hasMessage("No space left on device");

        assertThat(paper()).doesNotExist();
        assertThat(notice()).doesNotExist();
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws IOException {
        Files.createDirectories(notice().getParent());
        Files.writeString(notice(), "của người khác");

        assertThatThrownBy(() -> files(NewFilesTest::whole).write()).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(paper()).doesNotExist();
        assertThat(notice()).content(StandardCharsets.UTF_8).isEqualTo("của người khác");
    }

    @Test
    void nothingIsWrittenThroughALinkToElsewhere() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere/2023"));
        Path link = temp.resolve("son-duong");
        Files.createSymbolicLink(link, elsewhere.getParent());
        NewFiles files = new NewFiles(temp).add(link.resolve("2023/9.md"), NewFilesTest::whole);

        assertThatThrownBy(files::write)
                .isInstanceOf(NotDirectoryException.class)
                .hasMessage(link.toString());

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void theContentItselfMayBeALink() throws IOException {
        Path link = temp.resolve("content");
        Files.createSymbolicLink(link, Files.createDirectories(temp.resolve("texts")));

        new NewFiles(link)
                .add(link.resolve("son-duong/9.md"), NewFilesTest::whole)
                .add(link.resolve("huong-dan.md"), NewFilesTest::whole)
                .write();

        assertThat(temp.resolve("texts/son-duong/9.md"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("toàn văn");
        assertThat(temp.resolve("texts/huong-dan.md"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("toàn văn");
    }

    private NewFiles files(NewFiles.Writing text) {
        return new NewFiles(temp)
                .add(paper(), out -> out.write("%PDF".getBytes(StandardCharsets.UTF_8)))
                .add(notice(), text);
    }

    private static void whole(OutputStream out) throws IOException {
        out.write("toàn văn".getBytes(StandardCharsets.UTF_8));
    }

    private Path paper() {
        return temp.resolve("son-duong/2023/09/187-tb-ubnd.pdf");
    }

    private Path notice() {
        return temp.resolve("son-duong/2023/09/187-tb-ubnd.md");
    }
}
