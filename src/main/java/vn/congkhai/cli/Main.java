package vn.congkhai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The command line. */
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its exit code; see {@link ExitCode}. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        OptionalInt second = Utf8Process.runAgain(environment, List.of(arguments));
        int code = second.isPresent() ? second.getAsInt() : run(Console.ofProcess(environment), List.of(arguments));
        Utf8Process.leave(environment, code);
        System.exit(code);
    }

    /** Runs a command and gives its exit code. */
    static int run(Console process, List<String> arguments) {
        String[] typed = Congkhai.withHelpAsOption(arguments.toArray(String[]::new));
        Console console = process.in(Congkhai.languageAskedFor(typed).orElse(process.language()));
        Words words = Words.in(console.language());
        boolean json = Congkhai.asksForJson(typed);
        CommandLine line = new CommandLine(new Congkhai(), commands(console));
        Congkhai.commandsFor(typed).forEach(line::addSubcommand);
        describe(line, words);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Main::path);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setResourceBundle(words.bundle());
        line.setUsageHelpAutoWidth(false);
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(words.say("help.command"));
        line.setParameterExceptionHandler((e, args) -> new WrongUse(console, words).report(e, json));
        line.setExecutionExceptionHandler((e, command, parsed) -> Failure.report(e, console, words, json));
        try {
            int code = line.execute(typed);
            return console.out().checkError() ? Failure.unsaid(console, words) : code;
        } catch (OutOfMemoryError | StackOverflowError e) {
            // the system would take the exit code of an error that nobody caught for faults in content
            return Failure.report(e, console, words, json);
        }
    }

    /** Says what the program and its commands are for; each of them tells its version. */
    private static void describe(CommandLine line, Words words) {
        line.getCommandSpec().usageMessage().description(words.say("congkhai.usage.description"));
        line.getSubcommands()
                .forEach((name, command) -> command.getCommandSpec()
                        .version(Congkhai.VERSION)
                        .usageMessage()
                        .description(words.say("congkhai." + name + ".usage.description")));
    }

    /** A path as typed; an empty one, from a variable that is not set, would be the folder one stands in. */
    private static Path path(String typed) {
        if (typed.isBlank()) {
            throw new TypeConversionException("an empty path");
        }
        return Path.of(typed);
    }

    private static CommandLine.IFactory commands(Console console) {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == BuildCommand.class) {
                    return type.cast(new BuildCommand(console));
                }
                if (type == CheckCommand.class) {
                    return type.cast(new CheckCommand(console));
                }
                if (type == ImportCommand.class) {
                    return type.cast(new ImportCommand(console));
                }
                if (type == NewCommand.class) {
                    return type.cast(new NewCommand(console));
                }
                if (type == ServeCommand.class) {
                    return type.cast(new ServeCommand(console));
                }
                if (type == VerifyCommand.class) {
                    return type.cast(new VerifyCommand(console));
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
    }
}
