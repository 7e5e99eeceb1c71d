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

    private final Console console;
    private final Run run;

    @Mixin
    Congkhai.ProjectOptions project = new Congkhai.ProjectOptions();

    @Mixin
    RecordOptions record = new RecordOptions();

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

    BuildCommand(Console console) {
        this.console = console;
        this.run = new Run(console);
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Path site = output == null ? project.source.resolve("target").resolve("site") : output;
        WrittenFolders folders = WrittenFolders.of(project.source, command);
        folders.checkSite(site);
        if (cache != null) {
            folders.checkCache(cache, Optional.of(site));
        }
        if (record.summary != null) {
            folders.checkSummary(record.summary, Optional.of(site));
        }
        BuildCache memory = cache(site);
        memory.checkWritable();
        Optional<BuildRequest.Record> known = record.read(project.source, console, project.format, command);
        if (known.isEmpty()) {
            return ExitCode.FAULTS;
        }
        BuildRequest request = new BuildRequest(
                        project.source,
                        Optional.of(site),
                        project.clock(command),
                        project.strict,
                        project.threadCount(command),
                        false,
                        memory)
                .with(known.get());
        return run.run(request, project.telling(command), report -> record.tell(report, request, console));
    }

    private BuildCache cache(Path site) {
        Path folder = cache == null ? SiteFolder.ownFolder(site).resolve("cache") : cache;
        return clean ? BuildCache.forgetting(folder) : BuildCache.in(folder);
    }
}
