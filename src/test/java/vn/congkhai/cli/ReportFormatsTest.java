package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Faults as terminals, GitHub and programs take them. */
class ReportFormatsTest {

    @TempDir
    Path temp;

    @Test
    void githubAnnotationsStandOnOneLineEach() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base(), Sites.bad("yaml-colon"));
        Sites.Outcome outcome = Sites.run(root, "check", "--format", "github");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .isEqualTo(
                        "::error file=content/son-duong/2023/10/201-tb-ubnd.md,line=2,col=8,endColumn=38,title=yaml-colon"
                                + "::giá trị có dấu hai chấm, cần đặt trong dấu nháy%0Aviết \"Kết luận: phiên họp “tháng 10”\"\n");
        assertThat(outcome.err()).isEqualTo("1 lỗi, 0 cảnh báo.\n");
    }

    @Test
    void githubFindsTheFilesOfAProjectWithinARepository() throws IOException {
        Path root = Sites.lay(temp.resolve("kho/cổng, 1"), Sites.base(), Sites.bad("yaml-colon"));
        Files.writeString(temp.resolve("kho/.git"), "gitdir: ../x\n");
        String file = "content/son-duong/2023/10/201-tb-ubnd.md";

        assertThat(Sites.run(root, "check", "--format", "github").out())
                .startsWith("::error file=cổng%2C 1/" + file + ",line=2,");
        assertThat(Sites.run(root, "check", "--format", "json").out()).contains("\"file\":\"" + file + "\"");
        assertThat(Sites.run(root, "check").err()).startsWith(file + ":2:8: ");
    }

    @Test
    void githubAnnotationsEscapeWhatWouldEndThem() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Files.writeString(root.resolve("content/100%, a.md"), "---\ntitle: Một\n---\n\nChữ.\n");
        assertThat(Sites.run(root, "check", "--format", "github").out())
                .startsWith("::error file=content/100%25%2C a.md,title=file-name::tên \"100%25, a\" không dùng");
    }

    @Test
    void jsonIsOneObjectThatTellsEverything() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base(), Sites.bad("yaml-quote-unmatched"));
        Sites.Outcome outcome = Sites.run(root, "check", "--no-advice", "--format", "json", "--lang", "en");
        Map<?, ?> report = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(outcome.out());
        assertThat(report.get("errors")).isEqualTo(1);
        assertThat(report.get("warnings")).isEqualTo(0);
        Map<?, ?> problem = (Map<?, ?>) ((List<?>) report.get("problems")).get(0);
        assertThat(Map.copyOf(problem))
                .isEqualTo(
                        Map.of(
                                "severity", "error",
                                "id", "yaml-quote-unmatched",
                                "file", "content/son-duong/2023/10/201-tb-ubnd.md",
                                "line", 2,
                                "column", 8,
                                "width", 36,
                                "excerpt", "title: \"Kết luận về \"xóa nhà tạm\" năm 2023\"",
                                "message", "the opening and closing quotes do not match",
                                "mend",
                                        "write \"Kết luận về “xóa nhà tạm” năm 2023\"; quotes within a value are typed as “ ”"));
    }

    @Test
    void jsonHoldsControlCharactersEscaped() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base(), Sites.bad("yaml-control-character"));
        assertThat(Sites.run(root, "check", "--format", "json").out()).contains("phiên\\u0000họp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check --format json --threads 0",
                "check --format=JSON --cache=",
                "build --format json --formt x",
                "build --format json --source khong-co"
            })
    void jsonTellsAWrongUseInTheFormOfAFault(String typed) {
        Sites.Outcome outcome = Sites.run(List.of((typed + " --lang en").split(" ")));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Wrong use: ").hasLineCount(2);
        String command = typed.substring(0, typed.indexOf(' '));
        assertThat(onlyProblem(outcome))
                .containsEntry("severity", "error")
                .containsEntry("id", "wrong-use")
                .containsEntry("file", "")
                .containsEntry("message", outcome.err().lines().findFirst().orElseThrow())
                .containsEntry("mend", "see how it is used: java -jar target/congkhai.jar " + command + " --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check"})
    void jsonTellsAFailureInTheFormOfAFault(String command) throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        String nowhere = temp.resolve("khong-co").toString();

        Sites.Outcome outcome = Sites.run(root, command, "--format", "json", "--against", nowhere, "--lang", "en");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(onlyProblem(outcome))
                .containsEntry("id", "failure")
                .containsEntry("message", "There is no manifest of an earlier publication at " + nowhere);
    }

    private static Map<?, ?> report(Sites.Outcome outcome) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(outcome.out());
    }

    private static Map<String, Object> onlyProblem(Sites.Outcome outcome) {
        Map<?, ?> report = report(outcome);
        assertThat(report.get("errors")).isEqualTo(1);
        assertThat(report.get("warnings")).isEqualTo(0);
        List<?> problems = (List<?>) report.get("problems");
        assertThat(problems).hasSize(1);
        Map<String, Object> problem = new HashMap<>();
        ((Map<?, ?>) problems.get(0)).forEach((key, value) -> problem.put(String.valueOf(key), value));
        return problem;
    }

    @Test
    void whatWasTypedDoesNotDriveTheTerminal() throws IOException {
        Path root = Sites.lay(temp.resolve("portal"), Sites.base());
        Files.writeString(root.resolve("content/gioi-thieu.md"), "---\ntitle: Một\nmau: \"\u001b[31m\"\n---\n");
        Sites.Outcome outcome = Sites.run(root, "check");
        assertThat(outcome.err()).doesNotContain("\u001b").contains("\uFFFD[31m");
    }
}
