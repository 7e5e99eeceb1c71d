package vn.congkhai.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.congkhai.problem.Nearest;

/** Says why a command cannot be run as it was typed, and where its use is told. */
record WrongUse(Console console, Words words) {

    /** @param json whether a program reads what the command gives */
    int report(ParameterException e, boolean json) {
        List<String> said = List.of(
                words.say("wrong-use", Report.visible(reason(e))),
                "    "
                        + words.say(
                                "wrong-use.mend",
                                e.getCommandLine().getCommandSpec().qualifiedName()));
        said.forEach(console.err()::println);
        if (json) {
            console.out().print(Report.unfinished("wrong-use", said));
        }
        return ExitCode.WRONG_USE;
    }

    private String reason(ParameterException e) {
        if (e instanceof Misuse misuse) {
            return misuse.in(words);
        }
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return words.say("wrong-use.twice", name(twice.getOverwritten()));
        }
        return e.getArgSpec() == null || e.getValue() == null
                ? String.valueOf(e.getMessage())
                : value(e.getArgSpec(), e.getValue());
    }

    private String missing(ArgSpec argument) {
        return words.say(
                argument.isOption() ? "wrong-use.value" : "wrong-use.operand", name(argument), meaning(argument));
    }

    private String unmatched(UnmatchedArgumentException e, CommandSpec command) {
        String typed = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            String option = typed.replaceFirst("=.*", "");
            // one letter is as near to any other
            return option.length() < 3
                    ? words.say("wrong-use.option", option)
                    : near("wrong-use.option", option, command.optionsMap().keySet());
        }
        return command.subcommands().isEmpty()
                ? words.say("wrong-use.extra", command.name(), typed)
                : near("wrong-use.command", typed, command.subcommands().keySet());
    }

    private String near(String key, String typed, Collection<String> known) {
        return words.say(key, typed)
                + Nearest.to(typed, known)
                        .map(n -> words.say("wrong-use.near", n))
                        .orElse("");
    }

    private String value(ArgSpec argument, String typed) {
        if (typed.isBlank()) {
            return missing(argument);
        }
        Class<?> type = argument.type();
        if (type == int.class || type == Integer.class) {
            return words.say("wrong-use.number", name(argument), typed);
        }
        return type.isEnum()
                ? words.say(
                        "wrong-use.choice",
                        name(argument),
                        typed,
                        argument.paramLabel().replace("|", ", "))
                : words.say("wrong-use.not-value", name(argument), typed);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** What an operand is, since its name in capitals says little; of an option, the form of its value. */
    private static String meaning(ArgSpec argument) {
        if (argument.isOption() || argument.description().length == 0) {
            return argument.paramLabel();
        }
        String sentence = argument.description()[0].replaceFirst("\\.$", "");
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
