package vn.congkhai.search.file;

import java.io.IOException;
import java.util.Optional;

/** The files of the build before, by their paths from the site's root. */
@FunctionalInterface
public interface PreviousFiles {
    /** The bytes of a file; empty for one that is not there. */
    Optional<byte[]> read(String path) throws IOException;
}
