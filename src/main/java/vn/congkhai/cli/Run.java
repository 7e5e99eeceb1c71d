package vn.congkhai.cli;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.HeldBack;
import vn.congkhai.build.SiteBuild;
import vn.congkhai.notice.IssueDate;
import vn.congkhai.output.Publication;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;

/** Runs a build or a check and says what came of it: problems first, one line of summary last. */
final class Run {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Console console;
    private final Words words;

    Run(Console console) {
        this.console = console;
        this.words = Words.in(console.language());
    }

    /**
     * Runs a build or a check.
     *
     * @param further what is looked at beyond the build, or left out of its report
     */
    int run(BuildRequest request, Telling telling, UnaryOperator<BuildReport> further) throws IOException {
        long start = System.nanoTime();
        BuildReport report = further.apply(SiteBuild.run(request));
        tell(report, request, telling, (System.nanoTime() - start) / 1e9);
        return report.failed() ? ExitCode.FAULTS : ExitCode.FINE;
    }

    /** Says what came of a run that took so many seconds. */
    void tell(BuildReport report, BuildRequest request, Telling telling, double seconds) {
        print(report.problems(), request.strict(), telling, RepositoryPath.of(request.root()));
        console.err().println(summary(report, request, seconds));
    }

    /** Annotations and data are what a command gives; sentences for people are what it says on the way. */
    void print(List<Problem> problems, ReportFormat format) {
        print(problems, Telling.everything(format));
    }

    /** The same, perhaps shortened. */
    void print(List<Problem> problems, Telling telling) {
        print(problems, false, telling, "");
    }

    private void print(List<Problem> problems, boolean strict, Telling telling, String repositoryPath) {
        String text = new Report(Messages.in(console.language()), strict, repositoryPath).of(problems, telling);
        (telling.format() == ReportFormat.TEXT ? console.err() : console.out()).print(text);
        console.out().flush();
    }

    private String summary(BuildReport report, BuildRequest request, double seconds) {
        String time = String.format(Locale.ROOT, "%.1f", seconds);
        if (report.failed()) {
            return words.say(
                    request.output().isPresent() ? "summary.refused" : "summary.faults",
                    report.errors(),
                    report.warnings());
        }
        if (report.changes().isEmpty()) {
            return words.say(
                    "summary.checked", report.notices(), report.warnings(), time, held(report.held(), request));
        }
        Publication.Changes changes = report.changes().get();
        int files = changes.added() + changes.changed() + changes.unchanged();
        return words.say(
                "summary.built",
                report.notices(),
                files,
                changes.added(),
                changes.changed(),
                changes.removed(),
                report.warnings(),
                time,
                request.output().orElseThrow(),
                (changes.bytes() + 1023) / 1024,
                held(report.held(), request));
    }

    /** What readers do not get yet, so that nobody waits for it in vain; a preview shows it. */
    private String held(HeldBack held, BuildRequest request) {
        if (request.drafts() || held.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (!held.times().isEmpty()) {
            LocalDateTime next = held.times().get(0);
            String key = held.times().size() == 1 ? "summary.scheduled" : "summary.scheduled-several";
            parts.add(words.say(
                    key,
                    held.times().size(),
                    TIME.format(next),
                    IssueDate.dayForm(next.toLocalDate()),
                    next.toLocalDate()));
        }
        if (held.drafts() > 0) {
            parts.add(words.say("summary.drafts", held.drafts()));
        }
        return words.say("summary.held", String.join(", ", parts));
    }
}
