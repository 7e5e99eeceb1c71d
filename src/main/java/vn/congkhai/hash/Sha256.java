package vn.congkhai.hash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which contents are told from each other (FIPS 180-4), of bytes that come part by part. */
public final class Sha256 {

    /** As much as is read of a file or a stream at once, in bytes. */
    public static final int PART = 1 << 16;

    private final MessageDigest digest = digest();

    /** The SHA-256 of bytes, in lower-case hexadecimal. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * The SHA-256 of a file, in lower-case hexadecimal. The file is never held whole: attachments may be large.
     *
     * @throws IOException when the file cannot be read
     */
    public static String hex(Path file) throws IOException {
        Sha256 hash = new Sha256();
        byte[] part = new byte[PART];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                hash.add(part, n);
            }
        }
        return hash.hex();
    }

    /** Adds the first {@code length} of some bytes. */
    public void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    /** The SHA-256 of everything that was added, in lower-case hexadecimal. To be asked once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
