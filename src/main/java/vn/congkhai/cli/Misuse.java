package vn.congkhai.cli;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.congkhai.problem.Messages;
import vn.congkhai.problem.Problem;

/** A command that was typed as it cannot be meant; {@link WrongUse} says why. */
final class Misuse extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> typed;

    /**
     * What was typed, and why it cannot be.
     *
     * @param reason the rest of a key of {@link Words}, after {@code wrong-use.}
     */
    Misuse(CommandSpec command, String reason, Object... typed) {
        super(command.commandLine(), reason);
        this.key = "wrong-use." + reason;
        this.typed = List.of(typed).stream().map(String::valueOf).toList();
    }

    /** The value of an option that cannot be: what is wrong with it, and the mend. */
    static Misuse of(CommandSpec command, String option, Problem problem, Messages messages) {
        return new Misuse(command, "option-value", option, messages.whatAlone(problem), messages.mend(problem));
    }

    /** A value that is there, but empty. */
    static ParameterException missing(CommandSpec command, ArgSpec argument) {
        return new MissingParameterException(command.commandLine(), argument, argument.paramLabel());
    }

    String in(Words words) {
        return words.say(key, typed.toArray());
    }
}
