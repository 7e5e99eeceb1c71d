package vn.congkhai.manifest;

import java.io.IOException;
import java.io.InputStream;
import vn.congkhai.hash.Sha256;
import vn.congkhai.output.Publication;

/** Hashes what comes, and no more of it than can still be right. */
final class Hashing {

    private Hashing() {}

    /** The size and hash of a stream, which is left off one part after the expected size is passed. */
    static Publication.Entry of(InputStream in, long expected) throws IOException {
        Sha256 hash = new Sha256();
        byte[] part = new byte[Sha256.PART];
        long size = 0;
        for (int n = in.read(part); n >= 0 && size <= expected; n = in.read(part)) {
            hash.add(part, n);
            size += n;
        }
        return new Publication.Entry(size, hash.hex());
    }
}
