package vn.congkhai.cli;

/** What the process ends with. */
final class ExitCode {

    /** All is well. */
    static final int FINE = 0;

    /** Content has faults; nothing was published. */
    static final int FAULTS = 1;

    /** The command was used wrongly. */
    static final int WRONG_USE = 2;

    /** The disk, the network, or a bug. */
    static final int FAILURE = 3;

    private ExitCode() {}
}
