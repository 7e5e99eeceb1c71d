package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A generator is tested once: a merge that changes papers alone is published without waiting for its tests. */
@EnabledOnOs(OS.LINUX)
class TestedGeneratorTest {

    @TempDir
    Path project;

    @BeforeEach
    void aRepositoryWhoseTestsPass() throws Exception {
        boolean there = Processes.run("sh", "-c", "command -v git && command -v bash");
        if (!there) {
            System.err.println("SKIPPED: no git, not tried: .ci/test");
        }
        assumeTrue(there, "no git");
        Files.createDirectories(project.resolve(".ci"));
        Files.copy(Path.of(".ci", "test"), project.resolve(".ci/test"));
        Files.copy(Path.of(".gitignore"), project.resolve(".gitignore"));
        write(".ci/run", "echo tests");
        write("src/Main.java", "class Main {}");
        write("content/son-duong/2023/09/187-tb-ubnd.md", "Nội dung.");
        write("jbake.properties", "portal.title=Cổng");
        git("init", "-q");
        commit();
    }

    @Test
    void papersAndSettingsAloneAreNotWaitedFor() throws Exception {
        assertThat(test()).isEqualTo("tests\n");

        write("content/son-duong/2023/10/201-tb-ubnd.md", "Nội dung mới.");
        write("jbake.properties", "portal.title=Cổng huyện");
        commit();

        assertThat(test()).startsWith("The generator is the one whose tests passed before");
    }

    @Test
    void whateverElseChangesIsTested() throws Exception {
        for (String file : new String[] {"src/Main.java", "templates/notice.ftlh", "pom.xml", ".ci/run"}) {
            assertThat(test()).as("before %s", file).isEqualTo("tests\n");
            write(file, "echo tests # " + file);
            commit();
        }
        assertThat(test()).isEqualTo("tests\n");
    }

    @Test
    void whatFailedIsTestedAgain() throws Exception {
        write(".ci/run", "echo tests; exit 1");
        commit();

        assertThat(test()).isEqualTo("tests\nexit code 1\n");
        assertThat(test()).isEqualTo("tests\nexit code 1\n");
    }

    @Test
    void onlyTheLastGeneratorThatPassedIsRemembered() throws Exception {
        test();
        write("src/Main.java", "final class Main {}");
        commit();
        test();

        write("src/Main.java", "class Main {}");
        commit();

        assertThat(test()).isEqualTo("tests\n");
    }

    @Test
    void whatIsInNoCommitIsTestedEachTime() throws Exception {
        test();
        write("src/Other.java", "class Other {}");
        assertThat(test()).isEqualTo("tests\n");
        assertThat(test()).isEqualTo("tests\n");

        Files.delete(project.resolve("src/Other.java"));
        assertThat(test()).startsWith("The generator");
        write("src/Main.java", "final class Main {}");
        assertThat(test()).isEqualTo("tests\n");
        assertThat(test()).isEqualTo("tests\n");
    }

    @Test
    void withoutARepositoryItIsTestedEachTime() throws Exception {
        Files.move(project.resolve(".git"), project.resolve("target"));

        assertThat(test()).endsWith("tests\n");
        assertThat(test()).endsWith("tests\n");
    }

    /** What the script says, and how it ends where that is not well. */
    private String test() throws Exception {
        return run("bash", ".ci/test");
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@example.vn", "commit", "-q", "-m", "a");
    }

    private void git(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(run(command)).isEmpty();
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 ? said : said + "exit code " + code + "\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
