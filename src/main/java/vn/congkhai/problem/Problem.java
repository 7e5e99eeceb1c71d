package vn.congkhai.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One fault with its place. Problems are collected, never thrown.
 *
 * @param arguments what the message's {@code {0}}, {@code {1}}… stand for
 */
public record Problem(Fault fault, Place place, List<String> arguments) {

    /** Warnings first, errors last; within each by file, line and column, so that two runs report alike. */
    public static final Comparator<Problem> REPORT_ORDER = Comparator.comparing(Problem::severity)
            .thenComparing(p -> p.place().file())
            .thenComparing(p -> p.place().line())
            .thenComparing(p -> p.place().column())
            .thenComparing(Problem::fault)
            .thenComparing(p -> String.join("\u0000", p.arguments()));

    public Problem {
        Objects.requireNonNull(fault);
        Objects.requireNonNull(place);
        arguments = List.copyOf(arguments);
    }

    public Problem(Fault fault, Place place, String... arguments) {
        this(fault, place, List.of(arguments));
    }

    /** What the fault weighs by itself; {@code --strict} weighs warnings as errors. */
    public Severity severity() {
        return fault.severity();
    }
}
