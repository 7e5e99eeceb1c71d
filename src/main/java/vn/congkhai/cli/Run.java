package vn.congkhai.cli;

import java.io.IOException;
import java.util.Locale;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;
import vn.congkhai.output.SiteFolder;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;

/** Runs a build or a check and says what came of it: problems first, one line of summary last. */
final class Run {

    private final Console console;
    private final Words words;

    Run(Console console) {
        this.console = console;
        this.words = Words.in(console.language());
    }

    int run(BuildRequest request, ReportFormat format) throws IOException {
        long start = System.nanoTime();
        BuildReport report = SiteBuild.run(request);
        double seconds = (System.nanoTime() - start) / 1e9;
        String problems = new Report(Messages.in(console.language()), request.strict()).of(report.problems(), format);
        // annotations and data are what the command gives; sentences for people are what it says on the way
        (format == ReportFormat.TEXT ? console.err() : console.out()).print(problems);
        console.out().flush();
        console.err().println(summary(report, request, seconds));
        return report.failed() ? ExitCode.FAULTS : ExitCode.FINE;
    }

    private String summary(BuildReport report, BuildRequest request, double seconds) {
        long errors = report.problems().stream()
                .filter(p -> weight(p, request) == Severity.ERROR)
                .count();
        long warnings = report.problems().size() - errors;
        String time = String.format(Locale.ROOT, "%.1f", seconds);
        if (report.failed()) {
            return words.say(request.output().isPresent() ? "summary.refused" : "summary.faults", errors, warnings);
        }
        if (report.changes().isEmpty()) {
            return words.say("summary.checked", report.notices(), warnings, time);
        }
        SiteFolder.Changes changes = report.changes().get();
        int files = changes.added() + changes.changed() + changes.unchanged();
        return words.say(
                "summary.built",
                report.notices(),
                files,
                changes.added(),
                changes.changed(),
                changes.removed(),
                warnings,
                time,
                request.output().orElseThrow());
    }

    private static Severity weight(Problem problem, BuildRequest request) {
        return request.strict() ? Severity.ERROR : problem.severity();
    }
}
