package vn.congkhai.output;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that a site cannot be written to now. */
public final class SiteFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SiteFolderException(Reason reason, Path folder) {
        super(folder.toString());
        this.reason = reason;
    }

    /** Why not. */
    public enum Reason {
        /** It holds files that no build has made; they would be removed. */
        FOREIGN,
        /** Another build is writing to it. */
        BUSY
    }

    public Reason reason() {
        return reason;
    }
}
