package vn.congkhai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.cache.BuildCache;
import vn.congkhai.output.SiteFolder;

/** {@code build}: checks the content and builds the site; with any error the site that was there stays. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private final Run run;

    @Mixin
    Congkhai.ProjectOptions project = new Congkhai.ProjectOptions();

    @Option(names = "--output", paramLabel = "DIR")
    @Nullable
    Path output;

    @Option(names = "--cache", paramLabel = "DIR")
    @Nullable
    Path cache;

    @Option(names = "--clean")
    boolean clean;

    @Spec
    @Nullable
    CommandSpec spec;

    BuildCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() throws IOException {
        Path site = output == null ? project.source.resolve("target").resolve("site") : output;
        return run.run(
                new BuildRequest(
                        project.source,
                        Optional.of(site),
                        project.clock(Objects.requireNonNull(spec)),
                        project.strict,
                        project.threadCount(Objects.requireNonNull(spec)),
                        false,
                        cache(site)),
                project.format);
    }

    private BuildCache cache(Path site) {
        Path folder = cache == null ? SiteFolder.ownFolder(site).resolve("cache") : cache;
        return clean ? BuildCache.forgetting(folder) : BuildCache.in(folder);
    }
}
