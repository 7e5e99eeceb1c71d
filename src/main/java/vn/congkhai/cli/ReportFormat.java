package vn.congkhai.cli;

import java.util.Locale;

/** How problems are written. */
enum ReportFormat {
    /** For people. */
    TEXT,
    /** Workflow commands that annotate the lines of a merge request on GitHub. */
    GITHUB,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
