package vn.congkhai.cli;

import java.io.IOException;

/** The site to verify could not be read where it was said to be; its message is where. */
final class SiteException extends IOException {

    private static final long serialVersionUID = 1L;

    SiteException(String at, IOException cause) {
        super(at, cause);
    }
}
