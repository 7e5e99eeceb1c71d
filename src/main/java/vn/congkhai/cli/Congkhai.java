package vn.congkhai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.congkhai.problem.Language;
import vn.congkhai.problem.Messages;

/** The program's name and the options that all commands share. */
@Command(name = Congkhai.COMMAND, mixinStandardHelpOptions = true, version = Congkhai.VERSION)
final class Congkhai implements Runnable {

    /** The program's name and version. */
    static final String VERSION = "congkhai 0.1.0";

    /** What is typed to run it. */
    static final String COMMAND = Messages.PROGRAM;

    private static final List<Class<?>> COMMANDS = List.of(
            BuildCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            NewCommand.class,
            ServeCommand.class,
            VerifyCommand.class);

    @Spec
    @Nullable
    CommandSpec spec;

    /**
     * The commands that a command line needs: the one it begins with, or all of them. Getting each of them ready is felt in
     * every new process.
     */
    static List<Class<?>> commandsFor(String... arguments) {
        for (Class<?> command : COMMANDS) {
            if (arguments.length > 0
                    && command.getAnnotation(Command.class).name().equals(arguments[0])) {
                return List.of(command);
            }
        }
        return COMMANDS;
    }

    /** {@code help} and {@code help build}, which beginners type, as the option that they mean. */
    static String[] withHelpAsOption(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        List<String> meant = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        // of a command that there is not, picocli would show the program's help and no word of the mistake
        if (meant.isEmpty() || commandsFor(meant.get(0)).size() == 1) {
            meant.add("--help");
        }
        return meant.toArray(String[]::new);
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Options of every command. */
    static class CommonOptions {

        /** Asked for by {@link #languageAskedFor} before anything is parsed. */
        @Option(names = "--lang", paramLabel = "vi|en")
        @Nullable
        Language language;

        @Option(names = "--now", paramLabel = "INSTANT")
        @Nullable
        String now;

        /** The clock of the run: the machine's, or standing still at the instant that was given. */
        Clock clock(CommandSpec command) {
            if (now == null) {
                return Clock.system(ZoneOffset.UTC);
            }
            try {
                return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
            } catch (DateTimeException e) {
                throw new Misuse(command, "now", now);
            }
        }
    }

    /** Options of the commands that work in a project. */
    static class PlaceOptions extends CommonOptions {

        @Spec(Spec.Target.MIXEE)
        @Nullable
        CommandSpec mixee;

        Path source = Path.of("");

        @Option(names = "--source", paramLabel = "DIR")
        void source(Path folder) {
            if (!Files.isDirectory(folder)) {
                throw new Misuse(Objects.requireNonNull(mixee), "no-folder", "--source", folder);
            }
            source = folder;
        }
    }

    /** Options of the commands that read a whole project. */
    static final class ProjectOptions extends PlaceOptions {

        @Option(names = "--strict")
        boolean strict;

        @Option(names = "--format", paramLabel = "text|github|json", defaultValue = "text")
        ReportFormat format = ReportFormat.TEXT;

        @Option(names = "--all")
        boolean all;

        @Option(names = "--threads", paramLabel = "N")
        @Nullable
        Integer threads;

        /** @param command the name of the command that was given */
        Telling telling(CommandSpec command) {
            return all ? Telling.everything(format) : Telling.briefly(format, command.name());
        }

        int threadCount(CommandSpec command) {
            if (threads != null && threads < 1) {
                throw new Misuse(command, "threads", threads);
            }
            return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        }
    }

    /** The language that {@code --lang} names, looked for before anything is parsed, so that faults in use speak it too. */
    static Optional<Language> languageAskedFor(String... arguments) {
        return valuesOf("--lang", arguments).stream()
                .flatMap(value ->
                        Stream.of(Language.values()).filter(l -> l.code().equalsIgnoreCase(value)))
                .findFirst();
    }

    /** Whether {@code --format} asks for data, looked for before anything is parsed, so that faults in use are data too. */
    static boolean asksForJson(String... arguments) {
        return valuesOf("--format", arguments).stream()
                .anyMatch(value -> ReportFormat.JSON.toString().equalsIgnoreCase(value));
    }

    private static List<String> valuesOf(String option, String... arguments) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(option + "=")) {
                values.add(arguments[i].substring(option.length() + 1));
            } else if (arguments[i].equals(option) && i + 1 < arguments.length) {
                values.add(arguments[i + 1]);
            }
        }
        return values;
    }
}
