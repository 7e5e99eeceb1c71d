package vn.congkhai.output;

import java.util.Objects;

/**
 * What is known of a file of the site after a publication.
 *
 * @param size in bytes
 * @param modified the file system's time stamp, in nanoseconds since the epoch
 * @param sha256 in lower-case hexadecimal
 * @param inputs of everything that the file was made from
 */
public record SiteFile(long size, long modified, String sha256, Print inputs) {

    public SiteFile {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(inputs);
    }
}
