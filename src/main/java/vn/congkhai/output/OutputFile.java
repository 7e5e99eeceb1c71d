package vn.congkhai.output;

import java.util.Arrays;
import java.util.Objects;

/**
 * One file of the site, whole.
 *
 * @param path from the site's root, with forward slashes and without a leading one: {@code son-duong/index.html}
 * @param bytes its content; not to be changed after it is handed over
 */
public record OutputFile(String path, byte[] bytes) {

    public OutputFile {
        Objects.requireNonNull(bytes);
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not a path of the site: " + path);
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new IllegalArgumentException("not a path of the site: " + path);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputFile that && path.equals(that.path) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return path + " (" + bytes.length + " bytes)";
    }
}
