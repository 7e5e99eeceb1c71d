package vn.congkhai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.manifest.Changes;
import vn.congkhai.manifest.Manifest;
import vn.congkhai.manifest.ManifestReader;
import vn.congkhai.manifest.Origin;
import vn.congkhai.manifest.Verifier;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Problem;

/** Options of the commands that tie a publication to the content and to the publication before. */
final class RecordOptions {

    @Option(names = "--commit", paramLabel = "SHA", descriptionKey = "record.commit")
    @Nullable
    String commit;

    @Option(names = "--against", paramLabel = "FILE|DIR|URL", descriptionKey = "record.against")
    @Nullable
    String against;

    @Option(names = "--summary", paramLabel = "FILE", descriptionKey = "record.summary")
    @Nullable
    Path summary;

    /** The record of a run; nothing when the manifest that was named cannot be understood, which is reported. */
    Optional<BuildRequest.Record> read(Path project, Console console, ReportFormat format, CommandSpec command)
            throws IOException {
        if (commit != null && !Origin.isCommit(commit.toLowerCase(Locale.ROOT))) {
            throw new Misuse(command, "commit", commit);
        }
        Optional<String> at = commit != null
                ? Optional.of(commit.toLowerCase(Locale.ROOT))
                : SourceCommit.of(console.environment(), project);
        if (summary != null) {
            makeReady(summary);
        }
        Origin origin = new Origin(Congkhai.VERSION, at);
        List<Problem> problems = new ArrayList<>();
        Optional<Manifest> before = before(console, problems, command);
        if (!problems.isEmpty()) {
            new Run(console).print(problems, format);
            console.err().println(Words.in(console.language()).say("summary.faults", problems.size(), 0));
            return Optional.empty();
        }
        return Optional.of(new BuildRequest.Record(origin, before));
    }

    /** A summary that cannot be written is a failure before anything is published, not after. */
    private static void makeReady(Path summary) throws IOException {
        Path folder = summary.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Files.write(summary, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Says what a publication changes for citizens, when that was asked for; the report goes on unchanged. */
    BuildReport tell(BuildReport report, BuildRequest request, Console console) {
        // beside another portal's record everything would be new, and all of that portal gone
        boolean elsewhere = report.problems().stream().anyMatch(p -> p.fault() == Fault.MANIFEST_ELSEWHERE);
        if ((against == null && summary == null) || report.portal().isEmpty() || elsewhere) {
            return report;
        }
        Changes changes =
                Changes.between(request.record().before(), report.portal().get());
        ChangeSummary words = new ChangeSummary(Words.in(console.language()));
        console.err().print(words.text(changes));
        if (summary != null) {
            String markdown = words.markdown(changes, report.errors(), report.warnings());
            try {
                // CI gives a file that other steps write to as well
                Files.writeString(
                        summary,
                        markdown,
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return report;
    }

    private Optional<Manifest> before(Console console, List<Problem> problems, CommandSpec command) throws IOException {
        if (against == null) {
            return Optional.empty();
        }
        if (against.isBlank()) {
            // CI has a variable for the address, which is empty until something was published
            console.err().println(Words.in(console.language()).say("record.first", "--against"));
            return Optional.empty();
        }
        Optional<URI> address = SiteAddress.of(against, command);
        if (address.isEmpty()) {
            try {
                return ManifestReader.read(Path.of(against), problems::add);
            } catch (IOException e) {
                throw new RecordException(against, e);
            }
        }
        try (Verifier verifier = Verifier.of(address.get())) {
            return verifier.manifest(problems::add);
        } catch (IOException e) {
            // a wrong address must not pass for a portal that was never published
            throw new RecordException(against.strip(), e);
        }
    }
}
