package vn.congkhai.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What a file of the site must be.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param size in bytes
 */
public record ManifestEntry(String sha256, long size) {

    public ManifestEntry {
        Objects.requireNonNull(sha256);
    }

    public static ManifestEntry of(byte[] bytes) {
        return new ManifestEntry(hash(bytes), bytes.length);
    }

    /** Of a file, read in pieces: attachments may be large. */
    public static ManifestEntry of(Path file) throws IOException {
        MessageDigest digest = sha256Digest();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
            }
        }
        return new ManifestEntry(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** The SHA-256 of bytes, in lower-case hexadecimal. */
    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256Digest().digest(bytes));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
