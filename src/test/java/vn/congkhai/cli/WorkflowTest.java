package vn.congkhai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** CI does what a person does with the README's commands, in an order in which a fault is never published. */
class WorkflowTest {

    private static final Path GITHUB = Path.of(".github", "workflows", "publish.yml");
    private static final Path SERVED = Path.of(".github", "workflows", "served.yml");
    private static final Path GITLAB = Path.of(".gitlab-ci.yml");
    private static final Pattern PROGRAM =
            Pattern.compile("java (?:-XX:\\S+ )?-jar target/congkhai\\.jar (?<arguments>.+)");

    /** What CI adds to a command so that its page shows the outcome. */
    private static final String FOR_CI = " --format github| --summary (\"\\$GITHUB_STEP_SUMMARY\"|target/summary.md)";

    /** What is published is checked, built and verified; GitLab keeps the job that verifies what is served in the same file. */
    private static final Map<Path, List<String>> CALLS =
            Map.of(GITHUB, List.of("check", "build", "verify"), GITLAB, List.of("check", "build", "verify", "verify"));

    @TempDir
    Path temp;

    @ParameterizedTest
    @MethodSource("pipelines")
    void theProgramIsCalledAsTheReadmeSays(Path pipeline) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> calls =
                commands(pipeline).stream().filter(c -> !program(c).isEmpty()).toList();
        assertThat(calls).extracting(c -> program(c).split(" ")[0]).isEqualTo(CALLS.get(pipeline));
        for (String call : calls) {
            assertThat(readme.lines()).contains(call.replaceAll(FOR_CI, ""));
            List<String> words = Arrays.stream(program(call).split(" "))
                    .map(word -> word.replace("\"", ""))
                    .collect(Collectors.toCollection(ArrayList::new));
            words.add("--help");
            assertThat(Sites.run(words).code()).as(call).isZero();
        }
        assertThat(commands(pipeline)).contains("bash .ci/test");
        assertThat(Files.readString(Path.of(".ci", "test")).lines()).contains("bash .ci/run");
        assertThat(Files.readString(Path.of(".ci", "run"))).contains("mvn -B -ntp verify");
        assertThat(readme).contains("\nmvn verify ");
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void theSiteIsCheckedBuiltVerifiedAndTestedBeforeItIsHandedOn(Path pipeline) throws IOException {
        List<String> order = commandsOf(pipeline, "build").stream()
                .map(c -> program(c).isEmpty() ? c : program(c).split(" ")[0])
                .filter(
                        Set.of("mvn -B -ntp package -DskipTests", "check", "build", "verify", "bash .ci/test")
                                ::contains)
                .toList();
        assertThat(order)
                .containsExactly("mvn -B -ntp package -DskipTests", "check", "build", "verify", "bash .ci/test");
        assertThat(Files.readString(pipeline))
                .doesNotContain("continue-on-error", "allow_failure", "|| true", "set +e");
    }

    @Test
    void onGithubOnlyPublishingMayWriteAndOnlyAfterTheBuildOnTheMainBranch() throws IOException {
        Map<?, ?> workflow = read(GITHUB);
        assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
        Map<?, ?> jobs = (Map<?, ?>) workflow.get("jobs");
        for (Object name : jobs.keySet()) {
            Map<?, ?> job = (Map<?, ?>) jobs.get(name);
            assertThat(job.get("timeout-minutes")).as("%s ends", name).isNotNull();
            if (!name.equals("build")) {
                assertThat(job.get("needs")).isEqualTo("build");
                assertThat((String) job.get("if"))
                        .startsWith("github.ref == 'refs/heads/main' && github.event_name != 'pull_request' && ")
                        .doesNotContain("always()", "failure()");
            }
        }
        assertThat(((Map<?, ?>) jobs.get("pages")).get("permissions"))
                .isEqualTo(Map.of("pages", "write", "id-token", "write"));
        assertThat(((Map<?, ?>) jobs.get("build")).get("permissions")).isNull();
        assertThat(((Map<?, ?>) jobs.get("server")).get("permissions")).isNull();
        assertThat(Files.readString(GITHUB).lines().filter(l -> l.contains("uses:")))
                .allMatch(l -> l.matches(".*uses: actions/[a-z-]+@v\\d+"));
        // what a merge request is called must never become part of a command
        assertThat(commands(GITHUB)).noneMatch(c -> c.contains("${{"));
    }

