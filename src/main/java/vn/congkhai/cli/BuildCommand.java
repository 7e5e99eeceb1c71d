package vn.congkhai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

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
        refuseWithin(site, command);
        if (cache != null) {
            CacheFolder.check(cache, site, project.source, command);
        }
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
                        cache(site))
                .with(known.get());
        return run.run(request, project.format, report -> record.tell(report, request, console));
    }

    /** A site among what it is made of would be published once more by the build after. */
    private void refuseWithin(Path site, CommandSpec command) throws IOException {
        // what is wrong with the settings is reported by the build
        Optional<Settings> settings = SettingsReader.read(project.source, p -> {});
        if (settings.isEmpty()) {
            return;
        }
        Settings.Folders folders = settings.get().folders();
        for (Path folder : List.of(folders.contentPath(), folders.assetsPath(), folders.templatesPath())) {
            if (real(site).startsWith(real(folder))) {
                throw new Misuse(command, "output-inside", site, folder.getFileName());
            }
        }
    }

    /** The path without links, as far as it is there. */
    static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return there.toRealPath().resolve(there.relativize(whole));
            }
        }
        return whole;
    }

    private BuildCache cache(Path site) {
        Path folder = cache == null ? SiteFolder.ownFolder(site).resolve("cache") : cache;
        return clean ? BuildCache.forgetting(folder) : BuildCache.in(folder);
    }
}
