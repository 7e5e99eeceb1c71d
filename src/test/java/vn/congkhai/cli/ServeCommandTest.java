package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.preview.Preview;
import vn.congkhai.preview.PreviewRequest;
import vn.congkhai.problem.Language;

/** The preview as it is started at a desk. */
@Timeout(120)
class ServeCommandTest {

    @TempDir
    Path temp;

    @Test
    void aPortThatIsTakenIsSaidWithWhatToDo() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = Integer.toString(taken.getLocalPort());

            Sites.Outcome outcome = Sites.run(root, "serve", "--port", port);

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .startsWith("Cổng mạng " + port
                            + " đang được một chương trình khác dùng\n    chạy lại lệnh với --port ");
            int offered = Integer.parseInt(outcome.err().replaceAll("(?s).*--port (\\d+)\n", "$1"));
            assertThat(offered).isNotEqualTo(taken.getLocalPort());
            try (ServerSocket free = new ServerSocket(offered, 1, taken.getInetAddress())) {
                assertThat(free.isBound()).isTrue();
            }
        }
    }

    @Test
    void aPortThatAnotherPreviewHasIsSaidWithItsAddress() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        try (Preview first = Preview.start(request(root), quietly())) {
            String port = Integer.toString(first.address().getPort());

            Sites.Outcome outcome = Sites.run(root, "serve", "--lang", "en", "--port", port);

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err())
                    .matches("Another preview uses the port " + port + ": http://127\\.0\\.0\\.1:" + port + "/\n"
                            + "    open that address if it is the portal you mean; else end the other preview"
                            + " \\(Ctrl\\+C in its window\\), or run the command again with --port \\d+\n");
        }
    }

    private static PreviewRequest request(Path root) {
        return new PreviewRequest(
                root,
                root.resolve("target/preview"),
                Clock.fixed(Instant.parse(Sites.NOW), ZoneOffset.UTC),
                0,
                Language.EN);
    }

    private static Preview.Listener quietly() {
        return new Preview.Listener() {
            @Override
            public void built(Preview.Built build) {}

            @Override
            public String failed(Exception failure) {
                return failure.toString();
            }
        };
    }

    @Test
    void aPortThatTheSystemKeepsIsNotSaidToBeTaken() {
        assertThat(ServeCommand.reason(new BindException("Permission denied"))).isEqualTo("port-denied");
        assertThat(ServeCommand.reason(new BindException("Address already in use")))
                .isEqualTo("port-taken");
        assertThat(Words.in(Language.EN).say("port-denied", 80))
                .isEqualTo("The system does not give port 80; choose one from 1024 up with --port");
    }

    @Test
    void aDiskThatFillsUpIsSaidWithWhatToDoInAPreview() {
        assertThat(ServeCommand.said(new IOException("No space left on device"), Words.in(Language.EN)))
                .containsExactly(
                        "The disk is full, nothing more can be written",
                        "    make room on the disk of the project and of temporary files (or ask for a larger quota),"
                                + " then save a file again: the preview builds itself anew");
    }

    @Test
    void aPortThatIsNoneIsWrongUse() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());

        assertThat(Sites.run(root, "serve", "--port", "70000").code()).isEqualTo(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theBrowserIsOpenedAtTheHomePageWhereItIsAskedFor() throws Exception {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path programs = Files.createDirectories(temp.resolve("bin"));
        Path opened = temp.resolve("opened.txt");
        Path browser = programs.resolve("xdg-open");
        Files.writeString(
                browser,
                "#!/bin/sh\necho \"$1\" > '" + opened + ".part' && mv '" + opened + ".part' '" + opened + "'\n");
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        ProcessBuilder serve = Processes.java(
                "-cp",
                Processes.classpath(),
                Main.class.getName(),
                "serve",
                "--source",
                root.toString(),
                "--port",
                "0",
                "--open",
                "--lang",
                "vi");
        serve.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        Process process = serve.redirectError(temp.resolve("said.txt").toFile()).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String said = out.readLine();
            assertThat(said).startsWith("Xem trước tại http://127.0.0.1:").endsWith("(dừng bằng Ctrl+C)");
            String address = said.split(" ")[3];
            while (!Files.exists(opened)) {
                Thread.sleep(50);
            }

            assertThat(opened).content(StandardCharsets.UTF_8).isEqualTo(address + "\n");
            assertThat(get(address)).contains("<html lang=\"vi\"").contains("/__congkhai/preview.js");
            assertThat(temp.resolve("said.txt")).content(StandardCharsets.UTF_8).contains("Đã dựng 1 thông báo");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** As `mvn package` does in another window. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramThatIsReplacedWhileItRunsSaysSoAndGivesItsPortBack() throws Exception {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Path program = temp.resolve("program");
        String classes = copyOfProgram(program);
        Path said = temp.resolve("said.txt");
        Process process = Processes.java(
                        "-cp",
                        classes,
                        Main.class.getName(),
                        "serve",
                        "--source",
                        root.toString(),
                        "--port",
                        "0",
                        "--lang",
                        "vi")
                .redirectError(said.toFile())
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).startsWith("Xem trước tại ");

            Files.move(program, temp.resolve("elsewhere"));
            Files.writeString(
                    root.resolve("content/gioi-thieu.md"), "---\ntitle: Giới thiệu\nnguoi: A\n---\n\n- [a](b.md)\n");

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(3);
            assertThat(said)
                    .content(StandardCharsets.UTF_8)
                    .endsWith("Chương trình đã bị thay hoặc xóa trong lúc xem trước nên bản xem trước phải dừng;"
                            + " chạy lại lệnh serve\n")
                    .doesNotContain("Exception", "\tat ");
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /** The class path with the program's own classes in a folder that can be taken away. */
    private static String copyOfProgram(Path program) throws IOException {
        Path own = Path.of("target", "classes").toAbsolutePath();
        try (Stream<Path> walk = Files.walk(own)) {
            for (Path file : walk.sorted().toList()) {
                Files.copy(file, program.resolve(own.relativize(file).toString()));
            }
        }
        String path = System.getProperty("java.class.path");
        assertThat(path.split(File.pathSeparator)).contains(own.toString());
        return Arrays.stream(path.split(File.pathSeparator))
                .map(entry -> entry.equals(own.toString()) ? program.toString() : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
