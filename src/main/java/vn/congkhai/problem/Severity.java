package vn.congkhai.problem;

/** How much a problem weighs. The order is the order of report: the most serious comes last. */
public enum Severity {
    /** The site can be published; somebody should look. */
    WARNING,
    /** Nothing is published while it stands. */
    ERROR
}
