package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
                        "    make room on the disk (or ask for a larger quota) that the command writes to: that of the"
                                + " portal, of the folders named in the command and of temporary files, then run again");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFullDiskIsToldWithoutOptionsThatNotEveryCommandHas(Language language) {
        assertThat(Failure.sentences(new IOException("No space left on device"), Words.in(language)))
                .noneMatch(said -> said.contains("--"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read-only file system", "Operation not permitted", "The media is write protected"})
    void aDiskThatIsOnlyReadIsSaidWithWhatToDo(String system) {
        FileSystemException found = new FileSystemException("target/preview", null, system);
        assertThat(Failure.sentences(new UncheckedIOException(found), Words.in(Language.VI)))
                .containsExactly(
                        "Không có quyền đọc hoặc ghi target/preview",
                        "    cho tài khoản chạy lệnh quyền đối với mục đó (xem chủ sở hữu, quyền ghi của thư mục,"
                                + " ổ đĩa có chỉ cho đọc không), hoặc chạy bằng tài khoản đã dựng lần trước");
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

    @ParameterizedTest
    @ValueSource(strings = {"build.bin", "changes.bin"})
    void aFolderWhereTheMemoryOfABuildBelongsIsSaidBeforeAnythingIsPublished(String name) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path folder =
                Files.createDirectories(temp.resolve("cache").resolve(name).resolve("cu"));

        Sites.Outcome outcome = Sites.run(
                root, "build", "--lang", "en", "--cache", temp.resolve("cache").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .isEqualTo("There is a folder at " + folder.getParent() + ", where a file is needed\n"
                        + "    see what the folder is, move it elsewhere or remove it, then run again\n");
        assertThat(root.resolve("target/site")).doesNotExist();
    }

    @Test
    void aFolderInTheHiddenFolderOfASiteWhereAFileBelongsIsSaidBeforeAnythingIsPublished() throws IOException {
        PublishedPortal portal = PublishedPortal.in(temp);
        Path site = portal.site();
        Path kept = site.resolve(".congkhai/kept");
        Files.delete(kept);
        Files.createDirectory(kept);
        Map<String, String> before = Sites.bytes(site);
        Files.writeString(portal.notice(), "\nMột câu nữa.\n", StandardOpenOption.APPEND);

        Sites.Outcome outcome = Sites.run(portal.root(), "build", "--lang", "en");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .startsWith("There is a folder at " + kept.toRealPath() + ", where a file is needed\n");
        assertThat(Sites.bytes(site)).isEqualTo(before);
    }

    @Test
    void aLinkInTheHiddenFolderOfASiteWhereAFileBelongsHoldsNothingUp() throws IOException {
        PublishedPortal portal = PublishedPortal.in(temp);
        Path kept = portal.site().resolve(".congkhai/kept");
        Files.delete(kept);
        Files.createSymbolicLink(kept, Files.createDirectories(temp.resolve("khac")));

        portal.publish();

        assertThat(kept).isRegularFile();
        assertThat(temp.resolve("khac")).isEmptyDirectory();
    }

    @Test
    void aFolderWhereAdviceIsKeptIsSaidBeforeTheCheck() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path folder = Files.createDirectories(temp.resolve("cache/advised.bin"));

        Sites.Outcome outcome = Sites.run(
                root, "check", "--lang", "en", "--cache", temp.resolve("cache").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).startsWith("There is a folder at " + folder + ", where a file is needed\n");
    }

    @Test
    void ofAFileThatCannotTakeAFoldersPlaceTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("1"), "x");
        Path folder = Files.createDirectory(temp.resolve("kept"));
        FileSystemException found = new FileSystemException(file.toString(), folder.toString(), "Is a directory");
        assertThat(Failure.sentences(found, Words.in(Language.EN)))
                .first()
                .isEqualTo("There is a folder at " + folder + ", where a file is needed");
    }

    @Test
    void aPlaceThatMayNotBeWrittenToIsSaidWithWhatToDo() {
        assertThat(Failure.sentences(new AccessDeniedException("target/site"), Words.in(Language.VI)))
                .containsExactly(
                        "Không có quyền đọc hoặc ghi target/site",
                        "    cho tài khoản chạy lệnh quyền đối với mục đó (xem chủ sở hữu, quyền ghi của thư mục, ổ đĩa có"
                                + " chỉ cho đọc không), hoặc chạy bằng tài khoản đã dựng lần trước");
    }

    @Test
    void ofAFileThatCannotBeMovedToThePlaceItsPlaceIsNamed() {
        AccessDeniedException found =
                new AccessDeniedException("target/site/.congkhai/staging/4", "target/site/son-duong/index.html", null);
        assertThat(Failure.sentences(found, Words.in(Language.EN)))
                .first()
                .asString()
                .endsWith(" target/site/son-duong/index.html")
                .doesNotContain("staging");
    }

    @Test
    void whatACommandGivesIsNotLostInSilence() throws Exception {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no device that is always full");

        Process check = new ProcessBuilder(
                        Processes.program(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Processes.classpath(),
                        Main.class.getName(),
                        "check",
                        "--format=json",
                        "--lang=en",
                        "--source",
                        root.toString())
                .redirectOutput(full.toFile())
                .start();
        String said = new String(check.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isEqualTo(3);
        assertThat(said)
                .contains("What the command gives could not all be written to standard output; what was written is not"
                        + " the whole.\n    look at the file or program that takes it");
    }

    @Test
    void whoeverReadsMayHaveEnoughBeforeTheEnd() throws IOException {
        OutputStream left = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (PrintStream head = new PrintStream(new Outlet(left), true, StandardCharsets.UTF_8);
                PrintStream disk = new PrintStream(
                        new Outlet(new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("No space left on device");
                            }
                        }),
                        true,
                        StandardCharsets.UTF_8)) {
            head.println("{}");
            disk.println("{}");
            assertThat(head.checkError()).isFalse();
            assertThat(disk.checkError()).isTrue();
        }
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

        assertThat(build(root, "-Xmx16m", said)).isEqualTo(3);
        assertThat(said)
                .content(StandardCharsets.UTF_8)
                .startsWith("Java has not enough memory (")
                .hasLineCount(2);
        assertThat(root.resolve("target/site")).doesNotExist();
    }

    @Test
    void aFilmAmongTheAssetsTakesNoMemory() throws Exception {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path film = root.resolve("assets/gioi-thieu.mp4");
        Files.createDirectories(film.getParent());
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(48 << 20);
        }
        Path said = temp.resolve("said.txt");

        assertThat(build(root, "-Xmx32m", said)).as(() -> read(said)).isZero();
        assertThat(root.resolve("target/site/gioi-thieu.mp4")).hasSize(48 << 20);

        // as a site that comes out of an archive
        Files.setLastModifiedTime(root.resolve("target/site/gioi-thieu.mp4"), FileTime.fromMillis(0));
        assertThat(build(root, "-Xmx32m", said)).as(() -> read(said)).isZero();

        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.write(1);
        }
        assertThat(build(root, "-Xmx32m", said)).as(() -> read(said)).isZero();
        assertThat(root.resolve("target/site/gioi-thieu.mp4")).hasSameBinaryContentAs(film);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a portal in a Java with so much memory. */
    private static int build(Path root, String memory, Path said) throws Exception {
        return Processes.java(
                        memory,
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
                .start()
                .waitFor();
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
