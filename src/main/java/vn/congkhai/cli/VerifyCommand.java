package vn.congkhai.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** How many differences of one kind are told; those of a whole site hide what else is wrong. */
    static final int OF_ONE_KIND = 20;

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
        Optional<URI> address = RecordOptions.address(site);
        if (address.isEmpty() && !Files.isDirectory(Path.of(site))) {
            throw new Misuse(command, "no-site", site);
        }
        if (source != null && !Files.isDirectory(source)) {
            throw new Misuse(command, "no-source", source);
        }
        Clock clock = options.clock(command);
        List<Problem> problems = new ArrayList<>();
        try (Verifier verifier = address.map(Verifier::of).orElseGet(() -> Verifier.of(Path.of(site)))) {
            Optional<Manifest> manifest = manifest(verifier, problems, address);
            if (manifest.isEmpty()) {
                run.print(problems, false, ReportFormat.TEXT);
                return ExitCode.FAULTS;
            }
            List<Difference> differences = new ArrayList<>(verifier.verify(manifest.get()));
            Optional<BuildReport> report = source == null ? Optional.empty() : Optional.of(check(source, clock));
            report.flatMap(BuildReport::content)
                    .ifPresent(content -> differences.addAll(ContentComparison.differences(manifest.get(), content)));
            tell(manifest.get(), differences);
            boolean faulty = report.filter(BuildReport::failed).isPresent();
            return differences.isEmpty() && !faulty ? ExitCode.FINE : ExitCode.FAULTS;
        } catch (SilentSiteException e) {
            tell(e.differences());
            throw new SiteException(site, e);
        } catch (NoSuchFileException e) {
            console.err().println(words.say("verify.no-manifest", e.getFile()));
            return ExitCode.FAULTS;
        }
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
        if (report.failed()) {
            run.print(report.problems(), false, Telling.briefly(ReportFormat.TEXT, "check"));
        }
        return report;
    }

    private void tell(Manifest manifest, List<Difference> differences) {
        tell(differences);
        String commit = manifest.origin().commit().orElse(words.say("verify.commit-unknown"));
        console.err()
                .println(words.say(
                        differences.isEmpty() ? "verify.fine" : "verify.differs",
                        manifest.files().size(),
                        manifest.notices().size(),
                        commit,
                        differences.size()));
    }

    /** What differs, kind by kind as it comes; of thousands the first of each kind, and how many more there are. */
    private void tell(List<Difference> differences) {
        Map<Difference.Kind, List<Difference>> kinds = new EnumMap<>(Difference.Kind.class);
        differences.forEach(
                d -> kinds.computeIfAbsent(d.kind(), k -> new ArrayList<>()).add(d));
        for (List<Difference> kind : kinds.values()) {
            // a line that stands for one other would save nothing
            int told = all || kind.size() <= OF_ONE_KIND + 1 ? kind.size() : OF_ONE_KIND;
            kind.subList(0, told).forEach(this::tell);
            if (told < kind.size()) {
                console.out().println(words.say("verify.more", kind.size() - told));
            }
        }
    }

    private void tell(Difference difference) {
        String kind = difference.kind().name().toLowerCase(Locale.ROOT);
        String detail = difference
                .obstacle()
                .map(why -> " (" + Obstacles.say(why, words) + ")")
                .orElse("");
        console.out().println(Report.visible(words.say("verify." + kind, difference.path()) + detail));
    }
}
