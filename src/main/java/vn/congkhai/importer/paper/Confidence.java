package vn.congkhai.importer.paper;

/** How sure the importer is of a value. */
public enum Confidence {
    /** It stands where the rules for official papers put it. */
    HIGH,
    /** It was taken from another place of the paper, or mended. */
    MEDIUM,
    /** It was concluded; somebody has to compare it with the paper. */
    LOW
}
