package vn.congkhai.importer;

import java.util.List;
import vn.congkhai.problem.Fault;

/** A source file cannot be read for a reason that can be told in one sentence; ends the reading of this file only. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final List<String> arguments;

    UnreadableException(Fault fault, String... arguments) {
        super(fault.id());
        this.fault = fault;
        this.arguments = List.of(arguments);
    }

    Fault fault() {
        return fault;
    }

    List<String> arguments() {
        return arguments;
    }
}
