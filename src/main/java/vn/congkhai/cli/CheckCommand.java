package vn.congkhai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.congkhai.advice.Advice;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.problem.Problem;

/**
 * {@code check}: everything that {@code build} would refuse, and beyond it what a careful colleague would point out.
 * Writes nothing.
 */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final Run run;

    @Mixin
    Congkhai.ProjectOptions project = new Congkhai.ProjectOptions();

    @Mixin
    RecordOptions record = new RecordOptions();

    @Option(names = "--no-advice", descriptionKey = "check.no-advice")
    boolean withoutAdvice;

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "check.paths")
    List<Path> paths = List.of();

    @Spec
    @Nullable
    CommandSpec spec;

    CheckCommand(Console console) {
        this.console = console;
        this.run = new Run(console);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        for (Path path : paths) {
            if (NamedPaths.find(project.source, path).isEmpty()) {
                throw new Misuse(
                        command,
                        "no-file",
                        path,
                        project.source.toAbsolutePath().normalize());
            }
        }
        NamedPaths named = NamedPaths.of(project.source, paths);
        if (record.summary != null) {
            WrittenFolders.of(project.source, command).checkSummary(record.summary, Optional.empty());
        }
        Optional<BuildRequest.Record> known = record.read(project.source, console, project.format, command);
        if (known.isEmpty()) {
            return ExitCode.FAULTS;
        }
        BuildRequest request = new BuildRequest(
                        project.source,
                        Optional.empty(),
                        project.clock(command),
                        project.strict,
                        project.threadCount(command))
                .with(known.get());
        return run.run(request, project.format, report -> record.tell(advised(report, named), request, console));
    }

    private BuildReport advised(BuildReport report, NamedPaths named) {
        List<Problem> problems = new ArrayList<>();
        report.problems().stream().filter(p -> named.contain(p.place().file())).forEach(problems::add);
        report.content()
                .filter(content -> !withoutAdvice)
                .ifPresent(content -> Advice.check(
                        content,
                        notice -> named.contain(
                                content.tree().display(notice.source().path())),
                        problems::add));
        return report.with(problems);
    }
}
