package vn.congkhai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.congkhai.draft.NewNotice;
import vn.congkhai.notice.Key;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/**
 * {@code new}: begins a notice. What a paper needs is taken from options; where one of them is missing, everything that
 * was not given is asked, with what is likely as the answer of an empty line.
 */
@Command(name = "new", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    /** The answer that leaves a key out. */
    private static final String NOTHING = "-";

    private final Console console;
    private final Run run;
    private final Words words;
    private final Map<Key, String> values = new EnumMap<>(Key.class);

    @Mixin
    Congkhai.PlaceOptions project = new Congkhai.PlaceOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    NewCommand(Console console) {
        this.console = console;
        this.run = new Run(console);
        this.words = Words.in(console.language());
    }

    @Option(names = "--district", paramLabel = "ID", descriptionKey = "new.district")
    void district(String value) {
        values.put(Key.DISTRICT, value);
    }

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "new.type")
    void type(String value) {
        values.put(Key.TYPE, value);
    }

    @Option(names = "--number", paramLabel = "NUMBER", descriptionKey = "new.number")
    void number(String value) {
        values.put(Key.NUMBER, value);
    }

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "new.date")
    void date(String value) {
        values.put(Key.DATE, value);
    }

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "new.title")
    void title(String value) {
        values.put(Key.TITLE, value);
    }

    @Option(names = "--signer", paramLabel = "NAME", descriptionKey = "new.signer")
    void signer(String value) {
        values.put(Key.SIGNER, value);
    }

    @Option(names = "--signer-title", paramLabel = "TEXT", descriptionKey = "new.signer_title")
    void signerTitle(String value) {
        values.put(Key.SIGNER_TITLE, value);
    }

    @Option(names = "--signer-authority", paramLabel = "TEXT", descriptionKey = "new.signer_authority")
    void signerAuthority(String value) {
        values.put(Key.SIGNER_AUTHORITY, value);
    }

    @Option(names = "--place", paramLabel = "TEXT", descriptionKey = "new.place")
    void place(String value) {
        values.put(Key.PLACE, value);
    }

    @Option(names = "--meeting-date", paramLabel = "DATE", descriptionKey = "new.meeting_date")
    void meetingDate(String value) {
        values.put(Key.MEETING_DATE, value);
    }

    @Option(names = "--chair", paramLabel = "NAME", descriptionKey = "new.chair")
    void chair(String value) {
        values.put(Key.CHAIR, value);
    }

    @Option(names = "--recipients", paramLabel = "LIST", descriptionKey = "new.recipients")
    void recipients(String value) {
        values.put(Key.RECIPIENTS, value);
    }

    @Option(names = "--attach", paramLabel = "FILE", descriptionKey = "new.attachments")
    void attach(String value) {
        values.put(Key.ATTACHMENTS, value);
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<NewNotice> found = begin(problems);
        if (found.isEmpty()) {
            run.print(problems, false, ReportFormat.TEXT);
            return ExitCode.FAULTS;
        }
        NewNotice notice = found.get();
        boolean complete = NewNotice.KEYS.stream().filter(Key::needed).allMatch(values::containsKey);
        if (!complete) {
            ask(notice);
        }
        values.values().removeIf(NOTHING::equals);
        NewNotice.Outcome outcome = notice.write(values, words.say("new.comment"));
        run.print(outcome.problems(), false, ReportFormat.TEXT);
        if (outcome.path().isEmpty()) {
            console.err().println(words.say("new.refused"));
            return ExitCode.FAULTS;
        }
        console.out().println(outcome.path().get());
        console.err().println(words.say("new.written"));
        return ExitCode.FINE;
    }

    private Optional<NewNotice> begin(List<Problem> problems) {
        Clock clock = project.clock(Objects.requireNonNull(spec));
        Optional<Settings> settings = SettingsReader.read(project.source, problems::add);
        return settings.flatMap(s ->
                NewNotice.in(s.folders().contentPath(), s.folders().content(), clock.withZone(s.zone()), problems));
    }

    private void ask(NewNotice notice) throws IOException {
        BufferedReader answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        console.err().println(words.say("new.how"));
        for (Key key : NewNotice.KEYS) {
            if (!values.containsKey(key) && NewNotice.isAsked(key, values) && !ask(key, notice, answers)) {
                return;
            }
        }
    }

    /** Asks until the answer can stand; false when there are no more answers. */
    private boolean ask(Key key, NewNotice notice, BufferedReader answers) throws IOException {
        Optional<String> offered = notice.offer(key, values);
        while (true) {
            String label = words.say("new." + key.yamlName());
            console.err().print(label + offered.map(o -> " [" + o + "]").orElse("") + ": ");
            console.err().flush();
            String line = answers.readLine();
            if (line == null) {
                console.err().println();
                return false;
            }
            String answer = line.isBlank() ? offered.orElse("") : line.strip();
            if (answer.isEmpty() && key.needed()) {
                console.err().println("    " + words.say("new.needed", key.example()));
                continue;
            }
            if (answer.isEmpty() || answer.equals(NOTHING)) {
                return true;
            }
            List<Problem> problems = notice.problemsOf(key, answer);
            if (problems.isEmpty()) {
                values.put(key, answer);
                return true;
            }
            tell(problems);
        }
    }

    private void tell(List<Problem> problems) {
        Messages messages = Messages.in(console.language());
        for (Problem problem : problems) {
            console.err().println("    " + Report.visible(messages.what(problem)));
            console.err().println("    " + Report.visible(messages.mend(problem)));
        }
    }
}
