package vn.congkhai.draft;

import java.io.IOException;

/** A draft that could not be written; what was to stand in it is not lost. */
public final class UnwrittenException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String text;

    UnwrittenException(String file, String text, IOException cause) {
        super(cause);
        this.file = file;
        this.text = text;
    }

    /** Where it was to stand, as reports name it. */
    public String file() {
        return file;
    }

    /** What was to stand there. */
    public String text() {
        return text;
    }
}
