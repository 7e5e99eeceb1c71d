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
public record SiteFile(long size, long modified, String sha256, Print inputs, Family family) {

    /** Files of one family change, or stay as they are, for the same reasons. */
    public enum Family {
        /** Made of heads alone: lists, feeds, and whatever is the same in every site. */
        LIST,
        /** Made of texts, or of their hashes: pages, data. */
        TEXT,
        /** The search index. */
        INDEX,
        /** Copies of the project's files. */
        COPY,
        /** The record of all others. */
        MANIFEST
    }

    public SiteFile {
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(inputs);
        Objects.requireNonNull(family);
    }

    SiteFile at(long time) {
        return time == modified ? this : new SiteFile(size, time, sha256, inputs, family);
    }

    // by hand: what a record comes with takes a new process a moment to get ready, and every one compares these

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteFile file
                && hasBytesOf(file)
                && modified == file.modified
                && inputs.equals(file.inputs)
                && family == file.family;
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    boolean hasBytesOf(SiteFile other) {
        return size == other.size && sha256.equals(other.sha256);
    }

    Publication.Entry entry() {
        return new Publication.Entry(size, sha256);
    }
}
