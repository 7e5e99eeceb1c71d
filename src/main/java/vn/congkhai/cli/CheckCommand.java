package vn.congkhai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import vn.congkhai.advice.AdviceMemory;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.problem.Problem;

/**
 * {@code check}: everything that {@code build} would refuse, and beyond it what a careful colleague would point out.
 * Writes nothing but what {@code --cache} remembers.
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

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "check.cache")
    @Nullable
    Path cache;

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
        WrittenFolders folders = WrittenFolders.of(project.source, command);
        if (record.summary != null) {
            folders.checkSummary(record.summary, Optional.empty());
        }
        if (cache != null) {
            folders.checkCache(cache, Optional.empty());
        }
        KeptAdvice kept = KeptAdvice.in(Optional.ofNullable(cache));
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
        return run.run(request, project.telling(command), report -> {
            BuildReport whole = record.tell(advised(report, named, kept.memory()), request, console);
            remember(kept);
            return whole;
        });
    }

    /** Before anything is said: what a program reads is one report, of faults or of a failure. */
    private void remember(KeptAdvice kept) {
        try {
            kept.remember(paths.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BuildReport advised(BuildReport report, NamedPaths named, AdviceMemory memory) {
        List<Problem> problems = new ArrayList<>();
        report.problems().stream().filter(p -> named.contain(p.place().file())).forEach(problems::add);
        report.content()
                .filter(content -> !withoutAdvice)
                .ifPresent(content -> Advice.check(
                        content,
                        notice -> named.contain(
                                content.tree().display(notice.source().path())),
                        memory,
                        problems::add));
        return report.with(problems);
    }
}
