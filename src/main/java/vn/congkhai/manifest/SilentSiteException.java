package vn.congkhai.manifest;

import java.io.IOException;
import java.util.List;

/** A server fell silent while its site was compared, and was not asked for the rest. */
public final class SilentSiteException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int compared;
    private final int all;
    private final transient List<Difference> differences;

    SilentSiteException(int compared, int all, List<Difference> differences) {
        super("no answer any more");
        this.compared = compared;
        this.all = all;
        this.differences = List.copyOf(differences);
    }

    /** How many files were answered for until then. */
    public int compared() {
        return compared;
    }

    /** How many files the manifest has. */
    public int all() {
        return all;
    }

    /** What was found wrong with those, in a fixed order. */
    public List<Difference> differences() {
        return differences;
    }
}
