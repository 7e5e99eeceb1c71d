package vn.congkhai.cli;

import java.nio.file.Files;
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
import vn.congkhai.importer.ImportReport;
import vn.congkhai.importer.ImportRequest;
import vn.congkhai.importer.Importer;
import vn.congkhai.importer.ReportText;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.problem.Severity;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** {@code import}: makes notices of office papers, says what was found and where, and never overwrites a file. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Console console;
    private final Run run;
    private final Words words;

    @Mixin
    Congkhai.PlaceOptions project = new Congkhai.PlaceOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "import.files")
    List<Path> files = List.of();

    @Option(names = "--district", paramLabel = "ID", descriptionKey = "import.district")
    @Nullable
    String district;

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "import.type")
    @Nullable
    String type;

    @Option(names = "--into", paramLabel = "DIR")
    @Nullable
    String into;

    @Option(names = "--ocr")
    boolean ocr;

    @Option(names = "--format", paramLabel = "text|github|json", defaultValue = "text")
    ReportFormat format = ReportFormat.TEXT;

    @Spec
    @Nullable
    CommandSpec spec;

    ImportCommand(Console console) {
        this.console = console;
        this.run = new Run(console);
        this.words = Words.in(console.language());
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        Optional<Settings> settings = SettingsReader.read(project.source, problems::add);
        if (settings.isEmpty()) {
            run.print(problems, format);
            return ExitCode.FAULTS;
        }
        refuseFolder();
        String folder = into == null ? settings.get().folders().content() : into;
        ImportReport report = new Importer(project.clock(Objects.requireNonNull(spec))
                        .withZone(settings.get().zone()))
                .run(new ImportRequest(
                        files,
                        project.source.resolve(folder),
                        folder,
                        Optional.ofNullable(district),
                        Optional.ofNullable(type),
                        ocr));
        refuseOptions(report);
        if (format == ReportFormat.TEXT) {
            tell(report);
        } else {
            run.print(report.allProblems(), format);
        }
        console.err().println(summary(report));
        return report.hasErrors() ? ExitCode.FAULTS : ExitCode.FINE;
    }

    /** A content folder that was typed and is not there is no fault of the settings. */
    private void refuseFolder() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (into != null && into.isBlank()) {
            throw Misuse.missing(command, command.findOption("--into"));
        }
        if (into != null && !Files.isDirectory(project.source.resolve(into))) {
            throw new Misuse(command, "no-folder", "--into", into);
        }
    }

    /** A district or type that there is not is a slip of whoever typed the command, unless the register has faults. */
    private void refuseOptions(ImportReport report) {
        List<Problem> errors = report.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty() && errors.stream().allMatch(p -> p.place().file().startsWith("--"))) {
            Problem first = errors.get(0);
            throw Misuse.of(Objects.requireNonNull(spec), first.place().file(), first, Messages.in(console.language()));
        }
    }

    /** File by file: what was found in it, and below what to look at. */
    private void tell(ImportReport report) {
        ReportText text = new ReportText(Messages.in(console.language()));
        run.print(report.problems(), format);
        for (ImportReport.Item item : report.items()) {
            text.lines(item).forEach(line -> console.out().println(Report.visible(line)));
            console.out().flush();
            run.print(item.problems(), format);
        }
    }

    private String summary(ImportReport report) {
        List<ImportReport.Written> written =
                report.items().stream().flatMap(i -> i.notice().stream()).toList();
        long drafts = written.stream().filter(ImportReport.Written::draft).count();
        int refused = report.items().size() - written.size();
        return words.say("summary.imported", written.size(), drafts, refused);
    }
}
