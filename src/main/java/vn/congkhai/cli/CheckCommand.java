package vn.congkhai.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.congkhai.build.BuildRequest;

/** {@code check}: reads and checks everything as {@code build} does, and writes nothing. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Run run;

    @Mixin
    Congkhai.ProjectOptions project = new Congkhai.ProjectOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    CheckCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() throws IOException {
        return run.run(
                new BuildRequest(
                        project.source,
                        Optional.empty(),
                        project.clock(Objects.requireNonNull(spec)),
                        project.strict,
                        project.threadCount(Objects.requireNonNull(spec))),
                project.format);
    }
}
