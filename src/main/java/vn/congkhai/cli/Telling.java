package vn.congkhai.cli;

import java.util.Objects;

/**
 * How a command tells the problems of a run.
 *
 * @param all whether people are told all of them, were there thousands; programs always are
 * @param command the name of the one that tells all of them
 */
record Telling(ReportFormat format, boolean all, String command) {

    Telling {
        Objects.requireNonNull(format);
        Objects.requireNonNull(command);
    }

    /** All of them, whatever their number. */
    static Telling everything(ReportFormat format) {
        return new Telling(format, true, "");
    }

    /** As many as somebody reads, and how to be told more. */
    static Telling briefly(ReportFormat format, String command) {
        return new Telling(format, false, command);
    }
}
