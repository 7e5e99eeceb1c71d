package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same commit is the same project on every desk: Windows and macOS too, whatever Git is told there to do with line ends. */
class CheckoutTest {

    private static final String FOLDER = "content/son-duong/2023/09/";

    @TempDir
    Path project;

    @Test
    void attachmentsKeepTheirBytesAndTextsHaveOneForm() throws Exception {
        assumeTrue(Processes.run("git", "--version"), "no git");
        Files.copy(Path.of(".gitattributes"), project.resolve(".gitattributes"));
        Map<String, String> written = new TreeMap<>(Map.of(
                FOLDER + "187-tb-ubnd.md",
                "---\r\ntitle: Kết luận\r\n---\r\n",
                "content/districts.yml",
                "- id: son-duong\r\n",
                "assets/css/site.css",
                "a {\r\n}\r\n",
                FOLDER + "thu-chi.csv",
                "Tháng;Đồng\r\n1;2\r\n",
                FOLDER + "bao-cao.rtf",
                "{\\rtf1\r\n}",
                FOLDER + "ghi-chu.txt",
                "Một\nHai\n"));
        for (Map.Entry<String, String> file : written.entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        git("init", "-q");
        git("config", "core.autocrlf", "true");
        git("config", "core.safecrlf", "false");
        git("add", "-A");
        for (String path : written.keySet()) {
            Files.delete(project.resolve(path));
        }
        git("checkout", "--", ".");

        for (Map.Entry<String, String> file : written.entrySet()) {
            boolean attachment = file.getKey().matches(".*\\.(csv|rtf|txt)");
            String expected = attachment ? file.getValue() : file.getValue().replace("\r\n", "\n");
            assertThat(Files.readString(project.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyFileOfTheProjectCanStandOnEveryDisk() throws IOException {
        Map<String, String> byCaseless = new TreeMap<>();
        for (String path : files()) {
            assertThat(byCaseless.put(path.toLowerCase(Locale.ROOT), path))
                    .as("differs from %s in case alone", path)
                    .isNull();
            assertThat(path).matches("[^<>:\"|?*\\\\\\x00-\\x1f]+").doesNotMatch(".*[. ](/.*)?");
            assertThat(path.toLowerCase(Locale.ROOT))
                    .doesNotMatch("(.*/)?(con|prn|aux|nul|com\\d|lpt\\d)(\\.[^/]*)?(/.*)?");
            // with a folder of a hundred letters before it, within the 260 that Windows' own programs open
            assertThat(path).hasSizeLessThan(150);
        }
        assertThat(byCaseless).hasSizeGreaterThan(500);
    }

    /** What is checked in but for the content, which is a district's. */
    private static List<String> files() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        List<String> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return Set.of("content", "target", ".git", ".m2", ".idea", ".cifuzz-corpus")
                                .contains(root.relativize(folder).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(root.relativize(file)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), "/"));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
