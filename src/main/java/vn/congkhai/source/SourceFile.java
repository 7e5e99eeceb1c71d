package vn.congkhai.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.congkhai.hash.Sha256;

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
            Pattern.compile("[^.].*\\.(md|markdown|mdown)(\\.txt)?[. ]*", Pattern.CASE_INSENSITIVE);

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
        return Sha256.hex(location);
    }

    /** Whether it still has the size and the time that it had when it was found. */
    public boolean isUntouched() {
        try {
            BasicFileAttributes now = Files.readAttributes(location, BasicFileAttributes.class);
            return now.size() == size && now.lastModifiedTime().toMillis() == modified;
        } catch (IOException e) {
            return false;
        }
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
