package vn.congkhai.importer.file;

import java.util.List;
import vn.congkhai.problem.Fault;

/** A source file cannot be read for a reason that can be told in one sentence; ends the reading of this file only. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final List<String> arguments;

    /** A reason with what its message tells. */
    public UnreadableException(Fault fault, String... arguments) {
        super(fault.id());
        this.fault = fault;
        this.arguments = List.of(arguments);
    }

    /** The reason. */
    public Fault fault() {
        return fault;
    }

    /** What the message of the reason tells, in its order. */
    public List<String> arguments() {
        return arguments;
    }
}