    @Test
    void onGitlabOnlyTheDefaultBranchIsPublishedAfterTheBuild() throws IOException {
        Map<?, ?> pipeline = read(GITLAB);
        for (String job : List.of("pages", "server")) {
            Map<?, ?> publish = (Map<?, ?>) pipeline.get(job);
            assertThat(publish.get("needs")).isEqualTo(List.of("build"));
            assertThat(publish.get("rules").toString()).contains("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $");
            assertThat(publish.get("resource_group")).isEqualTo("publish");
        }
    }

    @Test
    void whatCitizensAreServedIsVerifiedBySchedule() throws IOException {
        String verify = "java -jar target/congkhai.jar verify \"$SITE\" --source .";
        assertThat(Files.readString(Path.of("README.md")).lines()).contains(verify);
        assertThat(commands(SERVED)).contains(verify);
        assertThat(read(SERVED).get("on").toString()).contains("cron");
        Map<?, ?> served = (Map<?, ?>) read(GITLAB).get("served");
        assertThat((List<?>) served.get("script")).last().isEqualTo(verify);
        assertThat(served.get("rules").toString()).contains("\"schedule\"");
    }

    @Test
    void whatIsDueAtMidnightIsPublishedBeforeItIsVerified() throws IOException {
        // 0 o'clock in Việt Nam
        int midnight = 17;
        int verified = hours(SERVED).first();
        assertThat(verified).isGreaterThan(midnight);
        // GitHub starts what is scheduled some time late
        assertThat(hours(GITHUB).subSet(midnight, verified - 1)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/bat-dau.md"})
    void whoeverFollowsTheGuideLineByLineHasTheProgramBeforeItIsRun(String guide) throws IOException {
        List<String> commands = Files.readAllLines(Path.of(guide)).stream()
                .filter(line -> line.matches("(mvn package|java -jar target/congkhai\\.jar) .*"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(1).first().asString().startsWith("mvn package -DskipTests");
    }

    /** The hours at which a workflow runs, in UTC; a schedule begins with one minute. */
    private static TreeSet<Integer> hours(Path workflow) throws IOException {
        Matcher cron = Pattern.compile("cron: \"[1-9]\\d? (?<hours>[\\d,-]+) \\* \\* \\*\"")
                .matcher(Files.readString(workflow));
        assertThat(cron.find()).isTrue();
        TreeSet<Integer> hours = new TreeSet<>();
        for (String part : cron.group("hours").split(",")) {
            String[] ends = part.split("-");
            for (int hour = Integer.parseInt(ends[0]); hour <= Integer.parseInt(ends[ends.length - 1]); hour++) {
                hours.add(hour);
            }
        }
        return hours;
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onGitlabNothingOfAnEarlierJobIsPublishedAgain() throws Exception {
        Map<?, ?> pages = (Map<?, ?>) read(GITLAB).get("pages");
        assertThat(pages.get("variables")).as("nobody clears the folder").isEqualTo(Map.of("GIT_STRATEGY", "none"));
        Files.createDirectories(temp.resolve("target/public"));
        Files.writeString(temp.resolve("target/public/index.html"), "mới");
        Files.createDirectories(temp.resolve("public"));
        Files.writeString(temp.resolve("public/index.html"), "cũ");
        Files.writeString(temp.resolve("public/da-bo.html"), "cũ");

        String script = String.join("\n", commandsOf(GITLAB, "pages"));
        Process job = new ProcessBuilder("bash", "-ec", script)
                .directory(temp.toFile())
                .start();

        assertThat(job.waitFor()).isZero();
        assertThat(Sites.bytes(temp.resolve("public"))).containsOnlyKeys("index.html");
        assertThat(temp.resolve("public/index.html"))
                .content(StandardCharsets.UTF_8)
                .isEqualTo("mới");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingIsInstalledWhereEverythingIsThereAlready() throws Exception {
        Path programs = Files.createDirectories(temp.resolve("bin"));
        // far more than a pipe holds, behind what is looked for
        String much = "for i in $(seq 20000); do echo font $i; done\n";
        Map<String, String> scripts = Map.of(
                "chromium", "",
                "node", "",
                "rsync", "",
                "nginx", "",
                "tesseract", "echo vie\n" + much,
                "fc-list", "echo Noto Sans\n" + much,
                "apt-get", "echo installs\nexit 1\n",
                "mvn", "echo mvn \"$@\"\n");
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            Path program = programs.resolve(script.getKey());
            Files.writeString(program, "#!/usr/bin/env bash\nset -e\n" + script.getValue());
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        ProcessBuilder run = new ProcessBuilder("bash", ".ci/run").redirectErrorStream(true);
        run.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);

        Process job = run.start();

        assertThat(new String(job.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("mvn -B -ntp verify\n");
        assertThat(job.waitFor()).isZero();
    }

    @Test
    void gitlabUnderstandsTheNameUnderWhichTheSiteIsShown() throws IOException {
        Map<?, ?> build = (Map<?, ?>) read(GITLAB).get("build");
        Map<?, ?> artifacts = (Map<?, ?>) build.get("artifacts");
        // as GitLab's own configuration reader has it
        assertThat((String) artifacts.get("expose_as")).matches("\\w[-\\w ]*");
    }

    @Test
    void javaKnowsTheOptionsForManyNotices() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "only Linux has pages of several sizes");
        String options = "@.ci/many-notices.options";
        assertThat(Files.readString(Path.of("README.md")))
                .contains("java \"" + options + "\" -jar target/congkhai.jar build");
        assertThat(Processes.run(Processes.program(), options, "-XX:-IgnoreUnrecognizedVMOptions", "-version"))
                .isTrue();
    }

    @Test
    void actionlintHasNothingToSay() throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "actionlint")));
        if (!there) {
            System.err.println("SKIPPED: no actionlint on the path, not tried: " + GITHUB);
        }
        assumeTrue(there, "no actionlint");
        Process process = new ProcessBuilder("actionlint", GITHUB.toString(), SERVED.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** What a command tells the program to do; empty when it calls another. */
    private static String program(String command) {
        Matcher m = PROGRAM.matcher(command);
        return m.matches() ? m.group("arguments") : "";
    }

    private static Stream<Path> pipelines() {
        return Stream.of(GITHUB, GITLAB);
    }

    /** Every line that is run, in order. */
    private static List<String> commands(Path pipeline) throws IOException {
        List<String> commands = new ArrayList<>();
        collect(read(pipeline), commands);
        return commands;
    }

    /** Every line that a job runs, in order. */
    private static List<String> commandsOf(Path pipeline, String job) throws IOException {
        Map<?, ?> file = read(pipeline);
        Object jobs = file.containsKey("jobs") ? file.get("jobs") : file;
        List<String> commands = new ArrayList<>();
        collect(((Map<?, ?>) jobs).get(job), commands);
        return commands;
    }

    private static void collect(Object node, List<String> commands) {
        Set<String> keys = new TreeSet<>(Set.of("run", "script"));
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (keys.contains(String.valueOf(key)) && value instanceof String text) {
                    text.lines().forEach(commands::add);
                } else if (keys.contains(String.valueOf(key)) && value instanceof List<?> lines) {
                    lines.forEach(line -> commands.add(String.valueOf(line)));
                } else {
                    collect(value, commands);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, commands));
        }
    }

    private static Map<?, ?> read(Path file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }
}
