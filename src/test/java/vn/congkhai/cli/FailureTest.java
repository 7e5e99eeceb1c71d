package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congkhai.problem.Language;

/** What a person is told when a disk or a limit stops the program. */
class FailureTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded"})
    void aDiskThatTakesNoMoreIsSaidWithWhatToDo(String system) {
        assertThat(Failure.sentences(new IOException(system), Words.in(Language.EN)))
                .containsExactly(
                        "The disk is full, nothing more can be written",
                        "    make room on the disk (or ask for a larger quota) of the folders --output (default: target/site)"
                                + " and --cache and of temporary files, then run again");
    }

    @Test
    void aFileThatAnotherProgramHasOpenIsSaidWithWhatToDo() {
        FileSystemException found = new FileSystemException(
                "site\\45-tb-ubnd.pdf",
                null,
                "The process cannot access the file because it is being used by another process");
        assertThat(Failure.sentences(new UncheckedIOException(found), Words.in(Language.VI)))
                .containsExactly(
                        "Một chương trình khác đang mở site\\45-tb-ubnd.pdf",
                        "    đóng chương trình đang mở tệp đó (trình đọc PDF, Word, cửa sổ thư mục), rồi chạy lại");
    }

    @Test
    void memoryThatIsUsedUpIsNoBug() {
        Throwable found = new IllegalStateException(new OutOfMemoryError("Java heap space"));
        assertThat(Failure.sentences(found, Words.in(Language.VI)))
                .first()
                .isEqualTo("Java không đủ bộ nhớ (Java heap space).");
    }

    @Test
    void memoryThatIsUsedUpIsSaidInASentenceAndIsNoFaultOfTheContent() throws Exception {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path notice = root.resolve("content/son-duong/2023/09/187-tb-ubnd.md");
        Files.writeString(notice, "\n" + "Giao Văn phòng theo dõi.\n\n".repeat(120_000), StandardOpenOption.APPEND);
        Path said = temp.resolve("said.txt");
        Process build = new ProcessBuilder(
                        Processes.program(),
                        "-Xmx16m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Processes.classpath(),
                        Main.class.getName(),
                        "build",
                        "--source",
                        root.toString(),
                        "--lang",
                        "en")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(build.waitFor()).isEqualTo(3);
        assertThat(said).content().startsWith("Java has not enough memory (").hasLineCount(2);
        assertThat(root.resolve("target/site")).doesNotExist();
    }

    @Test
    void whatTheSystemSaysIsNoNameOfAFile() {
        Words words = Words.in(Language.VI);
        assertThat(Failure.sentences(new UncheckedIOException(new IOException("File too large")), words))
                .containsExactly("Không đọc hoặc ghi được: File too large");
        assertThat(Failure.sentences(new FileSystemException("a.html", null, "File too large"), words))
                .containsExactly("Không đọc hoặc ghi được a.html: File too large");
        assertThat(Failure.sentences(new IOException(), words)).containsExactly("Không đọc hoặc ghi được: IOException");
    }
}
