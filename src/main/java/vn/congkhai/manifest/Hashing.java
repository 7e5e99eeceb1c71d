package vn.congkhai.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.congkhai.output.Publication;

/** Hashes what comes, and no more of it than can still be right. */
final class Hashing {

    private Hashing() {}

    /** The size and hash of a stream, which is left off one part after the expected size is passed. */
    static Publication.Entry of(InputStream in, long expected) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(part); n >= 0 && size <= expected; n = in.read(part)) {
                digest.update(part, 0, n);
                size += n;
            }
            return new Publication.Entry(size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
