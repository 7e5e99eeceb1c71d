package vn.congkhai.cli;

import java.io.IOException;
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
import vn.congkhai.draft.UnwrittenException;
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

    @Option(names = "--attach", paramLabel = "FILE", descriptionKey = "new.attach")
    void attach(String value) {
        values.put(Key.ATTACHMENTS, value);
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<NewNotice> found = begin(problems);
        if (found.isEmpty()) {
            run.print(problems, ReportFormat.TEXT);
            return ExitCode.FAULTS;
        }
        NewNotice notice = found.get();
        values.forEach(this::refuseLost);
        values.replaceAll(notice.answers()::value);
        values.forEach((key, value) -> refuse(key, value, notice));
        if (!complete()) {
            new Questions(console, notice).ask(values);
            if (!complete()) {
                // the answers ended: whoever ended them knows what is missing
                return refused();
            }
        }
        values.values().removeIf(Questions.NOTHING::equals);
        try {
            return write(notice);
        } catch (UnwrittenException e) {
            return keep(e);
        }
    }

    private int write(NewNotice notice) throws UnwrittenException {
        NewNotice.Outcome outcome = notice.write(values, words.say("new.comment"));
        if (outcome.path().isEmpty()) {
            // the lines of a file that was not written tell nobody anything
            Questions.tell(outcome.problems(), console);
            return refused();
        }
        run.print(outcome.problems(), ReportFormat.TEXT);
        console.out().println(outcome.path().get());
        console.err().println(words.say("new.written"));
        return ExitCode.FINE;
    }

    /** Hands out what could not be written, so that no answer is lost, and where it belongs. */
    private int keep(UnwrittenException e) {
        console.out().print(e.text());
        console.out().flush();
        console.err()
                .println(Failure.sentences(Objects.requireNonNull(e.getCause()), words)
                        .get(0));
        console.err().println("    " + words.say("new.unwritten.mend", e.file()));
        if (values.containsKey(Key.ATTACHMENTS)) {
            console.err().println("    " + words.say("new.unwritten.attachment"));
        }
        return ExitCode.FAILURE;
    }

    /** A value of an option that no notice may have: told at the end, it would cost every answer that was typed meanwhile. */
    private void refuse(Key key, String value, NewNotice notice) {
        if (!value.equals(Questions.NOTHING)) {
            notice.problemsOf(key, value).stream().findFirst().ifPresent(problem -> {
                throw Misuse.of(Objects.requireNonNull(spec), option(key), problem, Messages.in(console.language()));
            });
        }
    }

    private void refuseLost(Key key, String value) {
        if (key != Key.ATTACHMENTS && LostLetters.in(value)) {
            throw new Misuse(Objects.requireNonNull(spec), "lost", option(key), value);
        }
    }

    private static String option(Key key) {
        return key == Key.ATTACHMENTS ? "--attach" : "--" + key.yamlName().replace('_', '-');
    }

    private boolean complete() {
        return NewNotice.KEYS.stream().filter(Key::needed).allMatch(values::containsKey);
    }

    private int refused() {
        console.err().println(words.say("new.refused"));
        return ExitCode.FAULTS;
    }

    private Optional<NewNotice> begin(List<Problem> problems) {
        Clock clock = project.clock(Objects.requireNonNull(spec));
        Optional<Settings> settings = SettingsReader.read(project.source, problems::add);
        return settings.flatMap(s ->
                NewNotice.in(s.folders().contentPath(), s.folders().content(), clock.withZone(s.zone()), problems));
    }
}
