package vn.congkhai.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
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
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;
import vn.congkhai.manifest.ContentComparison;
import vn.congkhai.manifest.Difference;
import vn.congkhai.manifest.Manifest;
import vn.congkhai.manifest.SilentSiteException;
import vn.congkhai.manifest.Verifier;
import vn.congkhai.problem.Problem;

/** {@code verify}: whether a site, on a disk or on a server, is what its manifest says, and what content holds. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;
    private final Run run;
    private final Words words;

    @Mixin
    Congkhai.CommonOptions options = new Congkhai.CommonOptions();

    @Parameters(paramLabel = "DIR|URL", descriptionKey = "verify.site")
    String site = "";

    @Option(names = "--source", paramLabel = "DIR", descriptionKey = "verify.source")
    @Nullable
    Path source;

    @Option(names = "--format", paramLabel = "text|github|json", defaultValue = "text")
    ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--all", descriptionKey = "verify.all")
    boolean all;

    @Spec
    @Nullable
    CommandSpec spec;

    VerifyCommand(Console console) {
        this.console = console;
        this.run = new Run(console);
        this.words = Words.in(console.language());
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Optional<URI> address = address(command);
        Clock clock = options.clock(command);
        DifferenceReport told = new DifferenceReport(
                console, all ? Telling.everything(format) : Telling.briefly(format, command.name()));
        List<Problem> problems = new ArrayList<>();
        try (Verifier verifier = address.map(Verifier::of).orElseGet(() -> Verifier.of(Path.of(site)))) {
            Optional<Manifest> manifest = manifest(verifier, problems, address);
            if (manifest.isEmpty()) {
                run.print(problems, format);
                return ExitCode.FAULTS;
            }
            List<Difference> differences = new ArrayList<>(verifier.verify(manifest.get()));
            Optional<BuildReport> report = source == null ? Optional.empty() : Optional.of(check(source, clock));
            report.flatMap(BuildReport::content)
                    .ifPresent(content -> differences.addAll(ContentComparison.differences(manifest.get(), content)));
            Optional<BuildReport> failed = report.filter(BuildReport::failed);
            told.tell(differences, failed.map(BuildReport::problems).orElse(List.of()));
            summary(manifest.get(), differences);
            return differences.isEmpty() && failed.isEmpty() ? ExitCode.FINE : ExitCode.FAULTS;
        } catch (SilentSiteException e) {
            told.brokenOff(e.differences(), Failure.sentences(new SiteException(site, e), words));
            return ExitCode.FAILURE;
        } catch (NoSuchFileException e) {
            return unpublished(e.getFile(), address.isPresent());
        }
    }

    /** The address that was typed, if it is none of a folder; what is neither is refused. */
    private Optional<URI> address(CommandSpec command) {
        if (site.isBlank()) {
            // from a variable that is not set; it would be the folder one stands in
            throw Misuse.missing(command, command.positionalParameters().get(0));
        }
        Optional<URI> address = SiteAddress.of(site, command);
        if (address.isEmpty() && !Files.isDirectory(Path.of(site))) {
            throw new Misuse(command, "no-site", site);
        }
        if (source != null && !Files.isDirectory(source)) {
            throw new Misuse(command, "no-folder", "--source", source);
        }
        return address;
    }

    private int unpublished(String manifest, boolean served) {
        List<String> said = served
                ? List.of(words.say("verify.absent", manifest), "    " + words.say("verify.absent.mend"))
                : List.of(words.say("verify.no-manifest", manifest));
        said.forEach(console.err()::println);
        if (format == ReportFormat.JSON) {
            console.out().print(Report.unfinished("verify-no-manifest", said));
        }
        return ExitCode.FAULTS;
    }

    private Optional<Manifest> manifest(Verifier verifier, List<Problem> problems, Optional<URI> address)
            throws IOException {
        try {
            return verifier.manifest(problems::add);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            // what went wrong on the way does not tell the address
            throw address.isPresent() ? new SiteException(site, e) : e;
        }
    }

    /** What a build of the content would say; its problems are told where nothing would be published from it. */
    private BuildReport check(Path content, Clock clock) throws IOException {
        BuildReport report = SiteBuild.run(new BuildRequest(
                content, Optional.empty(), clock, false, Runtime.getRuntime().availableProcessors()));
        // data are one object, with what differs
        if (report.failed() && format != ReportFormat.JSON) {
            run.print(report.problems(), Telling.briefly(format, "check"));
        }
        return report;
    }

    private void summary(Manifest manifest, List<Difference> differences) {
        String commit = manifest.origin().commit().orElse(words.say("verify.commit-unknown"));
        console.err()
                .println(words.say(
                        differences.isEmpty() ? "verify.fine" : "verify.differs",
                        manifest.files().size(),
                        manifest.notices().size(),
                        commit,
                        differences.size()));
    }
}
