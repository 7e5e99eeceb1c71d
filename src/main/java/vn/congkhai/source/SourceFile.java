package vn.congkhai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file of the content folder, not yet read.
 *
 * @param path from the content folder, with forward slashes, in Unicode NFC: {@code son-duong/2023/09/187-tb-ubnd.md}
 * @param location where the file system has it
 * @param size in bytes
 * @param modified the file system's time stamp, in milliseconds since the epoch
 */
public record SourceFile(String path, Path location, long size, long modified) {

    private static final Pattern MISNAMED =
            Pattern.compile("[^.].*\\.(md|markdown|mdown)(\\.txt)?", Pattern.CASE_INSENSITIVE);

    public SourceFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(location);
    }

    /** The name without its folders: {@code 187-tb-ubnd.md}. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder, without a closing slash; empty for a file at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The SHA-256 of its bytes, in lower-case hexadecimal. The file is never held whole: attachments may be large. */
    public String sha256() throws IOException {
        try (InputStream in = Files.newInputStream(location)) {
            MessageDigest digest = digest();
            byte[] part = new byte[1 << 16];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                digest.update(part, 0, n);
            }
            return hex(digest.digest());
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** Whether this is a text for a page of the portal. */
    public boolean isMarkdown() {
        return path.endsWith(".md");
    }

    /** Whether the name's ending means such a text, and is not the one that counts. */
    public boolean isMisnamedMarkdown() {
        return !isMarkdown() && MISNAMED.matcher(name()).matches();
    }
}
