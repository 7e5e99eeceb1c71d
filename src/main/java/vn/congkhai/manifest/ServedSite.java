package vn.congkhai.manifest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.congkhai.output.Publication;

/** A site as it can be read: on a disk, or from a server. */
interface ServedSite extends Closeable {

    /** How a file came. */
    sealed interface Answer {

        /** It is there, with these bytes' size and hash. */
        record Found(Publication.Entry file) implements Answer {}

        /** It is not there. */
        record Absent() implements Answer {}

        /** Nobody answered, or not in time. */
        record Silent(Obstacle why) implements Answer {}

        /** It cannot be told. */
        record Failed(Obstacle why) implements Answer {}
    }

    /** The whole bytes of a file, up to a limit beyond which it counts as failed. */
    byte[] read(String path, int largest) throws IOException;

    /** The hash of a file; reading ends beyond the size that is expected. Safe for several threads. */
    Answer hash(String path, long expected);

    /** Whether a file may be one that the server reads for itself and gives to nobody. */
    boolean keepsToItself(String path);

    /** Every file that readers could ask for; nothing where that cannot be listed. */
    Optional<List<String>> list() throws IOException;

    @Override
    void close();
}
